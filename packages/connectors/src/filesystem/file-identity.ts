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

/** The first bytes of a file that were read, as a fingerprint: tells whether it was written anew in place. */
export interface FilePrefix {
  readonly prefixLength: number
  readonly prefixHash: string
}

export const PREFIX_BYTES = 256

export function prefixOf(head: Uint8Array): FilePrefix {
  const bytes = head.subarray(0, PREFIX_BYTES)
  const prefixHash = bytes.length === 0 ? '' : createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  return { prefixLength: bytes.length, prefixHash }
}

/** Whether the file still begins with what was seen of it. */
export async function hasPrefix(file: FileHandle, prefix: FilePrefix): Promise<boolean> {
  if (prefix.prefixLength === 0) return true
  const head = new Uint8Array(prefix.prefixLength)
  const { bytesRead } = await file.read(head, 0, head.length, 0)
  return bytesRead === head.length && prefixOf(head).prefixHash === prefix.prefixHash
}
