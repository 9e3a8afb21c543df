import { fail, isMillraceError } from '@millrace/kernel'

/** Codes of `errno` in words. */
const words: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EISDIR: 'is a folder',
  ENOTDIR: 'a part of the path is no folder',
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'disk quota exceeded',
  EROFS: 'the file system is read-only',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files',
  EIO: 'input/output error',
}

/** The catalogue's error for a failed file operation. `shown` is the path as the user knows it. */
export function failFile(use: 'read' | 'write', shown: string, cause: unknown): never {
  if (isMillraceError(cause)) throw cause
  const code = errnoOf(cause)
  if (code === 'ENOENT' && use === 'read') fail('FILE_NOT_FOUND', { path: shown }, { cause })
  if (code === 'ELOOP' || code === 'ENXIO') fail('FILE_NOT_REGULAR', { path: shown }, { cause })
  const reason = words[code] ?? (code || 'unknown error')
  fail(use === 'read' ? 'FILE_NOT_READABLE' : 'FILE_NOT_WRITABLE', { path: shown, reason }, { cause })
}

export function errnoOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
