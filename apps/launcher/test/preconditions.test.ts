import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { tempDir } from '@millrace/testkit/temp'
import { describe, expect, it } from 'vitest'
import { parseOptions } from '../src/options.ts'
import { claimPort, lockInstance, prepareDataDir } from '../src/preconditions.ts'

const code = (wanted: string) => expect.objectContaining({ code: wanted })

describe('what must hold before anything starts', () => {
  it('a busy port is named, with what to do', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as { port: number }
    await expect(claimPort(port, '127.0.0.1')).rejects.toMatchObject({ code: 'PORT_BUSY', params: { port } })
    server.close()
  })

  it('a second instance on the same folder is refused; a lock left by a dead one is not in the way', async () => {
    const folder = tempDir()
    const holder = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'launcher'])
    await new Promise((resolve) => holder.once('spawn', resolve))
    writeFileSync(path.join(folder, 'up.pid'), String(holder.pid))
    expect(() => lockInstance(folder)).toThrow(code('ALREADY_RUNNING'))
    const ended = new Promise((resolve) => holder.once('exit', resolve))
    holder.kill('SIGKILL')
    await ended
    const release = lockInstance(folder)
    expect(readFileSync(path.join(folder, 'up.pid'), 'utf8')).toBe(String(process.pid))
    release()
    expect(existsSync(path.join(folder, 'up.pid'))).toBe(false)
  })

  it('a data folder that cannot be made is named', () => {
    const file = path.join(tempDir(), 'file')
    writeFileSync(file, '')
    expect(() => prepareDataDir(path.join(file, 'below'))).toThrow(/file/)
  })

  it('options out of range are refused with the usage', () => {
    expect(() => parseOptions(['--port', '70000'], {}, '/')).toThrow(code('LAUNCHER_OPTION_INVALID'))
    expect(() => parseOptions(['--nope'], {}, '/')).toThrow(code('LAUNCHER_OPTION_INVALID'))
    expect(parseOptions(['--port', '0', '--json'], { REDIS_URL: 'redis://r' }, '/')).toMatchObject({
      port: 0,
      json: true,
      redisUrl: 'redis://r',
      databaseUrl: null,
    })
  })
})
