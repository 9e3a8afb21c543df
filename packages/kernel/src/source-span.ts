/** A stretch of SQL text. Lines and columns count from 1 in UTF-16 units; the end is exclusive, as editors have it. */
export interface SourceSpan {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}
