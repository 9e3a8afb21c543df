import type { FileHandle } from 'node:fs/promises'
import { fail, isMillraceError } from '@millrace/kernel'
import { type CursorSettings, FileCursor } from './file-cursor.ts'
import { compareContent, FINGERPRINT_BYTES, type FileIdentity, isSameFile } from './file-identity.ts'
import { alignRange } from './file-ranges.ts'
import { type FileSplit, isPacked, NOTHING_READ } from './file-split.ts'
import type { FoundFile } from './list-files.ts'
import { openRegularFile } from './open-regular-file.ts'

interface OpenedFile extends FileIdentity {
  readonly handle: FileHandle
  readonly file: string
  readonly size: number
}

/**
 * Opens the file of a split: under its old name; where it was renamed to; or what has replaced it under its name with
 * the same content (a file that was mended). Null: it is gone, and all that was known of it had been read.
 */
export async function openCursor(
  root: string,
  split: FileSplit,
  settings: CursorSettings,
  listAll: () => Promise<FoundFile[]>,
): Promise<FileCursor | null> {
  const opened = await openSplit(root, split, listAll)
  const path = settings.shownPath(split.file)
  if (opened === null) {
    if (isRead(split)) return null
    return fail('FILE_VANISHED', { path, read: split.offset, known: split.size })
  }
  const { handle, file, inode, birth, size } = opened
  try {
    const content = isPacked(file) ? 'same' : await compareContent(handle, split)
    // What has taken a range's place has other ranges.
    if (content === 'edited' || (content === 'anew' && split.begin !== undefined))
      fail('FILE_EDITED', { path, offset: split.offset })
    const read = content === 'anew' ? NOTHING_READ : {}
    const from = {
      ...(await alignRange(handle, split)),
      file,
      inode,
      birth,
      size: Math.max(size, content === 'anew' ? 0 : split.size),
      ...read,
    }
    const head = new Uint8Array(isPacked(file) ? 0 : Math.min(FINGERPRINT_BYTES, from.offset))
    const tail = new Uint8Array(isPacked(file) ? 0 : from.tailLength)
    await handle.read(head, 0, head.length, 0)
    await handle.read(tail, 0, tail.length, from.offset - tail.length)
    return new FileCursor(from, handle, head, tail, settings)
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** All that was known of it has been read. */
function isRead({ offset, size, begin, end, aligned }: FileSplit): boolean {
  if (begin !== undefined) return aligned === true && offset >= (end ?? size)
  return size <= offset && (offset > 0 || size === 0)
}

async function openSplit(
  root: string,
  split: FileSplit,
  listAll: () => Promise<FoundFile[]>,
): Promise<OpenedFile | null> {
  const named = await open(root, split.file)
  if (named !== null && isSameFile(named, split)) return named
  for (const found of await listAll()) {
    if (!isSameFile(found, split) || found.relative === split.file) continue
    const renamed = await open(root, found.relative)
    if (renamed !== null && isSameFile(renamed, split)) {
      await named?.handle.close()
      return renamed
    }
    await renamed?.handle.close()
  }
  if (named !== null && (await continues(named.handle, split))) return named
  await named?.handle.close()
  return null
}

/** The split as it reads on in a file that has replaced its own under the same name; unchanged if it does not. */
export async function adoptReplaced(
  root: string,
  split: FileSplit,
  found: readonly FoundFile[],
): Promise<FileSplit> {
  if (found.some((file) => isSameFile(file, split)) || !found.some(({ relative }) => relative === split.file))
    return split
  const opened = await open(root, split.file)
  if (opened === null) return split
  try {
    if (!(await continues(opened.handle, split))) return split
    return { ...split, inode: opened.inode, birth: opened.birth }
  } finally {
    await opened.handle.close()
  }
}

async function continues(handle: FileHandle, split: FileSplit): Promise<boolean> {
  return split.offset === 0 || (!isPacked(split.file) && (await compareContent(handle, split)) === 'same')
}

async function open(root: string, file: string): Promise<OpenedFile | null> {
  try {
    const handle = await openRegularFile(root, file)
    const { ino, birthtimeMs, size } = await handle.stat()
    return { handle, file, inode: ino, birth: birthtimeMs, size }
  } catch (error) {
    if (isMillraceError(error) && error.code === 'FILE_NOT_FOUND') return null
    throw error
  }
}
