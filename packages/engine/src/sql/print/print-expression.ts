import type {
  Expression,
  FrameBound,
  FunctionArgument,
  FunctionCall,
  OrderItem,
  OverWindow,
  Query,
} from '../ast/query-nodes.ts'
import { printIdentifier, printPath, printString } from './print-name.ts'
import { printSpecialCall } from './print-special-call.ts'
import { printType } from './print-type.ts'

/** Prints queries inside expressions; given by the query printer. */
export type PrintQuery = (query: Query) => string

/** An expression as SQL that reads back as the same tree: every operator in parentheses. */
export function printExpression(node: Expression, printQuery: PrintQuery): string {
  const print = (child: Expression) => printExpression(child, printQuery)
  const list = (children: readonly Expression[]) => children.map(print).join(', ')
  switch (node.kind) {
    case 'column-reference':
      return printPath(node.path)
    case 'unary':
      return `(${node.operator} ${print(node.operand)})`
    case 'binary':
      return `(${print(node.left)} ${node.operator} ${print(node.right)})`
    case 'is':
    case 'between':
    case 'in':
    case 'like':
    case 'quantified':
      return `(${printPredicate(node, print, printQuery)})`
    case 'exists':
      return `EXISTS (${printQuery(node.query)})`
    case 'case': {
      const branches = node.branches.map(({ when, value }) => ` WHEN ${print(when)} THEN ${print(value)}`)
      const otherwise = node.otherwise ? ` ELSE ${print(node.otherwise)}` : ''
      return `CASE${node.operand ? ` ${print(node.operand)}` : ''}${branches.join('')}${otherwise} END`
    }
    case 'cast':
      return `${node.try ? 'TRY_CAST' : 'CAST'}(${print(node.operand)} AS ${printType(node.type)})`
    case 'function-call':
      return printCall(node, printQuery)
    case 'row':
      return `ROW(${list(node.values)})`
    case 'collection':
      return `${node.name}[${list(node.values)}]`
    case 'item':
      return `${print(node.operand)}[${print(node.index)}]`
    case 'field':
      return `(${print(node.operand)}).${printIdentifier(node.name)}`
    case 'subquery':
      return `(${printQuery(node.query)})`
    default:
      return printLiteral(node)
  }
}

type Predicate = Extract<Expression, { kind: 'is' | 'between' | 'in' | 'like' | 'quantified' }>

function printPredicate(
  node: Predicate,
  print: (child: Expression) => string,
  printQuery: PrintQuery,
): string {
  const operand = print(node.operand)
  if (node.kind === 'quantified')
    return `${operand} ${node.operator} ${node.quantifier} (${printQuery(node.query)})`
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
      const operator = node.operator === 'LIKE' ? 'LIKE' : 'SIMILAR TO'
      return `${operand} ${not}${operator} ${print(node.pattern)}${escaped}`
    }
  }
}

type Literal = Extract<
  Expression,
  {
    kind:
      | 'number-literal'
      | 'string-literal'
      | 'bytes-literal'
      | 'boolean-literal'
      | 'null-literal'
      | 'datetime-literal'
      | 'interval-literal'
      | 'symbol'
  }
>

function printLiteral(node: Literal): string {
  switch (node.kind) {
    case 'number-literal':
      return node.text
    case 'string-literal':
      return printString(node.value)
    case 'bytes-literal':
      return `X'${node.digits}'`
    case 'boolean-literal':
      return node.value === null ? 'UNKNOWN' : node.value ? 'TRUE' : 'FALSE'
    case 'null-literal':
      return 'NULL'
    case 'datetime-literal':
      return `${node.type} ${printString(node.value)}`
    case 'interval-literal':
      return printInterval(node)
    case 'symbol':
      return node.name
  }
}

function printInterval(node: Extract<Expression, { kind: 'interval-literal' }>): string {
  const fraction = node.fraction === null ? '' : node.to ? `(${node.fraction})` : `, ${node.fraction}`
  const precision = node.precision === null ? '' : `(${node.precision}${node.to ? '' : fraction})`
  const to = node.to ? ` TO ${node.to}${fraction}` : ''
  return `INTERVAL ${node.negative ? '-' : ''}${printString(node.value)} ${node.from}${precision}${to}`
}

function printCall(node: FunctionCall, printQuery: PrintQuery): string {
  const print = (child: Expression) => printExpression(child, printQuery)
  const argument = (child: FunctionArgument): string =>
    child.kind === 'named-argument' ? `${printIdentifier(child.name)} => ${print(child.value)}` : print(child)
  const name = node.name.parts.map((part) => functionName(part.name)).join('.')
  if (node.syntax === 'words') return name
  const special = printSpecialCall(node, print)
  const args = special ?? (node.syntax === 'star' ? '*' : node.arguments.map(argument).join(', '))
  const within =
    node.orderBy.length > 0 ? ` WITHIN GROUP (ORDER BY ${printOrderBy(node.orderBy, printQuery)})` : ''
  const filter = node.filter ? ` FILTER (WHERE ${print(node.filter)})` : ''
  const over = node.over ? ` OVER ${printOver(node.over, printQuery)}` : ''
  return `${name}(${node.distinct ? 'DISTINCT ' : ''}${args})${within}${filter}${over}`
}

/** Names of functions may be reserved words, but other names still need their backticks. */
function functionName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `\`${name.replaceAll('`', '``')}\``
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
  if (over.reference) return printIdentifier(over.reference)
  const parts: string[] = []
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
