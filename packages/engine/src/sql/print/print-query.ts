import type { Expression, Query, QueryBody, Select } from '../ast/query-nodes.ts'
import { printExpression, printOrderBy, printWindow } from './print-expression.ts'
import { printSource } from './print-from.ts'
import { printHints } from './print-hints.ts'
import { printIdentifier, printNames, printPath } from './print-name.ts'

const print = (node: Expression): string => printExpression(node, printQuery)

export function printQuery(query: Query): string {
  const parts: string[] = []
  if (query.with.length > 0) {
    const tables = query.with.map(({ name, columns, query: inner }) => {
      const names = columns.length > 0 ? ` ${printNames(columns)}` : ''
      return `${printIdentifier(name)}${names} AS (${printQuery(inner)})`
    })
    parts.push(`WITH ${query.recursive ? 'RECURSIVE ' : ''}${tables.join(', ')}`)
  }
  parts.push(printBody(query.body))
  if (query.orderBy.length > 0) parts.push(`ORDER BY ${printOrderBy(query.orderBy, printQuery)}`)
  if (query.limit) parts.push(`LIMIT ${print(query.limit)}`)
  if (query.offset) parts.push(`OFFSET ${print(query.offset)}`)
  return parts.join(' ')
}

/** A chain of set operations by a loop: it may be very long. A tree of halves is a chain again as text. */
function printBody(body: QueryBody): string {
  const parts: string[] = []
  let left = body
  while (left.kind === 'set-operation') {
    parts.push(`${left.operator}${left.all ? ' ALL' : ''} ${printBody(left.right)}`)
    left = left.left
  }
  return [printLeaf(left), ...parts.reverse()].join(' ')
}

function printLeaf(body: Exclude<QueryBody, { kind: 'set-operation' }>): string {
  switch (body.kind) {
    case 'select':
      return printSelect(body)
    case 'values':
      return `VALUES ${body.rows.map(print).join(', ')}`
    case 'query':
      return `(${printQuery(body)})`
  }
}

function printSelect(select: Select): string {
  const parts = [`SELECT${printHints(select.hints)}${select.distinct ? ' DISTINCT' : ''}`]
  const items = select.items.map((item) => {
    if (item.kind === 'star') return item.qualifier ? `${printPath(item.qualifier)}.*` : '*'
    return `${print(item.expression)}${item.alias ? ` AS ${printIdentifier(item.alias)}` : ''}`
  })
  parts.push(items.join(', '))
  if (select.from) parts.push(`FROM ${printSource(select.from, printQuery)}`)
  if (select.where) parts.push(`WHERE ${print(select.where)}`)
  if (select.groupBy.length > 0) {
    const distinct = select.groupDistinct ? 'DISTINCT ' : ''
    parts.push(`GROUP BY ${distinct}${select.groupBy.map(printGroupItem).join(', ')}`)
  }
  if (select.having) parts.push(`HAVING ${print(select.having)}`)
  if (select.windows.length > 0) {
    const windows = select.windows.map(
      ({ name, window }) => `${printIdentifier(name)} AS ${printWindow(window, printQuery)}`,
    )
    parts.push(`WINDOW ${windows.join(', ')}`)
  }
  if (select.qualify) parts.push(`QUALIFY ${print(select.qualify)}`)
  return parts.join(' ')
}

function printGroupItem(item: Select['groupBy'][number]): string {
  if (item.kind === 'row' && item.values.length === 0) return '()'
  if (item.kind !== 'grouping-sets') return print(item)
  const sets = item.sets.map((set) => ('kind' in set ? printGroupItem(set) : printSet(set)))
  return `${item.operator} (${sets.join(', ')})`
}

function printSet(set: readonly Expression[]): string {
  if (set.length === 1) return print(set[0]!)
  return set.length === 0 ? '()' : `ROW(${set.map(print).join(', ')})`
}
