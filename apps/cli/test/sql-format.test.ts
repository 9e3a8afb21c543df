import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { tempDir } from '@millrace/testkit/temp'
import { beforeEach, describe, expect, test } from 'vitest'
import { millrace } from './millrace-bin.ts'

let cwd: string
const write = (name: string, text: string) => writeFileSync(path.join(cwd, name), text)
const read = (name: string) => readFileSync(path.join(cwd, name), 'utf8')
beforeEach(() => {
  cwd = tempDir()
})

const UGLY = 'select  a ,b -- both\nfrom t where a>1;'

describe('sql format', () => {
  test('prints the script laid out, comments kept, and leaves the file alone', async () => {
    write('a.sql', UGLY)
    const { code, stdout } = await millrace(['sql', 'format', 'a.sql'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toContain('-- both')
    expect(stdout).not.toBe(UGLY)
    expect(read('a.sql')).toBe(UGLY)
  })

  test('--write changes the file, --check says whether it would; the second time nothing changes', async () => {
    write('a.sql', UGLY)
    expect(await millrace(['sql', 'format', '--check', 'a.sql'], { cwd })).toMatchObject({
      code: 1,
      stdout: 'a.sql: not formatted\n',
    })
    expect((await millrace(['sql', 'format', '--write', 'a.sql'], { cwd })).code).toBe(0)
    const once = read('a.sql')
    expect(once).not.toBe(UGLY)
    expect(await millrace(['sql', 'format', '--check', 'a.sql'], { cwd })).toMatchObject({
      code: 0,
      stdout: 'a.sql: ok\n',
    })
    await millrace(['sql', 'format', '--write', 'a.sql'], { cwd })
    expect(read('a.sql')).toBe(once)
  })

  test('--json', async () => {
    write('a.sql', UGLY)
    const { stdout } = await millrace(['sql', 'format', '--json', 'a.sql'], { cwd })
    const { file, changed, formatted } = JSON.parse(stdout)
    expect({ file, changed }).toEqual({ file: 'a.sql', changed: true })
    expect(formatted).toContain('-- both')
  })

  test('from the standard input', async () => {
    const { code, stdout } = await millrace(['sql', 'format', '-'], { cwd, input: UGLY })
    expect(code).toBe(0)
    expect(stdout).toContain('-- both')
    expect((await millrace(['sql', 'format', '--write', '-'], { cwd, input: UGLY })).code).toBe(1)
  })
})
