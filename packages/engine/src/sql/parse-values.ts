import type { Expression, RowExpression } from './ast/query-nodes.ts'
import type { Parser } from './parser.ts'
import { queryDepth } from './starts-query.ts'

/** A row of VALUES: `(1, DEFAULT)`, `ROW(1, 2)`, `(ROW(1, 2))`, or one bare value. */
export function parseValuesRow(parser: Parser): RowExpression {
  const first = parser.index
  if (parser.atSymbol('(') && parser.peek(1).value === 'ROW' && parser.atSymbol('(', 2)) {
    parser.skip()
    parser.skip()
    const values = parseCells(parser)
    parser.expectSymbol(')')
    return { kind: 'row', values, span: parser.spanFrom(first) }
  }
  if (parser.at('ROW')) parser.next()
  else if (!parser.atSymbol('(')) {
    const value = parser.expression()
    return { kind: 'row', values: [value], span: value.span }
  }
  const values = parseCells(parser)
  return { kind: 'row', values, span: parser.spanFrom(first) }
}

function parseCells(parser: Parser): Expression[] {
  parser.expectSymbol('(')
  if (queryDepth(parser) === 0) {
    const query = parser.query()
    parser.expectSymbol(')')
    return [{ kind: 'subquery', query, span: query.span }]
  }
  const cells = parser.list((): Expression => {
    if (!parser.at('DEFAULT')) return parser.expression()
    return { kind: 'default', span: parser.next().span }
  })
  parser.expectSymbol(')')
  return cells
}
