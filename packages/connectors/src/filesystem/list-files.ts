import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'
import { fail } from '@millrace/kernel'
import { errnoOf, failFile } from './file-errors.ts'

/** A regular file below the table's path; `relative` is empty when the path is the file itself. */
export interface FoundFile {
  readonly relative: string
  readonly inode: number
  readonly birth: number
  readonly size: number
}

export type MayEnter = (folder: string) => Promise<boolean>

/** All files below `root` in the order of their names; names that begin with `.` or `_` are left out, as in Flink. */
export async function listFiles(root: string, mayEnter: MayEnter): Promise<FoundFile[]> {
  const stats = await lstat(root).catch((cause) => failFile('read', root, cause))
  if (stats.isFile()) return [{ relative: '', inode: stats.ino, birth: stats.birthtimeMs, size: stats.size }]
  if (!stats.isDirectory()) fail('FILE_NOT_REGULAR', { path: root })
  const found: FoundFile[] = []
  await walk(root, '', found, mayEnter)
  return found.sort((a, b) => (a.relative < b.relative ? -1 : 1))
}

async function walk(root: string, folder: string, found: FoundFile[], mayEnter: MayEnter): Promise<void> {
  const at = path.join(root, folder)
  const entries = await readdir(at, { withFileTypes: true }).catch((error) =>
    folder !== '' && errnoOf(error) === 'ENOENT' ? [] : failFile('read', at, error),
  )
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name.startsWith('_')) continue
    const relative = path.join(folder, entry.name)
    if (entry.isDirectory()) {
      if (await mayEnter(path.join(root, relative))) await walk(root, relative, found, mayEnter)
    } else if (entry.isFile()) {
      const stats = await lstat(path.join(root, relative)).catch((error) =>
        errnoOf(error) === 'ENOENT' ? null : failFile('read', path.join(root, relative), error),
      )
      if (stats?.isFile())
        found.push({ relative, inode: stats.ino, birth: stats.birthtimeMs, size: stats.size })
    }
  }
}
