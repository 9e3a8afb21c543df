import type { Document } from '../script/document.ts'
import type { NameSymbol, Occurrence } from './name-symbol.ts'
import { resolveStatement } from './resolve-statement.ts'
import { Resolver } from './resolver.ts'

/** Every name in a document and what it stands for. */
export interface NameTable {
  readonly document: Document
  readonly occurrences: readonly Occurrence[]
  /** Tables and views as the end of the script leaves them; unknown ones have no definition. */
  readonly tables: ReadonlyMap<string, NameSymbol>
}

/** Resolves the names of a document; `outer` finds tables that others define. */
export function resolveNames(
  document: Document,
  outer: (name: string) => NameSymbol | undefined = () => undefined,
): NameTable {
  const resolver = new Resolver(outer)
  for (const { statements } of document.pieces) {
    for (const statement of statements) resolveStatement(statement, resolver)
  }
  return { document, occurrences: resolver.occurrences, tables: resolver.tables }
}

/** What the text at an offset names, if anything. */
export function occurrenceAt(table: NameTable, offset: number): Occurrence | null {
  const piece = table.document.pieceAt(offset)
  const { line, column } = piece.lines.at(offset - piece.start)
  const at = line + piece.base
  return (
    table.occurrences.find(({ span }) => {
      const starts = span.line < at || (span.line === at && span.column <= column)
      const ends = span.endLine > at || (span.endLine === at && span.endColumn >= column)
      return starts && ends
    }) ?? null
  )
}
