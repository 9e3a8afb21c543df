import type { ConnectorRegistry } from '@millrace/engine/connect'
import { describeFunctions } from '@millrace/engine/sql'
import { declaredTables } from './declared-tables.ts'
import { keywords, types } from './flink-sql-words.ts'
import type { CompletionItem, DeclaredTable } from './sql-worker-protocol.ts'
import { statementAt } from './statements.ts'

/** What may be written at the offset: option keys and values inside WITH, else names, functions and keywords. */
export function completeAt(
  script: string,
  offset: number,
  connectors: ConnectorRegistry,
): readonly CompletionItem[] {
  const statement = statementAt(script, offset)
  const text = statement ? script.slice(statement.start, Math.max(statement.end, offset)) : ''
  const before = script.slice(statement?.start ?? 0, offset)
  // The statement being written does not parse as a rule; the others say what there is.
  const others = statement ? script.slice(0, statement.start) + script.slice(statement.end) : script
  const tables = [...declaredTables(others), ...declaredTables(text)]
  if (/\bWITH\s*\([^)]*$/i.test(before)) return options(text, before, connectors)
  if (/\b(FROM|JOIN|INTO|TABLE)\s+[\w`]*$/i.test(before)) return tables.map(tableItem)
  return [...columns(text, tables), ...tables.map(tableItem), ...functions(), ...words()]
}

function options(text: string, before: string, connectors: ConnectorRegistry): readonly CompletionItem[] {
  const name = /'connector'\s*=\s*'([^']*)'/i.exec(text)?.[1]
  const quoted = /'[^']*$/.test(before.replace(/'[^']*'/g, ''))
  const quote = (word: string) => (quoted ? word : `'${word}'`)
  const key = /'([^']*)'\s*=\s*'?[^',]*$/.exec(before)?.[1]
  if (key === 'connector') return [...connectors.keys()].map((word) => item(word, 'value', quote(word), ''))
  const declared = (name && connectors.get(name)?.options) || []
  if (key !== undefined) {
    const values = declared.find((option) => option.key === key)?.values ?? []
    return values.map((word) => item(word, 'value', quote(word), ''))
  }
  const used = new Set([...text.matchAll(/'([^']*)'\s*=/g)].map((match) => match[1]))
  const known = [
    { key: 'connector', description: [...connectors.keys()].join(', '), required: true },
    ...declared,
  ].filter((option) => !used.has(option.key))
  return known.map((option) =>
    item(option.key, 'option', quoted ? option.key : `'${option.key}' = ''`, option.description),
  )
}

/** Columns of the tables that the statement names. */
function columns(text: string, tables: readonly DeclaredTable[]): readonly CompletionItem[] {
  const named = tables.filter((table) => new RegExp(`\\b${escapeRegExp(table.name)}\\b`, 'i').test(text))
  const seen = new Set<string>()
  return named.flatMap((table) =>
    table.columns.flatMap(({ name, type }) => {
      if (seen.has(name)) return []
      seen.add(name)
      return [item(name, 'column', name, `${type} ${table.name}`.trim())]
    }),
  )
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function tableItem(table: DeclaredTable): CompletionItem {
  return item(table.name, 'table', table.name, table.connector ?? table.kind)
}

function functions(): readonly CompletionItem[] {
  return describeFunctions().map(({ name, signature }) => item(name, 'function', name, signature))
}

function words(): readonly CompletionItem[] {
  return [
    ...keywords.map((word) => item(word, 'keyword', word, '')),
    ...types.map((word) => item(word, 'type', word, '')),
  ]
}

function item(label: string, kind: CompletionItem['kind'], insert: string, detail: string): CompletionItem {
  return { label, kind, insert, detail }
}
