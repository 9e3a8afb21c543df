import { displayText } from '@millrace/connectors/display-text'
import { encodeRow } from '@millrace/driver-embedded/cell-encoder'
import type { CompiledJob, JobListener } from '@millrace/engine'
import { type Row, type RowType, rowKindString } from '@millrace/engine/connect'

/** Prints the rows of a script's SELECT as they come, with their kinds; waits while nobody reads the output. */
export function rowPrinter(job: CompiledJob, json: boolean): JobListener['onRows'] {
  const types = new Map(job.collected.map(({ nodeId, type }) => [nodeId, type]))
  return (nodeId, rows) => {
    const type = types.get(nodeId)!
    const lines = rows.map(({ kind, row }) => (json ? jsonLine : textLine)(rowKindString(kind), row, type))
    if (lines.length === 0 || process.stdout.write(`${lines.join('\n')}\n`)) return undefined
    return new Promise((resolve) => process.stdout.once('drain', resolve))
  }
}

/** As Flink's `print` connector shows rows. */
function textLine(kind: string, row: Row, type: RowType): string {
  return `${kind}[${type.fields.map((field, index) => displayText(row[index] ?? null, field.type)).join(', ')}]`
}

function jsonLine(kind: string, row: Row, type: RowType): string {
  const cells = encodeRow(row, type)
  return JSON.stringify({
    kind,
    row: Object.fromEntries(type.fields.map(({ name }, index) => [name, cells[index]])),
  })
}
