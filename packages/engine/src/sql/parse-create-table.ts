import type { NodeBase } from './ast/name-nodes.ts'
import type {
  ColumnDefinition,
  CreateTable,
  LikeClause,
  LikeOption,
  PrimaryKeyDefinition,
  WatermarkDefinition,
} from './ast/statement-nodes.ts'
import { parseOptions } from './parse-hints.ts'
import { parseType } from './parse-type.ts'
import type { Parser } from './parser.ts'
import type { Token } from './token.ts'

type TableBody = Pick<CreateTable, 'columns' | 'watermark' | 'primaryKey'>
export type CreateTableHead = Pick<CreateTable, 'temporary'> & { readonly first: Token }

/** CREATE [TEMPORARY] TABLE, from the name on. */
export function parseCreateTable(
  parser: Parser,
  { temporary }: CreateTableHead,
): Omit<CreateTable, keyof NodeBase | 'start' | 'end'> {
  const ifNotExists = parser.phrase('IF', 'NOT', 'EXISTS')
  const name = parser.namePath('a table name')
  const body = parser.atSymbol('(') ? parseBody(parser) : { columns: [], watermark: null, primaryKey: null }
  if (body.columns.length === 0) parser.note("'('")
  const comment = parser.accept('COMMENT') ? parser.string() : null
  if (parser.at('DISTRIBUTED')) refuse(parser, 'DISTRIBUTED BY')
  const partitionedBy = parser.phrase('PARTITIONED', 'BY') ? parser.identifierList('a column') : []
  const options = parser.accept('WITH') ? parseOptions(parser) : []
  const like = parser.accept('LIKE') ? parseLike(parser) : null
  if (parser.at('AS')) {
    parser.failWith('SQL_UNSUPPORTED_STATEMENT', { statement: 'CREATE TABLE … AS' }, parser.peek().span)
  }
  return {
    kind: 'create-table',
    temporary,
    ifNotExists,
    name,
    ...body,
    comment,
    partitionedBy,
    options,
    like,
  }
}

function refuse(parser: Parser, feature: string): never {
  return parser.failWith('SQL_UNSUPPORTED_FEATURE', { feature }, parser.peek().span)
}

function parseBody(parser: Parser): TableBody {
  parser.expectSymbol('(')
  const columns: ColumnDefinition[] = []
  let watermark: WatermarkDefinition | null = null
  let primaryKey: PrimaryKeyDefinition | null = null
  const once = (present: unknown, clause: string, node: NodeBase) => {
    if (present) parser.failWith('SQL_DUPLICATE_CLAUSE', { clause }, node.span)
  }
  parser.list(() => {
    if (parser.at('WATERMARK')) {
      const node = parseWatermark(parser)
      once(watermark, 'WATERMARK', node)
      watermark = node
    } else if (parser.at('CONSTRAINT') || parser.at('PRIMARY') || parser.at('UNIQUE')) {
      const node = parsePrimaryKey(parser)
      once(primaryKey, 'PRIMARY KEY', node)
      primaryKey = node
    } else {
      parser.note('WATERMARK FOR', false)
      parser.note('PRIMARY KEY', false)
      const { column, key } = parseColumn(parser)
      columns.push(column)
      if (key) {
        once(primaryKey, 'PRIMARY KEY', key)
        primaryKey = key
      }
    }
  })
  parser.expectSymbol(')')
  return { columns, watermark, primaryKey }
}

function parseWatermark(parser: Parser): WatermarkDefinition {
  const first = parser.next()
  parser.expect('FOR')
  const column = parser.namePath('a column')
  parser.expect('AS')
  const expression = parser.expression()
  return { kind: 'watermark', column, expression, span: parser.spanFrom(first) }
}

function parsePrimaryKey(parser: Parser): PrimaryKeyDefinition {
  const first = parser.peek()
  const constraint = parser.accept('CONSTRAINT') ? parser.identifier() : null
  if (parser.at('UNIQUE')) refuse(parser, 'UNIQUE')
  parser.expect('PRIMARY', 'KEY')
  const columns = parser.identifierList('a column')
  const enforced = parseEnforced(parser)
  return { kind: 'primary-key', constraint, columns, enforced, span: parser.spanFrom(first) }
}

function parseEnforced(parser: Parser): boolean {
  if (parser.phrase('NOT', 'ENFORCED')) return false
  parser.accept('ENFORCED')
  return true
}

function parseColumn(parser: Parser): { column: ColumnDefinition; key: PrimaryKeyDefinition | null } {
  const name = parser.identifier('a column')
  const comment = () => (parser.accept('COMMENT') ? parser.string() : null)
  if (parser.accept('AS')) {
    const expression = parser.expression()
    const text = comment()
    const span = parser.spanFrom(name)
    return { column: { kind: 'computed-column', name, expression, comment: text, span }, key: null }
  }
  const type = parseType(parser)
  if (parser.accept('METADATA')) {
    const from = parser.accept('FROM') ? parser.string() : null
    const virtual = parser.accept('VIRTUAL')
    const text = comment()
    const span = parser.spanFrom(name)
    return { column: { kind: 'metadata-column', name, type, from, virtual, comment: text, span }, key: null }
  }
  const start = parser.peek()
  let key: PrimaryKeyDefinition | null = null
  if (parser.phrase('PRIMARY', 'KEY')) {
    const enforced = parseEnforced(parser)
    key = { kind: 'primary-key', constraint: null, columns: [name], enforced, span: parser.spanFrom(start) }
  }
  const text = comment()
  return { column: { kind: 'physical-column', name, type, comment: text, span: parser.spanFrom(name) }, key }
}

function parseLike(parser: Parser): LikeClause {
  const first = parser.previous
  const table = parser.namePath('a table name')
  const options: LikeOption[] = []
  if (parser.acceptSymbol('(')) {
    while (!parser.atSymbol(')')) {
      const start = parser.peek()
      const strategy = parser.expectOneOf('INCLUDING', 'EXCLUDING', 'OVERWRITING') as LikeOption['strategy']
      const feature = parser.expectOneOf(
        'ALL',
        'CONSTRAINTS',
        'GENERATED',
        'METADATA',
        'OPTIONS',
        'PARTITIONS',
        'WATERMARKS',
      ) as LikeOption['feature']
      options.push({ kind: 'like-option', strategy, feature, span: parser.spanFrom(start) })
    }
    parser.expectSymbol(')')
  }
  return { kind: 'like-clause', table, options, span: parser.spanFrom(first) }
}
