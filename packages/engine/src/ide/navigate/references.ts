import type { SourceSpan } from '@millrace/kernel'
import { type NameSymbol, type Occurrence, symbolKey } from '../names/name-symbol.ts'
import type { Document } from '../script/document.ts'
import type { Workspace } from '../workspace.ts'

export interface Place {
  /** Name of the document. */
  readonly document: string
  readonly span: SourceSpan
}

export interface Mention extends Place {
  readonly role: Occurrence['role']
}

/** Where the name at the offset is defined; null when nothing in the documents defines it. */
export function definitionAt(workspace: Workspace, document: Document, offset: number): Place | null {
  const symbol = workspace.names(document).occurrenceAt(offset)?.symbol
  const home = symbol && workspace.documentOf(symbol)
  if (!home || !symbol?.definition) return null
  return { document: home.name, span: home.place(symbol.definition) }
}

/** Every place in all documents that names what the offset names, its definition among them. */
export function mentionsAt(workspace: Workspace, document: Document, offset: number): Mention[] {
  const symbol = workspace.names(document).occurrenceAt(offset)?.symbol
  return symbol ? mentionsOf(workspace, symbol).map(({ occurrence, home }) => mention(occurrence, home)) : []
}

export function mentionsOf(
  workspace: Workspace,
  symbol: NameSymbol,
): { readonly occurrence: Occurrence; readonly home: Document }[] {
  const key = symbolKey(symbol)
  return workspace.documents.flatMap((home) =>
    workspace
      .names(home)
      .occurrences.filter((occurrence) => symbolKey(occurrence.symbol) === key)
      .map((occurrence) => ({ occurrence, home })),
  )
}

function mention({ span, role }: Occurrence, home: Document): Mention {
  return { document: home.name, span: home.place(span), role }
}
