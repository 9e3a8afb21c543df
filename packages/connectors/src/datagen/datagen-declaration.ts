import type { ConnectorFactory, ConnectorTable, LogicalType } from '@millrace/engine/connect'
import { insertOnly } from '@millrace/engine/connect'
import { fail } from '@millrace/kernel'
import { isPlaceholder } from '../values/placeholder.ts'

export const datagenDeclaration = {
  identifier: 'datagen',
  options: [
    {
      key: 'rows-per-second',
      type: 'long',
      default: '10000',
      description: 'Rows per second over all readers.',
    },
    { key: 'number-of-rows', type: 'long', description: 'Total rows; without it the source never ends.' },
    { key: 'seed', type: 'long', description: 'Makes the rows the same in each run.' },
    {
      key: 'fields.#.kind',
      type: 'enum',
      values: ['random', 'sequence'],
      default: 'random',
      description: 'How values of the field are made.',
    },
    { key: 'fields.#.min', type: 'string', description: 'Least random number.' },
    { key: 'fields.#.max', type: 'string', description: 'Greatest random number.' },
    {
      key: 'fields.#.max-past',
      type: 'duration',
      description: 'How far random timestamps lie in the past at most.',
    },
    { key: 'fields.#.length', type: 'int', description: 'Length of random strings, bytes and collections.' },
    { key: 'fields.#.var-len', type: 'boolean', description: 'Random length from 1 up to the length.' },
    { key: 'fields.#.start', type: 'string', description: 'First number of the sequence.' },
    {
      key: 'fields.#.end',
      type: 'string',
      description: 'Last number of the sequence; the source ends there.',
    },
    { key: 'fields.#.null-rate', type: 'double', description: 'Share of NULLs, 0 to 1.' },
  ],
  validate: validateDatagen,
  sourceMode: () => insertOnly,
  isBounded: (table) => datagenRows(table) !== null,
} as const satisfies ConnectorFactory

/** What the options say about one column; `path` is the column's name. */
export function fieldOption(
  table: ConnectorTable,
  path: string,
  name: string,
): string | number | boolean | undefined {
  return table.options[`fields.${path}.${name}`] as string | number | boolean | undefined
}

export function isSequence(table: ConnectorTable, column: string): boolean {
  return fieldOption(table, column, 'kind') === 'sequence'
}

/** How many rows the table has: the least of `number-of-rows` and the lengths of its sequences; null when endless. */
export function datagenRows(table: ConnectorTable): number | null {
  const limits: number[] = []
  if (table.options['number-of-rows'] !== undefined) limits.push(Number(table.options['number-of-rows']))
  for (const column of table.columns) {
    if (!isSequence(table, column.name)) continue
    const start = Number(fieldOption(table, column.name, 'start'))
    const end = Number(fieldOption(table, column.name, 'end'))
    limits.push(Math.max(0, end - start + 1))
  }
  return limits.length === 0 ? null : Math.min(...limits)
}

const numeric = new Set<LogicalType['root']>([
  'TINYINT',
  'SMALLINT',
  'INTEGER',
  'BIGINT',
  'FLOAT',
  'DOUBLE',
  'DECIMAL',
])
const sequenceTypes = new Set<LogicalType['root']>([...numeric, 'CHAR', 'VARCHAR'])
const FIELD_OPTION = /^fields\.(.+)\.([a-z-]+)$/

function validateDatagen(table: ConnectorTable): void {
  for (const key of Object.keys(table.options)) {
    const match = FIELD_OPTION.exec(key)
    if (match === null || table.options[key] === undefined) continue
    const root = match[1]!
    if (!table.columns.some((column) => column.name === root || root.startsWith(`${column.name}.`))) {
      fail('CONNECTOR_OPTION_UNKNOWN_COLUMN', { option: key, column: root }, spanOf(table, key))
    }
    checkNumber(table, key, match[2]!)
  }
  for (const key of ['rows-per-second', 'number-of-rows']) {
    const value = table.options[key]
    if (typeof value === 'number' && value < (key === 'number-of-rows' ? 0 : 1)) {
      fail('CONNECTOR_OPTION_OUT_OF_RANGE', { option: key, value, allowed: '1 …' }, spanOf(table, key))
    }
  }
  for (const column of table.columns) {
    if (isSequence(table, column.name)) validateSequence(table, column.name, column.type)
    if (column.type.root.startsWith('INTERVAL') || column.type.root === 'NULL') {
      fail('CONNECTOR_COLUMN_TYPE_UNSUPPORTED', {
        connector: 'datagen',
        column: column.name,
        type: column.type.root,
      })
    }
  }
}

function checkNumber(table: ConnectorTable, key: string, name: string): void {
  const value = table.options[key]
  if (isPlaceholder(value)) return
  if (['min', 'max', 'start', 'end'].includes(name) && !Number.isFinite(Number(value))) {
    fail(
      'CONNECTOR_OPTION_OUT_OF_RANGE',
      { option: key, value: String(value), allowed: 'numbers' },
      spanOf(table, key),
    )
  }
  if (name === 'null-rate' && (Number(value) < 0 || Number(value) > 1)) {
    fail(
      'CONNECTOR_OPTION_OUT_OF_RANGE',
      { option: key, value: Number(value), allowed: '0 … 1' },
      spanOf(table, key),
    )
  }
  if (name === 'length' && Number(value) < 1) {
    fail(
      'CONNECTOR_OPTION_OUT_OF_RANGE',
      { option: key, value: Number(value), allowed: '1 …' },
      spanOf(table, key),
    )
  }
}

function validateSequence(table: ConnectorTable, column: string, type: LogicalType): void {
  const kind = `fields.${column}.kind`
  if (!sequenceTypes.has(type.root)) {
    fail(
      'CONNECTOR_COLUMN_TYPE_UNSUPPORTED',
      { connector: 'datagen (sequence)', column, type: type.root },
      spanOf(table, kind),
    )
  }
  for (const other of ['start', 'end']) {
    if (fieldOption(table, column, other) !== undefined) continue
    fail('CONNECTOR_OPTION_NEEDS', { option: kind, other: `fields.${column}.${other}` }, spanOf(table, kind))
  }
}

function spanOf(table: ConnectorTable, key: string) {
  const span = table.spans[key]
  return span && { span }
}
