import { spawn } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../../..')

/** Runs a campaign as a person would; its verdict is the last line. */
function campaign(name: string, args: readonly string[]): Promise<Record<string, unknown>> {
  const file = path.join(ROOT, 'e2e/campaigns', `${name}.ts`)
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file, ...args], {
    cwd: ROOT,
  })
  let output = ''
  let errors = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stderr.on('data', (chunk) => {
    errors = (errors + chunk).slice(-4_000)
  })
  return new Promise((resolve, reject) => {
    child.on('close', () => {
      const last = output.trim().split('\n').at(-1)
      if (last) resolve(JSON.parse(last) as Record<string, unknown>)
      else reject(new Error(errors))
    })
  })
}

// Small ones, for every change: `npm run campaign:kill -- --kills 200` is the large one.
test('25 kills over all processes: nothing lost, nothing twice, no lease stuck, no process left', async () => {
  const seed = String(Math.floor(Math.random() * 1e9))
  const verdict = await campaign('kill', ['--kills', '25', '--seed', seed, '--max-gap-ms', '1500'])
  expect(verdict, JSON.stringify(verdict)).toMatchObject({
    ok: true,
    lost: 0,
    duplicated: 0,
    unheldLeases: 0,
    stuckLeases: 0,
    orphans: 0,
  })
}, 400_000)

test('three zombies: no stale commit', async () => {
  const seed = String(Math.floor(Math.random() * 1e9))
  const verdict = await campaign('zombie', ['--zombies', '3', '--seed', seed])
  expect(verdict, JSON.stringify(verdict)).toMatchObject({
    ok: true,
    staleCommits: 0,
    lost: 0,
    duplicated: 0,
  })
}, 400_000)
