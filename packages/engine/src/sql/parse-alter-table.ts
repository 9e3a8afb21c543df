import type { Bare } from './ast/statement-nodes.ts'
import type {
  AddedPartition,
  AlterTable,
  AlterTableAction,
  PartitionValue,
  TableChange,
} from './ast/table-nodes.ts'
import { parseOptions } from './parse-hints.ts'
import { parseOptionKeys, parsePartition } from './parse-partition.ts'
import { parseColumnChange, parseDistribution, parseTableElement } from './parse-table-body.ts'
import type { Parser } from './parser.ts'

/** ALTER TABLE, behind these words. */
export function parseAlterTable(parser: Parser): Bare<AlterTable> {
  const ifExists = parser.accept('IF', 'EXISTS')
  const name = parser.namePath('a table name')
  return { kind: 'alter-table', ifExists, name, action: parseAction(parser) }
}

function parseAction(parser: Parser): AlterTableAction {
  if (parser.accept('RENAME')) return parseRename(parser)
  if (parser.accept('SET')) return { kind: 'set-options', options: parseOptions(parser) }
  if (parser.accept('RESET')) return { kind: 'reset-options', keys: parseOptionKeys(parser) }
  if (parser.accept('ADD')) {
    if (parser.at('IF') || parser.at('PARTITION')) return parseAddPartitions(parser)
    return { kind: 'add', changes: parseChanges(parser) }
  }
  if (parser.accept('MODIFY')) return { kind: 'modify', changes: parseChanges(parser) }
  parser.expect('DROP')
  return parseDrop(parser)
}

function parseRename(parser: Parser): AlterTableAction {
  if (parser.accept('TO')) return { kind: 'rename-table', to: parser.namePath('a table name') }
  const from = parser.identifier('a column')
  parser.expect('TO')
  return { kind: 'rename-column', from, to: parser.identifier('a column') }
}

function parseChanges(parser: Parser): TableChange[] {
  if (!parser.acceptSymbol('(')) return parseChange(parser)
  const changes = parser.list(parseChange).flat()
  parser.expectSymbol(')')
  const marks = changes.filter(({ kind }) => kind === 'watermark')
  if (marks[1]) parser.failWith('SQL_DUPLICATE_CLAUSE', { clause: 'WATERMARK' }, marks[1].span)
  return changes
}

/** One element; a column with a key behind its type gives two. */
function parseChange(parser: Parser): TableChange[] {
  if (parser.accept('DISTRIBUTION')) return [parseDistribution(parser)]
  if (!parser.atIdentifier()) {
    const element = parseTableElement(parser)
    if (element.kind !== 'keyed-column') return [element]
  }
  const { change, key } = parseColumnChange(parser)
  return key ? [change, key] : [change]
}

function parseAddPartitions(parser: Parser): AlterTableAction {
  const ifNotExists = parser.accept('IF', 'NOT', 'EXISTS')
  const partitions: AddedPartition[] = []
  parser.expect('PARTITION')
  do {
    const values = parsePartition(parser)
    partitions.push({ values, options: parser.accept('WITH') ? parseOptions(parser) : [] })
  } while (parser.accept('PARTITION'))
  return { kind: 'add-partitions', ifNotExists, partitions }
}

function parseDrop(parser: Parser): AlterTableAction {
  if (parser.at('IF') || parser.at('PARTITION')) return parseDropPartitions(parser)
  if (parser.phrase('PRIMARY', 'KEY')) return { kind: 'drop-primary-key' }
  if (parser.accept('CONSTRAINT')) return { kind: 'drop-constraint', constraint: parser.identifier() }
  if (parser.accept('DISTRIBUTION')) return { kind: 'drop-distribution' }
  if (parser.accept('WATERMARK')) return { kind: 'drop-watermark' }
  if (parser.atSymbol('(')) return { kind: 'drop-columns', columns: parser.identifierList('a column') }
  return { kind: 'drop-columns', columns: [parser.identifier('a column')] }
}

function parseDropPartitions(parser: Parser): AlterTableAction {
  const ifExists = parser.accept('IF', 'EXISTS')
  const partitions = parser.list((): PartitionValue[] => {
    parser.expect('PARTITION')
    return parsePartition(parser)
  })
  return { kind: 'drop-partitions', ifExists, partitions }
}
