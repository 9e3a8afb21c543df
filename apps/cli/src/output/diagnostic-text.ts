import type { SourceSpan } from '@millrace/kernel'

export interface Finding {
  readonly code: string
  readonly message: string
  readonly advice: string
  readonly severity: string
  readonly span: SourceSpan | undefined
}

/**
 * What is wrong, where, and what to do:
 *
 *     orders.sql:3:8 error SQL_SYNTAX
 *     3 | SELEC a FROM t
 *       | ^^^^^ Syntax error at SELEC: expected a statement.
 *       = Correct the statement at the marked place.
 */
export function diagnosticText(file: string, sql: string, finding: Finding): string {
  const { span, code, message, advice, severity } = finding
  if (!span) return `${file} ${severity} ${code}\n  ${message}\n  = ${advice}`
  const line = sql.split('\n')[span.line - 1]?.replace(/\r$/, '') ?? ''
  const gutter = ' '.repeat(String(span.line).length)
  // Tabs stay tabs, so that the mark stands under what it marks whatever their width.
  const before = line.slice(0, span.column - 1).replace(/[^\t]/g, ' ')
  const end = span.endLine === span.line ? span.endColumn : line.length + 1
  const marks = '^'.repeat(Math.max(1, end - span.column))
  return [
    `${file}:${span.line}:${span.column} ${severity} ${code}`,
    `${span.line} | ${line}`,
    `${gutter} | ${before}${marks} ${message}`,
    `${gutter} = ${advice}`,
  ].join('\n')
}
