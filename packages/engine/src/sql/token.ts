import type { SourceSpan } from '@millrace/kernel'

/**
 * `word` is an unquoted name or keyword (`value` in upper case), `name` a name in backticks, `symbol` an operator or
 * bracket; `text` a string with a prefix (`U&'…'`, `_UTF8'…'`), its content not yet decoded; `bad` is text that is no token (`value` says why). `end` closes every token list.
 */
export type TokenKind = 'word' | 'name' | 'string' | 'text' | 'bytes' | 'number' | 'symbol' | 'bad' | 'end'

export interface Token {
  readonly kind: TokenKind
  /** As written. */
  readonly text: string
  /** Decoded: the upper-case word, the content of a quoted name or string. */
  readonly value: string
  /** Offsets in the text, the end exclusive. */
  readonly start: number
  readonly end: number
  readonly span: SourceSpan
}

export function spanBetween(first: SourceSpan, last: SourceSpan): SourceSpan {
  return { line: first.line, column: first.column, endLine: last.endLine, endColumn: last.endColumn }
}
