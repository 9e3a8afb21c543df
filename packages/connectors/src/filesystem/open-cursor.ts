import type { FileHandle } from 'node:fs/promises'
import { fail, isMillraceError } from '@millrace/kernel'
import { type CursorSettings, FileCursor } from './file-cursor.ts'
import { hasPrefix, isSameFile, PREFIX_BYTES } from './file-identity.ts'
import type { FileSplit } from './file-split.ts'
import type { FoundFile } from './list-files.ts'
import { openRegularFile } from './open-regular-file.ts'

/**
 * Opens the file of a split, under its old name or, when it was renamed meanwhile, wherever it is now. Null: it is
 * gone, and all that was known of it had been read.
 */
export async function openCursor(
  root: string,
  split: FileSplit,
  settings: CursorSettings,
  listAll: () => Promise<FoundFile[]>,
): Promise<FileCursor | null> {
  const handle = (await openIfSame(root, split.file, split)) ?? (await openRenamed(root, split, listAll))
  if (handle === null) {
    if (split.size <= split.offset && (split.offset > 0 || split.size === 0)) return null
    const path = settings.shownPath(split.file)
    return fail('FILE_VANISHED', { path, read: split.offset, known: split.size })
  }
  // Written anew in place while nobody looked: read it from its beginning.
  const { size } = await handle.stat()
  const packed = /\.gz$/i.test(split.file)
  const anew = !packed && (size < split.offset || !(await hasPrefix(handle, split)))
  const from = anew ? { ...split, offset: 0, line: 0, size, prefixLength: 0, prefixHash: '' } : split
  const head = new Uint8Array(Math.min(PREFIX_BYTES, from.offset))
  await handle.read(head, 0, head.length, 0)
  return new FileCursor(from, handle, head, settings)
}

async function openRenamed(
  root: string,
  split: FileSplit,
  listAll: () => Promise<FoundFile[]>,
): Promise<FileHandle | null> {
  for (const found of await listAll()) {
    if (isSameFile(found, split)) return openIfSame(root, found.relative, split)
  }
  return null
}

async function openIfSame(root: string, file: string, split: FileSplit): Promise<FileHandle | null> {
  let handle: FileHandle
  try {
    handle = await openRegularFile(root, file)
  } catch (error) {
    if (isMillraceError(error) && error.code === 'FILE_NOT_FOUND') return null
    throw error
  }
  const { ino, birthtimeMs } = await handle.stat()
  if (isSameFile({ inode: ino, birth: birthtimeMs }, split)) return handle
  await handle.close()
  return null
}
