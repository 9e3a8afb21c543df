import type { Diagnostic, QuickFix } from '../../sql/diagnostic.ts'
import { editedPlace } from '../complete/edited-place.ts'
import { scopeAt } from '../complete/scope-at.ts'
import { quoteName } from '../names/quote-name.ts'
import type { Document } from '../script/document.ts'
import type { Workspace } from '../workspace.ts'

/** Says which of several tables a column is of. */
export function qualifyColumn(
  { span, params }: Diagnostic,
  document: Document,
  workspace: Workspace,
): QuickFix[] {
  const start = document.lines.offset(span.line, span.column)
  const name = String(params.name ?? '')
  const { place } = scopeAt(editedPlace(document, start), document, workspace)
  const sources = place?.scope?.sources ?? []
  return sources.flatMap((source): QuickFix[] => {
    const has = source.columns?.some((column) => column.name === name)
    if (!has || source.name === null) return []
    const text = `${quoteName(source.name)}.${quoteName(name)}`
    return [{ title: text, edits: [{ span, text }] }]
  })
}
