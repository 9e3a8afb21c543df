import type { Identifier } from './ast/name-nodes.ts'
import type {
  ExpressionItem,
  Pivot,
  PivotValue,
  TableSource,
  Unpivot,
  UnpivotValue,
} from './ast/query-nodes.ts'
import { parseValuesRow } from './parse-values.ts'
import type { Parser } from './parser.ts'

/** `PIVOT (SUM(a) AS s FOR b IN (1 AS x, 2))`. */
export function parsePivot(parser: Parser, source: TableSource): Pivot {
  refuseJoin(parser, source)
  parser.expect('PIVOT')
  if (!parser.acceptSymbol('(')) parser.fail(undefined, 1)
  const aggregates = parser.list((): ExpressionItem => {
    const expression = parser.expression()
    if (expression.kind !== 'function-call') {
      parser.failWith('SQL_SYNTAX', { found: 'an expression', expected: 'an aggregate' }, expression.span)
    }
    const alias = parseAlias(parser)
    return { kind: 'select-item', expression, alias, span: parser.spanFrom(expression) }
  })
  parser.expect('FOR')
  const axes = parseNames(parser)
  parser.expect('IN')
  parser.expectSymbol('(')
  const values = parser.atSymbol(')')
    ? []
    : parser.list((): PivotValue => {
        const row = parseValuesRow(parser)
        const alias = parseAlias(parser)
        return { kind: 'pivot-value', values: row.values, alias, span: parser.spanFrom(row) }
      })
  parser.expectSymbol(')')
  parser.expectSymbol(')')
  const span = parser.spanFrom(source)
  return { kind: 'pivot', source, aggregates, axes, values, alias: null, aliasColumns: [], span }
}

/** `UNPIVOT INCLUDE NULLS (a FOR b IN (c AS 'x', d))`. */
export function parseUnpivot(parser: Parser, source: TableSource): Unpivot {
  refuseJoin(parser, source)
  parser.expect('UNPIVOT')
  const unpivot = parser.index
  const includeNulls = parser.phrase('INCLUDE', 'NULLS')
  if (!includeNulls) parser.phrase('EXCLUDE', 'NULLS')
  if (!parser.acceptSymbol('(')) parser.fail(undefined, parser.index === unpivot ? 1 : 0)
  const measures = parseNames(parser)
  parser.expect('FOR')
  const axes = parseNames(parser)
  parser.expect('IN')
  parser.expectSymbol('(')
  const values = parser.list((): UnpivotValue => {
    const first = parser.index
    const columns = parseNames(parser)
    const row = parser.accept('AS') ? parseValuesRow(parser).values : null
    return { kind: 'unpivot-value', columns, values: row, span: parser.spanFrom(first) }
  })
  parser.expectSymbol(')')
  parser.expectSymbol(')')
  const span = parser.spanFrom(source)
  return {
    kind: 'unpivot',
    source,
    includeNulls,
    measures,
    axes,
    values,
    alias: null,
    aliasColumns: [],
    span,
  }
}

function refuseJoin(parser: Parser, source: TableSource): void {
  if (source.kind !== 'join') return
  parser.failWith('SQL_NOT_FLINK', { what: 'a pivot of a join', instead: 'it behind a table' }, source.word)
}

function parseNames(parser: Parser): Identifier[] {
  return parser.atSymbol('(') ? parser.identifierList('a column') : [parser.identifier('a column')]
}

function parseAlias(parser: Parser): Identifier | null {
  return parser.acceptQuietly('AS') || parser.atIdentifier() ? parser.identifier() : null
}
