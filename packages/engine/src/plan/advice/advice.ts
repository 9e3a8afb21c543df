import { type ErrorCode, type ErrorParams, MillraceError, type SourceSpan } from '@millrace/kernel'
import { type Diagnostic, diagnosticOf, type QuickFix } from '../../sql/diagnostic.ts'

export type AdviceCode = Extract<ErrorCode, `ADVICE_${string}`>

export interface Advised {
  readonly severity: 'warning' | 'info'
  readonly span: SourceSpan
  readonly fixes?: readonly QuickFix[]
}

/** One piece of advice; `code` names its page in docs/advice.md. */
export function advise(
  code: AdviceCode,
  params: ErrorParams,
  { severity, span, fixes }: Advised,
): Diagnostic {
  const diagnostic = diagnosticOf(new MillraceError(code, params, { span }), span, severity)
  return fixes && fixes.length > 0 ? { ...diagnostic, fixes } : diagnostic
}

/** The beginning of a clause, so that not the whole query is marked: its first word. */
export function headOf(span: SourceSpan): SourceSpan {
  const endColumn = span.column + 'SELECT'.length
  const isShorter = span.endLine === span.line && span.endColumn < endColumn
  return { ...span, endLine: span.line, endColumn: isShorter ? span.endColumn : endColumn }
}

/** A change that puts settings before a statement. */
export function setting(before: SourceSpan, settings: Readonly<Record<string, string>>): QuickFix {
  const lines = Object.entries(settings).map(([key, value]) => `SET '${key}' = '${value}';`)
  const at = { line: before.line, column: before.column, endLine: before.line, endColumn: before.column }
  return { title: lines.join(' '), edits: [{ span: at, text: lines.map((line) => `${line}\n`).join('') }] }
}
