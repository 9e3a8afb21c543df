import { readFileSync } from 'node:fs'
import { fail } from '@millrace/kernel'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
}

/** A file's SQL; `-` is the standard input. */
export function readScript(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    return fail('FILE_NOT_READABLE', { file, reason: REASONS[code] ?? code }, { cause: error })
  }
}
