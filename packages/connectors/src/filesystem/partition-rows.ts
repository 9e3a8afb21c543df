import {
  type Batch,
  type ConnectorTable,
  gatherRows,
  type PhysicalColumn,
  readValue,
} from '@millrace/engine/connect'
import { fail } from '@millrace/kernel'
import { partitionFolder } from './partition-path.ts'
import { defaultPartition, fileColumns } from './partition-table.ts'
import { partitionText } from './partition-value.ts'

/** Rows of one partition as they stand in its files; `folder` is empty without partitions. */
export interface PartitionRows {
  readonly folder: string
  readonly rows: Batch
}

/** Names of folders are limited so by all usual file systems. */
const LONGEST_NAME = 255
/** Names kept so that they need not be made again. */
const MOST_NAMES = 10_000

/** Gives a function that takes a sink's rows apart by their partitions, in the order of the table's keys. */
export function createPartitioning(table: ConnectorTable): (batch: Batch) => PartitionRows[] {
  if (table.partitionKeys.length === 0) return (batch) => [{ folder: '', rows: batch }]
  const { columns } = table
  const written = fileColumns(table).map((column) => columns.indexOf(column))
  const namings = table.partitionKeys.map((key) => {
    const at = columns.findIndex(({ name }) => name === key)
    return { at, nameOf: createNaming(columns[at]!, defaultPartition(table)) }
  })
  return (batch) => {
    const groups = new Map<string, number[]>()
    for (let row = 0; row < batch.length; row++) {
      const folder = namings.map(({ at, nameOf }) => nameOf(batch, at, row)).join('/')
      const group = groups.get(folder)
      if (group) group.push(row)
      else groups.set(folder, [row])
    }
    const data = { ...batch, columns: written.map((at) => batch.columns[at]!) }
    return Array.from(groups, ([folder, rows]) => ({ folder, rows: gatherRows(data, Int32Array.from(rows)) }))
  }
}

function createNaming({ name, type }: PhysicalColumn, unnamed: string) {
  const known = new Map<string, string>()
  return (batch: Batch, at: number, row: number): string => {
    const text = partitionText(readValue(batch.columns[at]!, type, row), type) || unnamed
    const folder = known.get(text) ?? checkLength(partitionFolder(name, text), name)
    if (known.size >= MOST_NAMES) known.clear()
    known.set(text, folder)
    return folder
  }
}

function checkLength(folder: string, column: string): string {
  const bytes = Buffer.byteLength(folder)
  if (bytes > LONGEST_NAME) fail('SINK_PARTITION_TOO_LONG', { column, bytes, limit: LONGEST_NAME })
  return folder
}
