import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fail } from '@millrace/kernel'
import type { Identity } from './unprivileged.ts'

export interface ClusterFiles {
  readonly binaries: string
  readonly dataDir: string
  readonly identity: Identity | null
}

/** Makes the cluster on first use. A half-made one (its marker is missing) is made anew. */
export function ensureCluster({ binaries, dataDir, identity }: ClusterFiles, password: string): void {
  const complete = path.join(dataDir, 'millrace.complete')
  if (existsSync(complete)) return
  rmSync(dataDir, { recursive: true, force: true })
  // The folders above must let the server's user through; its own is closed to others.
  mkdirSync(path.dirname(dataDir), { recursive: true, mode: 0o755 })
  mkdirSync(dataDir, { mode: 0o700 })
  const passwordFile = path.join(path.dirname(dataDir), `.${path.basename(dataDir)}.pw`)
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (identity) {
    chownSync(dataDir, identity.uid, identity.gid)
    chownSync(passwordFile, identity.uid, identity.gid)
  }
  try {
    const made = spawnSync(
      path.join(binaries, 'bin', 'initdb'),
      [
        '-D',
        dataDir,
        '-U',
        'postgres',
        '-A',
        'scram-sha-256',
        `--pwfile=${passwordFile}`,
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--locale=C.UTF-8',
        '--no-sync',
      ],
      {
        ...identity,
        cwd: '/',
        encoding: 'utf8',
        env: { ...process.env, TZ: 'UTC' },
      },
    )
    if (made.status !== 0)
      fail('POSTGRES_START_FAILED', { reason: lastLine(`${made.error ?? ''}${made.stderr}`) })
  } finally {
    rmSync(passwordFile, { force: true })
  }
  writeFileSync(complete, '')
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}

/**
 * Ends a server that an earlier run left behind on this data directory (its supervisor was killed). Resolves when it
 * is gone; the data is as after a crash, which PostgreSQL recovers from.
 */
export async function killStaleServer(dataDir: string): Promise<boolean> {
  const pid = serverPid(dataDir)
  if (pid === null || !isPostgresOf(pid, dataDir)) return false
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    process.kill(pid, signal)
    for (let waited = 0; waited < 5000; waited += 50) {
      if (!isAlive(pid)) return true
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  return true
}

export function serverPid(dataDir: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8'), 10)
    return Number.isInteger(pid) && isAlive(pid) ? pid : null
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A pid file may outlive its process and the number be given to another: only a postgres of this folder counts. */
function isPostgresOf(pid: number, dataDir: string): boolean {
  const found = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' })
  if (found.status === 0) return found.stdout.includes(dataDir)
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(dataDir)
  } catch {
    return false
  }
}
