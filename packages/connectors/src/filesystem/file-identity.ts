import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'

/**
 * Which file it is, whatever its name. Inode numbers are given again once a file is deleted, so the time of its birth
 * belongs to it; file systems that do not keep one say 0.
 */
export interface FileIdentity {
  readonly inode: number
  readonly birth: number
}

export function isSameFile(a: FileIdentity, b: FileIdentity): boolean {
  return a.inode === b.inode && a.birth === b.birth
}

/** Fingerprints of what was read: the file's first bytes, and the last ones before the position. */
export interface ReadContent {
  readonly offset: number
  readonly headLength: number
  readonly headHash: string
  readonly tailLength: number
  readonly tailHash: string
}

export const FINGERPRINT_BYTES = 256

export function contentOf(offset: number, head: Uint8Array, tail: Uint8Array): ReadContent {
  const known = head.subarray(0, Math.min(offset, FINGERPRINT_BYTES))
  return {
    offset,
    headLength: known.length,
    headHash: hash(known),
    tailLength: tail.length,
    tailHash: hash(tail),
  }
}

/**
 * same: what was read is still there, unchanged as far as can be told. anew: it is another content, which begins at
 * the beginning. edited: it begins as before, but was changed before the position, which therefore means nothing.
 */
export async function compareContent(
  file: FileHandle,
  content: ReadContent,
): Promise<'same' | 'anew' | 'edited'> {
  const { offset, headLength, headHash, tailLength, tailHash } = content
  if ((await file.stat()).size < offset) return 'anew'
  if ((await hashAt(file, 0, headLength)) !== headHash) return 'anew'
  return (await hashAt(file, offset - tailLength, tailLength)) === tailHash ? 'same' : 'edited'
}

async function hashAt(file: FileHandle, position: number, length: number): Promise<string> {
  const bytes = new Uint8Array(length)
  if (length > 0) await file.read(bytes, 0, length, position)
  return hash(bytes)
}

function hash(bytes: Uint8Array): string {
  return bytes.length === 0 ? '' : createHash('sha256').update(bytes).digest('hex').slice(0, 32)
}
