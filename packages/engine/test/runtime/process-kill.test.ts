import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { materialize } from './graphs.ts'
import { killRows } from './kill-rows.ts'

/** Runs one life; kills it with SIGKILL `afterMs` after it runs. True when the job came to its end before. */
function live(folder: string, threads: number, epoch: number, afterMs: number): Promise<boolean> {
  const script = new URL('killed-process.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [script, folder, ...[epoch, 1 + (epoch % 3), threads].map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => {
    if (output === '') setTimeout(() => child.kill('SIGKILL'), afterMs)
    output += chunk.toString()
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      if (signal === null && code !== 0) reject(new Error(`epoch ${epoch} ended with ${code}`))
      else resolve(output.includes('finished'))
    })
  })
}

it.each([
  { threads: 1, most: 12 },
  { threads: 2, most: 5 },
])(
  'a process of $threads threads killed at any moment goes on in the next as if nothing had happened',
  {
    timeout: 240_000,
  },
  async ({ threads, most }) => {
    const folder = mkdtempSync(join(tmpdir(), 'millrace-kill-'))
    try {
      let epoch = 1
      let kills = 0
      // Kills come at moments that differ from run to run; the last lives are left in peace.
      while (!(await live(folder, threads, epoch, kills < most ? 3 + Math.random() * 25 : 200_000))) {
        kills++
        epoch++
      }
      expect(kills).toBeGreaterThan(3)
      const visible = join(folder, 'visible')
      const rows = readdirSync(visible).flatMap((name) =>
        readFileSync(join(visible, name), 'utf8').split('\n'),
      )
      const sums = new Map<number, number>()
      for (const [key, value] of Object.values(killRows()).flat()) sums.set(key, (sums.get(key) ?? 0) + value)
      expect(materialize(rows)).toEqual(new Map([...sums].map(([key, value]) => [`[${key},${value}]`, 1])))
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
)
