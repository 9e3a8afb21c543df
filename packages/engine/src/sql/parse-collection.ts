import type { Expression } from './ast/query-nodes.ts'
import { plainCall } from './parse-function-call.ts'
import type { Parser } from './parser.ts'
import { queryDepth } from './starts-query.ts'

/**
 * `ARRAY[…]`, `MAP[…]`, `MULTISET[…]`, each also of a query in parentheses; `PERIOD(a, b)` is a row. Null when the
 * word is a name: MAP is not reserved.
 */
export function parseCollection(parser: Parser): Expression | null {
  const first = parser.index
  const word = parser.spelling as 'ARRAY' | 'MAP' | 'MULTISET' | 'PERIOD'
  if (parser.atSymbol('[', 1) && word !== 'PERIOD') {
    parser.skip()
    parser.skip()
    const mayBeEmpty = word !== 'MULTISET' && parser.atSymbol(']')
    const values = mayBeEmpty ? [] : parser.strictList(() => parser.expression())
    parser.expectSymbol(']')
    return { kind: 'collection', name: word, values, span: parser.spanFrom(first) }
  }
  if (!parser.atSymbol('(', 1)) return word === 'MAP' ? null : unopened(parser)
  parser.skip()
  parser.skip()
  if (word !== 'PERIOD' && queryDepth(parser) !== null) {
    const query = parser.query()
    parser.expectSymbol(')')
    return { kind: 'collection-query', name: word, query, span: parser.spanFrom(first) }
  }
  const mayBeEmpty = (word === 'ARRAY' || word === 'MAP') && parser.atSymbol(')')
  const values = mayBeEmpty ? [] : parser.list(() => parser.expression())
  parser.expectSymbol(')')
  const span = parser.spanFrom(first)
  if (word === 'PERIOD') return { kind: 'row', values, span }
  // ARRAY(a, b) is a call of a function of that name, as any other.
  const place = parser.tokens.span(first)
  const name = { kind: 'identifier' as const, name: parser.tokens.textOf(first), span: place }
  const path = { kind: 'name-path' as const, parts: [name], span: place }
  return { ...plainCall(path), arguments: values, span }
}

function unopened(parser: Parser): never {
  parser.skip()
  parser.note("'['")
  return parser.fail('an expression', 1)
}

/** `ROW(a, b)`, at least one value. */
export function parseRow(parser: Parser): Expression {
  const first = parser.skip()
  parser.expectSymbol('(')
  if (queryDepth(parser) === 0) {
    const query = parser.query()
    parser.expectSymbol(')')
    const value: Expression = { kind: 'subquery', query, span: query.span }
    return { kind: 'row', values: [value], span: parser.spanFrom(first) }
  }
  const values = parser.list(() => parser.expression())
  parser.expectSymbol(')')
  return { kind: 'row', values, span: parser.spanFrom(first) }
}
