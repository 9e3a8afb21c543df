import type { Document } from '../script/document.ts'
import type { NameSymbol, Occurrence } from './name-symbol.ts'
import type { PieceNameMemo, PieceNames } from './piece-names.ts'
import { Resolver } from './resolver.ts'

/** Every name in a document and what it stands for. */
export class NameTable {
  readonly document: Document
  /** In the order of the document's pieces. */
  readonly pieces: readonly PieceNames[]
  /** Tables and views as the end of the script leaves them; unknown ones have no definition. */
  readonly tables: ReadonlyMap<string, NameSymbol>
  #occurrences: readonly Occurrence[] | null = null

  constructor(document: Document, pieces: readonly PieceNames[], tables: ReadonlyMap<string, NameSymbol>) {
    this.document = document
    this.pieces = pieces
    this.tables = tables
  }

  get occurrences(): readonly Occurrence[] {
    this.#occurrences ??= this.pieces.flatMap(({ occurrences }) => occurrences)
    return this.#occurrences
  }

  /** What the text at an offset names, if anything. */
  occurrenceAt(offset: number): Occurrence | null {
    const piece = this.document.pieceAt(offset)
    const { line, column } = piece.lines.at(offset - piece.start)
    const at = line + piece.base
    const names = this.pieces[this.document.pieces.indexOf(piece)]
    const found = names?.occurrences.find(({ span }) => {
      const starts = span.line < at || (span.line === at && span.column <= column)
      const ends = span.endLine > at || (span.endLine === at && span.endColumn >= column)
      return starts && ends
    })
    return found ?? null
  }
}

/** Resolves the names of a document; `outer` finds tables that others define. */
export function resolveNames(
  document: Document,
  memo: PieceNameMemo,
  outer?: (name: string) => NameSymbol | undefined,
): NameTable {
  const resolver = new Resolver(outer)
  const pieces = memo.resolve(document.pieces, resolver)
  return new NameTable(document, pieces, resolver.tables.own)
}
