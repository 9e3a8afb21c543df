import {
  bigintType,
  type ConnectorFactory,
  type ConnectorTable,
  insertOnly,
  retractMode,
  stringType,
  timestampLtzType,
  withNullable,
} from '@millrace/engine/connect'
import { fail } from '@millrace/kernel'
import { carriesChanges, formatOptions, validateFormat } from '../formats/format-declaration.ts'
import { isPlaceholder } from '../values/placeholder.ts'
import { fileColumns, suitsPartition } from './partition-table.ts'

export const filesystemDeclaration = {
  identifier: 'filesystem',
  options: [
    {
      key: 'path',
      type: 'string',
      required: true,
      description: 'A file, or a folder whose files are read or written.',
    },
    {
      key: 'source.monitor-interval',
      type: 'duration',
      description:
        'Look for new files and new lines this often, without end. Absent: read what is there, then end.',
    },
    {
      key: 'sink.rolling-policy.file-size',
      type: 'memory',
      default: '128 mb',
      description:
        'A part file ends at this size. It also ends at every checkpoint, when it becomes visible.',
    },
    {
      key: 'sink.rolling-policy.rollover-interval',
      type: 'duration',
      default: '30 min',
      description: 'A part file ends at this age.',
    },
    {
      key: 'partition.default-name',
      type: 'string',
      default: '__DEFAULT_PARTITION__',
      description: 'Name of the folder of a partition whose value is NULL or empty.',
    },
    ...formatOptions,
  ],
  metadata: {
    'file.path': withNullable(stringType, false),
    'file.name': withNullable(stringType, false),
    'file.size': withNullable(bigintType, false),
    'file.modification-time': timestampLtzType(3, false),
  },
  validate: validateFilesystem,
  sourceMode: ({ options }) => (carriesChanges(options.format) ? retractMode : insertOnly),
  projection: ({ options }) =>
    options.format === 'json' ? 'fields' : carriesChanges(options.format) ? 'columns' : 'none',
  isBounded: (table) => table.options['source.monitor-interval'] === undefined,
  sinkMode: ({ options }) => (carriesChanges(options.format) ? retractMode : insertOnly),
} as const satisfies ConnectorFactory

function validateFilesystem(table: ConnectorTable): void {
  validateFormat(table, fileColumns(table))
  validatePartitions(table)
  const path = String(table.options.path)
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(path)?.[1]
  if (isPlaceholder(path)) return
  if (path !== '' && (scheme === undefined || /^file:\/\/\//i.test(path))) return
  const span = table.spans.path
  fail('FILE_URL_UNSUPPORTED', { path }, span && { span })
}

function validatePartitions({ columns, partitionKeys, options, spans }: ConnectorTable): void {
  for (const { name, type } of columns) {
    if (!partitionKeys.includes(name) || suitsPartition(type)) continue
    const connector = 'filesystem (PARTITIONED BY)'
    fail('CONNECTOR_COLUMN_TYPE_UNSUPPORTED', { connector, column: name, type: type.root })
  }
  const option = 'partition.default-name'
  if (options[option] !== '') return
  const span = spans[option]
  fail('CONNECTOR_OPTION_OUT_OF_RANGE', { option, value: "''", allowed: 'a name' }, span && { span })
}
