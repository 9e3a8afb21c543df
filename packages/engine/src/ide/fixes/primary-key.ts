import type { Diagnostic, QuickFix } from '../../sql/diagnostic.ts'
import { tableFacts } from '../hover/table-facts.ts'
import { quoteName } from '../names/quote-name.ts'
import { mentionsOf } from '../navigate/references.ts'
import type { Document } from '../script/document.ts'
import type { Workspace } from '../workspace.ts'
import { insertAt } from './insert-edit.ts'

/** Flink keeps no constraint: a key is NOT ENFORCED. */
export function notEnforced(diagnostic: Diagnostic, document: Document): QuickFix[] {
  if (diagnostic.params.reason !== 'NOT ENFORCED') return []
  const { span } = diagnostic
  const { text, lines } = document
  const start = lines.offset(span.line, span.column)
  const found = /^PRIMARY\s+KEY\s*(?:\([^)]*\))?(\s+ENFORCED)?/i.exec(text.slice(start))
  if (!found) return []
  const end = start + found[0].length
  const from = end - (found[1]?.length ?? 0)
  return [{ title: 'NOT ENFORCED', edits: [{ span: lines.span(from, end), text: ' NOT ENFORCED' }] }]
}

/** Gives a sink that cannot take changes a key: the first columns are proposed, as the query's own key has them. */
export function addPrimaryKey(diagnostic: Diagnostic, document: Document, workspace: Workspace): QuickFix[] {
  const symbol = workspace.names(document).tables.get(String(diagnostic.params.table ?? ''))
  const statement = symbol?.statement
  const definition = symbol?.definition
  if (!symbol || statement?.kind !== 'create-table' || statement.primaryKey || !definition) return []
  if (!document.holds(definition) || mentionsOf(workspace, symbol).length === 0) return []
  const last = statement.columns.at(-1)
  const factory = workspace.options.connectors.get(tableFacts(symbol, document, workspace).connector ?? '')
  if (!last || !factory?.sinkMode) return []
  const key = quoteName(statement.columns[0]!.name.name)
  const clause = `PRIMARY KEY (${key}) NOT ENFORCED`
  const edit = insertAt(document, document.range(last.span).end, `,\n  ${clause}`)
  return [{ title: clause, edits: [edit] }]
}
