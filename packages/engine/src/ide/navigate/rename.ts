import { fail } from '@millrace/kernel'
import type { TextEdit } from '../../sql/diagnostic.ts'
import type { NameSymbol, Occurrence } from '../names/name-symbol.ts'
import { quoteName } from '../names/quote-name.ts'
import type { Document } from '../script/document.ts'
import { Workspace } from '../workspace.ts'
import { mentionsOf, type Place } from './references.ts'

export interface DocumentEdits {
  readonly document: string
  readonly edits: readonly TextEdit[]
}

/** The place and the name that a rename at the offset would change. Refuses what cannot be renamed. */
export function renameTarget(
  workspace: Workspace,
  document: Document,
  offset: number,
): Place & { readonly name: string } {
  const occurrence = workspace.names(document).occurrenceAt(offset)
  const { symbol } = occurrence ?? fail('EDIT_NOTHING_TO_RENAME')
  if (!symbol.definition) return fail('EDIT_RENAME_OUTSIDE', { name: symbol.name })
  return { document: document.name, span: document.place(occurrence!.span), name: symbol.name }
}

interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The edits that give another name to what the offset names. Refuses a name that would change what any name means. */
export function renameAt(
  workspace: Workspace,
  document: Document,
  offset: number,
  newName: string,
): DocumentEdits[] {
  renameTarget(workspace, document, offset)
  const { symbol } = workspace.names(document).occurrenceAt(offset)!
  if (newName.trim() === '') return fail('EDIT_RENAME_EMPTY')
  const mentions = mentionsOf(workspace, symbol)
  if (mentions.some(({ occurrence }) => occurrence.shared))
    return fail('EDIT_RENAME_SHARED', { name: symbol.name })
  const changes = new Map<Document, Replacement[]>()
  for (const { occurrence, home } of mentions) {
    const list = changes.get(home) ?? []
    changes.set(home, [...list, { ...home.range(occurrence.span), text: textFor(occurrence, newName) }])
  }
  if (!keepsMeaning(workspace, symbol, changes))
    return fail('EDIT_RENAME_COLLIDES', { name: newName, old: symbol.name })
  return [...changes].map(([home, list]) => ({
    document: home.name,
    edits: list.map(({ start, end, text }) => ({ span: home.lines.span(start, end), text })),
  }))
}

function textFor({ verbatim }: Occurrence, newName: string): string {
  return verbatim ? newName : quoteName(newName)
}

/** Whether after the changes the same places name the same thing, and no error is new. */
function keepsMeaning(
  workspace: Workspace,
  symbol: NameSymbol,
  changes: ReadonlyMap<Document, readonly Replacement[]>,
): boolean {
  const after = new Workspace(workspace.options)
  const places = new Set<string>()
  let target: { document: Document; offset: number } | null = null
  const home = workspace.documentOf(symbol)!
  const definedAt = home.range(symbol.definition!).start
  for (const document of workspace.documents) {
    const { text, moved } = applied(document.text, changes.get(document) ?? [])
    const copy = after.put(document.name, text)
    for (const [from, to] of moved) {
      places.add(`${document.name} ${to}`)
      if (document === home && from === definedAt) target = { document: copy, offset: to }
    }
  }
  if (!target) return false
  const renamed = after.names(target.document).occurrenceAt(target.offset)?.symbol
  const found = renamed ? mentionsOf(after, renamed) : []
  const isSame =
    found.length === places.size &&
    found.every((each) => places.has(`${each.home.name} ${each.home.range(each.occurrence.span).start}`))
  const errors = (of: Workspace) =>
    of.documents.flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === 'error'))
      .length
  return isSame && errors(after) <= errors(workspace)
}

/** The text after the replacements, and where each of them went. */
function applied(text: string, replacements: readonly Replacement[]) {
  const moved: [from: number, to: number][] = []
  let result = ''
  let at = 0
  for (const { start, end, text: inserted } of replacements.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(at, start)
    moved.push([start, result.length])
    result += inserted
    at = end
  }
  return { text: result + text.slice(at), moved }
}
