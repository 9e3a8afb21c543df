import type { Cell } from '@millrace/testkit/flink/flink-oracle'

/** What Flink made of an expression: a value per row, or the stage at which it is refused. Null: not recorded yet. */
export type RecordedValues =
  | { readonly type: string; readonly values: readonly Cell[] }
  | { readonly stage: string }
  | null

export interface EvalCase {
  readonly expression: string
  readonly recorded: RecordedValues
}

/** Definitions, the rows of `t` as SQL expressions, and expressions over them; the format is in README.md. */
export interface EvalFile {
  readonly prelude: string
  readonly rows: readonly (readonly string[])[]
  /** Lines for readers are kept as they are. */
  readonly lines: readonly (EvalCase | string)[]
}

const ROWS = '\n==== rows\n'
const CASES = '\n==== expressions\n'
const ARROW = ' ---> '

export function readEvalFile(text: string): EvalFile {
  const [head = '', body = ''] = text.split(CASES)
  const [prelude = '', rows = ''] = head.split(ROWS)
  return {
    prelude,
    rows: rows
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as string[]),
    lines: body
      .trimEnd()
      .split('\n')
      .map((line) => (line.trim() === '' || line.startsWith('--') ? line : readCase(line))),
  }
}

function readCase(line: string): EvalCase {
  const at = line.lastIndexOf(ARROW)
  if (at < 0) return { expression: line.trim(), recorded: null }
  const expression = line.slice(0, at)
  const answer = line.slice(at + ARROW.length)
  if (answer.startsWith('! ')) return { expression, recorded: { stage: answer.slice(2) } }
  const values = answer.indexOf(' | ')
  const type = answer.slice(0, values)
  return { expression, recorded: { type, values: JSON.parse(answer.slice(values + 3)) as Cell[] } }
}

export function writeEvalFile({ prelude, rows, lines }: EvalFile): string {
  const rowLines = rows.map((row) => JSON.stringify(row)).join('\n')
  const caseLines = lines.map((line) => (typeof line === 'string' ? line : writeCase(line))).join('\n')
  return `${prelude}${ROWS}${rowLines}${CASES}${caseLines}\n`
}

export function writeCase({ expression, recorded }: EvalCase): string {
  if (!recorded) return expression
  const answer =
    'stage' in recorded ? `! ${recorded.stage}` : `${recorded.type} | ${JSON.stringify(recorded.values)}`
  return `${expression}${ARROW}${answer}`
}

export function casesOf(file: EvalFile): EvalCase[] {
  return file.lines.filter((line) => typeof line !== 'string')
}
