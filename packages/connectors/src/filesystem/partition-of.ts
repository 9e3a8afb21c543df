import { type ConnectorTable, type RowValue, typeToString } from '@millrace/engine/connect'
import { fail } from '@millrace/kernel'
import { partitionTexts } from './partition-path.ts'
import { defaultPartition } from './partition-table.ts'
import { partitionValue } from './partition-value.ts'

/** Values of the partition columns that are read, by name, from the folders of a file; `shown` is for messages. */
export function partitionOf(
  table: ConnectorTable,
  file: string,
  shown: string,
): ReadonlyMap<string, RowValue> {
  const { columns, partitionKeys } = table
  const texts = partitionTexts(file, partitionKeys)
  if (texts === null) {
    const expected = partitionKeys.map((key) => `${key}=…/`).join('')
    return fail('FILE_PARTITION_MISSING', { path: shown, expected })
  }
  const values = new Map<string, RowValue>()
  for (const { name, type } of columns) {
    const at = partitionKeys.indexOf(name)
    if (at < 0) continue
    const text = texts[at]!
    const isNull = text === defaultPartition(table)
    const value = isNull ? null : partitionValue(text, type)
    if (value === undefined || (value === null && !type.nullable))
      return fail('FILE_PARTITION_INVALID', { path: shown, column: name, type: typeToString(type) })
    values.set(name, value)
  }
  return values
}
