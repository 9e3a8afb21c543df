import type { Diagnostic, QuickFix } from '../../sql/diagnostic.ts'
import type { Token } from '../../sql/token.ts'
import type { Document } from '../script/document.ts'
import type { Piece } from '../script/piece.ts'
import { insertAt } from './insert-edit.ts'

/** Puts a column that is neither grouped nor aggregated into GROUP BY; makes one where there is none. */
export function addGroupColumn(diagnostic: Diagnostic, document: Document): QuickFix[] {
  const { lines, text } = document
  const { span } = diagnostic
  const start = lines.offset(span.line, span.column)
  const column = text.slice(start, lines.offset(span.endLine, span.endColumn))
  const piece = document.pieceAt(start)
  const end = groupEnd(piece, start - piece.start)
  if (!end) return []
  const inserted = end.hasGroup ? `, ${column}` : `\nGROUP BY ${column}`
  const edit = insertAt(document, piece.start + end.offset, inserted)
  return [{ title: `GROUP BY … ${column}`, edits: [edit] }]
}

const AFTER_GROUP = new Set([
  'HAVING',
  'QUALIFY',
  'WINDOW',
  'ORDER',
  'LIMIT',
  'OFFSET',
  'FETCH',
  'UNION',
  'INTERSECT',
  'EXCEPT',
  'END',
])

/** Where GROUP BY of the SELECT around an offset ends, or where it would stand. */
function groupEnd({ tokens }: Piece, offset: number): { offset: number; hasGroup: boolean } | null {
  let depth = 0
  let hasGroup = false
  let last: Token | undefined
  for (const token of tokens) {
    if (token.end <= offset) continue
    const { kind, text, value } = token
    if (kind === 'symbol' && text === '(') depth++
    if (kind === 'symbol' && text === ')') depth--
    const closes = depth < 0 || (depth === 0 && ((kind === 'word' && AFTER_GROUP.has(value)) || text === ';'))
    if (closes) break
    if (depth === 0 && kind === 'word' && value === 'GROUP') hasGroup = true
    last = token
  }
  return last ? { offset: last.end, hasGroup } : null
}
