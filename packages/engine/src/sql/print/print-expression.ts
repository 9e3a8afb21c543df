import type {
  CaseExpression,
  Expression,
  FrameBound,
  FunctionArgument,
  FunctionCall,
  OrderItem,
  OverWindow,
  Query,
} from '../ast/query-nodes.ts'
import { powerOf } from '../powers.ts'
import { printFunctionName } from './print-function-name.ts'
import { printLiteral } from './print-literal.ts'
import { printIdentifier, printPath } from './print-name.ts'
import { printSpecialCall } from './print-special-call.ts'
import { printQualifier, printType } from './print-type.ts'

/** Prints queries inside expressions; given by the query printer. */
export type PrintQuery = (query: Query) => string
type Print = (child: Expression) => string

/** An expression as SQL that reads back as the same tree: operators in parentheses, but for chains. */
export function printExpression(node: Expression, printQuery: PrintQuery): string {
  const print = (child: Expression) => printExpression(child, printQuery)
  const list = (children: readonly Expression[]) => children.map(print).join(', ')
  switch (node.kind) {
    case 'column-reference':
      return printPath(node.path)
    case 'unary':
      return `(${node.operator} ${print(node.operand)})`
    case 'binary':
      return printBinary(node, print)
    case 'is':
    case 'between':
    case 'in':
    case 'like':
    case 'quantified':
    case 'quantified-list':
      return `(${printPredicate(node, print, printQuery)})`
    case 'exists':
    case 'unique':
      return `${node.kind.toUpperCase()} (${printQuery(node.query)})`
    case 'case':
      return printCase(node, print)
    case 'cast':
      return `${node.try ? 'TRY_CAST' : 'CAST'}(${print(node.operand)} AS ${printType(node.type)})`
    case 'function-call':
      return printCall(node, printQuery)
    case 'match-modifier':
      return `${node.modifier} ${printCall(node.call, printQuery)}`
    case 'row':
      return `ROW(${list(node.values)})`
    case 'collection':
      return `${node.name}[${list(node.values)}]`
    case 'collection-query':
      return `${node.name}(${printQuery(node.query)})`
    case 'item':
      return `${print(node.operand)}[${print(node.index)}]`
    case 'field':
      return `(${print(node.operand)}).${printIdentifier(node.name)}`
    case 'subquery':
      return `(${printQuery(node.query)})`
    case 'interval-expression':
      return `INTERVAL ${node.negative ? '-' : ''}(${print(node.operand)}) ${printQualifier(node.qualifier)}`
    case 'time-difference':
      return `(${print(node.left)} - ${print(node.right)}) ${printQualifier(node.qualifier)}`
    default:
      return printLiteral(node)
  }
}

/** A chain of operators that bind alike, by a loop: it may be very long. */
function printBinary(node: Extract<Expression, { kind: 'binary' }>, print: Print): string {
  const power = powerOf(node.operator)
  const parts: string[] = []
  let left: Expression = node
  while (left.kind === 'binary' && powerOf(left.operator) === power) {
    parts.push(`${left.operator} ${print(left.right)}`)
    left = left.left
  }
  return `(${[print(left), ...parts.reverse()].join(' ')})`
}

function printCase({ operand, branches, otherwise }: CaseExpression, print: Print): string {
  const each = branches.map(({ when, value }) => ` WHEN ${print(when)} THEN ${print(value)}`)
  const last = otherwise ? ` ELSE ${print(otherwise)}` : ''
  return `CASE${operand ? ` ${print(operand)}` : ''}${each.join('')}${last} END`
}

type Predicate = Extract<
  Expression,
  { kind: 'is' | 'between' | 'in' | 'like' | 'quantified' | 'quantified-list' }
>

function printPredicate(node: Predicate, print: Print, printQuery: PrintQuery): string {
  const operand = print(node.operand)
  if (node.kind === 'quantified')
    return `${operand} ${node.operator} ${node.quantifier} (${printQuery(node.query)})`
  if (node.kind === 'quantified-list')
    return `${operand} ${node.operator} ${node.quantifier} (${node.options.map(print).join(', ')})`
  const not = node.negated ? 'NOT ' : ''
  switch (node.kind) {
    case 'is':
      return `${operand} IS ${not}${node.test}${node.other ? ` FROM ${print(node.other)}` : ''}`
    case 'between': {
      const symmetric = node.symmetric ? 'SYMMETRIC ' : ''
      return `${operand} ${not}BETWEEN ${symmetric}${print(node.low)} AND ${print(node.high)}`
    }
    case 'in': {
      const options = 'kind' in node.options ? printQuery(node.options) : node.options.map(print).join(', ')
      return `${operand} ${not}IN (${options})`
    }
    case 'like': {
      const escaped = node.escape ? ` ESCAPE ${print(node.escape)}` : ''
      const operator = node.operator === 'SIMILAR' ? 'SIMILAR TO' : node.operator
      return `${operand} ${not}${operator} ${print(node.pattern)}${escaped}`
    }
  }
}

function printCall(node: FunctionCall, printQuery: PrintQuery): string {
  const print = (child: Expression) => printExpression(child, printQuery)
  const argument = (child: FunctionArgument): string =>
    child.kind === 'named-argument' ? `${printIdentifier(child.name)} => ${print(child.value)}` : print(child)
  const name = printFunctionName(node)
  if (node.syntax === 'words') return name
  const order = node.orderBy.length > 0 ? ` ORDER BY ${printOrderBy(node.orderBy, printQuery)}` : ''
  const inside = node.orderInside ? order : ''
  const separator = node.separator ? ` SEPARATOR ${print(node.separator)}` : ''
  const args =
    printSpecialCall(node, print, inside) ??
    (node.syntax === 'star' ? '*' : `${node.arguments.map(argument).join(', ')}${inside}${separator}`)
  const nulls = node.nulls ? ` ${node.nulls} NULLS` : ''
  const distinct =
    node.withinDistinct.length > 0 ? ` WITHIN DISTINCT (${node.withinDistinct.map(print).join(', ')})` : ''
  const within = order !== '' && !node.orderInside ? ` WITHIN GROUP (${order.trimStart()})` : ''
  const filter = node.filter ? ` FILTER (WHERE ${print(node.filter)})` : ''
  const over = node.over ? ` OVER ${printOver(node.over, printQuery)}` : ''
  return `${name}(${node.distinct ? 'DISTINCT ' : ''}${args})${nulls}${distinct}${within}${filter}${over}`
}

export function printOrderBy(items: readonly OrderItem[], printQuery: PrintQuery): string {
  return items
    .map(({ expression, descending, nulls }) => {
      const order = descending ? ' DESC' : ''
      return `${printExpression(expression, printQuery)}${order}${nulls ? ` NULLS ${nulls}` : ''}`
    })
    .join(', ')
}

export function printOver(over: OverWindow, printQuery: PrintQuery): string {
  const hasMore = over.partitionBy.length > 0 || over.orderBy.length > 0 || over.frame !== null
  if (over.reference && !hasMore) return printIdentifier(over.reference)
  return printWindow(over, printQuery)
}

/** A window in parentheses. */
export function printWindow(over: OverWindow, printQuery: PrintQuery): string {
  const parts: string[] = []
  if (over.reference) parts.push(printIdentifier(over.reference))
  if (over.partitionBy.length > 0) {
    parts.push(`PARTITION BY ${over.partitionBy.map((each) => printExpression(each, printQuery)).join(', ')}`)
  }
  if (over.orderBy.length > 0) parts.push(`ORDER BY ${printOrderBy(over.orderBy, printQuery)}`)
  if (over.frame) {
    const { unit, start, end } = over.frame
    const from = printBound(start, printQuery)
    parts.push(end ? `${unit} BETWEEN ${from} AND ${printBound(end, printQuery)}` : `${unit} ${from}`)
  }
  return `(${parts.join(' ')})`
}

function printBound({ direction, distance }: FrameBound, printQuery: PrintQuery): string {
  if (direction === 'CURRENT ROW') return direction
  return `${distance ? printExpression(distance, printQuery) : 'UNBOUNDED'} ${direction}`
}
