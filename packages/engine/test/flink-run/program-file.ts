/** Files of programs with what the real Flink gave; the format is in README.md. */
export interface Program {
  /** Of the marker, in the file, from 1. */
  readonly line: number
  readonly sql: string
  /** Null: not recorded yet. */
  readonly recorded: Recorded | null
}

/** Lines below the program. `order`: whether the order of changes of a key is defined. */
export interface Recorded {
  readonly order: boolean
  readonly lines: readonly string[]
}

export interface ProgramFile {
  readonly prelude: string
  readonly programs: readonly Program[]
}

const RECORDED = '--> '

export function readPrograms(text: string): ProgramFile {
  const [prelude = '', ...parts] = text.split(/^----(?!-)/m)
  let line = 1 + newlines(prelude)
  const programs = parts.map((part) => {
    const [marker = '', ...lines] = part.replace(/\n+$/, '').split('\n')
    const found: Program = {
      line,
      sql: lines
        .filter((each) => !each.startsWith(RECORDED))
        .join('\n')
        .trim(),
      recorded: marker.trim() === '' ? null : recordedOf(marker.trim(), lines),
    }
    line += newlines(part)
    return found
  })
  return { prelude, programs }
}

function recordedOf(marker: string, lines: readonly string[]): Recorded {
  if (marker !== 'in order' && marker !== 'in any order') throw new Error(`This is no marker: ---- ${marker}`)
  const recorded = lines.filter((each) => each.startsWith(RECORDED))
  return { order: marker === 'in order', lines: recorded.map((each) => each.slice(RECORDED.length)) }
}

export function writePrograms({ prelude, programs }: ProgramFile): string {
  const written = programs.map(({ sql, recorded }) => {
    const marker = recorded === null ? '----' : `---- ${recorded.order ? 'in order' : 'in any order'}`
    return `${[marker, sql, ...(recorded?.lines ?? []).map((line) => RECORDED + line)].join('\n')}\n`
  })
  return prelude + written.join('')
}

/** The script's own files: block comments `/* file NAME` and a line each. */
export function inputFiles(prelude: string): { readonly name: string; readonly text: string }[] {
  return [...prelude.matchAll(/\/\* file (\S+)\n([\s\S]*?)\*\//g)].map(([, name, text]) => ({
    name: name!,
    text: text!,
  }))
}

function newlines(text: string): number {
  return text.split('\n').length - 1
}
