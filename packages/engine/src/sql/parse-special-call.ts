import type { StringLiteral, SymbolNode } from './ast/literal-nodes.ts'
import type { Expression } from './ast/query-nodes.ts'
import { JSON_CALLS } from './parse-json-call.ts'
import { parseUnit } from './parse-unit.ts'
import type { Parser } from './parser.ts'
import type { SpecialCall } from './special-call.ts'
import { foundText } from './syntax-error.ts'
import { codeTable } from './vocabulary.ts'

/** By the code of their name: arguments of the functions that have a syntax of their own, with their parentheses; null for all others. */
export function parseSpecialArguments(parser: Parser, name: number): SpecialCall | null {
  const rule = RULES[name]
  if (!rule) return null
  parser.expectSymbol('(')
  const call = rule(parser)
  parser.expectSymbol(')')
  return call
}

const RULES = codeTable<(parser: Parser) => SpecialCall>({
  ...JSON_CALLS,
  EXTRACT(parser) {
    const unit = parseUnit(parser)
    parser.expect('FROM')
    return special([unit, parser.expression()])
  },
  TRIM: parseTrim,
  POSITION(parser) {
    // The needle is a bare operand: IN is no operator behind it.
    if (parser.atSymbol('(')) parser.fail('an expression')
    const args = [parser.expression(80)]
    parser.expect('IN')
    args.push(parser.expression())
    if (parser.accept('FROM')) args.push(parser.expression())
    return special(args)
  },
  FLOOR: parseRounding,
  CEIL: parseRounding,
  CEILING: parseRounding,
  SUBSTRING: parseSubstring,
  OVERLAY: parseOverlay,
  CONVERT: parseTransliteration,
  TRANSLATE: parseTransliteration,
  TIMESTAMPADD: parseUnitFirst,
  TIMESTAMPDIFF: parseUnitFirst,
  DATE_DIFF: (parser) => parseUnitLast(parser, 2),
  DATETIME_DIFF: (parser) => parseUnitLast(parser, 2),
  TIMESTAMP_DIFF: (parser) => parseUnitLast(parser, 2),
  TIME_DIFF: (parser) => parseUnitLast(parser, 2),
  DATETIME_TRUNC: (parser) => parseUnitLast(parser, 1),
  TIMESTAMP_TRUNC: (parser) => parseUnitLast(parser, 1),
  TIME_TRUNC: (parser) => parseUnitLast(parser, 1),
  PREV: parseNavigation,
  NEXT: parseNavigation,
  FIRST: parseNavigation,
  LAST: parseNavigation,
  PERCENTILE_CONT: parsePercentile,
  PERCENTILE_DISC: parsePercentile,
  TUMBLE: parseGroupWindow,
  HOP: parseGroupWindow,
  SESSION: parseGroupWindow,
  CLASSIFIER: () => plain([]),
  MATCH_NUMBER: () => plain([]),
})

function special(args: readonly Expression[]): SpecialCall {
  return { arguments: args, syntax: 'special', suffixes: 'none' }
}

function plain(args: readonly Expression[]): SpecialCall {
  return { arguments: args, syntax: 'plain', suffixes: 'none' }
}

function parseRounding(parser: Parser): SpecialCall {
  const operand = parser.expression()
  if (parser.accept('TO')) return { ...special([operand, parseUnit(parser)]), suffixes: 'over' }
  return { ...plain([operand]), suffixes: 'over' }
}

/** `TRIM(s)`, `TRIM(c FROM s)`, `TRIM(LEADING [c] FROM s)`: always mode, characters, string. */
function parseTrim(parser: Parser): SpecialCall {
  const place = parser.span
  const blank: StringLiteral = { kind: 'string-literal', value: ' ', span: place }
  let mode = ''
  for (const word of ['BOTH', 'LEADING', 'TRAILING'] as const)
    if (mode === '' && parser.acceptQuietly(word)) mode = word
  const symbol: SymbolNode = { kind: 'symbol', name: mode || 'BOTH', span: place }
  if (parser.at('FROM')) {
    if (mode === '')
      parser.failWith('SQL_NOT_FLINK', { what: 'FROM without anything before it', instead: 'TRIM(s)' }, place)
    parser.skip()
    return special([symbol, blank, parser.expression()])
  }
  const operand = parser.expression()
  if (!parser.acceptQuietly('FROM')) return special([symbol, blank, operand])
  return special([symbol, operand, parser.expression()])
}

function parseSubstring(parser: Parser): SpecialCall {
  const args = [parser.expression()]
  if (!parser.accept('FROM')) parser.expectSymbol(',')
  args.push(parser.expression())
  if (parser.accept('FOR') || parser.acceptSymbol(',')) args.push(parser.expression())
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

/** `TRANSLATE(s USING charset)`: the string and the name of the character set; else plain arguments. */
function parseTransliteration(parser: Parser): SpecialCall {
  const args: Expression[] = [parser.expression()]
  if (parser.accept('USING')) {
    const { name, span } = parser.identifier()
    return special([args[0]!, { kind: 'symbol', name: name.toUpperCase(), span }])
  }
  while (parser.acceptSymbol(',')) args.push(parser.expression())
  return plain(args)
}

function parseUnitFirst(parser: Parser): SpecialCall {
  const args: Expression[] = [parseUnit(parser)]
  parser.expectSymbol(',')
  args.push(parser.expression())
  parser.expectSymbol(',')
  args.push(parser.expression())
  return plain(args)
}

function parseUnitLast(parser: Parser, before: number): SpecialCall {
  const args: Expression[] = []
  for (let at = 0; at < before; at++) {
    args.push(parser.expression())
    parser.expectSymbol(',')
  }
  args.push(parseUnit(parser))
  return plain(args)
}

/** `PERCENTILE_CONT(0.5)`, or with a column before the number. */
function parsePercentile(parser: Parser): SpecialCall {
  const args = [parser.expression()]
  if (parser.acceptSymbol(',')) args.push(parseNumber(parser))
  return { ...plain(args), suffixes: 'all' }
}

/** A window of GROUP BY: plain arguments, at least one, and nothing behind them. */
function parseGroupWindow(parser: Parser): SpecialCall {
  return plain(parser.list(() => parser.expression()))
}

/** `PREV(a)`, `LAST(a, 2)` of MATCH_RECOGNIZE. */
function parseNavigation(parser: Parser): SpecialCall {
  const args = [parser.expression()]
  if (parser.acceptSymbol(',')) args.push(parseNumber(parser))
  return plain(args)
}

function parseNumber(parser: Parser): Expression {
  const token = parser.peek()
  const number = parser.expression(80)
  const digits = number.kind === 'unary' ? number.operand : number
  if (digits.kind === 'number-literal') return number
  return parser.failWith('SQL_SYNTAX', { found: foundText(token), expected: 'a number' }, token.span)
}
