import { fail } from '@millrace/kernel'
import type { CatalogTable } from '../../catalog/catalog-entry.ts'
import { connectTable } from '../../catalog/connector-table.ts'
import { columnName, refuseUnknownColumn } from '../../catalog/define-column.ts'
import { checkPartitions } from '../../catalog/partitions.ts'
import { nearestName } from '../../connect/nearest-name.ts'
import type { NamePath } from '../../sql/ast/name-nodes.ts'
import type { Query } from '../../sql/ast/query-nodes.ts'
import type { Analyze, Delete, Truncate, Update } from '../../sql/ast/write-nodes.ts'
import { parseScript } from '../../sql/parse-script.ts'
import { typeToString } from '../../types/logical-type.ts'
import { isImplicitlyCastable } from '../typing/cast-rules.ts'
import type { SessionAccess } from './session-statement.ts'
import { unsupported } from './unsupported.ts'

/** UPDATE, DELETE, TRUNCATE and ANALYZE: checked as Flink does; none of them is run. */
export function changeRows(statement: Update | Delete | Truncate | Analyze, session: SessionAccess): void {
  switch (statement.kind) {
    case 'update':
    case 'delete':
      changeRowLevel(statement, session)
      return
    case 'truncate':
      requireTable(statement.table, session)
      if (session.setting('execution.runtime-mode')?.toUpperCase() !== 'BATCH')
        fail('SQL_BATCH_ONLY', { statement: 'TRUNCATE TABLE' }, { span: statement.table.span })
      session.notice(unsupported('TRUNCATE TABLE', statement.span))
      return
    case 'analyze':
      analyze(statement, session)
      session.notice(unsupported('ANALYZE TABLE', statement.span))
  }
}

function requireTable(name: NamePath, { catalog }: SessionAccess): CatalogTable {
  const entry = catalog.resolve(name)
  return entry.kind === 'table' ? entry : fail('SQL_NOT_A_TABLE', { name: entry.name }, { span: name.span })
}

/** The rows to change are read like any others; then no connector here can change them. */
function changeRowLevel(statement: Update | Delete, session: SessionAccess): void {
  const table = requireTable(statement.table, session)
  const { context } = session
  if (statement.kind === 'update') checkTargets(statement, table)
  const { fields } = context.bindQuery(selection(statement), context).schema
  if (statement.kind === 'update') {
    statement.assignments.forEach(({ column, value }, i) => {
      const target = table.columns.find((each) => columnName(each) === column.name)
      const given = fields[i]!.type
      if (target?.kind !== 'physical' || isImplicitlyCastable(given, target.column.type)) return
      const params = { from: typeToString(given), to: typeToString(target.column.type) }
      fail('SQL_BAD_CAST', params, { span: value.span })
    })
  }
  const { factory } = connectTable(table, context.connectors, context.secrets)
  const params = { connector: factory.identifier, statement: statement.kind.toUpperCase() }
  fail('SQL_ROW_LEVEL', params, { span: statement.table.span })
}

function checkTargets({ assignments }: Update, table: CatalogTable): void {
  const writable = table.columns.filter(({ kind }) => kind !== 'computed').map(columnName)
  assignments.forEach(({ column: { name, span } }, i) => {
    if (!writable.includes(name))
      fail('SQL_UNKNOWN_COLUMN', { name, suggestion: nearestName(name, writable) }, { span })
    if (assignments.findIndex(({ column }) => column.name === name) < i)
      fail('SQL_DUPLICATE_COLUMN', { name }, { span })
  })
}

/** `SELECT values FROM table WHERE condition`. */
function selection(statement: Update | Delete): Query {
  const values = statement.kind === 'update' ? statement.assignments.map(({ value }) => value) : []
  const items = values.length > 0 ? values.map((_, i) => `1 AS c${i}`).join(', ') : '1'
  const [parsed] = parseScript(`SELECT ${items} FROM t`).statements
  if (parsed?.kind !== 'query-statement') throw new TypeError('not a query')
  const { body } = parsed.query
  if (body.kind !== 'select' || body.from?.kind !== 'table-name')
    throw new TypeError('SELECT without its table')
  const { span, table, alias, where } = statement
  const from = { ...body.from, name: table, alias, span: table.span }
  const chosen = body.items.map((item, i) => {
    const value = values[i]
    return item.kind === 'select-item' && value ? { ...item, expression: value, span: value.span } : item
  })
  return { ...parsed.query, span, body: { ...body, items: chosen, from, where, span } }
}

function analyze({ table: name, partition, columns }: Analyze, session: SessionAccess): void {
  const table = requireTable(name, session)
  if (table.temporary) fail('SQL_UNKNOWN_OBJECT', { kind: 'TABLE', name: table.name }, { span: name.span })
  checkPartitions(table, partition)
  const given = new Set(partition.map((value) => value.name.name))
  const missing = table.partitionKeys.find((key) => !given.has(key))
  if (missing !== undefined) fail('SQL_EMPTY', { what: `PARTITION (${missing})` }, { span: name.span })
  for (const column of columns === 'all' ? [] : (columns ?? [])) {
    const isThere = table.columns.some((each) => columnName(each) === column.name)
    if (!isThere) refuseUnknownColumn(column.name, table.columns, column.span)
  }
}
