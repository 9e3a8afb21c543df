import { type Recorded, readRecorded, writeRecorded } from './case-file.ts'

/** An expression with the type Flink gives it; without one Flink refuses it. Null: not recorded yet. */
export interface TypeCase {
  readonly line: number
  readonly expression: string
  readonly recorded: { readonly type: string | null; readonly refusal: Recorded | null } | null
}

export interface TypeFile {
  readonly prelude: string
  /** Lines for readers are kept as they are. */
  readonly lines: readonly (TypeCase | string)[]
}

const DIVIDER = '\n====\n'
const ARROW = ' ---> '

export function readTypes(text: string): TypeFile {
  const at = text.indexOf(DIVIDER)
  const prelude = text.slice(0, at)
  const first = prelude.split('\n').length + 2
  const lines = text
    .slice(at + DIVIDER.length)
    .trimEnd()
    .split('\n')
    .map((line, index) =>
      line.trim() === '' || line.startsWith('--') ? line : readLine(line, first + index),
    )
  return { prelude, lines }
}

function readLine(text: string, line: number): TypeCase {
  const at = text.lastIndexOf(ARROW)
  if (at < 0) return { line, expression: text.trim(), recorded: null }
  const expression = text.slice(0, at)
  const [type = '', refusal] = text.slice(at + ARROW.length).split(/(?:^| )! /)
  return {
    line,
    expression,
    recorded: {
      type: type === '' ? null : type,
      refusal: refusal === undefined ? null : readRecorded(`refuse ${refusal}`),
    },
  }
}

export function writeTypes({ prelude, lines }: TypeFile): string {
  return `${prelude}${DIVIDER}${lines.map((each) => (typeof each === 'string' ? each : writeLine(each))).join('\n')}\n`
}

function writeLine({ expression, recorded }: TypeCase): string {
  if (!recorded) return expression
  const refusal = recorded.refusal ? `! ${writeRecorded(recorded.refusal).slice('refuse '.length)}` : ''
  return `${expression}${ARROW}${[recorded.type, refusal].filter(Boolean).join(' ')}`
}

export function typeCases(file: TypeFile): TypeCase[] {
  return file.lines.filter((each) => typeof each !== 'string')
}
