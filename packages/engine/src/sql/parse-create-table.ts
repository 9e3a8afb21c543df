import type { Bare } from './ast/statement-nodes.ts'
import type { CopyTable, CreateTable, LikeClause, LikeFeature, LikeOption } from './ast/table-nodes.ts'
import { parseHints } from './parse-hints.ts'
import { parseColumnChange, parseTableBody, parseTableHead } from './parse-table-body.ts'
import type { Parser } from './parser.ts'
import { spanBetween } from './token.ts'

type CreateTableStart = Pick<CreateTable, 'verb' | 'temporary'>

/** CREATE [OR REPLACE] [TEMPORARY] TABLE and REPLACE TABLE, behind these words. */
export function parseCreateTable(parser: Parser, start: CreateTableStart): Bare<CreateTable> {
  const ifNotExists = parser.accept('IF', 'NOT', 'EXISTS')
  const name = parser.namePath('a table name')
  const open = parser.index
  const body = parseTableBody(parser)
  const head = parseTableHead(parser)
  const isReplace = start.verb === 'REPLACE'
  const like = !isReplace && parser.accept('LIKE') ? parseLike(parser) : null
  let copy: CopyTable | null = null
  const hasQuery = isReplace ? parser.expect('AS') !== null : like === null && parser.accept('AS')
  if (hasQuery && atCopy(parser)) copy = parseCopy(parser)
  const query = hasQuery && copy === null ? parser.query() : null
  if (query === null && body.columnNames.length > 0) {
    const place = spanBetween(parser.tokens.span(open), body.columnNames.at(-1)!.span)
    parser.failWith('SQL_COLUMN_WITHOUT_TYPE', { name: body.columnNames[0]!.name }, place)
  }
  const { verb, temporary } = start
  const { columns, columnNames, watermark, primaryKey } = body
  const { comment, distribution, partitionedBy, options } = head
  return {
    kind: 'create-table',
    verb,
    temporary,
    ifNotExists,
    name,
    columns,
    columnNames,
    watermark,
    primaryKey,
    comment,
    distribution,
    partitionedBy,
    options,
    like,
    query,
    copy,
  }
}

/** `TABLE name` as all that follows, but for a hint and ADD COLUMN: anything else makes it part of a query. */
function atCopy(parser: Parser): boolean {
  if (!parser.at('TABLE')) return false
  let ahead = 2
  while (parser.atSymbol('.', ahead)) ahead += 2
  const { kind, value } = parser.peek(ahead)
  return kind === 'end' || value === ';' || value === '/*+' || (kind === 'word' && value === 'ADD')
}

function parseCopy(parser: Parser): CopyTable {
  const first = parser.expect('TABLE')
  const source = parser.namePath('a table name')
  const options = parseHints(parser).flatMap((hint) => (hint.name === 'OPTIONS' ? hint.options : []))
  const added = parser.accept('ADD') ? parseAdded(parser) : []
  return { kind: 'copy-table', source, options, added, span: parser.spanFrom(first) }
}

function parseAdded(parser: Parser): CopyTable['added'] {
  parser.expect('COLUMN')
  if (!parser.acceptSymbol('(')) return [parseColumnChange(parser).change]
  const added = parser.list(() => parseColumnChange(parser).change)
  parser.expectSymbol(')')
  return added
}

const FEATURES: readonly LikeFeature[] = [
  'ALL',
  'CONSTRAINTS',
  'DISTRIBUTION',
  'GENERATED',
  'METADATA',
  'OPTIONS',
  'PARTITIONS',
  'WATERMARKS',
]

function parseLike(parser: Parser): LikeClause {
  const first = parser.index - 1
  const table = parser.namePath('a table name')
  const options: LikeOption[] = []
  if (parser.acceptSymbol('(')) {
    do {
      const start = parser.index
      const strategy = parser.expectOneOf('INCLUDING', 'EXCLUDING', 'OVERWRITING') as LikeOption['strategy']
      const feature = parser.expectOneOf(...FEATURES) as LikeFeature
      options.push({ kind: 'like-option', strategy, feature, span: parser.spanFrom(start) })
    } while (!parser.acceptSymbol(')'))
  }
  return { kind: 'like-clause', table, options, span: parser.spanFrom(first) }
}
