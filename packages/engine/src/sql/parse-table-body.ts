import type { Identifier, NodeBase, StringNode } from './ast/name-nodes.ts'
import type {
  ColumnChange,
  ColumnDefinition,
  ComputedColumnDefinition,
  Distribution,
  PrimaryKeyDefinition,
  TableBody,
  TableHead,
  WatermarkDefinition,
} from './ast/table-nodes.ts'
import { parseOptions } from './parse-hints.ts'
import { parseType } from './parse-type.ts'
import type { Parser } from './parser.ts'

const EMPTY: TableBody = { columns: [], columnNames: [], watermark: null, primaryKey: null }

/** `( columns, keys, watermark )`, or nothing. */
export function parseTableBody(parser: Parser): TableBody {
  if (!parser.acceptSymbol('(')) return EMPTY
  const body = atColumnNames(parser)
    ? { ...EMPTY, columnNames: parser.list(() => parser.identifier('a column')) }
    : parseElements(parser)
  parser.expectSymbol(')')
  return body
}

/** A name that neither a type nor AS follows. */
function atColumnNames(parser: Parser): boolean {
  return parser.atIdentifier() && (parser.atSymbol(',', 1) || parser.atSymbol(')', 1))
}

function parseElements(parser: Parser): TableBody {
  const columns: ColumnDefinition[] = []
  let watermark: WatermarkDefinition | null = null
  let primaryKey: PrimaryKeyDefinition | null = null
  do {
    const node = parseTableElement(parser)
    const key = node.kind === 'primary-key' ? node : node.kind === 'keyed-column' ? node.key : null
    if (key) primaryKey = once(parser, 'PRIMARY KEY', primaryKey, key)
    if (node.kind === 'watermark') watermark = once(parser, 'WATERMARK', watermark, node)
    else if (node.kind === 'keyed-column') columns.push(node.column)
  } while (parser.acceptSymbol(','))
  return { columns, columnNames: [], watermark, primaryKey }
}

function once<T extends NodeBase>(parser: Parser, clause: string, present: T | null, node: T): T {
  return present ? parser.failWith('SQL_DUPLICATE_CLAUSE', { clause }, node.span) : node
}

/** A column with the key that was written behind its type. */
interface KeyedColumn {
  readonly kind: 'keyed-column'
  readonly column: ColumnDefinition
  readonly key: PrimaryKeyDefinition | null
}

/** A column, a constraint or a watermark. */
export function parseTableElement(parser: Parser): KeyedColumn | WatermarkDefinition | PrimaryKeyDefinition {
  if (parser.at('WATERMARK')) return parseWatermark(parser)
  if (parser.at('CONSTRAINT') || parser.at('PRIMARY') || parser.at('UNIQUE')) return parseTableKey(parser)
  parser.note('WATERMARK FOR', false)
  parser.note('PRIMARY KEY', false)
  return parseColumn(parser)
}

function parseWatermark(parser: Parser): WatermarkDefinition {
  const first = parser.skip()
  parser.expect('FOR')
  const column = parser.namePath('a column')
  parser.expect('AS')
  const expression = parser.expression()
  return { kind: 'watermark', column, expression, span: parser.spanFrom(first) }
}

/** `[CONSTRAINT name] PRIMARY KEY (…) [[NOT] ENFORCED]`. */
export function parseTableKey(parser: Parser): PrimaryKeyDefinition {
  const first = parser.index
  const constraint = parseKeyWords(parser)
  const columns = parser.identifierList('a column')
  const enforced = parseEnforced(parser)
  return { kind: 'primary-key', constraint, columns, enforced, span: parser.spanFrom(first) }
}

/** `[CONSTRAINT name] PRIMARY KEY`; Flink reads UNIQUE too, and then refuses it. */
function parseKeyWords(parser: Parser): Identifier | null {
  const constraint = parser.accept('CONSTRAINT') ? parser.identifier() : null
  if (parser.at('UNIQUE')) parser.failWith('SQL_UNSUPPORTED_FEATURE', { feature: 'UNIQUE' }, parser.span)
  parser.expect('PRIMARY', 'KEY')
  return constraint
}

function parseEnforced(parser: Parser): boolean {
  if (parser.phrase('NOT', 'ENFORCED')) return false
  parser.accept('ENFORCED')
  return true
}

function keyed(column: ColumnDefinition, key: PrimaryKeyDefinition | null = null): KeyedColumn {
  return { kind: 'keyed-column', column, key }
}

function parseColumn(parser: Parser): KeyedColumn {
  const name = parser.identifier('a column')
  if (parser.accept('AS')) return keyed(parseComputedColumn(parser, name))
  // Only CAST knows types of intervals.
  if (parser.at('INTERVAL')) parser.fail('a type')
  const type = parseType(parser)
  if (parser.accept('METADATA')) {
    const from = parser.accept('FROM') ? parser.string() : null
    const virtual = parser.accept('VIRTUAL')
    const comment = parseComment(parser)
    const span = parser.spanFrom(name)
    return keyed({ kind: 'metadata-column', name, type, from, virtual, comment, span })
  }
  const start = parser.index
  let key: PrimaryKeyDefinition | null = null
  parser.note('PRIMARY KEY')
  if (parser.at('CONSTRAINT') || parser.at('PRIMARY') || parser.at('UNIQUE')) {
    const constraint = parseKeyWords(parser)
    const enforced = parseEnforced(parser)
    key = { kind: 'primary-key', constraint, columns: [name], enforced, span: parser.spanFrom(start) }
  }
  const comment = parseComment(parser)
  return keyed({ kind: 'physical-column', name, type, comment, span: parser.spanFrom(name) }, key)
}

/** Behind `name AS`. */
function parseComputedColumn(parser: Parser, name: Identifier): ComputedColumnDefinition {
  const expression = parser.expression()
  const comment = parseComment(parser)
  return { kind: 'computed-column', name, expression, comment, span: parser.spanFrom(name) }
}

/** A column with the place it goes to, and the key that stood with it. */
export function parseColumnChange(parser: Parser): {
  change: ColumnChange
  key: PrimaryKeyDefinition | null
} {
  const start = parser.index
  const { column, key } = parseColumn(parser)
  const first = parser.accept('FIRST')
  const after = !first && parser.accept('AFTER') ? parser.identifier('a column') : null
  return { change: { kind: 'column-change', column, first, after, span: parser.spanFrom(start) }, key }
}

/** `[COMMENT …] [DISTRIBUTED …] [PARTITIONED BY …] [WITH …]`. */
export function parseTableHead(parser: Parser): TableHead {
  const comment = parseComment(parser)
  const distribution = parser.accept('DISTRIBUTED') ? parseDistribution(parser) : null
  const partitionedBy = parser.phrase('PARTITIONED', 'BY') ? parser.identifierList('a column') : []
  const options = parser.accept('WITH') ? parseOptions(parser) : []
  return { comment, distribution, partitionedBy, options }
}

export function parseComment(parser: Parser): StringNode | null {
  return parser.accept('COMMENT') ? parser.string() : null
}

/** Behind DISTRIBUTED or DISTRIBUTION. */
export function parseDistribution(parser: Parser): Distribution {
  const first = parser.index - 1
  let algorithm: Distribution['algorithm'] = null
  let columns: readonly Identifier[] = []
  if (parser.accept('BY')) {
    algorithm = parser.accept('HASH') ? 'HASH' : parser.accept('RANGE') ? 'RANGE' : null
    columns = parser.identifierList('a column')
  } else if (!parser.at('INTO')) parser.expect('INTO')
  let buckets: number | null = null
  if (parser.accept('INTO')) {
    buckets = parser.integer()
    parser.expect('BUCKETS')
  }
  return { kind: 'distribution', algorithm, columns, buckets, span: parser.spanFrom(first) }
}
