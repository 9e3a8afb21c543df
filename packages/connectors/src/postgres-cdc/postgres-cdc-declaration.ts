import {
  type ConnectorFactory,
  type ConnectorTable,
  insertOnly,
  retractMode,
  stringType,
  timestampLtzType,
  upsertMode,
  withNullable,
} from '@millrace/engine/connect'
import { fail } from '@millrace/kernel'
import { isPlaceholder } from '../values/placeholder.ts'

export const postgresCdcDeclaration = {
  identifier: 'postgres-cdc',
  options: [
    { key: 'hostname', type: 'string', required: true, description: 'Host of the PostgreSQL server.' },
    { key: 'port', type: 'int', default: '5432', description: 'Port of the server.' },
    { key: 'username', type: 'string', required: true, description: 'User with the right to replicate.' },
    { key: 'password', type: 'string', required: true, secret: true, description: 'Password of the user.' },
    { key: 'database-name', type: 'string', required: true, description: 'Database to read.' },
    { key: 'schema-name', type: 'string', required: true, description: 'Schema of the table.' },
    { key: 'table-name', type: 'string', required: true, description: 'Table to read.' },
    {
      key: 'slot.name',
      type: 'string',
      required: true,
      description: 'Replication slot, one for each table of a job.',
    },
    {
      key: 'decoding.plugin.name',
      type: 'enum',
      values: ['pgoutput'],
      default: 'pgoutput',
      description: 'Decoding plug-in on the server.',
    },
    {
      key: 'changelog-mode',
      type: 'enum',
      values: ['all', 'upsert'],
      default: 'all',
      description:
        'all: with old rows (needs REPLICA IDENTITY FULL); upsert: by primary key, without old rows.',
    },
    {
      key: 'scan.startup.mode',
      type: 'enum',
      values: ['initial', 'latest-offset', 'committed-offset', 'snapshot'],
      default: 'initial',
      description:
        'initial: the rows, then the changes; latest-offset: changes from now on; snapshot: the rows only.',
    },
    {
      key: 'scan.snapshot.fetch.size',
      type: 'int',
      default: '1024',
      description: 'Rows of the snapshot per fetch.',
    },
    {
      key: 'scan.lsn-commit.checkpoints-num-delay',
      type: 'int',
      default: '3',
      description: 'The log is kept for this many further checkpoints, so that older ones can be restored.',
    },
    {
      key: 'connect.timeout',
      type: 'duration',
      default: '30 s',
      description: 'How long a lost connection is tried again before the job fails.',
    },
    {
      key: 'debezium.publication.name',
      type: 'string',
      default: 'dbz_publication',
      description: 'Publication to read; made, and the table added to it, where that is needed and allowed.',
    },
    {
      key: 'sslmode',
      type: 'enum',
      values: ['disable', 'require', 'verify-full'],
      default: 'disable',
      description: 'How the connection is encrypted.',
    },
  ],
  metadata: {
    database_name: withNullable(stringType, false),
    schema_name: withNullable(stringType, false),
    table_name: withNullable(stringType, false),
    op_ts: timestampLtzType(3, false),
  },
  validate: validatePostgresCdc,
  sourceMode: (table) => {
    if (isSnapshotOnly(table)) return insertOnly
    return table.options['changelog-mode'] === 'upsert' ? upsertMode : retractMode
  },
  isBounded: isSnapshotOnly,
} as const satisfies ConnectorFactory

function isSnapshotOnly(table: ConnectorTable): boolean {
  return table.options['scan.startup.mode'] === 'snapshot'
}

function validatePostgresCdc(table: ConnectorTable): void {
  const at = (option: string) => {
    const span = table.spans[option]
    return span && { span }
  }
  const slot = String(table.options['slot.name'])
  if (!isPlaceholder(slot) && !/^[a-z0-9_]{1,63}$/.test(slot)) {
    const allowed = 'lower-case letters, digits and underscores, up to 63'
    fail('CONNECTOR_OPTION_OUT_OF_RANGE', { option: 'slot.name', value: slot, allowed }, at('slot.name'))
  }
  const ranges: readonly [string, number, number][] = [
    ['port', 1, 65535],
    ['scan.snapshot.fetch.size', 1, 1_000_000],
    ['scan.lsn-commit.checkpoints-num-delay', 0, 1000],
  ]
  for (const [option, least, most] of ranges) {
    const value = Number(table.options[option] ?? least)
    if (value >= least && value <= most) continue
    fail('CONNECTOR_OPTION_OUT_OF_RANGE', { option, value, allowed: `${least} … ${most}` }, at(option))
  }
  if (table.options['changelog-mode'] === 'upsert' && table.primaryKey.length === 0) {
    fail('CONNECTOR_OPTION_NEEDS', { option: 'changelog-mode', other: 'PRIMARY KEY' }, at('changelog-mode'))
  }
}
