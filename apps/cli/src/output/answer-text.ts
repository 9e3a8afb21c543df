import type { ScriptStep } from '@millrace/engine/sql'
import type { OutputFormat } from '../sql/output-format.ts'
import { displayWidth } from './display-width.ts'
import { tsvLine } from './tsv-line.ts'

type Answer = Extract<ScriptStep, { kind: 'answer' }>['result']
type Cell = Answer['rows'][number][number]

/** What a statement answered, as lines to print; `statement` is its text. */
export function answerText(statement: string, answer: Answer, format: OutputFormat): string {
  switch (format) {
    case 'json':
      return answer.rows.map((row) => jsonLine(statement, answer, row)).join('')
    case 'tsv':
      return [answer.columns.map(({ name }) => name), ...answer.rows.map((row) => row.map(cellText))]
        .map(tsvLine)
        .join('')
    case 'table':
      return isText(answer) ? `${answer.rows[0]![0]}\n` : table(answer)
  }
}

/** EXPLAIN and SHOW CREATE answer with one text of several lines, which no frame makes clearer. */
function isText({ columns, rows }: Answer): boolean {
  return columns.length === 1 && columns[0]!.name === 'result' && rows.length === 1
}

function jsonLine(statement: string, { columns }: Answer, row: readonly Cell[]): string {
  const cells = Object.fromEntries(columns.map(({ name }, i) => [name, row[i] ?? null]))
  return `${JSON.stringify({ statement, row: cells })}\n`
}

function cellText(cell: Cell): string {
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : (cell ?? '')
}

/** A frame of ASCII, values to the right, as Flink's client draws it. */
function table({ columns, rows }: Answer): string {
  if (rows.length === 0) return 'Empty set\n'
  const header = columns.map(({ name }) => name)
  const body = rows.map((row) => row.map(cellText))
  const widths = header.map((name, i) => Math.max(...[name, ...body.map((row) => row[i]!)].map(displayWidth)))
  const rule = `+${widths.map((width) => '-'.repeat(width + 2)).join('+')}+`
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => ' '.repeat(widths[i]! - displayWidth(cell)) + cell).join(' | ')} |`
  const count = rows.length === 1 ? '1 row in set' : `${rows.length} rows in set`
  return `${[rule, line(header), rule, ...body.map(line), rule, count].join('\n')}\n`
}
