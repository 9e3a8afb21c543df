import type { SourceSpan } from '@millrace/kernel'
import type { NullLiteral, SymbolNode } from './ast/literal-nodes.ts'
import type { Expression } from './ast/query-nodes.ts'
import { parseOrderBy } from './parse-order-by.ts'
import { parseDataType } from './parse-type.ts'
import type { Parser } from './parser.ts'
import type { SpecialCall } from './special-call.ts'
import { startsExpression } from './starts-expression.ts'

/**
 * The JSON functions of the standard, without their parentheses. Their clauses become symbols among the arguments:
 * JSON_VALUE(text, path, behaviour, value, behaviour, value) with what to give when empty and in error;
 * JSON_QUERY(text, path, wrapper, when empty, in error); JSON_EXISTS(text, path, in error);
 * JSON_OBJECT, JSON_ARRAY and their aggregates with NULL or ABSENT first. Without any clause: plain arguments.
 */
export const JSON_CALLS: Readonly<Record<string, (parser: Parser) => SpecialCall>> = {
  JSON_VALUE: parseJsonValue,
  JSON_QUERY: parseJsonQuery,
  JSON_EXISTS: parseJsonExists,
  JSON_OBJECT: parseJsonObject,
  JSON_ARRAY: parseJsonArray,
  JSON_OBJECTAGG: parseJsonObjectAgg,
  JSON_ARRAYAGG: parseJsonArrayAgg,
}

function special(args: readonly Expression[], suffixes: SpecialCall['suffixes'] = 'none'): SpecialCall {
  return { arguments: args, syntax: 'special', suffixes }
}

function symbol(name: string, span: SourceSpan): SymbolNode {
  return { kind: 'symbol', name, span }
}

/** Text and path; what PASSING gives is read and has no effect. */
function parseCommon(parser: Parser): Expression[] {
  const args = [parser.expression()]
  parser.expectSymbol(',')
  args.push(parser.expression())
  if (parser.acceptQuietly('PASSING')) {
    parser.list(() => {
      parser.expression()
      parser.expect('AS')
      parser.identifier()
    })
  }
  return args
}

function parseJsonValue(parser: Parser): SpecialCall {
  const common = parseCommon(parser)
  const first = parser.span
  const returning = parser.accept('RETURNING') ? parseDataType(parser) : null
  const behaviour: Record<string, [SymbolNode, Expression]> = {}
  for (const word of ['NULL', 'ERROR', 'DEFAULT']) parser.note(word, false)
  while (parser.at('NULL') || parser.at('ERROR') || parser.at('DEFAULT')) {
    const word = parser.next()
    const none: NullLiteral = { kind: 'null-literal', span: word.span }
    const value = word.value === 'DEFAULT' ? parser.expression() : none
    parser.expect('ON')
    behaviour[parser.expectOneOf('EMPTY', 'ERROR')] = [symbol(word.value, word.span), value]
  }
  if (!returning && !behaviour.EMPTY && !behaviour.ERROR) return { ...special(common), syntax: 'plain' }
  const missing: [SymbolNode, Expression] = [symbol('NULL', first), { kind: 'null-literal', span: first }]
  const args = [...common, ...(behaviour.EMPTY ?? missing), ...(behaviour.ERROR ?? missing)]
  return { ...special(args), returning }
}

function parseJsonQuery(parser: Parser): SpecialCall {
  const common = parseCommon(parser)
  const first = parser.span
  const returning = parser.accept('RETURNING') ? parseDataType(parser) : null
  const wrapper = parseWrapper(parser)
  const behaviour: Record<string, SymbolNode> = {}
  for (const word of ['NULL', 'ERROR', 'EMPTY']) parser.note(word, false)
  while (parser.at('NULL') || parser.at('ERROR') || parser.at('EMPTY')) {
    const word = parser.next()
    const what = word.value === 'EMPTY' ? `EMPTY ${parser.expectOneOf('ARRAY', 'OBJECT')}` : word.value
    parser.expect('ON')
    behaviour[parser.expectOneOf('EMPTY', 'ERROR')] = symbol(what, word.span)
  }
  if (!returning && !wrapper && !behaviour.EMPTY && !behaviour.ERROR) {
    return { ...special(common), syntax: 'plain' }
  }
  const args = [
    ...common,
    wrapper ?? symbol('WITHOUT', first),
    behaviour.EMPTY ?? symbol('NULL', first),
    behaviour.ERROR ?? symbol('NULL', first),
  ]
  return { ...special(args), returning }
}

function parseWrapper(parser: Parser): SymbolNode | null {
  const first = parser.span
  let name: string
  if (parser.acceptQuietly('WITHOUT')) name = 'WITHOUT'
  else if (parser.acceptQuietly('WITH')) {
    name = parser.acceptQuietly('CONDITIONAL') ? 'WITH CONDITIONAL' : 'WITH UNCONDITIONAL'
    if (name === 'WITH UNCONDITIONAL') parser.acceptQuietly('UNCONDITIONAL')
  } else return null
  parser.acceptQuietly('ARRAY')
  parser.expect('WRAPPER')
  return symbol(name, first)
}

function parseJsonExists(parser: Parser): SpecialCall {
  const common = parseCommon(parser)
  for (const word of ['TRUE', 'FALSE', 'UNKNOWN', 'ERROR'] as const) {
    const place = parser.span
    if (!parser.acceptQuietly(word)) continue
    parser.expect('ON', 'ERROR')
    return special([...common, symbol(word, place)])
  }
  return { ...special(common), syntax: 'plain' }
}

/** `[KEY] k VALUE v` or `k : v`. */
function parsePair(parser: Parser): [Expression, Expression] {
  if (parser.at('KEY')) {
    const { value } = parser.peek(1)
    // KEY as the key itself is what Flink does not read.
    if (value === 'VALUE' || value === ':' || value === '.') parser.fail('an expression')
    if (startsExpression(parser, 1)) parser.next()
  }
  const before = parser.index
  const key = parser.expression()
  // Flink looks two tokens ahead: what is no pair is refused at a key of one token.
  if (!parser.accept('VALUE') && !parser.acceptSymbol(':'))
    parser.fail(undefined, parser.index - before === 1 ? 1 : 0)
  return [key, parser.expression()]
}

/** `NULL ON NULL` or `ABSENT ON NULL`; which stands where nothing is written is the function's. */
function parseNullClause(parser: Parser, otherwise: 'NULL' | 'ABSENT'): SymbolNode {
  const first = parser.span
  for (const word of ['NULL', 'ABSENT'] as const) {
    if (!parser.at(word, 'ON')) {
      parser.note(`${word} ON NULL`, false)
      continue
    }
    parser.skip()
    parser.expect('ON', 'NULL')
    return symbol(word, first)
  }
  return symbol(otherwise, first)
}

function atNullClause(parser: Parser): boolean {
  return parser.at('ABSENT', 'ON') || parser.at('NULL', 'ON')
}

function parseJsonObject(parser: Parser): SpecialCall {
  const isEmpty = parser.atSymbol(')') || atNullClause(parser)
  const pairs = isEmpty ? [] : parser.list(parsePair).flat()
  return special([parseNullClause(parser, 'NULL'), ...pairs])
}

function parseJsonArray(parser: Parser): SpecialCall {
  const isEmpty = parser.atSymbol(')')
  const values = isEmpty ? [] : parser.list(() => parser.expression())
  return special([parseNullClause(parser, 'ABSENT'), ...values])
}

function parseJsonObjectAgg(parser: Parser): SpecialCall {
  const pair = parsePair(parser)
  return special([parseNullClause(parser, 'NULL'), ...pair])
}

function parseJsonArrayAgg(parser: Parser): SpecialCall {
  const value = parser.expression()
  const orderBy = parser.at('ORDER') ? parseOrderBy(parser) : []
  const nulls = parseNullClause(parser, 'ABSENT')
  return { ...special([nulls, value], 'order'), orderBy, orderInside: orderBy.length > 0 }
}
