import type { Bare } from './ast/statement-nodes.ts'
import type {
  AlterMaterializedTable,
  AlterMaterializedTableAction,
  CreateMaterializedTable,
  Freshness,
  PrimaryKeyDefinition,
  RefreshMode,
} from './ast/table-nodes.ts'
import { parseOptions } from './parse-hints.ts'
import { parseOptionKeys, parsePartition } from './parse-partition.ts'
import { parseDistribution, parseTableHead, parseTableKey } from './parse-table-body.ts'
import type { Parser } from './parser.ts'

/** CREATE MATERIALIZED TABLE, behind these words. */
export function parseCreateMaterializedTable(parser: Parser): Bare<CreateMaterializedTable> {
  const name = parser.namePath('a table name')
  let primaryKey: PrimaryKeyDefinition | null = null
  if (parser.acceptSymbol('(')) {
    primaryKey = parseTableKey(parser)
    parser.expectSymbol(')')
  }
  const head = parseTableHead(parser)
  const freshness = parser.accept('FRESHNESS') ? parseFreshness(parser) : null
  const refreshMode = parser.accept('REFRESH_MODE') ? parseRefreshMode(parser) : null
  parser.expect('AS')
  const query = parser.query()
  return {
    kind: 'create-materialized-table',
    name,
    primaryKey,
    ...head,
    freshness,
    refreshMode,
    query,
  }
}

function parseFreshness(parser: Parser): Freshness {
  parser.expectSymbol('=')
  const first = parser.index
  const value = parser.expression()
  return value.kind === 'interval-literal'
    ? value
    : parser.failWith('SQL_FRESHNESS', {}, parser.spanFrom(first))
}

function parseRefreshMode(parser: Parser): RefreshMode {
  parser.expectSymbol('=')
  return parser.expectOneOf('FULL', 'CONTINUOUS') as RefreshMode
}

/** ALTER MATERIALIZED TABLE, behind these words. */
export function parseAlterMaterializedTable(parser: Parser): Bare<AlterMaterializedTable> {
  const name = parser.namePath('a table name')
  return { kind: 'alter-materialized-table', name, action: parseAction(parser) }
}

function parseAction(parser: Parser): AlterMaterializedTableAction {
  if (parser.accept('SUSPEND')) return { kind: 'suspend' }
  if (parser.accept('RESUME'))
    return { kind: 'resume', options: parser.accept('WITH') ? parseOptions(parser) : [] }
  if (parser.accept('REFRESH'))
    return { kind: 'refresh', partition: parser.accept('PARTITION') ? parsePartition(parser) : [] }
  if (parser.accept('SET')) {
    if (parser.accept('FRESHNESS')) return { kind: 'set-freshness', freshness: parseFreshness(parser) }
    if (parser.accept('REFRESH_MODE'))
      return { kind: 'set-refresh-mode', refreshMode: parseRefreshMode(parser) }
    return { kind: 'set-options', options: parseOptions(parser) }
  }
  if (parser.accept('RESET')) return { kind: 'reset-options', keys: parseOptionKeys(parser) }
  if (parser.accept('AS')) return { kind: 'as', query: parser.query() }
  const verb = parser.expectOneOf('ADD', 'MODIFY', 'DROP')
  parser.expect('DISTRIBUTION')
  if (verb === 'DROP') return { kind: 'drop-distribution' }
  return { kind: verb === 'ADD' ? 'add' : 'modify', distribution: parseDistribution(parser) }
}
