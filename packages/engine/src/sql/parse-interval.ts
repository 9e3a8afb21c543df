import type { Expression } from './ast/query-nodes.ts'
import type { IntervalQualifier } from './ast/type-nodes.ts'
import type { Parser } from './parser.ts'
import { valueWords } from './reserved-words.ts'
import type { Token } from './token.ts'

/** `INTERVAL '1' DAY`, or an interval of so many units: `INTERVAL a DAY`, `INTERVAL (a + 1) DAY`. */
export function parseInterval(parser: Parser): Expression {
  const first = parser.next()
  const negative = parser.atSymbol('-')
  if (negative || parser.atSymbol('+')) parser.next()
  if (parser.peek().kind === 'string') {
    const { value } = parser.string()
    const { from, to, precision, fraction } = parseQualifier(parser)
    const span = parser.spanFrom(first)
    return { kind: 'interval-literal', negative, value, from, to, precision, fraction, span }
  }
  const operand = parseCount(parser)
  const qualifier = parseQualifier(parser, false)
  return { kind: 'interval-expression', negative, operand, qualifier, span: parser.spanFrom(first) }
}

function parseCount(parser: Parser): Expression {
  const token = parser.peek()
  if (parser.atSymbol('(')) {
    parser.next()
    const operand = parser.expression()
    parser.expectSymbol(')')
    return operand
  }
  if (token.kind === 'number') {
    parser.next()
    return { kind: 'number-literal', text: token.text, span: token.span }
  }
  parser.note('a string')
  if (!parser.atIdentifier() || valueWords.has(token.value))
    parser.fail('a string', parser.previous.value === 'INTERVAL' ? 1 : 0)
  const path = parser.namePath('a column')
  return { kind: 'column-reference', path, span: path.span }
}

/** The units that may follow TO. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  YEAR: ['MONTH'],
  DAY: ['HOUR', 'MINUTE', 'SECOND'],
  HOUR: ['MINUTE', 'SECOND'],
  MINUTE: ['SECOND'],
}

/** `DAY(2) TO SECOND(3)`, `SECOND(2, 3)`; without `to`, a single unit. */
export function parseQualifier(parser: Parser, withEnd = true): IntervalQualifier {
  const first = parser.peek()
  const from = parseTimeUnit(parser)
  let precision: number | null = null
  let fraction: number | null = null
  let to: string | null = null
  if (parser.atSymbol('(')) {
    parser.next()
    precision = parser.integer()
    if (from === 'SECOND' && parser.acceptSymbol(',')) fraction = parser.integer()
    parser.expectSymbol(')')
  }
  const ends = withEnd ? ENDS[from] : undefined
  // Another unit behind TO is not the interval's: FLOOR(INTERVAL '1' DAY TO DAY).
  if (ends && parser.at('TO') && ends.includes(singular(parser.peek(1)) ?? '')) {
    parser.next()
    to = parseTimeUnit(parser)
    if (to === 'SECOND' && parser.atSymbol('(')) {
      parser.next()
      fraction = parser.integer()
      parser.expectSymbol(')')
    }
  }
  return { kind: 'interval-qualifier', from, to, precision, fraction, span: parser.spanFrom(first) }
}

const UNITS = 'YEAR QUARTER MONTH WEEK DAY HOUR MINUTE SECOND'.split(' ')

function singular(token: Token): string | undefined {
  if (token.kind !== 'word') return undefined
  return UNITS.find((name) => token.value === name || token.value === `${name}S`)
}

/** Whether a unit of time comes next, in singular or plural. */
export function atTimeUnit(parser: Parser): boolean {
  return singular(parser.peek()) !== undefined
}

/** A unit, singular or plural, as its singular. */
export function parseTimeUnit(parser: Parser): string {
  const unit = singular(parser.peek())
  if (unit === undefined) {
    for (const name of UNITS) parser.note(name, false)
    return parser.fail('a time unit')
  }
  parser.next()
  return unit
}
