import type { Batch, LogicalType, RowType, RowValue } from '@millrace/engine/connect'
import { nexmarkTypes } from '../src/nexmark.ts'

const names = ['person', 'auction', 'bid'] as const

/** A batch of whole Nexmark events as JSON: the kind of each and its one object. */
export function jsonLines(batch: Batch): string[] {
  return Array.from({ length: batch.length }, (_, row) => {
    const kind = batch.columns[0]!.values[row] as number
    const values = batch.columns[kind + 1]!.values[row] as readonly RowValue[]
    const { fields } = nexmarkTypes[names[kind]!] as RowType
    const members = fields.map(({ name, type }, i) => `"${name}":${jsonText(values[i]!, type)}`)
    return `{"event_type":${kind},"${names[kind]!}":{${members.join(',')}}}`
  })
}

function jsonText(value: RowValue, type: LogicalType): string {
  if (type.root === 'BIGINT') return String(value)
  if (type.root !== 'TIMESTAMP') return JSON.stringify(value)
  return `"${new Date(value as number).toISOString().replace('T', ' ').slice(0, -1)}"`
}
