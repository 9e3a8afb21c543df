import type { NamePath } from './ast/name-nodes.ts'
import type { Expression, FunctionCall, NullLiteral, StringLiteral, SymbolNode } from './ast/query-nodes.ts'
import { parseType } from './parse-type.ts'
import type { Parser } from './parser.ts'

type SpecialCall = Pick<FunctionCall, 'arguments' | 'syntax' | 'returning'>

const UNIT_WORDS = new Set(
  (
    'MILLENNIUM CENTURY DECADE YEAR QUARTER MONTH WEEK DAY HOUR MINUTE SECOND MILLISECOND MICROSECOND NANOSECOND ' +
    'DOW ISODOW DOY ISOYEAR EPOCH'
  ).split(' '),
)
const UNSUPPORTED = new Set([
  'JSON_OBJECT',
  'JSON_ARRAY',
  'JSON_OBJECTAGG',
  'JSON_ARRAYAGG',
  'JSON_QUERY',
  'JSON_EXISTS',
])

/** Arguments of the functions that have a syntax of their own; null for a plain argument list. The `(` has been read. */
export function parseSpecialArguments(parser: Parser, path: NamePath): SpecialCall | null {
  const name = path.parts.length === 1 ? path.parts[0]!.name.toUpperCase() : ''
  switch (name) {
    case 'EXTRACT': {
      const unit = parseUnit(parser)
      parser.expect('FROM')
      return special([unit, parser.expression()])
    }
    case 'TRIM':
      return parseTrim(parser)
    case 'POSITION': {
      const needle = parser.expression(32)
      parser.expect('IN')
      return special([needle, parser.expression()])
    }
    case 'FLOOR':
    case 'CEIL':
    case 'CEILING': {
      const operand = parser.expression()
      return parser.accept('TO') ? special([operand, parseUnit(parser)]) : plain([operand])
    }
    case 'SUBSTRING':
      return parseSubstring(parser)
    case 'OVERLAY':
      return parseOverlay(parser)
    case 'TIMESTAMPADD':
    case 'TIMESTAMPDIFF': {
      const args: Expression[] = [parseUnit(parser)]
      while (parser.acceptSymbol(',')) args.push(parser.expression())
      return plain(args)
    }
    case 'JSON_VALUE':
      return parseJsonValue(parser)
    default:
      if (UNSUPPORTED.has(name)) parser.failWith('SQL_UNSUPPORTED_FUNCTION', { name }, path.span)
      return null
  }
}

function special(args: readonly Expression[]): SpecialCall {
  return { arguments: args, syntax: 'special', returning: null }
}

function plain(args: readonly Expression[]): SpecialCall {
  return { arguments: args, syntax: 'plain', returning: null }
}

function parseUnit(parser: Parser): SymbolNode {
  const token = parser.peek()
  const name = token.kind === 'word' ? token.value.replace(/^SQL_TSI_/, '') : ''
  const unit = UNIT_WORDS.has(name)
    ? name
    : name.endsWith('S') && UNIT_WORDS.has(name.slice(0, -1))
      ? name.slice(0, -1)
      : null
  if (unit === null) {
    for (const word of UNIT_WORDS) parser.note(word, false)
    return parser.fail('a time unit')
  }
  parser.next()
  return { kind: 'symbol', name: unit, span: token.span }
}

/** `TRIM(s)`, `TRIM(c FROM s)`, `TRIM(LEADING [c] FROM s)`: always mode, characters, string. */
function parseTrim(parser: Parser): SpecialCall {
  const first = parser.peek()
  const blank: StringLiteral = { kind: 'string-literal', value: ' ', span: first.span }
  let mode = 'BOTH'
  for (const word of ['BOTH', 'LEADING', 'TRAILING']) if (parser.acceptQuietly(word)) mode = word
  const symbol: SymbolNode = { kind: 'symbol', name: mode, span: first.span }
  const written = parser.previous === first
  if (written && parser.accept('FROM')) return special([symbol, blank, parser.expression()])
  const operand = parser.expression()
  if (written) parser.expect('FROM')
  else if (!parser.acceptQuietly('FROM')) return special([symbol, blank, operand])
  return special([symbol, operand, parser.expression()])
}

function parseSubstring(parser: Parser): SpecialCall {
  const args = [parser.expression()]
  if (parser.accept('FROM')) {
    args.push(parser.expression())
    if (parser.accept('FOR')) args.push(parser.expression())
  } else while (parser.acceptSymbol(',')) args.push(parser.expression())
  return plain(args)
}

function parseOverlay(parser: Parser): SpecialCall {
  const args = [parser.expression()]
  parser.expect('PLACING')
  args.push(parser.expression())
  parser.expect('FROM')
  args.push(parser.expression())
  if (parser.accept('FOR')) args.push(parser.expression())
  return special(args)
}

/** Six arguments when anything but string and path is written: what to give when empty and in error, with defaults. */
function parseJsonValue(parser: Parser): SpecialCall {
  const operand = parser.expression()
  parser.expectSymbol(',')
  const path = parser.expression()
  const first = parser.peek()
  const returning = parser.accept('RETURNING') ? parseType(parser) : null
  const behaviour: Record<string, [SymbolNode, Expression]> = {}
  while (parser.at('NULL') || parser.at('ERROR') || parser.at('DEFAULT')) {
    const word = parser.next()
    const symbol: SymbolNode = { kind: 'symbol', name: word.value, span: word.span }
    const none: NullLiteral = { kind: 'null-literal', span: word.span }
    const value = word.value === 'DEFAULT' ? parser.expression() : none
    parser.expect('ON')
    behaviour[parser.expectOneOf('EMPTY', 'ERROR')] = [symbol, value]
  }
  if (!returning && !behaviour.EMPTY && !behaviour.ERROR) return plain([operand, path])
  const missing: [SymbolNode, Expression] = [
    { kind: 'symbol', name: 'NULL', span: first.span },
    { kind: 'null-literal', span: first.span },
  ]
  const args = [operand, path, ...(behaviour.EMPTY ?? missing), ...(behaviour.ERROR ?? missing)]
  return { arguments: args, syntax: 'special', returning }
}
