import type { Diagnostic, QuickFix } from '../../sql/diagnostic.ts'
import type { Document } from '../script/document.ts'
import type { Workspace } from '../workspace.ts'
import { insertAt } from './insert-edit.ts'

/** Copies the definition of a table that another draft has in front of the statement that names it. */
export function defineFromDraft(
  { span, params }: Diagnostic,
  document: Document,
  workspace: Workspace,
): QuickFix[] {
  const symbol = workspace.definedElsewhere(String(params.name ?? ''), document)
  const home = symbol && workspace.documentOf(symbol)
  const piece = symbol?.definition && home?.pieceOf(symbol.definition)
  if (!symbol || !home || !piece) return []
  const text = piece.text.trim()
  const target = document.pieceAt(document.lines.offset(span.line, span.column))
  const first = target.tokens[0]?.start ?? 0
  const edit = insertAt(document, target.start + first, `${text.endsWith(';') ? text : `${text};`}\n\n`)
  return [{ title: `CREATE … ${symbol.name} ← ${home.title}`, edits: [edit] }]
}
