import type { NamePath } from './ast/name-nodes.ts'
import type { Expression, FunctionArgument, FunctionCall } from './ast/query-nodes.ts'
import { parseOrderBy } from './parse-order-by.ts'
import { parseOverWindow } from './parse-over.ts'
import { parseSpecialArguments } from './parse-special-call.ts'
import type { Parser } from './parser.ts'
import { valueWords } from './reserved-words.ts'

/** `f(…)` with what may follow it; `path` when the name has been read. */
export function parseFunctionCall(parser: Parser, path: NamePath = parseFunctionName(parser)): FunctionCall {
  const call = {
    kind: 'function-call' as const,
    name: path,
    arguments: [] as readonly FunctionArgument[],
    syntax: 'plain' as FunctionCall['syntax'],
    distinct: false,
    filter: null,
    orderBy: [],
    over: null,
    returning: null,
    span: path.span,
  }
  if (!parser.atSymbol('(')) {
    const word = path.parts[0]!.name.toUpperCase()
    return valueWords.has(word) && path.parts.length === 1 ? { ...call, syntax: 'words' } : parser.fail()
  }
  parser.next()
  const special = parseSpecialArguments(parser, path)
  if (special) {
    parser.expectSymbol(')')
    return parseSuffixes(parser, { ...call, ...special })
  }
  if (parser.atSymbol('*')) {
    parser.next()
    parser.expectSymbol(')')
    return parseSuffixes(parser, { ...call, syntax: 'star' })
  }
  const distinct = parser.acceptQuietly('DISTINCT')
  if (!distinct) parser.acceptQuietly('ALL')
  const args = parser.atSymbol(')') ? [] : parser.list(() => parseArgument(parser))
  parser.expectSymbol(')')
  return parseSuffixes(parser, { ...call, arguments: args, distinct })
}

function parseFunctionName(parser: Parser): NamePath {
  const token = parser.next()
  const name = token.kind === 'word' ? token.text : token.value
  return { kind: 'name-path', parts: [{ kind: 'identifier', name, span: token.span }], span: token.span }
}

function parseArgument(parser: Parser): FunctionArgument {
  if (!parser.atIdentifier() || !parser.atSymbol('=>', 1)) return parser.expression()
  const name = parser.identifier()
  parser.next()
  const value: Expression = parser.expression()
  return { kind: 'named-argument', name, value, span: parser.spanFrom(name) }
}

function parseSuffixes(parser: Parser, call: FunctionCall): FunctionCall {
  let { orderBy, filter, over } = call
  for (const nulls of ['IGNORE', 'RESPECT']) {
    if (!parser.at(nulls, 'NULLS')) continue
    const first = parser.next()
    parser.next()
    parser.failWith('SQL_UNSUPPORTED_FEATURE', { feature: `${nulls} NULLS` }, parser.spanFrom(first))
  }
  if (parser.acceptQuietly('WITHIN', 'GROUP')) {
    parser.expectSymbol('(')
    orderBy = parseOrderBy(parser)
    parser.expectSymbol(')')
  }
  if (parser.at('FILTER') && parser.atSymbol('(', 1)) {
    parser.next()
    parser.next()
    parser.expect('WHERE')
    filter = parser.expression()
    parser.expectSymbol(')')
  } else parser.note('FILTER', false)
  if (parser.acceptQuietly('OVER')) over = parseOverWindow(parser)
  return { ...call, orderBy, filter, over, span: parser.spanFrom(call.name) }
}
