import type { Insert } from './ast/write-nodes.ts'
import { closed } from './close-statement.ts'
import { parseHints } from './parse-hints.ts'
import { parsePartition } from './parse-partition.ts'
import type { Parser } from './parser.ts'

/** `INSERT INTO | OVERWRITE t [hints] [PARTITION (…)] [(columns)] query [ON CONFLICT DO …]`. */
export function parseInsert(parser: Parser): Insert {
  const first = parser.expect('INSERT')
  const overwrite = parser.expectOneOf('INTO', 'OVERWRITE') === 'OVERWRITE'
  const table = parser.namePath('a table name')
  const options = parseHints(parser).flatMap((hint) => (hint.name === 'OPTIONS' ? hint.options : []))
  const partition = parser.accept('PARTITION') ? parsePartition(parser) : []
  const columns = parser.atSymbol('(') && !startsQuery(parser) ? parser.identifierList('a column') : null
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

function startsQuery(parser: Parser): boolean {
  const token = parser.peek(1)
  return (
    parser.atSymbol('(', 1) ||
    (token.kind === 'word' && ['SELECT', 'WITH', 'VALUES', 'TABLE'].includes(token.value))
  )
}

function parseConflict(parser: Parser): Insert['onConflict'] {
  parser.expect('ON', 'CONFLICT', 'DO')
  return parser.expectOneOf('ERROR', 'NOTHING', 'DEDUPLICATE') as Insert['onConflict']
}
