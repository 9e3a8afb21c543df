import { MillraceError } from '@millrace/kernel'

/** What the watchdog writes to stderr before it ends a process that grew too large. */
export const OUT_OF_MEMORY_MARK = 'millrace: memory limit exceeded'

/** Why a process ended without a word, as far as can be told from outside. */
export function causeOfDeath(
  code: number | null,
  signal: NodeJS.Signals | null,
  lastWords: string,
  limitMb: number,
): MillraceError {
  const outOfMemory =
    lastWords.includes(OUT_OF_MEMORY_MARK) ||
    lastWords.includes('JavaScript heap out of memory') ||
    lastWords.includes('Array buffer allocation failed') ||
    lastWords.includes('ERR_WORKER_OUT_OF_MEMORY')
  if (outOfMemory) return new MillraceError('JOB_OUT_OF_MEMORY', { limit: limitMb })
  return new MillraceError('JOB_PROCESS_DIED', { reason: signal ?? `exit code ${code ?? 'unknown'}` })
}
