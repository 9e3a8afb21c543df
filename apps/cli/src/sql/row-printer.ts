import { displayText } from '@millrace/connectors/display-text'
import { encodeRow } from '@millrace/driver-embedded/cell-encoder'
import type { CompiledJob, JobListener } from '@millrace/engine'
import { type Row, type RowType, rowKindString } from '@millrace/engine/connect'
import { tsvLine } from '../output/tsv-line.ts'
import type { OutputFormat } from './output-format.ts'

const LINES: Readonly<Record<OutputFormat, (kind: string, row: Row, type: RowType) => string>> = {
  table: textLine,
  tsv: tsvText,
  json: jsonLine,
}

/** Prints the rows of a script's SELECT as they come, with their kinds; waits while nobody reads the output. */
export function rowPrinter(job: CompiledJob, format: OutputFormat): JobListener['onRows'] {
  const types = new Map(job.collected.map(({ nodeId, type }) => [nodeId, type]))
  return (nodeId, rows) => {
    const type = types.get(nodeId)!
    const lines = rows.map(({ kind, row }) => LINES[format](rowKindString(kind), row, type))
    if (lines.length === 0 || process.stdout.write(`${lines.join('\n')}\n`)) return undefined
    return new Promise((resolve) => process.stdout.once('drain', resolve))
  }
}

/** As Flink's `print` connector shows rows. */
function textLine(kind: string, row: Row, type: RowType): string {
  return `${kind}[${type.fields.map((field, index) => displayText(row[index] ?? null, field.type)).join(', ')}]`
}

/** The kind, then the cells; NULL is empty. */
function tsvText(kind: string, row: Row, type: RowType): string {
  const cells = type.fields.map((field, i) => (row[i] == null ? '' : displayText(row[i], field.type)))
  return tsvLine([kind, ...cells]).slice(0, -1)
}

function jsonLine(kind: string, row: Row, type: RowType): string {
  const cells = encodeRow(row, type)
  return JSON.stringify({
    kind,
    row: Object.fromEntries(type.fields.map(({ name }, index) => [name, cells[index]])),
  })
}
