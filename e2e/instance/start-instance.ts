import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { freePort } from '@millrace/testkit/port'

export interface Instance {
  readonly url: string
  readonly setupToken: string
  readonly dataDir: string
  readonly pids: Readonly<Record<string, number>>
  stop(): Promise<void>
}

interface ReadyLine {
  readonly ready?: true
  readonly error?: string
  readonly url: string
  readonly setupToken: string
  readonly pids: Record<string, number>
}

const root = path.resolve(import.meta.dirname, '../..')

/** Starts all of Millrace as a person does, with a data folder and a port of its own. */
export async function startInstance(
  services: { readonly DATABASE_URL?: string; readonly REDIS_URL?: string } = {},
  given?: { readonly dataDir: string },
): Promise<Instance> {
  const dataDir = given?.dataDir ?? (await mkdtemp(path.join(tmpdir(), 'millrace-e2e-')))
  // As root, PostgreSQL runs as another user, who must be let in: else its data would be elsewhere.
  await chmod(dataDir, 0o755)
  const port = await freePort()
  const flags = ['--json', '--data-dir', dataDir, '--port', String(port), '--shop-rate', '40']
  const child = spawn(process.execPath, [path.join(root, 'scripts/up.mjs'), ...flags], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATABASE_URL: '', REDIS_URL: '', ...services },
  })
  const ready = await readiness(child)
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    if (!given) await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
  return { url: ready.url, setupToken: ready.setupToken, pids: ready.pids, dataDir, stop }
}

async function readiness(child: ChildProcess): Promise<ReadyLine> {
  const lines = createInterface({ input: child.stdout! })
  for await (const line of lines) {
    const fact = JSON.parse(line) as ReadyLine
    if (fact.error) throw new Error(`Millrace did not start: ${fact.error}`)
    if (fact.ready) {
      // What it says from here on must not fill the pipe.
      lines.on('line', () => {})
      return fact
    }
  }
  throw new Error('Millrace ended before it was ready')
}
