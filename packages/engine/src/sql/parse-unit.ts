import type { SymbolNode } from './ast/literal-nodes.ts'
import type { Parser } from './parser.ts'

/** Units by their names in functions. */
const UNITS: Readonly<Record<string, string>> = {
  DAYOFWEEK: 'DOW',
  DAYOFYEAR: 'DOY',
  ...Object.fromEntries(
    (
      'MILLENNIUM CENTURY DECADE YEAR QUARTER MONTH WEEK DAY HOUR MINUTE SECOND MILLISECOND MICROSECOND ' +
      'NANOSECOND DOW ISODOW DOY ISOYEAR EPOCH'
    )
      .split(' ')
      .map((name) => [name, name]),
  ),
}
const WEEKDAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'] as const

/** A unit of EXTRACT, FLOOR … TO, TIMESTAMPADD; any other name is read too, and judged by the function. */
export function parseUnit(parser: Parser): SymbolNode {
  const token = parser.peek()
  const unit = token.kind === 'word' ? UNITS[token.value] : undefined
  if (unit === undefined) {
    for (const word of Object.values(UNITS)) parser.note(word, false)
    const { name, span } = parser.identifier('a time unit')
    return { kind: 'symbol', name: name.replace(/^SQL_TSI_/i, '').toUpperCase(), span }
  }
  parser.skip()
  if (unit !== 'WEEK' || !parser.atSymbol('(')) return { kind: 'symbol', name: unit, span: token.span }
  parser.skip()
  const day = parser.expectOneOf(...WEEKDAYS)
  parser.expectSymbol(')')
  return { kind: 'symbol', name: `WEEK(${day})`, span: parser.spanFrom(token) }
}
