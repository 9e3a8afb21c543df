import type {
  Expression,
  GroupItem,
  GroupingSets,
  NamedWindow,
  Select,
  SelectItem,
} from './ast/query-nodes.ts'
import { clauseWords, itemEnds } from './clause-words.ts'
import { parseFrom } from './parse-from.ts'
import { parseHints } from './parse-hints.ts'
import { parseWindowSpecification } from './parse-over.ts'
import type { Parser } from './parser.ts'
import { startsExpression } from './starts-expression.ts'

/** One SELECT. Goes on at the next item or clause behind what cannot be read. */
export function parseSelect(parser: Parser): Select {
  const first = parser.expect('SELECT')
  const hints = parseHints(parser)
  if (parser.at('STREAM')) {
    parser.refuse('SQL_UNSUPPORTED_FEATURE', { feature: 'SELECT STREAM' }, parser.next().span)
  }
  const distinct = parser.acceptQuietly('DISTINCT')
  if (!distinct) parser.acceptQuietly('ALL')
  const items = parseItems(parser)
  const hasFrom = parser.accept('FROM')
  const from = hasFrom ? clause(parser, 'FROM', parseFrom, null) : null
  if (!hasFrom) parser.resume(FOLLOWERS)
  const condition = (word: string) =>
    parser.accept(word) ? clause(parser, word, (inner) => inner.expression(), null) : null
  const where = condition('WHERE')
  const { groupBy, groupDistinct } = parseGroupBy(parser)
  const having = condition('HAVING')
  const windows = parser.acceptQuietly('WINDOW') ? clause(parser, 'WINDOW', parseWindows, []) : []
  const qualify = condition('QUALIFY')
  const span = parser.spanFrom(first)
  const head = { hints, distinct, items, from, where }
  return { kind: 'select', ...head, groupBy, groupDistinct, having, qualify, windows, span }
}

/** Without FROM, only the end of the query may follow. */
const FOLLOWERS: ReadonlySet<string> = new Set(
  [...clauseWords].filter(
    (word) => !['FROM', 'WHERE', 'GROUP', 'HAVING', 'WINDOW', 'QUALIFY'].includes(word),
  ),
)

const ORDER = ['FROM', 'WHERE', 'GROUP BY', 'HAVING', 'WINDOW', 'QUALIFY', 'ORDER BY', 'LIMIT', 'UNION']

/** What follows the words of a clause; behind what cannot be read, goes on at the next clause. */
function clause<T>(parser: Parser, name: string, rule: (parser: Parser) => T, instead: T): T {
  const read = parser.recover(() => rule(parser), clauseWords, instead)
  parser.resume(clauseWords, ORDER.slice(ORDER.indexOf(name) + 1))
  return read
}

function parseItems(parser: Parser): SelectItem[] {
  const items: SelectItem[] = []
  do {
    const item = parser.recover(() => parseItem(parser), itemEnds, null)
    if (item) items.push(item)
    parser.resume(itemEnds, ["','", 'FROM'])
  } while (parser.acceptSymbol(','))
  return items
}

function parseItem(parser: Parser): SelectItem {
  const first = parser.peek()
  const star = parseStar(parser)
  if (star) return star
  const expression = parser.expression()
  if (parser.peek().kind === 'string') refuseString(parser)
  const named = parser.accept('AS')
  if (named && parser.peek().kind === 'string') refuseString(parser)
  const alias = named || parser.atIdentifier() ? parser.identifier() : null
  return { kind: 'select-item', expression, alias, span: parser.spanFrom(first) }
}

function refuseString(parser: Parser): never {
  const what = 'a string as the name of a column'
  return parser.failWith('SQL_NOT_FLINK', { what, instead: 'the name in backticks' }, parser.peek().span)
}

/** `*`, `t.*`, `c.d.t.*`: read only when the star is really there. */
function parseStar(parser: Parser): SelectItem | null {
  const first = parser.peek()
  let ahead = 0
  while (isName(parser, ahead) && parser.atSymbol('.', ahead + 1)) ahead += 2
  if (!parser.atSymbol('*', ahead)) return null
  const parts = []
  for (let part = 0; part < ahead; part += 2) {
    parts.push(parser.identifier())
    parser.next()
  }
  const qualifier =
    parts.length > 0 ? { kind: 'name-path' as const, parts, span: parser.spanFrom(first) } : null
  parser.next()
  const span = parser.spanFrom(first)
  const place = parser.previous.span
  if (parser.acceptQuietly('AS') || parser.atIdentifier()) {
    parser.identifier()
    parser.refuse('SQL_NOT_FLINK', { what: 'a name for *', instead: 'the columns' }, place)
  }
  return { kind: 'star', qualifier, span }
}

function isName(parser: Parser, ahead: number): boolean {
  const { kind } = parser.peek(ahead)
  return kind === 'word' || kind === 'name'
}

function parseGroupBy(parser: Parser): Pick<Select, 'groupBy' | 'groupDistinct'> {
  if (!parser.acceptQuietly('GROUP')) {
    parser.note('GROUP BY')
    return { groupBy: [], groupDistinct: false }
  }
  return clause(
    parser,
    'GROUP BY',
    () => {
      parser.expect('BY')
      const groupDistinct = parser.acceptQuietly('DISTINCT')
      if (!groupDistinct) parser.acceptQuietly('ALL')
      const groupBy = parser.strictList(() => parseGroupItem(parser), startsGroupItem)
      return { groupBy, groupDistinct }
    },
    { groupBy: [], groupDistinct: false },
  )
}

function startsGroupItem(parser: Parser): boolean {
  return (
    parser.atSymbol('(') ||
    startsExpression(parser) ||
    ['GROUPING', 'ROLLUP', 'CUBE'].includes(parser.peek().value)
  )
}

function parseGroupItem(parser: Parser): GroupItem {
  if (parser.atSymbol('(') && parser.atSymbol(')', 1)) {
    const first = parser.next()
    parser.next()
    return { kind: 'row', values: [], span: parser.spanFrom(first) }
  }
  return parseGroupingSets(parser) ?? parser.expression()
}

function parseGroupingSets(parser: Parser): GroupingSets | null {
  const first = parser.peek()
  if (parser.acceptQuietly('GROUPING', 'SETS')) {
    parser.expectSymbol('(')
    const sets = parser.strictList(() => parseNestedSet(parser), startsGroupItem)
    parser.expectSymbol(')')
    return { kind: 'grouping-sets', operator: 'GROUPING SETS', sets, span: parser.spanFrom(first) }
  }
  if (!parser.at('ROLLUP') && !parser.at('CUBE')) return null
  const operator = parser.next().value as 'ROLLUP' | 'CUBE'
  parser.expectSymbol('(')
  const sets = parser.strictList(() => columnsOf(parser.expression()))
  parser.expectSymbol(')')
  return { kind: 'grouping-sets', operator, sets, span: parser.spanFrom(first) }
}

/** In GROUPING SETS the sets may be ROLLUP, CUBE and GROUPING SETS again, and empty. */
function parseNestedSet(parser: Parser): readonly Expression[] | GroupingSets {
  return parser.nested(() => {
    const item = parseGroupItem(parser)
    return item.kind === 'grouping-sets' ? item : columnsOf(item)
  })
}

function columnsOf(value: Expression): readonly Expression[] {
  return value.kind === 'row' ? value.values : [value]
}

function parseWindows(parser: Parser): NamedWindow[] {
  return parser.strictList(() => parseWindow(parser))
}

function parseWindow(parser: Parser): NamedWindow {
  const name = parser.identifier()
  parser.expect('AS')
  const window = parseWindowSpecification(parser)
  return { kind: 'named-window', name, window, span: parser.spanFrom(name) }
}
