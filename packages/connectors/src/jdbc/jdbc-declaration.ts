import {
  type ConnectorFactory,
  type ConnectorTable,
  insertOnly,
  lookupOptions,
  upsertMode,
} from '@millrace/engine/connect'
import { fail } from '@millrace/kernel'
import { isPlaceholder } from '../values/placeholder.ts'
import { parseJdbcUrl } from './jdbc-url.ts'

export const jdbcDeclaration = {
  identifier: 'jdbc',
  options: [
    { key: 'url', type: 'string', required: true, description: 'jdbc:postgresql://host:port/database' },
    {
      key: 'table-name',
      type: 'string',
      required: true,
      description: 'Table, with its schema or without: public.orders',
    },
    { key: 'username', type: 'string', description: 'User of the database.' },
    { key: 'password', type: 'string', secret: true, description: 'Password of the user.' },
    {
      key: 'driver',
      type: 'enum',
      values: ['org.postgresql.Driver'],
      description: 'Taken for compatibility.',
    },
    {
      key: 'connection.max-retry-timeout',
      type: 'duration',
      default: '60 s',
      description: 'How long a lost connection is tried again before the job fails.',
    },
    { key: 'scan.fetch-size', type: 'int', default: '2048', description: 'Rows fetched at a time.' },
    {
      key: 'scan.partition.column',
      type: 'string',
      description: 'Numeric column that splits the scan over readers.',
    },
    { key: 'scan.partition.num', type: 'int', description: 'Number of parts.' },
    { key: 'scan.partition.lower-bound', type: 'long', description: 'Least value of the first part.' },
    { key: 'scan.partition.upper-bound', type: 'long', description: 'Greatest value of the last part.' },
    {
      key: 'sink.buffer-flush.max-rows',
      type: 'int',
      default: '5000',
      description: 'Rows in one statement. All of a checkpoint goes in one transaction.',
    },
    ...lookupOptions,
  ],
  validate: validateJdbc,
  sourceMode: () => insertOnly,
  isBounded: () => true,
  sinkMode: (table) => (table.primaryKey.length === 0 ? insertOnly : upsertMode),
  lookup: true,
} as const satisfies ConnectorFactory

const partitionOptions = ['column', 'num', 'lower-bound', 'upper-bound'].map(
  (name) => `scan.partition.${name}`,
)

function validateJdbc(table: ConnectorTable): void {
  const { url } = table.options
  if (!isPlaceholder(url)) parseJdbcUrl(String(url), table.spans.url)
  for (const option of ['scan.fetch-size', 'scan.partition.num', 'sink.buffer-flush.max-rows']) {
    const value = table.options[option]
    if (value === undefined || Number(value) >= 1) continue
    fail(
      'CONNECTOR_OPTION_OUT_OF_RANGE',
      { option, value: Number(value), allowed: '1 …' },
      spanOf(table, option),
    )
  }
  const given = partitionOptions.find((option) => table.options[option] !== undefined)
  if (given === undefined) return
  for (const other of partitionOptions) {
    if (table.options[other] !== undefined) continue
    fail('CONNECTOR_OPTION_NEEDS', { option: given, other }, spanOf(table, given))
  }
  const column = String(table.options['scan.partition.column'])
  if (isPlaceholder(column) || table.columns.some(({ name }) => name === column)) return
  const option = 'scan.partition.column'
  fail('CONNECTOR_OPTION_UNKNOWN_COLUMN', { option, column }, spanOf(table, option))
}

function spanOf(table: ConnectorTable, option: string) {
  const span = table.spans[option]
  return span && { span }
}
