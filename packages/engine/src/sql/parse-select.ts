import type {
  Expression,
  GroupItem,
  GroupingSets,
  NamedWindow,
  Select,
  SelectItem,
} from './ast/query-nodes.ts'
import { parseFrom } from './parse-from.ts'
import { parseHints } from './parse-hints.ts'
import { parseOverWindow } from './parse-over.ts'
import type { Parser } from './parser.ts'

export function parseSelect(parser: Parser): Select {
  const first = parser.expect('SELECT')
  const hints = parseHints(parser)
  if (parser.at('STREAM')) {
    parser.failWith('SQL_UNSUPPORTED_FEATURE', { feature: 'SELECT STREAM' }, parser.peek().span)
  }
  const distinct = parser.acceptQuietly('DISTINCT')
  if (!distinct) parser.acceptQuietly('ALL')
  const items = parser.list(() => parseItem(parser))
  const from = parser.accept('FROM') ? parseFrom(parser) : null
  const where = parser.accept('WHERE') ? parser.expression() : null
  const groupBy = parser.phrase('GROUP', 'BY') ? parser.list(() => parseGroupItem(parser)) : []
  const having = parser.accept('HAVING') ? parser.expression() : null
  const windows = parser.acceptQuietly('WINDOW') ? parser.list(() => parseWindow(parser)) : []
  const qualify = parser.acceptQuietly('QUALIFY') ? parser.expression() : null
  const span = parser.spanFrom(first)
  return { kind: 'select', hints, distinct, items, from, where, groupBy, having, qualify, windows, span }
}

function parseItem(parser: Parser): SelectItem {
  const first = parser.peek()
  if (parser.atSymbol('*')) {
    parser.next()
    return { kind: 'star', qualifier: null, span: first.span }
  }
  const qualifier = starQualifier(parser)
  if (qualifier) return qualifier
  const expression = parser.expression()
  const named = parser.accept('AS') || parser.atIdentifier()
  const alias = named ? parser.identifier() : null
  return { kind: 'select-item', expression, alias, span: parser.spanFrom(first) }
}

/** `t.*`, `c.d.t.*`: read only when the star is really there. */
function starQualifier(parser: Parser): SelectItem | null {
  let ahead = 0
  while (isName(parser, ahead) && parser.atSymbol('.', ahead + 1)) {
    ahead += 2
    if (!parser.atSymbol('*', ahead)) continue
    const first = parser.peek()
    const parts = [parser.identifier()]
    for (let part = 2; part < ahead; part += 2) {
      parser.next()
      parts.push(parser.identifier())
    }
    const qualifier = { kind: 'name-path' as const, parts, span: parser.spanFrom(first) }
    parser.next()
    parser.next()
    return { kind: 'star', qualifier, span: parser.spanFrom(first) }
  }
  return null
}

function isName(parser: Parser, ahead: number): boolean {
  const { kind } = parser.peek(ahead)
  return kind === 'word' || kind === 'name'
}

function parseGroupItem(parser: Parser): GroupItem {
  const first = parser.peek()
  if (parser.acceptQuietly('GROUPING', 'SETS')) {
    parser.expectSymbol('(')
    const sets = parser.list(() => parseGroupingSet(parser))
    parser.expectSymbol(')')
    return groupingSets('GROUPING SETS', sets, parser.spanFrom(first))
  }
  if (parser.at('ROLLUP') || parser.at('CUBE')) {
    const operator = parser.next().value as 'ROLLUP' | 'CUBE'
    parser.expectSymbol('(')
    const sets = parser.list(() => parseGroupingSet(parser))
    parser.expectSymbol(')')
    return groupingSets(operator, sets, parser.spanFrom(first))
  }
  return parser.expression()
}

function groupingSets(
  operator: GroupingSets['operator'],
  sets: readonly (readonly Expression[])[],
  span: GroupingSets['span'],
): GroupingSets {
  return { kind: 'grouping-sets', operator, sets, span }
}

function parseGroupingSet(parser: Parser): readonly Expression[] {
  if (parser.atSymbol('(') && parser.atSymbol(')', 1)) {
    parser.next()
    parser.next()
    return []
  }
  const value = parser.expression()
  return value.kind === 'row' ? value.values : [value]
}

function parseWindow(parser: Parser): NamedWindow {
  const name = parser.identifier()
  parser.expect('AS')
  const window = parseOverWindow(parser)
  return { kind: 'named-window', name, window, span: parser.spanFrom(name) }
}
