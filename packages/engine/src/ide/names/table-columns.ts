import type { Identifier, OptionNode, StringNode } from '../../sql/ast/name-nodes.ts'
import type {
  ColumnDefinition,
  Distribution,
  PrimaryKeyDefinition,
  TableBody,
  WatermarkDefinition,
} from '../../sql/ast/table-nodes.ts'
import type { NamedColumn, NameSymbol, Origin } from './name-symbol.ts'
import { type NameWalk, noCommonTables } from './name-walk.ts'
import { PROBE, type Resolver } from './resolver.ts'
import { scopeOver } from './scope.ts'

/** The columns that the brackets of a table define. */
export function tableColumns(
  body: TableBody,
  origin: (index: number) => Origin,
  resolver: Resolver,
): NamedColumn[] {
  return body.columns.map(({ name }, index) => ({
    name: name.name,
    symbol: resolver.define(name, 'column', { origin: origin(index) }),
  }))
}

type Parts = Pick<TableBody, 'columns' | 'watermark' | 'primaryKey'> & {
  readonly distribution?: Distribution | null
  readonly partitionedBy?: readonly Identifier[]
  readonly options?: readonly OptionNode[]
}

/** What the parts of a table say about its columns: computed ones, watermark, keys. */
export function tableParts(parts: Parts, table: NameSymbol, walk: NameWalk): void {
  for (const column of parts.columns) definitionNames(column, table, walk)
  for (const part of [parts.watermark, parts.primaryKey, parts.distribution]) {
    if (part) definitionNames(part, table, walk)
  }
  referColumns(parts.partitionedBy ?? [], table, walk.resolver)
  for (const { key } of parts.options ?? []) optionColumn(key, table, walk.resolver)
}

const FIELD_OPTION = /^fields\.(.+)\.[^.]+$/

/** `fields.id.kind` names a column of the table. */
function optionColumn(key: StringNode, table: NameSymbol, resolver: Resolver): void {
  const name = FIELD_OPTION.exec(key.value)?.[1]
  const column = name === undefined ? undefined : table.columns?.find((each) => each.name === name)
  if (!column || key.span.line !== key.span.endLine || name!.includes("'")) return
  const start = key.span.column + 1 + 'fields.'.length
  const span = { ...key.span, column: start, endColumn: start + name!.length }
  resolver.refer(span, column.symbol, { verbatim: true })
}

export function definitionNames(
  part: ColumnDefinition | WatermarkDefinition | PrimaryKeyDefinition | Distribution,
  table: NameSymbol,
  walk: NameWalk,
): void {
  const columns = table.columns ?? null
  const scope = scopeOver([{ name: table.name, symbol: table, columns }], null)
  switch (part.kind) {
    case 'computed-column':
      walk.visit(part.expression, scope, noCommonTables)
      return
    case 'watermark':
      referColumns(part.column.parts.slice(0, 1), table, walk.resolver)
      walk.visit(part.expression, scope, noCommonTables)
      return
    case 'primary-key':
    case 'distribution':
      referColumns(part.columns, table, walk.resolver)
      return
    default:
      return
  }
}

export function referColumns(names: readonly Identifier[], table: NameSymbol, resolver: Resolver): void {
  for (const name of names) {
    if (name.name === PROBE) probeColumns(table.columns ?? null, resolver)
    resolver.refer(name.span, table.columns?.find((column) => column.name === name.name)?.symbol)
  }
}

function probeColumns(columns: readonly NamedColumn[] | null, resolver: Resolver): void {
  resolver.probed = { scope: null, qualifier: null, columns }
}
