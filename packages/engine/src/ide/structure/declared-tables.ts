import type { CreateTable } from '../../sql/ast/table-nodes.ts'
import { typeToString, withoutAttribute } from '../../types/logical-type.ts'
import { fieldsOfSymbol } from '../column-type.ts'
import type { NameSymbol } from '../names/name-symbol.ts'
import type { Document } from '../script/document.ts'
import type { Workspace } from '../workspace.ts'

/** A table or view that the script declares. */
export interface DeclaredTable {
  readonly name: string
  readonly kind: 'table' | 'view'
  readonly connector: string | null
  readonly columns: readonly DeclaredColumn[]
  readonly line: number
}

export interface DeclaredColumn {
  readonly name: string
  /** As written; of a view as planned; empty where nobody can tell. */
  readonly type: string
  readonly key: boolean
  readonly watermark: boolean
}

/** What the script declares, in the order of the text. */
export function declaredTables(workspace: Workspace, document: Document): DeclaredTable[] {
  const definitions = workspace
    .names(document)
    .occurrences.filter(({ role, symbol }) => role === 'definition' && symbol.statement !== undefined)
  return definitions.flatMap(({ symbol, span }): DeclaredTable[] => {
    const { line } = document.place(span)
    if (symbol.kind === 'view') {
      return [
        { name: symbol.name, kind: 'view', connector: null, line, columns: viewColumns(symbol, document) },
      ]
    }
    if (symbol.kind !== 'table') return []
    const statement = symbol.statement?.kind === 'create-table' ? symbol.statement : null
    const connector = statement?.options.find(({ key }) => key.value === 'connector')?.value.value ?? null
    const columns = statement ? tableColumns(statement, symbol, document) : viewColumns(symbol, document)
    return [{ name: symbol.name, kind: 'table', connector, line, columns }]
  })
}

function tableColumns(statement: CreateTable, symbol: NameSymbol, document: Document): DeclaredColumn[] {
  const keys = new Set(statement.primaryKey?.columns.map(({ name }) => name))
  const rowtime = statement.watermark?.column.parts[0]?.name
  const written = new Map(
    statement.columns.map((column) => [
      column.name.name,
      document.words(column.kind === 'computed-column' ? column.expression.span : column.type.span),
    ]),
  )
  return (symbol.columns ?? []).map(({ name }) => ({
    name,
    type: written.get(name) ?? '',
    key: keys.has(name),
    watermark: name === rowtime,
  }))
}

function viewColumns(symbol: NameSymbol, document: Document): DeclaredColumn[] {
  const fields = fieldsOfSymbol(symbol, document)
  const names = fields ?? symbol.columns ?? []
  return names.map((column) => ({
    name: column.name,
    type: 'type' in column ? typeToString(withoutAttribute(column.type)) : '',
    key: false,
    watermark: false,
  }))
}
