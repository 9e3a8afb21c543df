import type { MillraceError, SourceSpan, WireError } from '@millrace/kernel'

/** A message about a stretch of SQL, as editors show it. */
export interface Diagnostic extends Pick<WireError, 'code' | 'params' | 'message' | 'advice'> {
  readonly span: SourceSpan
  readonly severity: 'error' | 'warning' | 'info'
}

/** The error as a diagnostic; `fallback` is its place when the error names none. */
export function diagnosticOf(
  error: MillraceError,
  fallback: SourceSpan,
  severity: Diagnostic['severity'] = 'error',
): Diagnostic {
  const { code, params, message, advice } = error
  return { code, params, message, advice, span: error.span ?? fallback, severity }
}
