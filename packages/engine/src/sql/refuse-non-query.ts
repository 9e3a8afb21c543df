import { nearestName } from '../connect/nearest-name.ts'
import type { Parser } from './parser.ts'
import { POWER } from './powers.ts'
import { startsExpression } from './starts-expression.ts'
import { foundText } from './syntax-error.ts'

/** Where a query must begin and something else stands: Flink reads an operand first, and names where that ends. */
export function refuseOperand(parser: Parser): never {
  const first = parser.index
  const isLonger = parser.atSymbol('(', 1) || parser.atSymbol('.', 1) || parser.atSymbol('[', 1)
  if (!isLonger || !startsExpression(parser)) parser.fail()
  parser.expression(POWER.sign)
  const found = foundText(parser.tokens.token(first))
  return parser.failWith('SQL_SYNTAX', { found, expected: 'a query' }, parser.tokens.span(parser.index - 1))
}

/**
 * Where a query in parentheses must begin and a name stands: Flink reads a table with its alias, and names what follows
 * that; the name itself where nothing does.
 */
export function refuseTable(parser: Parser): never {
  const first = parser.index
  if (parser.atSymbol('(', 1)) return refuseOperand(parser)
  parser.identifier()
  if (parser.atIdentifier()) {
    parser.identifier()
    if (parser.atSymbol('(')) parser.identifierList()
  }
  return refuseBehindTable(parser, first)
}

/** Behind a table that stands where a query or a join must; a misspelt SELECT looks like one. */
export function refuseBehindTable(parser: Parser, first: number): never {
  const word = parser.tokens.textOf(first)
  const isMisspelt = nearestName(word, ['select', '', ' ']) === 'select'
  const expected = isMisspelt ? `SELECT in place of '${word}'` : 'a query or a join'
  const isAlone = parser.atSymbol(')')
  if (!isAlone && !isMisspelt) return parser.fail()
  const found = isAlone ? 'a table' : foundText(parser.peek())
  const span = parser.tokens.span(isAlone || parser.isAtEnd ? first : parser.index)
  return parser.failWith('SQL_SYNTAX', { found, expected }, span)
}
