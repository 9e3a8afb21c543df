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
import { startsItem } from './starts-expression.ts'

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
  const where = parseCondition(parser, 'WHERE')
  const { groupBy, groupDistinct } = parseGroupBy(parser)
  const having = parseCondition(parser, 'HAVING')
  const windows = parser.acceptQuietly('WINDOW') ? clause(parser, 'WINDOW', parseWindows, []) : []
  const qualify = parseCondition(parser, 'QUALIFY')
  return {
    kind: 'select',
    hints,
    distinct,
    items,
    from,
    where,
    groupBy,
    groupDistinct,
    having,
    qualify,
    windows,
    span: parser.spanFrom(first),
  }
}

function parseCondition(parser: Parser, word: 'WHERE' | 'HAVING' | 'QUALIFY'): Expression | null {
  return parser.accept(word) ? clause(parser, word, parseWholeExpression, null) : null
}

function parseWholeExpression(parser: Parser): Expression {
  return parser.expression()
}

/** Without FROM, only the end of the query may follow. */
const FOLLOWERS: ReadonlySet<string> = new Set(
  [...clauseWords].filter(
    (word) => !['FROM', 'WHERE', 'GROUP', 'HAVING', 'WINDOW', 'QUALIFY'].includes(word),
  ),
)

const ORDER = [
  'FROM',
  'WHERE',
  'GROUP BY',
  'HAVING',
  'WINDOW',
  'QUALIFY',
  'ORDER BY',
  'LIMIT',
  'UNION',
] as const
const behind = (name: (typeof ORDER)[number]) => ORDER.slice(ORDER.indexOf(name) + 1)
/** What errors name behind each clause. */
const NEXT = {
  FROM: behind('FROM'),
  WHERE: behind('WHERE'),
  'GROUP BY': behind('GROUP BY'),
  HAVING: behind('HAVING'),
  WINDOW: behind('WINDOW'),
  QUALIFY: behind('QUALIFY'),
}
const BEHIND_ITEM = ["','", 'FROM']

/** What follows the words of a clause; behind what cannot be read, goes on at the next clause. */
function clause<T>(parser: Parser, name: keyof typeof NEXT, rule: (parser: Parser) => T, instead: T): T {
  const read = parser.recover(rule, clauseWords, instead)
  parser.resume(clauseWords, NEXT[name])
  return read
}

function parseItems(parser: Parser): SelectItem[] {
  const items: SelectItem[] = []
  do {
    const item = parser.recover(parseItem, itemEnds, null)
    if (item) items.push(item)
    parser.resume(itemEnds, BEHIND_ITEM)
  } while (parser.acceptSymbol(','))
  return items
}

function parseItem(parser: Parser): SelectItem {
  const first = parser.index
  const star = parseStar(parser)
  if (star) return star
  const expression = parser.expression()
  if (parser.atString) refuseString(parser)
  const named = parser.accept('AS')
  if (named && parser.atString) refuseString(parser)
  const alias = named || parser.atIdentifier() ? parser.identifier() : null
  return { kind: 'select-item', expression, alias, span: parser.spanFrom(first) }
}

function refuseString(parser: Parser): never {
  const what = 'a string as the name of a column'
  return parser.failWith('SQL_NOT_FLINK', { what, instead: 'the name in backticks' }, parser.span)
}

/** `*`, `t.*`, `c.d.t.*`: read only when the star is really there. */
function parseStar(parser: Parser): SelectItem | null {
  if (!parser.atSymbol('*') && !parser.atSymbol('.', 1)) return null
  const first = parser.index
  let ahead = 0
  while (isName(parser, ahead) && parser.atSymbol('.', ahead + 1)) ahead += 2
  if (!parser.atSymbol('*', ahead)) return null
  const parts = []
  for (let part = 0; part < ahead; part += 2) {
    parts.push(parser.identifier())
    parser.skip()
  }
  const qualifier =
    parts.length > 0 ? { kind: 'name-path' as const, parts, span: parser.spanFrom(first) } : null
  parser.skip()
  const span = parser.spanFrom(first)
  const place = parser.previous.span
  if (parser.acceptQuietly('AS') || parser.atIdentifier()) {
    parser.identifier()
    parser.refuse('SQL_NOT_FLINK', { what: 'a name for *', instead: 'the columns' }, place)
  }
  return { kind: 'star', qualifier, span }
}

function isName(parser: Parser, ahead: number): boolean {
  const kind = parser.tokens.kind(parser.index + ahead)
  return kind === 'word' || kind === 'name'
}

function parseGroupBy(parser: Parser): Pick<Select, 'groupBy' | 'groupDistinct'> {
  if (!parser.acceptQuietly('GROUP')) {
    parser.note('GROUP BY')
    return NO_GROUPS
  }
  return clause(parser, 'GROUP BY', parseGroups, NO_GROUPS)
}

const NO_GROUPS: Pick<Select, 'groupBy' | 'groupDistinct'> = { groupBy: [], groupDistinct: false }

function parseGroups(parser: Parser): Pick<Select, 'groupBy' | 'groupDistinct'> {
  parser.expect('BY')
  const groupDistinct = parser.acceptQuietly('DISTINCT')
  if (!groupDistinct) parser.acceptQuietly('ALL')
  return { groupBy: parser.strictList(parseGroupItem, startsGroupItem), groupDistinct }
}

function startsGroupItem(parser: Parser): boolean {
  return (
    parser.atSymbol('(') ||
    startsItem(parser) ||
    parser.at('GROUPING') ||
    parser.at('ROLLUP') ||
    parser.at('CUBE')
  )
}

function parseGroupItem(parser: Parser): GroupItem {
  if (parser.atSymbol('(') && parser.atSymbol(')', 1)) {
    const first = parser.skip()
    parser.skip()
    return { kind: 'row', values: [], span: parser.spanFrom(first) }
  }
  return parseGroupingSets(parser) ?? parser.expression()
}

function parseGroupingSets(parser: Parser): GroupingSets | null {
  const first = parser.index
  if (parser.acceptQuietly('GROUPING', 'SETS')) {
    parser.expectSymbol('(')
    const sets = parser.strictList(parseNestedSet, startsGroupItem)
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
  return parser.strictList(parseWindow)
}

function parseWindow(parser: Parser): NamedWindow {
  const name = parser.identifier()
  parser.expect('AS')
  const window = parseWindowSpecification(parser)
  return { kind: 'named-window', name, window, span: parser.spanFrom(name) }
}
