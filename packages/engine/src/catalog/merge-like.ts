import { fail, type SourceSpan } from '@millrace/kernel'
import type { CreateTable, LikeClause, LikeFeature, LikeOption } from '../sql/ast/table-nodes.ts'
import type { Catalog } from './catalog.ts'
import type { CatalogColumn, CatalogTable } from './catalog-entry.ts'
import { columnsUsed } from './column-uses.ts'
import { checkDistribution, checkKey, checkPhysical, columnName, keyNotNull } from './define-column.ts'
import { mergeOptions } from './merge-options.ts'
import { constraintName, defineColumns, tableBase } from './table-parts.ts'

type Strategy = LikeOption['strategy']
type Strategies = (feature: LikeFeature) => Strategy

const OVERWRITABLE: readonly LikeFeature[] = ['GENERATED', 'METADATA', 'OPTIONS', 'WATERMARKS']

/** CREATE TABLE … LIKE: what the source table has and what the statement adds, merged by its options. */
export function mergeLike(statement: CreateTable, like: LikeClause, catalog: Catalog): CatalogTable {
  const source = catalog.resolve(like.table)
  if (source.kind === 'view') return fail('SQL_NOT_A_TABLE', { name: source.name }, { span: like.table.span })
  const strategy = strategiesOf(like)
  const inherits = (feature: LikeFeature) => strategy(feature) !== 'EXCLUDING'
  const columns = mergeColumns(statement, source, strategy)
  const keyed = mergeKey(statement, inherits('CONSTRAINTS') ? source : null, columns)
  const partitionKeys = inherits('PARTITIONS') ? source.partitionKeys : []
  if (partitionKeys.length > 0 && statement.partitionedBy[0])
    conflict('PARTITIONED BY', 'EXCLUDING PARTITIONS', statement.partitionedBy[0].span)
  const distribution = inherits('DISTRIBUTION') ? source.distribution : null
  if (distribution && statement.distribution)
    conflict('DISTRIBUTED', 'EXCLUDING DISTRIBUTION', statement.distribution.span)
  return Object.freeze({
    ...tableBase(statement, catalog),
    ...keyed,
    watermark: mergeWatermark(statement, source, strategy('WATERMARKS')),
    partitions: [],
    partitionKeys: Object.freeze([
      ...partitionKeys,
      ...checkPhysical('PARTITIONED BY', statement.partitionedBy, columns),
    ]),
    distribution: checkDistribution(statement.distribution, columns) ?? distribution,
    options: mergeTableOptions(statement, source, strategy('OPTIONS')),
  })
}

function conflict(what: string, option: string, span: SourceSpan): never {
  return fail('SQL_LIKE', { what, option }, { span })
}

/** Without a word everything is taken over, and options of the statement go before those of the source. */
function strategiesOf(like: LikeClause): Strategies {
  const written = new Map<LikeFeature, Strategy>()
  for (const { strategy, feature, span } of like.options) {
    const option = `${strategy} ${feature}`
    if (written.has(feature)) fail('SQL_LIKE_OPTION', { option, reason: feature }, { span })
    if (strategy === 'OVERWRITING' && !OVERWRITABLE.includes(feature))
      fail('SQL_LIKE_OPTION', { option, reason: feature }, { span })
    written.set(feature, strategy)
  }
  return (feature) =>
    written.get(feature) ?? written.get('ALL') ?? (feature === 'OPTIONS' ? 'OVERWRITING' : 'INCLUDING')
}

const FEATURE_OF = { computed: 'GENERATED', metadata: 'METADATA' } as const

function mergeColumns(statement: CreateTable, source: CatalogTable, strategy: Strategies): CatalogColumn[] {
  const merged = source.columns.filter(
    ({ kind }) => kind === 'physical' || strategy(FEATURE_OF[kind]) !== 'EXCLUDING',
  )
  const own = defineColumns(statement.columns)
  refuseHidden(statement, merged)
  own.forEach((column, i) => {
    const at = merged.findIndex((other) => columnName(other) === columnName(column))
    if (at < 0) {
      merged.push(column)
      return
    }
    const { name, span } = statement.columns[i]!.name
    if (column.kind === 'physical' || merged[at]!.kind !== column.kind)
      fail('SQL_DUPLICATE_COLUMN', { name }, { span })
    const feature = FEATURE_OF[column.kind]
    if (strategy(feature) !== 'OVERWRITING') conflict(name, `OVERWRITING ${feature}`, span)
    merged[at] = column
  })
  return merged
}

/** Computed columns see the physical columns of the source alone. */
function refuseHidden({ columns }: CreateTable, source: readonly CatalogColumn[]): void {
  const hidden = source.filter(({ kind }) => kind !== 'physical').map(columnName)
  const written = new Set(columns.map(({ name }) => name.name))
  for (const column of columns) {
    if (column.kind !== 'computed-column') continue
    const used = columnsUsed(column.expression)
    const name = hidden.find((each) => used.has(each) && !written.has(each))
    const known = source.filter(({ kind }) => kind === 'physical').map(columnName)
    if (name !== undefined)
      fail('SQL_UNKNOWN_COLUMN', { name, suggestion: known.join(', ') }, { span: column.expression.span })
  }
}

/** A key of the statement may name columns of the source only when these are NOT NULL already. */
function mergeKey(statement: CreateTable, source: CatalogTable | null, columns: readonly CatalogColumn[]) {
  const written = statement.primaryKey
  if (!written) {
    const primaryKey = source?.primaryKey ?? []
    return { columns: Object.freeze([...columns]), primaryKey, constraint: source?.constraint ?? null }
  }
  if (source && source.primaryKey.length > 0) conflict('PRIMARY KEY', 'EXCLUDING CONSTRAINTS', written.span)
  const primaryKey = checkKey(written, columns)
  const own = new Set(statement.columns.map(({ name }) => name.name))
  for (const { name, span } of written.columns) {
    const column = columns.find((each) => columnName(each) === name)
    if (!own.has(name) && column?.kind === 'physical' && column.column.type.nullable)
      fail('SQL_PRIMARY_KEY', { reason: `${name} NULL` }, { span })
  }
  return {
    columns: Object.freeze(keyNotNull(columns, primaryKey)),
    primaryKey: Object.freeze(primaryKey),
    constraint: constraintName(written),
  }
}

function mergeWatermark(statement: CreateTable, source: CatalogTable, strategy: Strategy) {
  const inherited = strategy === 'EXCLUDING' ? null : source.watermark
  if (statement.watermark && inherited && strategy !== 'OVERWRITING')
    conflict('WATERMARK', 'OVERWRITING WATERMARKS', statement.watermark.span)
  return statement.watermark ?? inherited
}

function mergeTableOptions(statement: CreateTable, source: CatalogTable, strategy: Strategy) {
  if (strategy === 'EXCLUDING') return mergeOptions(undefined, statement.options)
  if (strategy === 'INCLUDING') {
    const twice = statement.options.find(({ key }) => Object.hasOwn(source.options.values, key.value))
    if (twice) conflict(twice.key.value, 'OVERWRITING OPTIONS', twice.key.span)
  }
  return mergeOptions(source.options, statement.options)
}
