import type { Answer, Question } from '@millrace/testkit/flink/flink-oracle'
import { runScript, type ScriptOutcome } from '@millrace/testkit/flink/run-script'
import type { Program, Recorded } from './program-file.ts'
import { inProgramFolder } from './program-folder.ts'

type Ask = (question: Question) => Promise<Answer>

/** Rows of several inputs meet in an order that differs from run to run, and so do timers and rows. */
export function hasOrder(prelude: string, sql: string): boolean {
  if (/mini-?batch|\bNATURAL\b/i.test(sql)) return false
  const tables = [...prelude.matchAll(/^CREATE (?:TABLE|VIEW) (\w+)/gim)].map(([, name]) => name)
  const read = sql.match(new RegExp(`\\b(FROM|JOIN|TABLE|,)\\s+(${tables.join('|')})\\b`, 'gi')) ?? []
  return read.length < 2
}

export async function runFlink(ask: Ask, prelude: string, sql: string): Promise<string[]> {
  return inProgramFolder(prelude, async (folder) =>
    linesOf(await runScript(ask, `${prelude}\n${sql}`, folder)),
  )
}

/** Asks twice: what differs has no defined order; whose rows differ in the end cannot be recorded. */
export async function record(ask: Ask, prelude: string, { sql }: Program): Promise<Recorded> {
  const lines = await runFlink(ask, prelude, sql)
  const again = await runFlink(ask, prelude, sql)
  return { order: hasOrder(prelude, sql) && lines.join('\n') === again.join('\n'), lines }
}

function linesOf({ results, failure }: ScriptOutcome): string[] {
  const lines = results.flatMap((result) =>
    'sink' in result
      ? result.lines.map((line) => `${result.sink}: ${line}`)
      : result.changes.map(([kind, ...cells]) => `${kind} (${cells.join(', ')})`),
  )
  if (!failure) return lines
  const stage = failure.stage === 'run' ? 'run' : 'plan'
  const why = failure.cause ?? `${failure.error}: ${failure.message}`
  return [`! ${stage} ${why.split('\n')[0]!.slice(0, 200)}`]
}
