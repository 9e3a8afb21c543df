import type { NamePath } from './ast/name-nodes.ts'
import type { Expression, FunctionArgument, FunctionCall } from './ast/query-nodes.ts'
import { parseOrderBy } from './parse-order-by.ts'
import { parseOverWindow } from './parse-over.ts'
import { parseSpecialArguments } from './parse-special-call.ts'
import type { Parser } from './parser.ts'
import { valueWords } from './reserved-words.ts'
import type { SpecialCall } from './special-call.ts'
import { startsQuery } from './starts-query.ts'

/** Functions whose arguments may hold their order, as `ARRAY_AGG(a ORDER BY b)`. */
const ORDERED = new Set(['ARRAY_AGG'])

/** `f(…)` with what may follow it; `path` when the name has been read. */
export function parseFunctionCall(parser: Parser, path: NamePath = parseFunctionName(parser)): FunctionCall {
  const word = path.parts.length === 1 ? path.parts[0]!.name.toUpperCase() : ''
  const call = plainCall(path)
  if (!parser.atSymbol('(')) return valueWords.has(word) ? { ...call, syntax: 'words' } : parser.fail()
  // A name in backticks has no syntax of its own.
  const special = parser.previous.kind === 'word' ? parseSpecialArguments(parser, path) : null
  if (special) return withSuffixes(parser, call, special)
  parser.expectSymbol('(')
  const isOrdered = ORDERED.has(word) && parser.tokens[parser.index - 2]?.kind === 'word'
  if (!isOrdered && parser.acceptSymbol('*')) {
    parser.expectSymbol(')')
    return parseSuffixes(parser, { ...call, syntax: 'star' })
  }
  const distinct = parser.acceptQuietly('DISTINCT')
  const quantified = distinct || parser.acceptQuietly('ALL')
  const mayBeEmpty = !quantified && !isOrdered
  const args = mayBeEmpty && parser.atSymbol(')') ? [] : parser.list(() => parseArgument(parser))
  const ordered = isOrdered ? parseOrderedArguments(parser) : {}
  parser.expectSymbol(')')
  return parseSuffixes(parser, { ...call, arguments: args, distinct, ...ordered })
}

export function plainCall(name: NamePath): FunctionCall {
  return {
    kind: 'function-call',
    name,
    arguments: [],
    syntax: 'plain',
    distinct: false,
    filter: null,
    nulls: null,
    withinDistinct: [],
    orderBy: [],
    orderInside: false,
    separator: null,
    over: null,
    returning: null,
    span: name.span,
  }
}

function parseFunctionName(parser: Parser): NamePath {
  const token = parser.next()
  const name = token.kind === 'word' ? token.text : token.value
  return { kind: 'name-path', parts: [{ kind: 'identifier', name, span: token.span }], span: token.span }
}

function withSuffixes(parser: Parser, call: FunctionCall, special: SpecialCall): FunctionCall {
  const { suffixes, ...rest } = special
  const read = { ...call, ...rest, span: parser.spanFrom(call.name) }
  if (suffixes === 'none') return read
  if (suffixes === 'all') return parseSuffixes(parser, read)
  if (suffixes === 'over') {
    const over = parser.acceptQuietly('OVER') ? parseOverWindow(parser) : null
    return { ...read, over, span: parser.spanFrom(call.name) }
  }
  if (read.orderBy.length > 0) return read
  const orderBy = parseWithinGroup(parser)
  return { ...read, orderBy, span: parser.spanFrom(call.name) }
}

function parseArgument(parser: Parser): FunctionArgument {
  const name = parser.atIdentifier() && parser.atSymbol('=>', 1) ? parser.identifier() : null
  if (name) parser.next()
  const value = parseArgumentValue(parser)
  return name ? { kind: 'named-argument', name, value, span: parser.spanFrom(name) } : value
}

function parseArgumentValue(parser: Parser): Expression {
  const first = parser.peek()
  if (parser.at('DEFAULT')) {
    parser.next()
    return { kind: 'default', span: first.span }
  }
  if (!startsQuery(parser)) return parser.expression()
  const query = parser.query()
  return { kind: 'subquery', query, span: query.span }
}

function parseOrderedArguments(
  parser: Parser,
): Pick<FunctionCall, 'nulls' | 'orderBy' | 'orderInside' | 'separator'> {
  const nulls = parseNulls(parser)
  const orderInside = parser.at('ORDER')
  const orderBy = orderInside ? parseOrderBy(parser) : []
  const separator = parser.acceptQuietly('SEPARATOR') ? parser.expression() : null
  return { nulls, orderBy, orderInside, separator }
}

function parseNulls(parser: Parser): FunctionCall['nulls'] {
  for (const nulls of ['IGNORE', 'RESPECT'] as const) if (parser.acceptQuietly(nulls, 'NULLS')) return nulls
  return null
}

function parseWithinGroup(parser: Parser): FunctionCall['orderBy'] {
  if (!parser.at('WITHIN')) {
    parser.note('WITHIN GROUP', false)
    return []
  }
  parser.expect('WITHIN', 'GROUP')
  parser.expectSymbol('(')
  const orderBy = parseOrderBy(parser)
  parser.expectSymbol(')')
  return orderBy
}

/** IGNORE NULLS, WITHIN DISTINCT, WITHIN GROUP, FILTER and OVER, in this order. */
function parseSuffixes(parser: Parser, call: FunctionCall): FunctionCall {
  let { orderBy, filter, over, withinDistinct } = call
  const nulls = parseNulls(parser) ?? call.nulls
  if (parser.acceptQuietly('WITHIN', 'DISTINCT')) {
    parser.expectSymbol('(')
    withinDistinct = parser.strictList(() => parser.expression())
    parser.expectSymbol(')')
  }
  if (!call.orderInside) orderBy = parseWithinGroup(parser)
  if (parser.acceptQuietly('FILTER')) {
    parser.expectSymbol('(')
    parser.expect('WHERE')
    filter = parser.expression()
    parser.expectSymbol(')')
  }
  if (parser.acceptQuietly('OVER')) over = parseOverWindow(parser)
  return { ...call, nulls, withinDistinct, orderBy, filter, over, span: parser.spanFrom(call.name) }
}
