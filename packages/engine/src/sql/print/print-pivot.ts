import type { Identifier } from '../ast/name-nodes.ts'
import type { Expression, Pivot, Unpivot } from '../ast/query-nodes.ts'
import { type PrintQuery, printExpression } from './print-expression.ts'
import { printIdentifier, printNames } from './print-name.ts'

export function printPivot({ aggregates, axes, values }: Pivot, printQuery: PrintQuery): string {
  const calls = aggregates.map(
    ({ expression, alias }) => `${printExpression(expression, printQuery)}${printAlias(alias)}`,
  )
  const rows = values.map((value) => `${printRow(value.values, printQuery)}${printAlias(value.alias)}`)
  return `PIVOT (${calls.join(', ')} FOR ${printNames(axes)} IN (${rows.join(', ')}))`
}

export function printUnpivot(node: Unpivot, printQuery: PrintQuery): string {
  const rows = node.values.map(({ columns, values }) => {
    const as = values ? ` AS ${printRow(values, printQuery)}` : ''
    return `${printNames(columns)}${as}`
  })
  const nulls = node.includeNulls ? 'INCLUDE NULLS ' : ''
  return `UNPIVOT ${nulls}(${printNames(node.measures)} FOR ${printNames(node.axes)} IN (${rows.join(', ')}))`
}

function printRow(values: readonly Expression[], printQuery: PrintQuery): string {
  return `(${values.map((value) => printExpression(value, printQuery)).join(', ')})`
}

function printAlias(alias: Identifier | null): string {
  return alias ? ` AS ${printIdentifier(alias)}` : ''
}
