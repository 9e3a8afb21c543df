import type { QueryStatement } from '../sql/ast/write-nodes.ts'
import type { RowField } from '../types/logical-type.ts'
import type { NameSymbol, Origin } from './names/name-symbol.ts'
import type { Document } from './script/document.ts'
import type { Piece } from './script/piece.ts'

/** The columns of a query as the planner types them; null when it cannot be bound where it stands. */
export function fieldsOf(origin: Origin, piece: Piece, document: Document): readonly RowField[] | null {
  const session = document.sessionAround(piece, origin.when)
  const { query } = origin
  const statement: QueryStatement = { kind: 'query-statement', query, span: query.span, start: 0, end: 0 }
  const work = session?.apply(statement)[0]
  return work?.kind === 'query' ? work.relation.schema.fields : null
}

/** The columns of what has rows. */
export function fieldsOfSymbol(symbol: NameSymbol, document: Document): readonly RowField[] | null {
  const { origin } = symbol
  const piece = symbol.definition ? document.pieceOf(symbol.definition) : undefined
  if (origin && piece) return fieldsOf(origin, piece, document)
  return symbol.of ? fieldsOfSymbol(symbol.of, document) : null
}

/** The type of a column. */
export function fieldOfColumn(symbol: NameSymbol, document: Document): RowField | null {
  const { origin } = symbol
  const place = symbol.definition ?? origin?.query.span
  const piece = place ? document.pieceOf(place) : undefined
  if (!origin || !piece) return null
  const fields = fieldsOf(origin, piece, document)
  // Copied columns stand before a table's own.
  return fields?.find(({ name }) => name === symbol.name) ?? fields?.[origin.index] ?? null
}
