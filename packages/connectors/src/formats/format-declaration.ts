import type { ConnectorTable, LogicalType, OptionSpec } from '@millrace/engine/connect'
import { fail } from '@millrace/kernel'
import { isPlaceholder } from '../values/placeholder.ts'
import { isSingleByte } from './csv/csv-dialect.ts'

const SKIP_BAD_MESSAGES = 'Skip messages that cannot be read, instead of failing; they are counted.'
const ignoreErrors =
  'Skip records that cannot be read and set fields that do not fit to NULL, instead of failing.'

/** Formats whose records say how rows changed. */
const CHANGE_FORMATS = ['debezium-json', 'canal-json', 'maxwell-json', 'ogg-json'] as const

/** Whether the format carries updates and deletes. */
export function carriesChanges(format: unknown): boolean {
  return (CHANGE_FORMATS as readonly unknown[]).includes(format)
}

/** How JSON is written; the same for all formats made of it. */
function encodingOptions(format: string): OptionSpec[] {
  return [
    {
      key: `${format}.encode.ignore-null-fields`,
      type: 'boolean',
      default: 'false',
      description: 'Leave NULL fields out when writing.',
    },
    {
      key: `${format}.encode.decimal-as-plain-number`,
      type: 'boolean',
      default: 'false',
      description: 'Write decimals with all their digits (100.00), not as short as they can be (1E+2).',
    },
    {
      key: `${format}.map-null-key.mode`,
      type: 'enum',
      values: ['FAIL', 'DROP', 'LITERAL'],
      default: 'FAIL',
      description: 'What to do with entries of a MAP whose key is NULL when writing.',
    },
    {
      key: `${format}.map-null-key.literal`,
      type: 'string',
      default: 'null',
      description: 'The key that is written in place of NULL, with map-null-key.mode LITERAL.',
    },
  ]
}

function changeOptions(format: string): OptionSpec[] {
  return [
    {
      key: `${format}.ignore-parse-errors`,
      type: 'boolean',
      default: 'false',
      description: SKIP_BAD_MESSAGES,
    },
    {
      key: `${format}.timestamp-format.standard`,
      type: 'enum',
      values: ['SQL', 'ISO-8601'],
      default: 'SQL',
      description: 'As json.timestamp-format.standard.',
    },
    ...encodingOptions(format),
  ]
}

export const formatOptions: readonly OptionSpec[] = [
  {
    key: 'format',
    type: 'enum',
    values: ['json', 'csv', 'debezium-json', 'canal-json', 'maxwell-json', 'ogg-json', 'raw'],
    required: true,
    description: 'Format of the records.',
  },
  { key: 'json.ignore-parse-errors', type: 'boolean', default: 'false', description: ignoreErrors },
  {
    key: 'json.fail-on-missing-field',
    type: 'boolean',
    default: 'false',
    description: 'Fail on a field that an object does not have, instead of NULL.',
  },
  {
    key: 'json.timestamp-format.standard',
    type: 'enum',
    values: ['SQL', 'ISO-8601'],
    default: 'SQL',
    description:
      'SQL: 2026-01-31 12:30:00.123; ISO-8601: 2026-01-31T12:30:00.123. TIMESTAMP_LTZ ends with Z.',
  },
  ...encodingOptions('json'),
  ...CHANGE_FORMATS.flatMap(changeOptions),
  {
    key: 'debezium-json.schema-include',
    type: 'boolean',
    default: 'false',
    description: 'Messages stand in payload, beside their schema. Only for reading.',
  },
  { key: 'csv.field-delimiter', type: 'string', default: ',', description: 'Character between fields.' },
  {
    key: 'csv.quote-character',
    type: 'string',
    default: '"',
    description: 'Character around quoted fields.',
  },
  {
    key: 'csv.disable-quote-character',
    type: 'boolean',
    default: 'false',
    description: 'Treat quotes as text.',
  },
  {
    key: 'csv.escape-character',
    type: 'string',
    description: 'Character that takes the next one literally.',
  },
  {
    key: 'csv.allow-comments',
    type: 'boolean',
    default: 'false',
    description: 'Skip lines that begin with #.',
  },
  { key: 'csv.ignore-parse-errors', type: 'boolean', default: 'false', description: ignoreErrors },
  {
    key: 'csv.write-bigdecimal-in-scientific-notation',
    type: 'boolean',
    default: 'true',
    description: 'Understood. As in Flink decimals are written as short as they can be (1E+2) either way.',
  },
  { key: 'csv.null-literal', type: 'string', description: 'Text that stands for NULL.' },
  {
    key: 'csv.array-element-delimiter',
    type: 'string',
    default: ';',
    description: 'Text between elements of an ARRAY.',
  },
]

const FORMATS = ['json', 'csv', 'raw', ...CHANGE_FORMATS]

/** Options of the other format, and columns the format cannot hold. */
export function validateFormat(
  table: ConnectorTable,
  columns: readonly { name: string; type: LogicalType }[],
): void {
  const format = String(table.options.format)
  for (const [option, span] of Object.entries(table.spans)) {
    const owner = FORMATS.find((name) => option.startsWith(`${name}.`)) ?? format
    if (owner !== format) fail('CONNECTOR_OPTION_NOT_FOR_FORMAT', { option, format }, { span })
  }
  const suits = format === 'csv' ? suitsCsv : format === 'raw' ? suitsRaw : suitsJson
  if (format === 'raw' && columns.length !== 1)
    fail(
      'CONNECTOR_RAW_COLUMNS',
      { count: columns.length },
      table.spans.format && { span: table.spans.format },
    )
  for (const { name, type } of columns) {
    if (suits(type)) continue
    fail('CONNECTOR_COLUMN_TYPE_UNSUPPORTED', {
      connector: `filesystem (${format})`,
      column: name,
      type: type.root,
    })
  }
  if (format === 'csv') validateDialect(table)
}

function validateDialect(table: ConnectorTable): void {
  for (const option of ['csv.field-delimiter', 'csv.quote-character', 'csv.escape-character']) {
    const value = table.options[option]
    if (value === undefined || isPlaceholder(value) || isSingleByte(String(value))) continue
    const span = table.spans[option]
    fail(
      'CONNECTOR_OPTION_OUT_OF_RANGE',
      { option, value: String(value), allowed: 'one ASCII character' },
      span && { span },
    )
  }
}

function suitsJson(type: LogicalType): boolean {
  switch (type.root) {
    case 'INTERVAL_DAY_TIME':
    case 'INTERVAL_YEAR_MONTH':
    case 'NULL':
      return false
    case 'ARRAY':
      return suitsJson(type.element)
    case 'MULTISET':
      return type.element.root === 'VARCHAR' || type.element.root === 'CHAR'
    case 'MAP':
      return (type.key.root === 'VARCHAR' || type.key.root === 'CHAR') && suitsJson(type.value)
    case 'ROW':
      return type.fields.every((field) => suitsJson(field.type))
    default:
      return true
  }
}

function suitsRaw(type: LogicalType): boolean {
  return ['CHAR', 'VARCHAR', 'BINARY', 'VARBINARY'].includes(type.root)
}

function suitsCsv(type: LogicalType): boolean {
  const nested = type.root === 'MAP' || type.root === 'MULTISET' || type.root === 'ROW'
  if (type.root === 'ARRAY') return type.element.root !== 'ARRAY' && suitsCsv(type.element)
  return !nested && suitsJson(type)
}
