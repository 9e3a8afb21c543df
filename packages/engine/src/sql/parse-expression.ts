import type { BinaryOperator } from './ast/literal-nodes.ts'
import type { Expression, InExpression } from './ast/query-nodes.ts'
import { balanceChain, LONG } from './balance-chain.ts'
import { parseIs } from './parse-is.ts'
import { parsePrimary } from './parse-primary.ts'
import type { Parser } from './parser.ts'
import { POWER, SYMBOL_POWER, WORD_OPERATORS } from './powers.ts'
import { startsExpression } from './starts-expression.ts'
import { startsQuery } from './starts-query.ts'
import { codeSet, FIRST_KEYWORD, FIRST_SYMBOL, SPELLINGS } from './vocabulary.ts'

/** Pratt's algorithm: a prefix, then every operator that binds tighter than `power`. */
export function parseExpression(parser: Parser, power = 0): Expression {
  let left = parsePrefix(parser)
  for (let links = 0; ; links++) {
    if (links >= LONG && left.kind === 'binary' && parser.spelling !== left.operator)
      left = balanceChain(left)
    const longer = parseOperator(parser, left, power)
    if (!longer) return left
    left = longer
  }
}

function parsePrefix(parser: Parser): Expression {
  const first = parser.index
  if (parser.acceptQuietly('NOT')) {
    const operand = parser.expression(POWER.not)
    return { kind: 'unary', operator: 'NOT', operand, span: parser.spanFrom(first) }
  }
  if (parser.atSymbol('-') || parser.atSymbol('+')) {
    const operator = parser.spelling as '-' | '+'
    parser.skip()
    const operand = parser.expression(POWER.sign)
    return { kind: 'unary', operator, operand, span: parser.spanFrom(first) }
  }
  return parsePrimary(parser)
}

/** Continues `left` by one operator, or gives null when none fits. */
function parseOperator(parser: Parser, left: Expression, power: number): Expression | null {
  const { code } = parser
  const own = BINARY_POWER[code]!
  if (own > 0) return own > power ? parseBinary(parser, left, own) : null
  if (code < FIRST_KEYWORD) {
    if (parser.atSymbol('!=')) parser.failWith('SQL_NOT_FLINK', { what: '!=', instead: '<>' }, parser.span)
    return code < FIRST_SYMBOL ? noteOperators(parser) : null
  }
  if (isOperatorWord[code] === 0) return noteOperators(parser)
  parser.link()
  switch (parser.spelling) {
    case 'IS':
      return POWER.is > power ? parseIs(parser, left) : null
    case 'BETWEEN':
    case 'IN':
    case 'LIKE':
    case 'ILIKE':
    case 'RLIKE':
    case 'SIMILAR':
      return POWER.range > power ? parseRange(parser, left) : null
    case 'NOT':
      if (parser.at('NOT', 'SUBMULTISET')) break
      return POWER.range > power ? parseRange(parser, left) : null
  }
  return parseWordOperator(parser, left, power)
}

const OPERATORS = ['AND', 'OR', 'IS', 'NOT', 'BETWEEN', 'IN', 'LIKE']

function noteOperators(parser: Parser): null {
  parser.noteAll(OPERATORS)
  return null
}

/** How tight the operators of one symbol or word bind; zero for all else. */
const BINARY_POWER = Uint8Array.from(SPELLINGS, (spelling) => {
  if (spelling === 'AND' || spelling === 'OR') return spelling === 'AND' ? POWER.and : POWER.or
  return SYMBOL_POWER[spelling] ?? 0
})
/** Words that other operators begin with. */
const isOperatorWord = codeSet([
  ...'IS BETWEEN IN LIKE ILIKE RLIKE SIMILAR NOT'.split(' '),
  ...WORD_OPERATORS.map(({ words }) => words[0]!),
])

/** OVERLAPS, MEMBER OF, MULTISET UNION … */
function parseWordOperator(parser: Parser, left: Expression, power: number): Expression | null {
  for (const { words, operator, power: own } of WORD_OPERATORS) {
    const [first, second, third] = words
    if (!parser.at(first!, second, third)) continue
    if (own <= power) return null
    for (const _ of words) parser.next()
    if (words.length === 2 && words[0] === 'MULTISET') {
      const distinct = parser.acceptQuietly('DISTINCT')
      if (!distinct) parser.acceptQuietly('ALL')
      return finishBinary(parser, left, distinct ? (`${operator} DISTINCT` as BinaryOperator) : operator, own)
    }
    return finishBinary(parser, left, operator, own)
  }
  return noteOperators(parser)
}

function parseBinary(parser: Parser, left: Expression, power: number): Expression {
  const operator = parser.spelling as BinaryOperator
  parser.skip()
  if (power === POWER.comparison && (parser.at('ANY') || parser.at('SOME') || parser.at('ALL'))) {
    const isFunction = parser.at('SOME') && !parser.atSymbol('(', 1)
    if (isFunction) parser.fail('an expression', 1)
    const quantifier = parser.spelling as 'ANY' | 'SOME' | 'ALL'
    parser.link()
    parser.skip()
    const options = parseOptions(parser)
    const head = { operator, quantifier, operand: left, span: parser.spanFrom(left) }
    return 'kind' in options
      ? { kind: 'quantified', ...head, query: options }
      : { kind: 'quantified-list', ...head, options }
  }
  return finishBinary(parser, left, operator, power)
}

function finishBinary(parser: Parser, left: Expression, operator: BinaryOperator, power: number): Expression {
  if (!startsExpression(parser)) parser.fail('an expression', parser.kind === 'bad' ? 0 : 1)
  const right = parser.expression(power)
  return { kind: 'binary', operator, left, right, span: parser.spanFrom(left) }
}

const RANGES = ['BETWEEN', 'IN', 'LIKE', 'ILIKE', 'RLIKE', 'SIMILAR'] as const

function parseRange(parser: Parser, operand: Expression): Expression {
  const negated = parser.acceptQuietly('NOT')
  if (!RANGES.some((word) => parser.at(word))) {
    for (const word of RANGES) parser.note(word)
    parser.fail(undefined, 1)
  }
  const word = parser.spelling
  parser.skip()
  if (word === 'IN') return parseIn(parser, operand, negated)
  if (word === 'BETWEEN') return parseBetween(parser, operand, negated)
  if (word === 'SIMILAR') parser.expect('TO')
  else if (!startsExpression(parser)) parser.fail('an expression', 1)
  const pattern = parser.expression(POWER.range)
  const escaped = parser.acceptQuietly('ESCAPE') ? parser.expression(POWER.range) : null
  const span = parser.spanFrom(operand)
  const operator = word as 'LIKE' | 'SIMILAR' | 'ILIKE' | 'RLIKE'
  return { kind: 'like', operator, operand, negated, pattern, escape: escaped, span }
}

function parseBetween(parser: Parser, operand: Expression, negated: boolean): Expression {
  const symmetric = parser.acceptQuietly('SYMMETRIC')
  if (!symmetric && !parser.acceptQuietly('ASYMMETRIC') && !startsExpression(parser))
    parser.fail('an expression', 1)
  const low = parser.expression(POWER.range)
  if (!parser.accept('AND')) parser.failBehind()
  if (!startsExpression(parser)) parser.failBehind(1)
  const high = parser.expression(POWER.range)
  return { kind: 'between', operand, negated, symmetric, low, high, span: parser.spanFrom(operand) }
}

function parseIn(parser: Parser, operand: Expression, negated: boolean): InExpression {
  const options = parseOptions(parser)
  return { kind: 'in', operand, negated, options, span: parser.spanFrom(operand) }
}

/** What IN and the quantifiers compare with: a query or a list in parentheses. */
function parseOptions(parser: Parser): InExpression['options'] {
  if (!parser.acceptSymbol('(')) parser.fail(undefined, 1)
  const options = startsQuery(parser) ? parser.query() : unwrapped(parser.list(() => parser.expression()))
  parser.expectSymbol(')')
  return options
}

/** A query in two pairs of parentheses is a query still. */
function unwrapped(options: readonly Expression[]): InExpression['options'] {
  const [only] = options
  return options.length === 1 && only!.kind === 'subquery' ? only!.query : options
}
