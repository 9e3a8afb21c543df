import { fail } from '@millrace/kernel'
import type { ConnectorFactory, ConnectorRegistry, ConnectorTable } from '../connect/connector.ts'
import { nearestName } from '../connect/nearest-name.ts'
import type { OptionSpec, TableOptions } from '../connect/options.ts'
import { parseOptions } from '../connect/parse-options.ts'
import type { CatalogTable } from './catalog-entry.ts'

/** Options that belong to the planner, for every connector. */
const TABLE_OPTIONS: readonly OptionSpec[] = [
  {
    key: 'scan.watermark.idle-timeout',
    type: 'duration',
    description: 'After this long without rows a split no longer holds the watermark back.',
  },
  {
    key: 'scan.watermark.alignment.group',
    type: 'string',
    description: 'Sources of the same group wait for each other, so that none is far ahead in event time.',
  },
  {
    key: 'scan.watermark.alignment.max-drift',
    type: 'duration',
    description: 'How far a source may be ahead of the slowest of its group.',
  },
  {
    key: 'scan.watermark.alignment.update-interval',
    type: 'duration',
    description: 'How often sources of a group tell where they are (1 s).',
  },
  {
    key: 'scan.parallelism',
    type: 'int',
    description: 'Readers of the table; parallelism.default without it.',
  },
  {
    key: 'sink.parallelism',
    type: 'int',
    description: 'Writers to the table; the parallelism of what it takes its rows from without it.',
  },
]

export interface ConnectedTable {
  readonly factory: ConnectorFactory
  readonly table: ConnectorTable
}

/** The table as its connector sees it; refuses what the connector's declaration does not allow. */
export function connectTable(
  table: CatalogTable,
  connectors: ConnectorRegistry,
  secrets?: Readonly<Record<string, string>>,
): ConnectedTable {
  const factory = findConnector(table, connectors)
  const { connector: _, ...values } = table.options.values
  const filled = secrets ? fillSecrets({ values, spans: table.options.spans }, secrets) : values
  const own = new Set(factory.options.map(({ key }) => key))
  const specs = [...factory.options, ...TABLE_OPTIONS.filter(({ key }) => !own.has(key))]
  const parsed = parseOptions(
    specs,
    { values: filled, spans: table.options.spans },
    { owner: `connector '${factory.identifier}'`, span: table.span },
  )
  const options = Object.freeze({ connector: factory.identifier, ...parsed })
  checkMetadata(table, factory)
  const columns = table.columns.flatMap((column) => {
    if (column.kind === 'computed') return []
    // The connector reads and writes metadata in its own type; the planner casts to the declared one.
    if (column.kind === 'metadata')
      return [{ ...column.column, type: factory.metadata![column.column.metadataKey!]! }]
    return [column.column]
  })
  const { name, primaryKey, partitionKeys } = table
  const { spans } = table.options
  return {
    factory,
    table: Object.freeze({
      name,
      columns: Object.freeze(columns),
      primaryKey,
      partitionKeys,
      options,
      spans,
    }),
  }
}

function findConnector(table: CatalogTable, connectors: ConnectorRegistry): ConnectorFactory {
  const name = table.options.values.connector
  const known = [...connectors.keys()].sort().join(', ')
  if (name === undefined) {
    return fail('SQL_MISSING_CONNECTOR', { table: table.name, known }, { span: table.span })
  }
  const factory = connectors.get(name)
  if (factory) return factory
  const span = table.options.spans.connector ?? table.span
  const suggestion = nearestName(name, connectors.keys())
  return fail('SQL_UNKNOWN_CONNECTOR', { name, suggestion, known }, { span })
}

function checkMetadata(table: CatalogTable, factory: ConnectorFactory): void {
  const known = Object.keys(factory.metadata ?? {})
  for (const column of table.columns) {
    if (column.kind !== 'metadata' || known.includes(column.column.metadataKey!)) continue
    const params = {
      connector: factory.identifier,
      key: column.column.metadataKey!,
      known: known.join(', ') || '–',
    }
    fail('SQL_METADATA_COLUMN', params, { span: column.column.span ?? table.span })
  }
}

const SECRET = /\$\{secret_values\.([A-Za-z0-9_.-]+)\}/g

function fillSecrets(
  options: TableOptions,
  secrets: Readonly<Record<string, string>>,
): Record<string, string> {
  const filled: Record<string, string> = {}
  for (const [key, value] of Object.entries(options.values)) {
    filled[key] = value.replace(SECRET, (_, name: string) => {
      const span = options.spans[key]
      return Object.hasOwn(secrets, name)
        ? secrets[name]!
        : fail('SQL_UNKNOWN_SECRET', { name }, span ? { span } : {})
    })
  }
  return filled
}
