import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'

export interface Identity {
  readonly uid: number
  readonly gid: number
}

/** PostgreSQL refuses to run as root: then it runs as `nobody`. Null for an ordinary user, who runs it as himself. */
export function unprivilegedIdentity(): Identity | null {
  if (process.getuid?.() !== 0) return null
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/** Whether that user can enter the folder (all its parents let him through). */
function canReach(identity: Identity, folder: string): boolean {
  let existing = folder
  while (!existsSync(existing)) existing = path.dirname(existing)
  return spawnSync('/usr/bin/test', ['-x', existing], { ...identity, cwd: '/' }).status === 0
}

/**
 * The wanted folder, or as root, where `nobody` cannot reach it (under a home closed to others), one that it can:
 * always the same for the same wanted folder.
 */
export function reachableDirectory(wanted: string, identity: Identity | null): string {
  if (identity === null || canReach(identity, wanted)) return wanted
  const digest = createHash('sha256').update(path.resolve(wanted)).digest('hex').slice(0, 16)
  return path.join('/var/tmp', `millrace-${digest}`)
}
