import { fail, type SourceSpan } from '@millrace/kernel'
import type { AlterTableAction, PartitionValue } from '../sql/ast/table-nodes.ts'
import type { CatalogTable } from './catalog-entry.ts'

/** Refuses values for what is no partition column. */
export function checkPartitions(table: CatalogTable, values: readonly PartitionValue[]): void {
  const known = table.partitionKeys.join(', ') || '–'
  for (const { name } of values) {
    if (table.partitionKeys.includes(name.name)) continue
    fail('SQL_NOT_PARTITIONED', { name: name.name, table: table.name, known }, { span: name.span })
  }
}

export function addPartitions(
  table: CatalogTable,
  action: Extract<AlterTableAction, { kind: 'add-partitions' }>,
  span: SourceSpan,
): CatalogTable {
  const partitions = [...table.partitions]
  for (const { values } of action.partitions) {
    const name = partitionName(table, values, span)
    if (!partitions.includes(name)) partitions.push(name)
    else if (!action.ifNotExists)
      fail('SQL_OBJECT_EXISTS', { kind: 'PARTITION', name }, { span: values[0]!.span })
  }
  return { ...table, partitions: Object.freeze(partitions) }
}

export function dropPartitions(
  table: CatalogTable,
  action: Extract<AlterTableAction, { kind: 'drop-partitions' }>,
  span: SourceSpan,
): CatalogTable {
  let { partitions } = table
  for (const values of action.partitions) {
    checkPartitions(table, values)
    // A partition that is not named in full is none.
    if (action.ifExists && values.length < table.partitionKeys.length) continue
    const name = partitionName(table, values, span)
    if (!partitions.includes(name) && !action.ifExists)
      fail('SQL_UNKNOWN_OBJECT', { kind: 'PARTITION', name }, { span: values[0]!.span })
    partitions = partitions.filter((each) => each !== name)
  }
  return { ...table, partitions: Object.freeze(partitions) }
}

/** `day=1/hour=2`, in the order of the table's keys; refuses a partition that is not named in full. */
function partitionName(table: CatalogTable, values: readonly PartitionValue[], span: SourceSpan): string {
  checkPartitions(table, values)
  const parts = table.partitionKeys.map((key) => {
    const given = values.find(({ name }) => name.name === key)
    return given ? `${key}=${textOf(given)}` : fail('SQL_EMPTY', { what: `PARTITION (${key})` }, { span })
  })
  return parts.join('/')
}

function textOf({ value }: PartitionValue): string {
  if (value?.kind === 'string-literal') return value.value
  return value && 'text' in value
    ? String(value.text)
    : JSON.stringify(value, ['kind', 'value', 'operand', 'text'])
}
