import type { Expression, Join, TableFunctionArgument, TableSample, TableSource } from '../ast/query-nodes.ts'
import { type PrintQuery, printExpression, printOrderBy } from './print-expression.ts'
import { printHints } from './print-hints.ts'
import { printMatchRecognize } from './print-match-recognize.ts'
import { printIdentifier, printNames, printPath, printString } from './print-name.ts'
import { printPivot, printUnpivot } from './print-pivot.ts'

type Bare = Exclude<TableSource, { kind: 'join' | 'table-sample' }>

/** What FROM reads. */
export function printSource(source: TableSource, printQuery: PrintQuery): string {
  if (source.kind === 'join') return printJoin(source, printQuery)
  if (source.kind === 'table-sample') return printSample(source, printQuery)
  return `${printBare(source, printQuery)}${printAlias(source)}`
}

function printBare(source: Bare, printQuery: PrintQuery): string {
  const print = (node: Expression) => printExpression(node, printQuery)
  switch (source.kind) {
    case 'table-name': {
      const asOf = source.asOf ? ` FOR SYSTEM_TIME AS OF ${print(source.asOf)}` : ''
      return `${printPath(source.name)}${printHints(source.hints)}${asOf}`
    }
    case 'derived-table':
      return `${source.lateral ? 'LATERAL ' : ''}(${printQuery(source.query)})`
    case 'table-function': {
      const args = source.arguments.map((argument) => printArgument(argument, printQuery)).join(', ')
      return `${source.lateral ? 'LATERAL ' : ''}TABLE(${printPath(source.name)}(${args}))`
    }
    case 'unnest':
      return `UNNEST(${print(source.operand)})${source.ordinality ? ' WITH ORDINALITY' : ''}`
    case 'match-recognize':
      return `${printSource(source.source, printQuery)} ${printMatchRecognize(source, printQuery)}`
    case 'pivot':
      return `${printSource(source.source, printQuery)} ${printPivot(source, printQuery)}`
    case 'unpivot':
      return `${printSource(source.source, printQuery)} ${printUnpivot(source, printQuery)}`
  }
}

function printSample({ source, method, argument, seed }: TableSample, printQuery: PrintQuery): string {
  const given = method === 'SUBSTITUTE' ? printString(argument) : argument
  const repeatable = seed === null ? '' : ` REPEATABLE(${seed})`
  return `${printSource(source, printQuery)} TABLESAMPLE ${method}(${given})${repeatable}`
}

/** Joined from left to right, by a loop: the chain may be very long. */
function printJoin(join: Join, printQuery: PrintQuery): string {
  const parts: string[] = []
  let left: TableSource = join
  let isComma = join.comma
  // A comma binds looser than JOIN: as what a JOIN begins with, it needs parentheses.
  while (left.kind === 'join' && (isComma || !left.comma)) {
    parts.push(printStep(left, printQuery))
    isComma = left.comma
    left = left.left
  }
  const first = left.kind === 'join' ? `(${printJoin(left, printQuery)})` : printSource(left, printQuery)
  return first + parts.reverse().join('')
}

function printStep(join: Join, printQuery: PrintQuery): string {
  const right =
    join.right.kind === 'join'
      ? `(${printJoin(join.right, printQuery)})`
      : printSource(join.right, printQuery)
  if (join.comma) return `, ${right}`
  const on = join.on ? ` ON ${printExpression(join.on, printQuery)}` : ''
  const using = join.using.length > 0 ? ` USING ${printNames(join.using)}` : ''
  return ` ${join.natural ? 'NATURAL ' : ''}${join.type} JOIN ${right}${on}${using}`
}

function printAlias(source: Bare): string {
  if (!source.alias) return ''
  return ` AS ${printIdentifier(source.alias)}${source.aliasColumns.length > 0 ? printNames(source.aliasColumns) : ''}`
}

function printArgument({ name, value }: TableFunctionArgument, printQuery: PrintQuery): string {
  const written = printValue(value, printQuery)
  return name ? `${printIdentifier(name)} => ${written}` : written
}

function printValue(value: TableFunctionArgument['value'], printQuery: PrintQuery): string {
  const print = (node: Expression) => printExpression(node, printQuery)
  if (value.kind === 'descriptor') return `DESCRIPTOR${printNames(value.columns)}`
  if (value.kind === 'model-argument') return `MODEL ${printPath(value.name)}`
  if (value.kind !== 'table-argument') return print(value)
  const table =
    value.table.kind === 'query' ? `(${printQuery(value.table)})` : `TABLE ${printPath(value.table)}`
  const partition =
    value.partitionBy.length > 0 ? ` PARTITION BY (${value.partitionBy.map(print).join(', ')})` : ''
  const order = value.orderBy.length > 0 ? ` ORDER BY (${printOrderBy(value.orderBy, printQuery)})` : ''
  return `${table}${partition}${order}`
}
