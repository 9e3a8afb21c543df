import type { BinaryOperator, Expression, InExpression, IsExpression } from './ast/query-nodes.ts'
import { parsePrimary } from './parse-primary.ts'
import type { Parser } from './parser.ts'

/** Binding powers as Calcite's; higher binds tighter. */
const POWER = {
  or: 22,
  and: 24,
  not: 26,
  is: 28,
  comparison: 30,
  range: 32,
  sum: 40,
  product: 60,
  sign: 80,
} as const

const SYMBOLS: Readonly<Record<string, number>> = {
  '=': POWER.comparison,
  '<>': POWER.comparison,
  '<': POWER.comparison,
  '<=': POWER.comparison,
  '>': POWER.comparison,
  '>=': POWER.comparison,
  '+': POWER.sum,
  '-': POWER.sum,
  '*': POWER.product,
  '/': POWER.product,
  '%': POWER.product,
  '||': POWER.product,
}

/** Pratt's algorithm: a prefix, then every operator that binds tighter than `power`. */
export function parseExpression(parser: Parser, power = 0): Expression {
  let left = parsePrefix(parser)
  for (;;) {
    const longer = parseOperator(parser, left, power)
    if (!longer) return left
    left = longer
  }
}

function parsePrefix(parser: Parser): Expression {
  const first = parser.peek()
  if (parser.acceptQuietly('NOT')) {
    const operand = parser.expression(POWER.not)
    return { kind: 'unary', operator: 'NOT', operand, span: parser.spanFrom(first) }
  }
  if (parser.atSymbol('-') || parser.atSymbol('+')) {
    const operator = parser.next().value as '-' | '+'
    const operand = parser.expression(POWER.sign)
    return { kind: 'unary', operator, operand, span: parser.spanFrom(first) }
  }
  return parsePrimary(parser)
}

/** Continues `left` by one operator, or gives null when none fits. */
function parseOperator(parser: Parser, left: Expression, power: number): Expression | null {
  const token = parser.peek()
  if (token.kind === 'symbol') {
    const own = SYMBOLS[token.value]
    return own === undefined || own <= power ? null : parseBinary(parser, left, own)
  }
  if (token.kind !== 'word') return noteOperators(parser)
  switch (token.value) {
    case 'OR':
      return POWER.or > power ? parseBinary(parser, left, POWER.or) : null
    case 'AND':
      return POWER.and > power ? parseBinary(parser, left, POWER.and) : null
    case 'OVERLAPS':
      return POWER.comparison > power ? parseBinary(parser, left, POWER.comparison) : null
    case 'IS':
      return POWER.is > power ? parseIs(parser, left) : null
    case 'NOT':
    case 'BETWEEN':
    case 'IN':
    case 'LIKE':
    case 'SIMILAR':
      return POWER.range > power ? parseRange(parser, left) : null
    default:
      return noteOperators(parser)
  }
}

function noteOperators(parser: Parser): null {
  for (const word of ['AND', 'OR', 'IS', 'NOT', 'BETWEEN', 'IN', 'LIKE']) parser.note(word, false)
  return null
}

function parseBinary(parser: Parser, left: Expression, power: number): Expression {
  const operator = parser.next().value as BinaryOperator
  if (power === POWER.comparison && (parser.at('ANY') || parser.at('SOME') || parser.at('ALL'))) {
    const quantifier = parser.next().value as 'ANY' | 'SOME' | 'ALL'
    parser.expectSymbol('(')
    const query = parser.query()
    parser.expectSymbol(')')
    return { kind: 'quantified', operator, quantifier, operand: left, query, span: parser.spanFrom(left) }
  }
  const right = parser.expression(power)
  return { kind: 'binary', operator, left, right, span: parser.spanFrom(left) }
}

function parseIs(parser: Parser, operand: Expression): IsExpression {
  parser.next()
  const negated = parser.accept('NOT')
  let other: Expression | null = null
  const test = parser.expectOneOf(
    'NULL',
    'TRUE',
    'FALSE',
    'UNKNOWN',
    'DISTINCT',
    'JSON',
  ) as IsExpression['test']
  if (test === 'DISTINCT') {
    parser.expect('FROM')
    other = parser.expression(POWER.comparison)
  }
  return { kind: 'is', operand, negated, test, other, span: parser.spanFrom(operand) }
}

function parseRange(parser: Parser, operand: Expression): Expression {
  const negated = parser.acceptQuietly('NOT')
  const word = parser.expectOneOf('BETWEEN', 'IN', 'LIKE', 'SIMILAR')
  if (word === 'IN') return parseIn(parser, operand, negated)
  if (word === 'BETWEEN') {
    const symmetric = parser.acceptQuietly('SYMMETRIC')
    if (!symmetric) parser.acceptQuietly('ASYMMETRIC')
    const low = parser.expression(POWER.range)
    parser.expect('AND')
    const high = parser.expression(POWER.range)
    return { kind: 'between', operand, negated, symmetric, low, high, span: parser.spanFrom(operand) }
  }
  if (word === 'SIMILAR') parser.expect('TO')
  const pattern = parser.expression(POWER.range)
  const escapeWith = parser.acceptQuietly('ESCAPE') ? parser.expression(POWER.range) : null
  const span = parser.spanFrom(operand)
  return {
    kind: 'like',
    operator: word as 'LIKE' | 'SIMILAR',
    operand,
    negated,
    pattern,
    escape: escapeWith,
    span,
  }
}

function parseIn(parser: Parser, operand: Expression, negated: boolean): InExpression {
  parser.expectSymbol('(')
  const isQuery = parser.at('SELECT') || parser.at('WITH') || parser.at('VALUES')
  const options = isQuery ? parser.query() : parser.list(() => parser.expression())
  parser.expectSymbol(')')
  return { kind: 'in', operand, negated, options, span: parser.spanFrom(operand) }
}
