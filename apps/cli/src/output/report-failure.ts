import { isMillraceError, MillraceError } from '@millrace/kernel'
import { diagnosticText } from './diagnostic-text.ts'

/** Says on stderr what failed, where and what to do; the process will exit with 1. */
export function reportFailure(
  thrown: unknown,
  source?: { readonly file: string; readonly sql: string },
): void {
  process.exitCode = 1
  const error = MillraceError.from(thrown)
  if (!isMillraceError(thrown) && process.env.MILLRACE_DEBUG) console.error(thrown)
  if (source) {
    const { code, message, advice, span } = error
    console.error(diagnosticText(source.file, source.sql, { code, message, advice, span, severity: 'error' }))
  } else console.error(`error ${error.code}\n  ${error.message}\n  = ${error.advice}`)
  if (error.detail !== undefined) console.error(`  ${error.detail}`)
}
