import type { Diagnostic } from './diagnostic.ts'

/** In the order of the text. A table's error is met again at each use of the table: it is shown once. */
export function arrangeDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>()
  return diagnostics.toSorted(byPlace).filter(({ code, span, message, params }) => {
    const text = `${span.line}:${span.column} ${code} ${message} ${JSON.stringify(params)}`
    return seen.size !== seen.add(text).size
  })
}

/** What is wrong twice at one place is shown as the graver of the two. */
const SEVERITIES: readonly Diagnostic['severity'][] = ['error', 'warning', 'info']

function byPlace(left: Diagnostic, right: Diagnostic): number {
  const byColumn = left.span.line - right.span.line || left.span.column - right.span.column
  return byColumn || SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity)
}
