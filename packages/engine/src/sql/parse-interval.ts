import type { Expression } from './ast/query-nodes.ts'
import type { IntervalQualifier } from './ast/type-nodes.ts'
import type { Parser } from './parser.ts'
import { CODE, codeTable, isValueWord } from './vocabulary.ts'

/** `INTERVAL '1' DAY`, or an interval of so many units: `INTERVAL a DAY`, `INTERVAL (a + 1) DAY`. */
export function parseInterval(parser: Parser): Expression {
  const first = parser.skip()
  const negative = parser.atSymbol('-')
  if (negative || parser.atSymbol('+')) parser.next()
  if (parser.atString) {
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
  if (parser.atSymbol('(')) {
    parser.skip()
    const operand = parser.expression()
    parser.expectSymbol(')')
    return operand
  }
  if (parser.code === CODE.number) {
    const { span } = parser
    return { kind: 'number-literal', text: parser.number(), span }
  }
  parser.note('a string')
  if (!parser.atIdentifier() || isValueWord[parser.code] === 1)
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
  const first = parser.index
  const from = parseTimeUnit(parser)
  let precision: number | null = null
  let fraction: number | null = null
  let to: string | null = null
  if (parser.atSymbol('(')) {
    parser.skip()
    precision = parser.integer()
    if (from === 'SECOND' && parser.acceptSymbol(',')) fraction = parser.integer()
    parser.expectSymbol(')')
  }
  const ends = withEnd ? ENDS[from] : undefined
  // Another unit behind TO is not the interval's: FLOOR(INTERVAL '1' DAY TO DAY).
  if (ends && parser.at('TO') && ends.includes(SINGULARS[parser.codeAt(1)] ?? '')) {
    parser.skip()
    to = parseTimeUnit(parser)
    if (to === 'SECOND' && parser.atSymbol('(')) {
      parser.skip()
      fraction = parser.integer()
      parser.expectSymbol(')')
    }
  }
  return { kind: 'interval-qualifier', from, to, precision, fraction, span: parser.spanFrom(first) }
}

const UNITS = 'YEAR QUARTER MONTH WEEK DAY HOUR MINUTE SECOND'.split(' ')
/** Units by the code of their singular and of their plural. */
const SINGULARS = codeTable(
  Object.fromEntries(UNITS.flatMap((name) => [[name, name] as const, [`${name}S`, name] as const])),
)

/** Whether a unit of time comes next, in singular or plural. */
export function atTimeUnit(parser: Parser): boolean {
  return SINGULARS[parser.code] !== undefined
}

/** A unit, singular or plural, as its singular. */
export function parseTimeUnit(parser: Parser): string {
  const unit = SINGULARS[parser.code]
  if (unit === undefined) {
    for (const name of UNITS) parser.note(name, false)
    return parser.fail('a time unit')
  }
  parser.skip()
  return unit
}
