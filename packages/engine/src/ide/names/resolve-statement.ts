import type { Identifier, NamePath } from '../../sql/ast/name-nodes.ts'
import type { Statement } from '../../sql/ast/statement-nodes.ts'
import type { AlterTable, CreateTable } from '../../sql/ast/table-nodes.ts'
import type { Insert } from '../../sql/ast/write-nodes.ts'
import { alterTable } from './alter-names.ts'
import type { NamedColumn, NameSymbol, SymbolKind } from './name-symbol.ts'
import { noCommonTables } from './name-walk.ts'
import { QueryResolver } from './resolve-query.ts'
import { pathName, queryOver, type Resolver, renamedColumns, tableSource } from './resolver.ts'
import { scopeOver } from './scope.ts'
import { referColumns, tableColumns, tableParts } from './table-columns.ts'

/** Resolves the names of one statement; what it defines is known to those behind it. */
export function resolveStatement(statement: Statement, resolver: Resolver): void {
  const queries = new QueryResolver(resolver)
  switch (statement.kind) {
    case 'insert':
      insert(statement, queries)
      break
    case 'statement-set':
      for (const member of statement.members) resolveStatement(member, resolver)
      break
    case 'explain':
    case 'execute':
    case 'compile-plan':
      resolveStatement(statement.statement, resolver)
      break
    case 'query-statement':
      queries.query(statement.query, noCommonTables, null)
      break
    case 'update':
    case 'delete':
      change(statement, queries)
      break
    case 'truncate':
    case 'analyze':
      columnsIn(statement, resolver)
      break
    case 'describe':
    case 'show-create':
      if (statement.object === 'TABLE') resolver.table(statement.name)
      break
    default:
      resolveDefinition(statement, queries)
  }
}

function resolveDefinition(statement: Statement, queries: QueryResolver): void {
  const { resolver } = queries
  switch (statement.kind) {
    case 'create-table':
      createTable(statement, queries)
      break
    case 'create-materialized-table': {
      const columns = queries.query(statement.query, noCommonTables, null)
      const symbol = defineTable(statement, 'table', columns, resolver)
      tableParts({ ...statement, columns: [], watermark: null }, symbol, queries)
      break
    }
    case 'create-view': {
      const columns = queries.query(statement.query, noCommonTables, null)
      const origin = tableOrigin(statement.name)
      const own = renamedColumns(
        resolver,
        columns,
        statement.columns,
        (index) => ({ ...origin, index }),
        null,
      )
      defineTable(statement, 'view', own, resolver)
      break
    }
    case 'alter-view':
      resolver.table(statement.name)
      if (statement.action.kind === 'as') queries.query(statement.action.query, noCommonTables, null)
      break
    case 'alter-table':
      alter(statement, queries)
      break
    case 'drop':
      drop(statement, resolver)
      break
    case 'create-function': {
      const symbol = resolver.define(last(statement.name), 'function', { statement })
      resolver.functions.set(pathName(statement.name), symbol)
      break
    }
    case 'create-model':
      resolver.define(last(statement.name), 'model', { statement })
      break
  }
}

function last(path: NamePath): Identifier {
  return path.parts.at(-1)!
}

function tableOrigin(path: NamePath) {
  return { query: queryOver(tableSource(path), []), index: 0, when: 'after' } as const
}

function defineTable(
  statement: Extract<Statement, { name: NamePath }>,
  kind: SymbolKind,
  columns: readonly NamedColumn[] | null,
  resolver: Resolver,
): NameSymbol {
  const origin = tableOrigin(statement.name)
  const symbol = resolver.define(last(statement.name), kind, { columns, statement, origin })
  resolver.tables.set(pathName(statement.name), symbol)
  return symbol
}

function createTable(statement: CreateTable, queries: QueryResolver): void {
  const { resolver } = queries
  const base = statement.like ? resolver.table(statement.like.table) : null
  const copied = statement.copy ? resolver.table(statement.copy.source) : null
  const selected = statement.query ? queries.query(statement.query, noCommonTables, null) : undefined
  const origin = tableOrigin(statement.name)
  const columns: NamedColumn[] = []
  const own = tableColumns(statement, (index) => ({ ...origin, index }), resolver)
  const inherited = base?.columns ?? copied?.columns ?? selected ?? []
  const names = new Set(own.map(({ name }) => name))
  if (statement.columnNames.length > 0)
    columns.push(...(renamedColumns(resolver, inherited, [], () => null, null) ?? []))
  else columns.push(...inherited.filter(({ name }) => !names.has(name)))
  for (const name of statement.columnNames) {
    resolver.refer(name.span, inherited.find((column) => column.name === name.name)?.symbol)
  }
  columns.push(...own)
  const symbol = defineTable(statement, 'table', columns, resolver)
  tableParts(statement, symbol, queries)
}

function alter(statement: AlterTable, queries: QueryResolver): void {
  const { resolver } = queries
  const symbol = resolver.table(statement.name)
  const changed = alterTable(statement, symbol, queries)
  if (changed.symbol) resolver.tables.set(changed.name ?? pathName(statement.name), changed.symbol)
}

function drop(statement: Extract<Statement, { kind: 'drop' }>, resolver: Resolver): void {
  const { object, name } = statement
  if (object === 'TABLE' || object === 'VIEW' || object === 'MATERIALIZED TABLE') {
    resolver.table(name)
    resolver.tables.delete(pathName(name))
  } else if (object === 'FUNCTION') {
    resolver.refer(last(name).span, resolver.functions.get(pathName(name)))
    resolver.functions.delete(pathName(name))
  }
}

function insert(statement: Insert, queries: QueryResolver): void {
  const { resolver } = queries
  const target = resolver.table(statement.table)
  const names = [...statement.partition.map(({ name }) => name), ...(statement.columns ?? [])]
  referColumns(names, target, resolver)
  queries.query(statement.query, noCommonTables, null)
}

function change(statement: Extract<Statement, { kind: 'update' | 'delete' }>, queries: QueryResolver): void {
  const { resolver } = queries
  const target = resolver.table(statement.table)
  const alias = statement.alias
    ? resolver.define(statement.alias, 'alias', { of: target, columns: target.columns ?? null })
    : null
  const name = statement.alias?.name ?? last(statement.table).name
  const scope = scopeOver([{ name, symbol: alias ?? target, columns: target.columns ?? null }], null)
  if (statement.kind === 'update') {
    referColumns(
      statement.assignments.map(({ column }) => column),
      target,
      resolver,
    )
    for (const { value } of statement.assignments) queries.visit(value, scope, noCommonTables)
  }
  if (statement.where) queries.visit(statement.where, scope, noCommonTables)
}

function columnsIn(
  statement: Extract<Statement, { kind: 'truncate' | 'analyze' }>,
  resolver: Resolver,
): void {
  const target = resolver.table(statement.table)
  if (statement.kind !== 'analyze') return
  const names = statement.partition.map(({ name }) => name)
  if (Array.isArray(statement.columns)) names.push(...(statement.columns as readonly Identifier[]))
  referColumns(names, target, resolver)
}
