import type { Identifier } from './ast/name-nodes.ts'
import type { Bare } from './ast/statement-nodes.ts'
import type { Analyze, Assignment, Delete, Truncate, Update } from './ast/write-nodes.ts'
import { parseHints } from './parse-hints.ts'
import { parsePartition } from './parse-partition.ts'
import type { Parser } from './parser.ts'
import { secondWord } from './second-word.ts'

/** Behind UPDATE. */
export function parseUpdate(parser: Parser): Bare<Update> {
  const table = parser.namePath('a table name')
  parseHints(parser)
  const alias = parseAlias(parser)
  parser.expect('SET')
  const assignments = parser.list((): Assignment => {
    const column = parser.identifier('a column')
    parser.expectSymbol('=')
    return { kind: 'assignment', column, value: parser.expression(), span: parser.spanFrom(column) }
  })
  return { kind: 'update', table, alias, assignments, where: parseWhere(parser) }
}

/** Behind DELETE. */
export function parseDelete(parser: Parser): Bare<Delete> {
  parser.expect('FROM')
  const table = parser.namePath('a table name')
  parseHints(parser)
  const alias = parseAlias(parser)
  return { kind: 'delete', table, alias, where: parseWhere(parser) }
}

function parseAlias(parser: Parser): Identifier | null {
  return parser.accept('AS') || parser.atIdentifier() ? parser.identifier() : null
}

function parseWhere(parser: Parser) {
  return parser.accept('WHERE') ? parser.expression() : null
}

/** Behind TRUNCATE. */
export function parseTruncate(parser: Parser): Bare<Truncate> {
  secondWord(parser, 'TABLE')
  return { kind: 'truncate', table: parser.namePath('a table name') }
}

/** Behind ANALYZE. */
export function parseAnalyze(parser: Parser): Bare<Analyze> {
  secondWord(parser, 'TABLE')
  const table = parser.namePath('a table name')
  const partition = parser.accept('PARTITION') ? parsePartition(parser, true) : []
  parser.expect('COMPUTE', 'STATISTICS')
  let columns: Analyze['columns'] = null
  if (parser.accept('FOR')) {
    const all = parser.accept('ALL')
    parser.expect('COLUMNS')
    columns = all ? 'all' : parser.list(() => parser.identifier('a column'))
  }
  return { kind: 'analyze', table, partition, columns }
}
