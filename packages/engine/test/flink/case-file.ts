/** Files of statements with Flink's recorded verdicts; the format is in README.md. */
export interface Range {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export type Recorded =
  | { readonly accept: true }
  | { readonly accept: false; readonly stage: string; readonly at: Range | null }

export interface Case {
  /** Of the marker, in the file, from 1. */
  readonly line: number
  readonly sql: string
  readonly recorded: Recorded | null
  /** Of a recorded plan. */
  readonly plan: readonly string[]
}

export interface CaseFile {
  readonly prelude: string
  readonly cases: readonly Case[]
}

const PLAN = '--> '

export function readCases(text: string): CaseFile {
  const [prelude = '', ...parts] = text.split(/^----(?!-)/m)
  let line = 1 + newlines(prelude)
  const cases = parts.map((part) => {
    const end = part.indexOf('\n')
    const lines = part
      .slice(end + 1)
      .trimEnd()
      .split('\n')
    const found: Case = {
      line,
      sql: lines.filter((each) => !each.startsWith(PLAN)).join('\n'),
      recorded: readRecorded(part.slice(0, end).trim()),
      plan: lines.filter((each) => each.startsWith(PLAN)).map((each) => each.slice(PLAN.length)),
    }
    line += newlines(part)
    return found
  })
  return { prelude, cases }
}

export function writeCases({ prelude, cases }: CaseFile): string {
  return (
    prelude +
    cases
      .map(({ sql, recorded, plan }) => {
        const marker = `----${recorded ? ` ${writeRecorded(recorded)}` : ''}`
        return `${[marker, sql, ...plan.map((line) => PLAN + line)].join('\n')}\n`
      })
      .join('')
  )
}

export function readRecorded(text: string): Recorded | null {
  if (text === '') return null
  if (text === 'accept') return { accept: true }
  const found = /^refuse (\w+)(?: (\d+):(\d+)-(\d+):(\d+))?$/.exec(text)
  if (!found) throw new Error(`This is no verdict: ${text}`)
  const [line, column, endLine, endColumn] = found.slice(2).map(Number)
  const at = found[2] ? { line: line!, column: column!, endLine: endLine!, endColumn: endColumn! } : null
  return { accept: false, stage: found[1]!, at }
}

export function writeRecorded(recorded: Recorded): string {
  if (recorded.accept) return 'accept'
  const { stage, at } = recorded
  return at ? `refuse ${stage} ${at.line}:${at.column}-${at.endLine}:${at.endColumn}` : `refuse ${stage}`
}

function newlines(text: string): number {
  return text.split('\n').length - 1
}
