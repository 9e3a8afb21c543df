import type { Cell, ResultSet } from '@millrace/contracts/job-protocol'

export type CopyFormat = 'json' | 'csv' | 'values'

/** Rows as text to paste elsewhere. */
export function rowsAs(format: CopyFormat, set: ResultSet, rows: readonly (readonly Cell[])[]): string {
  const names = set.columns.map((column) => column.name)
  if (format === 'json') {
    const objects = rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index]])))
    return JSON.stringify(objects, null, 2)
  }
  if (format === 'csv') return [names, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')
  const tuples = rows.map(
    (row) => `  (${row.map((cell, i) => sqlLiteral(cell, set.columns[i]?.type ?? '')).join(', ')})`,
  )
  return `VALUES\n${tuples.join(',\n')}`
}

/** RFC 4180. A leading `=`, `+`, `-` or `@` would be run as a formula by spreadsheets: such text gets a quote before it. */
function csvCell(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  const text = typeof cell === 'string' ? cell : JSON.stringify(cell)
  const number = /^[+-]?\d+(\.\d+)?$/.test(text)
  const safe = !number && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return safe === '' || /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function sqlLiteral(cell: Cell, type: string): string {
  if (cell === null) return `CAST(NULL AS ${type.replace(/ NOT NULL$/, '')})`
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'string') {
    if (/^(TINYINT|SMALLINT|INT|BIGINT|FLOAT|DOUBLE|DECIMAL)/i.test(type)) return cell
    const quoted = `'${cell.replaceAll("'", "''")}'`
    if (/^TIMESTAMP/i.test(type)) return `TIMESTAMP ${quoted.replace('T', ' ').replace('Z', '')}`
    if (/^DATE/i.test(type)) return `DATE ${quoted}`
    return quoted
  }
  return `ARRAY[${cell.map((part) => sqlLiteral(part, type.replace(/^ARRAY<(.*)>.*$/i, '$1'))).join(', ')}]`
}
