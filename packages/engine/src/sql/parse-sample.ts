import type { TableSample, TableSource } from './ast/query-nodes.ts'
import type { Parser } from './parser.ts'

/** `TABLESAMPLE BERNOULLI(10) REPEATABLE(3)`. */
export function parseSample(parser: Parser, source: TableSource): TableSample {
  if (source.kind === 'join') {
    parser.failWith(
      'SQL_NOT_FLINK',
      { what: 'TABLESAMPLE of a join', instead: 'it behind a table' },
      source.word,
    )
  }
  parser.expect('TABLESAMPLE')
  const method = parser.expectOneOf('BERNOULLI', 'SYSTEM', 'SUBSTITUTE') as TableSample['method']
  parser.expectSymbol('(')
  const argument = method === 'SUBSTITUTE' ? parser.string().value : parser.number()
  parser.expectSymbol(')')
  let seed: number | null = null
  if (method !== 'SUBSTITUTE' && parser.acceptQuietly('REPEATABLE')) {
    parser.expectSymbol('(')
    const sign = parser.acceptSymbol('-') ? -1 : 1
    if (sign === 1) parser.acceptSymbol('+')
    seed = sign * parser.integer()
    parser.expectSymbol(')')
  }
  return { kind: 'table-sample', source, method, argument, seed, span: parser.spanFrom(source) }
}
