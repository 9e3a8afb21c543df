import type { Identifier } from '../../sql/ast/name-nodes.ts'
import type {
  Join,
  MatchRecognize,
  TableFunction,
  TableFunctionArgument,
  TableSource,
} from '../../sql/ast/query-nodes.ts'
import type { NamedColumn, NameSymbol } from './name-symbol.ts'
import type { CommonTables, NameWalk } from './name-walk.ts'
import { PROBE, queryOver, renamedColumns } from './resolver.ts'
import { type NameScope, type SourceInScope, scopeOver } from './scope.ts'

/** What FROM reads. `before` are the sources to the left, which lateral ones may name. */
export function resolveFrom(
  queries: NameWalk,
  source: TableSource,
  common: CommonTables,
  parent: NameScope | null,
  before: readonly SourceInScope[],
): readonly SourceInScope[] {
  const scope = scopeOver(before, parent)
  switch (source.kind) {
    case 'join':
      return resolveJoin(queries, source, common, parent, before)
    case 'table-name': {
      const symbol = queries.resolver.table(source.name, common.byName)
      if (source.asOf) queries.visit(source.asOf, scope, common)
      const own = source.name.parts.at(-1)!.name
      return [named(queries, source, common, { name: own, symbol, columns: symbol.columns ?? null })]
    }
    case 'derived-table': {
      const columns = queries.query(source.query, common, source.lateral ? scope : parent)
      return [named(queries, source, common, { name: null, symbol: null, columns })]
    }
    case 'table-function':
      return [named(queries, source, common, tableFunction(queries, source, common, scope))]
    case 'unnest':
      queries.visit(source.operand, scope, common)
      return [named(queries, source, common, { name: null, symbol: null, columns: null })]
    case 'table-sample':
      return resolveFrom(queries, source.source, common, parent, before)
    case 'match-recognize':
      return [matchRecognize(queries, source, common, parent, before)]
    case 'pivot':
    case 'unpivot': {
      const inner = scopeOver(resolveFrom(queries, source.source, common, parent, before), parent)
      for (const child of source.values) queries.visit(child, inner, common)
      return [named(queries, source, common, { name: null, symbol: null, columns: null })]
    }
  }
}

function resolveJoin(
  queries: NameWalk,
  join: Join,
  common: CommonTables,
  parent: NameScope | null,
  before: readonly SourceInScope[],
): readonly SourceInScope[] {
  const left = resolveFrom(queries, join.left, common, parent, before)
  const right = resolveFrom(queries, join.right, common, parent, [...before, ...left])
  const sources = [...left, ...right]
  if (join.on) queries.visit(join.on, scopeOver([...before, ...sources], parent), common)
  referColumns(
    queries,
    join.using.filter(({ name }) => name === PROBE),
    sources,
  )
  for (const name of join.using) {
    for (const side of [left, right])
      queries.resolver.refer(name.span, columnOf(side, name.name), { shared: true })
  }
  return sources
}

function columnOf(sources: readonly SourceInScope[], name: string): NameSymbol | null {
  for (const { columns } of sources) {
    const found = columns?.find((column) => column.name === name)
    if (found) return found.symbol
  }
  return null
}

type Aliased = Exclude<TableSource, { kind: 'join' | 'table-sample' }>

/** The source under its alias. */
function named(queries: NameWalk, source: Aliased, common: CommonTables, own: SourceInScope): SourceInScope {
  if (!source.alias) return own
  const query = queryOver(source, common.written)
  const columns = renamedColumns(
    queries.resolver,
    own.columns,
    source.aliasColumns,
    (index) => ({ query, index, when: 'before' }),
    null,
  )
  const origin = { query, index: 0, when: 'before' } as const
  const symbol = queries.resolver.define(source.alias, 'alias', { of: own.symbol, columns, origin })
  return { name: source.alias.name, symbol, columns }
}

const WINDOWS = new Set(['TUMBLE', 'HOP', 'CUMULATE', 'SESSION'])
const WINDOW_COLUMNS = ['window_start', 'window_end', 'window_time']

/** A table function: the window functions give the columns of their table and three of their own. */
function tableFunction(
  queries: NameWalk,
  source: TableFunction,
  common: CommonTables,
  scope: NameScope,
): SourceInScope {
  let input: SourceInScope | null = null
  for (const argument of source.arguments) {
    const table =
      argument.value.kind === 'table-argument' ? tableArgument(queries, argument, common, scope) : null
    input ??= table
    if (!table) otherArgument(queries, argument, common, input ? scopeOver([input], scope) : scope)
  }
  const isWindow = WINDOWS.has(source.name.parts.at(-1)!.name.toUpperCase())
  if (!isWindow || !input?.columns) return { name: null, symbol: null, columns: null }
  const query = queryOver({ ...source, alias: null, aliasColumns: [] }, common.written)
  const first = input.columns.length
  const added = WINDOW_COLUMNS.map((name, i): NamedColumn => {
    const origin = { query, index: first + i, when: 'before' } as const
    return { name, symbol: { kind: 'column', name, definition: null, of: input.symbol, origin } }
  })
  return { name: null, symbol: null, columns: [...input.columns, ...added] }
}

function tableArgument(
  queries: NameWalk,
  { value }: TableFunctionArgument,
  common: CommonTables,
  scope: NameScope,
): SourceInScope | null {
  if (value.kind !== 'table-argument') return null
  const { table } = value
  let input: SourceInScope
  if (table.kind === 'query') {
    input = { name: null, symbol: null, columns: queries.query(table, common, scope) }
  } else {
    const symbol = queries.resolver.table(table, common.byName)
    input = { name: table.parts.at(-1)!.name, symbol, columns: symbol.columns ?? null }
  }
  const inner = scopeOver([input], scope)
  for (const node of value.partitionBy) queries.visit(node, inner, common)
  for (const { expression } of value.orderBy) queries.visit(expression, inner, common)
  return input
}

function otherArgument(
  queries: NameWalk,
  { value }: TableFunctionArgument,
  common: CommonTables,
  scope: NameScope,
): void {
  if (value.kind !== 'descriptor') queries.visit(value, scope, common)
  else referColumns(queries, value.columns, scope.sources)
}

function referColumns(
  queries: NameWalk,
  names: readonly Identifier[],
  sources: readonly SourceInScope[],
): void {
  const { resolver } = queries
  for (const name of names) {
    if (name.name === PROBE) {
      const columns = sources.flatMap((source) => source.columns ?? [])
      resolver.probed = { scope: null, qualifier: null, columns }
    }
    resolver.refer(name.span, columnOf(sources, name.name))
  }
}

function matchRecognize(
  queries: NameWalk,
  source: MatchRecognize,
  common: CommonTables,
  parent: NameScope | null,
  before: readonly SourceInScope[],
): SourceInScope {
  const { resolver } = queries
  const input = resolveFrom(queries, source.source, common, parent, before)
  const variables = new Map<string, NameSymbol>()
  for (const { variable } of source.definitions) {
    variables.set(variable.name, resolver.define(variable, 'variable'))
  }
  for (const { name } of source.subsets) variables.set(name.name, resolver.define(name, 'variable'))
  const scope: NameScope = { sources: input, outputs: [], extras: variables, parent }
  patternVariables(queries, source.pattern, variables)
  if (source.skip?.variable)
    resolver.refer(source.skip.variable.span, variables.get(source.skip.variable.name))
  const nodes = [
    ...source.partitionBy,
    ...source.orderBy,
    ...source.definitions.map(({ condition }) => condition),
    ...source.measures.map(({ expression }) => expression),
  ]
  for (const node of nodes) queries.visit(node, scope, common)
  const query = queryOver({ ...source, alias: null, aliasColumns: [] }, common.written)
  const keys = source.partitionBy.flatMap((node): NamedColumn[] => {
    if (node.kind !== 'column-reference') return []
    const name = node.path.parts.at(-1)!.name
    return [{ name, symbol: columnOf(input, name) }]
  })
  const measures = source.measures.map(({ name }, i): NamedColumn => {
    const origin = { query, index: keys.length + i, when: 'before' } as const
    return { name: name.name, symbol: resolver.define(name, 'column', { origin }) }
  })
  const isOne = source.rowsPerMatch !== 'ALL'
  return named(queries, source, common, {
    name: null,
    symbol: null,
    columns: isOne ? [...keys, ...measures] : null,
  })
}

function patternVariables(
  queries: NameWalk,
  pattern: MatchRecognize['pattern'],
  variables: Map<string, NameSymbol>,
): void {
  if ('parts' in pattern) {
    for (const part of pattern.parts) patternVariables(queries, part, variables)
    return
  }
  if ('pattern' in pattern) {
    patternVariables(queries, pattern.pattern, variables)
    return
  }
  const { name } = pattern
  const known = variables.get(name.name)
  if (known) queries.resolver.refer(name.span, known)
  else variables.set(name.name, queries.resolver.define(name, 'variable'))
}
