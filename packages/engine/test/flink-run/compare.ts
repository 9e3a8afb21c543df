import { readFileSync } from 'node:fs'
import { changesByKey, finalRows } from './final-rows.ts'
import { type OurRun, runOurs } from './our-run.ts'
import type { Program, Recorded } from './program-file.ts'
import { readPrograms } from './program-file.ts'
import { inProgramFolder } from './program-folder.ts'

export interface Found {
  readonly program: Program
  /** Null where we do as Flink. */
  readonly difference: string | null
}

/** Runs each program of a file and compares what it gives with what is recorded. */
export async function compareFile(file: string): Promise<Found[]> {
  const { prelude, programs } = readPrograms(readFileSync(file, 'utf8'))
  const found: Found[] = []
  for (const program of programs) found.push({ program, difference: await compareProgram(prelude, program) })
  return found
}

export async function compareProgram(
  prelude: string,
  { sql, recorded }: Program,
  config?: Readonly<Record<string, string>>,
): Promise<string | null> {
  if (recorded === null) return 'not recorded'
  const run = await inProgramFolder(prelude, (folder) => runOurs(`${prelude}\n${sql}`, folder, config))
  return differenceOf(recorded, run)
}

export function differenceOf(recorded: Recorded, run: OurRun): string | null {
  const failing = recorded.lines.find((line) => line.startsWith('! '))
  if (run.failure) {
    const { stage, code, message } = run.failure
    const ours = `we fail to ${stage}: ${code} ${message.split('\n')[0]}`
    if (!failing) return ours
    return failing.startsWith(`! ${stage}`) ? null : `${ours}; Flink: ${failing}`
  }
  if (failing) return `Flink: ${failing}; we give ${run.lines.length} lines`
  const rows = mismatch(finalRows(recorded.lines, run.key), finalRows(run.lines, run.key))
  if (rows) return `rows: ${rows}`
  if (!recorded.order) return null
  // A result without -U is as good as one with them.
  const short = recorded.lines.some((line) => line.startsWith('-U (')) ? run.lines : withoutBefore(run.lines)
  const changes = mismatch(changesByKey(recorded.lines, run.key), changesByKey(short, run.key))
  return changes && `changes: ${changes}`
}

const withoutBefore = (lines: readonly string[]) => lines.filter((line) => !line.startsWith('-U ('))

function mismatch(flinks: readonly string[], ours: readonly string[]): string | null {
  const missing = without(flinks, ours)
  const extra = without(ours, flinks)
  if (missing.length + extra.length === 0) return null
  const short = (lines: readonly string[]) => lines.slice(0, 3).join(' | ') + (lines.length > 3 ? ' | …' : '')
  return `Flink ${short(missing) || 'nothing more'} — we ${short(extra) || 'nothing more'}`
}

function without(all: readonly string[], some: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const line of some) left.set(line, (left.get(line) ?? 0) + 1)
  return all.filter((line) => {
    const count = left.get(line) ?? 0
    if (count > 0) left.set(line, count - 1)
    return count === 0
  })
}
