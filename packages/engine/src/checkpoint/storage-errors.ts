import { isMillraceError, MillraceError } from '@millrace/kernel'
import { errorCode } from './file-ops.ts'

const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** Runs a step of the store; what the operating system refuses becomes a catalogue error. */
export async function withStorageErrors<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    const code = errorCode(error)
    if (isMillraceError(error) || code === undefined || !/^E[A-Z0-9]+$/.test(code)) throw error
    const syscall = error instanceof Error && 'syscall' in error ? ` in ${String(error.syscall)}` : ''
    const kind = full.has(code) ? 'CHECKPOINT_STORAGE_FULL' : 'CHECKPOINT_STORAGE_FAILED'
    throw new MillraceError(kind, { reason: `${code}${syscall}` }, { cause: error })
  }
}
