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
  validateFormat(
    table,
    table.columns.filter((column) => column.metadataKey === undefined),
  )
  // Its values would stand in the names of folders, which nobody reads or makes yet.
  if (table.partitionKeys.length > 0) fail('CONNECTOR_KEY_UNSUPPORTED', { connector: 'filesystem' })
  const path = String(table.options.path)
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(path)?.[1]
  if (isPlaceholder(path)) return
  if (path !== '' && (scheme === undefined || /^file:\/\/\//i.test(path))) return
  const span = table.spans.path
  fail('FILE_URL_UNSUPPORTED', { path }, span && { span })
}
