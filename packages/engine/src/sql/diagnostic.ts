import type { MillraceError, SourceSpan, WireError } from '@millrace/kernel'

/** `span` replaced by `text`; an empty span inserts. */
export interface TextEdit {
  readonly span: SourceSpan
  readonly text: string
}

/** A change that mends the text by itself. */
export interface QuickFix {
  /** What becomes of the text, in words of SQL: the same in every language. */
  readonly title: string
  readonly edits: readonly TextEdit[]
}

/** A message about a stretch of SQL, as editors show it. */
export interface Diagnostic extends Pick<WireError, 'code' | 'params' | 'message' | 'advice'> {
  readonly span: SourceSpan
  readonly severity: 'error' | 'warning' | 'info'
  readonly fixes?: readonly QuickFix[]
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
