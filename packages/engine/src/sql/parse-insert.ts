import type { SourceSpan } from '@millrace/kernel'
import type { Identifier } from './ast/name-nodes.ts'
import type { Insert } from './ast/write-nodes.ts'
import { closed } from './close-statement.ts'
import { parseHints } from './parse-hints.ts'
import { parsePartition } from './parse-partition.ts'
import { parseType } from './parse-type.ts'
import type { Parser } from './parser.ts'
import { startsQuery } from './starts-query.ts'

/** `INSERT INTO | OVERWRITE t [hints] [PARTITION (…)] [(columns)] query [ON CONFLICT DO …]`. */
export function parseInsert(parser: Parser): Insert {
  const first = parser.expect('INSERT')
  const overwrite = parser.expectOneOf('INTO', 'OVERWRITE') === 'OVERWRITE'
  const table = parser.namePath('a table name')
  const options = parseHints(parser).flatMap((hint) => (hint.name === 'OPTIONS' ? hint.options : []))
  const partition = parser.accept('PARTITION') ? parsePartition(parser) : []
  const columns = parser.atSymbol('(') && !opensQuery(parser) ? parseColumns(parser) : null
  const query = parser.query()
  const onConflict = parser.at('ON', 'CONFLICT') ? parseConflict(parser) : null
  return closed<Insert>(parser, first, {
    kind: 'insert',
    overwrite,
    table,
    options,
    partition,
    columns,
    query,
    onConflict,
  })
}

/** `(a, b)`. Flink reads a type behind a name too, and has no use for it. */
function parseColumns(parser: Parser): Identifier[] {
  let typed: SourceSpan | null = null
  parser.expectSymbol('(')
  const columns = parser.list(() => {
    const column = parser.identifier('a column')
    if (parser.atIdentifier()) {
      typed ??= parser.span
      parseType(parser)
    }
    return column
  })
  parser.expectSymbol(')')
  if (typed) parser.failWith('SQL_UNSUPPORTED_FEATURE', { feature: 'INSERT INTO t (a INT)' }, typed)
  return columns
}

function opensQuery(parser: Parser): boolean {
  return parser.atSymbol('(', 1) || startsQuery(parser, 1)
}

function parseConflict(parser: Parser): Insert['onConflict'] {
  parser.expect('ON', 'CONFLICT', 'DO')
  return parser.expectOneOf('ERROR', 'NOTHING', 'DEDUPLICATE') as Insert['onConflict']
}
