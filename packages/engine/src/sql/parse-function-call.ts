import type { NamePath } from './ast/name-nodes.ts'
import type { Expression, FunctionArgument, FunctionCall } from './ast/query-nodes.ts'
import { parseOrderBy } from './parse-order-by.ts'
import { parseOverWindow } from './parse-over.ts'
import { parseSpecialArguments } from './parse-special-call.ts'
import type { Parser } from './parser.ts'
import type { SpecialCall } from './special-call.ts'
import { startsQuery } from './starts-query.ts'
import { CODE, codeOf, isValueWord } from './vocabulary.ts'

/** The function whose arguments may hold their order: `ARRAY_AGG(a ORDER BY b)`. */
const ARRAY_AGG = codeOf('ARRAY_AGG')

/** `f(…)` with what may follow it; `path` when the name has been read. */
export function parseFunctionCall(parser: Parser, path: NamePath = parseFunctionName(parser)): FunctionCall {
  // A name in backticks, or of several parts, has no syntax of its own.
  const word = path.parts.length === 1 ? parser.codeAt(-1) : CODE.name
  if (!parser.atSymbol('('))
    return isValueWord[word] === 1 ? { ...plainCall(path), syntax: 'words' } : parser.fail()
  const special = parseSpecialArguments(parser, word)
  if (special) return withSuffixes(parser, path, special)
  parser.skip()
  const isOrdered = word === ARRAY_AGG
  if (!isOrdered && parser.acceptSymbol('*')) {
    parser.expectSymbol(')')
    return parseSuffixes(parser, { ...plainCall(path), syntax: 'star' })
  }
  const distinct = parser.acceptQuietly('DISTINCT')
  const quantified = distinct || parser.acceptQuietly('ALL')
  const mayBeEmpty = !quantified && !isOrdered
  const args = mayBeEmpty && parser.atSymbol(')') ? [] : parser.list(parseArgument)
  const ordered = isOrdered ? parseOrderedArguments(parser) : null
  parser.expectSymbol(')')
  const call = plainCall(path, args, distinct)
  return parseSuffixes(parser, ordered ? { ...call, ...ordered } : call)
}

export function plainCall(
  name: NamePath,
  args: FunctionCall['arguments'] = [],
  distinct = false,
): FunctionCall {
  return {
    kind: 'function-call',
    name,
    arguments: args,
    syntax: 'plain',
    distinct,
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
  const index = parser.skip()
  const span = parser.tokens.span(index)
  return { kind: 'name-path', parts: [{ kind: 'identifier', name: parser.tokens.nameOf(index), span }], span }
}

function withSuffixes(parser: Parser, name: NamePath, special: SpecialCall): FunctionCall {
  const { suffixes } = special
  const read: FunctionCall = {
    kind: 'function-call',
    name,
    arguments: special.arguments,
    syntax: special.syntax,
    distinct: false,
    filter: null,
    nulls: null,
    withinDistinct: [],
    orderBy: special.orderBy ?? [],
    orderInside: special.orderInside ?? false,
    separator: null,
    over: null,
    returning: special.returning ?? null,
    span: parser.spanFrom(name),
  }
  if (suffixes === 'none') return read
  if (suffixes === 'all') return parseSuffixes(parser, read)
  if (suffixes === 'over') {
    if (!parser.acceptQuietly('OVER')) return read
    const over = parseOverWindow(parser)
    return { ...read, over, span: parser.spanFrom(name) }
  }
  if (read.orderBy.length > 0) return read
  const orderBy = parseWithinGroup(parser)
  return { ...read, orderBy, span: parser.spanFrom(name) }
}

function parseArgument(parser: Parser): FunctionArgument {
  const name = parser.atIdentifier() && parser.atSymbol('=>', 1) ? parser.identifier() : null
  if (name) parser.next()
  const value = parseArgumentValue(parser)
  return name ? { kind: 'named-argument', name, value, span: parser.spanFrom(name) } : value
}

function parseArgumentValue(parser: Parser): Expression {
  if (parser.at('DEFAULT')) return { kind: 'default', span: parser.tokens.span(parser.skip()) }
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
  if (parser.acceptQuietly('IGNORE', 'NULLS')) return 'IGNORE'
  return parser.acceptQuietly('RESPECT', 'NULLS') ? 'RESPECT' : null
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
  return {
    kind: 'function-call',
    name: call.name,
    arguments: call.arguments,
    syntax: call.syntax,
    distinct: call.distinct,
    filter,
    nulls,
    withinDistinct,
    orderBy,
    orderInside: call.orderInside,
    separator: call.separator,
    over,
    returning: call.returning,
    span: parser.spanFrom(call.name),
  }
}
