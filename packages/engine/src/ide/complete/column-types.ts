import type { Query } from '../../sql/ast/query-nodes.ts'
import { type RowField, typeToString, withoutAttribute } from '../../types/logical-type.ts'
import { fieldsOf } from '../column-type.ts'
import type { NameSymbol } from '../names/name-symbol.ts'
import type { Document } from '../script/document.ts'
import type { Piece } from '../script/piece.ts'
import type { Workspace } from '../workspace.ts'

/** Types of columns as text; each query that gives some of them is bound once. */
export class ColumnTypes {
  readonly #document: Document
  readonly #workspace: Workspace
  readonly #piece: Piece
  readonly #known = new Map<Query, readonly RowField[] | null>()

  constructor(document: Document, workspace: Workspace, piece: Piece) {
    this.#document = document
    this.#workspace = workspace
    this.#piece = piece
  }

  /** The type of a column, or nothing where the planner cannot tell. */
  of(symbol: NameSymbol | null): string | undefined {
    const origin = symbol?.origin
    if (!symbol || !origin) return undefined
    let fields = this.#known.get(origin.query)
    if (fields === undefined) {
      const document = this.#workspace.documentOf(symbol) ?? this.#document
      const piece = document.pieceOf(symbol.definition ?? origin.query.span) ?? this.#piece
      fields = fieldsOf(origin, piece, document)
      this.#known.set(origin.query, fields)
    }
    const field = fields?.find(({ name }) => name === symbol.name) ?? fields?.[origin.index]
    return field && typeToString(withoutAttribute(field.type))
  }
}
