import type { CreateTable } from '../../sql/ast/table-nodes.ts'
import type { QueryStatement } from '../../sql/ast/write-nodes.ts'
import { typeToString } from '../../types/logical-type.ts'
import type { ChangelogMode } from '../../types/row-kind.ts'
import type { NameSymbol } from '../names/name-symbol.ts'
import type { Document } from '../script/document.ts'
import type { Workspace } from '../workspace.ts'
import type { HoverColumn, HoverFacts } from './hover.ts'

type TableFacts = Extract<HoverFacts, { kind: 'table' }>

/** Schema, keys and kinds of changes of a table, a view, a query of WITH, or what an alias stands for. */
export function tableFacts(symbol: NameSymbol, asking: Document, workspace: Workspace): TableFacts {
  const document = workspace.documentOf(symbol) ?? asking
  const target = symbol.kind === 'alias' ? (symbol.of ?? symbol) : symbol
  const home = workspace.documentOf(target) ?? document
  const create = target.statement?.kind === 'create-table' ? target.statement : null
  const rows = rowsOf(symbol.kind === 'alias' ? symbol : target, document, workspace)
  const option = create?.options.find(({ key }) => key.value === 'connector')
  return {
    kind: 'table',
    object: symbol.kind as TableFacts['object'],
    name: symbol.name,
    of: symbol.kind === 'alias' ? (symbol.of?.name ?? null) : null,
    document: home === asking ? null : home.title,
    connector: option?.value.value ?? null,
    columns: rows?.columns ?? (create ? writtenColumns(create, home) : unknownColumns(symbol)),
    primaryKey: create?.primaryKey?.columns.map(({ name }) => name) ?? [],
    watermark: create ? writtenWatermark(create, home) : null,
    changelog: rows?.changelog ?? null,
    upsertKeys: rows?.upsertKeys ?? [],
  }
}

/** What reading it gives, as planned; null when it cannot be read. */
function rowsOf(symbol: NameSymbol, document: Document, workspace: Workspace) {
  const { origin, definition } = symbol
  const piece = definition ? document.pieceOf(definition) : undefined
  if (!origin || !piece) return null
  const session = document.sessionAround(piece, origin.when)
  const { planner, connectors } = workspace.options
  if (!session || !planner) return null
  const { query } = origin
  const statement: QueryStatement = { kind: 'query-statement', query, span: query.span, start: 0, end: 0 }
  const [work] = session.apply(statement)
  if (work?.kind !== 'query') return null
  const columns = work.relation.schema.fields.map(({ name, type }) => ({ name, type: typeToString(type) }))
  try {
    const { input } = planner.plan(work, connectors)
    const names = (keys: readonly number[]) => keys.map((key) => columns[key]!.name)
    return { columns, changelog: kindsOf(input.changelogMode), upsertKeys: input.upsertKeys.map(names) }
  } catch {
    // The rows cannot be planned, which the diagnostics say; the columns are known all the same.
    return { columns, changelog: null, upsertKeys: [] }
  }
}

export function kindsOf({ updateBefore, updateAfter, delete: deletes }: ChangelogMode): string {
  const kinds = ['+I', updateBefore && '-U', updateAfter && '+U', deletes && '-D']
  return kinds.filter(Boolean).join(' ')
}

/** The columns as they are written, for tables that cannot be read. */
function writtenColumns(create: CreateTable, home: Document): HoverColumn[] {
  return create.columns.map((column) => ({
    name: column.name.name,
    type: home.words(column.kind === 'computed-column' ? column.expression.span : column.type.span),
  }))
}

function writtenWatermark({ watermark }: CreateTable, home: Document): string | null {
  if (!watermark) return null
  const column = watermark.column.parts.map(({ name }) => name).join('.')
  return `${column} AS ${home.words(watermark.expression.span)}`
}

function unknownColumns(symbol: NameSymbol): HoverColumn[] {
  return (symbol.columns ?? []).map(({ name }) => ({ name, type: '' }))
}
