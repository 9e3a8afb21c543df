import path from 'node:path'
import type { Answer, Question, Refusal, RunStatement } from './flink-oracle.ts'
import { readSink } from './read-sink.ts'

export type ScriptResult =
  | Extract<RunStatement, { changes: unknown }>
  | { readonly sink: string; readonly lines: readonly string[] }

export interface ScriptOutcome {
  readonly results: readonly ScriptResult[]
  readonly failure?: Refusal & { readonly stage: string; readonly statement: number }
}

/** Runs a script in the real Flink; relative paths of its tables are in `folder`. */
export async function runScript(
  ask: (question: Question) => Promise<Answer>,
  sql: string,
  folder: string,
  timeoutMs = 30_000,
): Promise<ScriptOutcome> {
  const batch = /^\s*SET\s+'execution\.runtime-mode'\s*=\s*'batch'/im.test(sql)
  const answer = await ask({ mode: 'run', sql: withFolder(sql, folder), batch, timeoutMs })
  if (answer.failure || !answer.run) throw new Error(`The Flink process: ${answer.failure?.message}`)
  const { statements, failure } = answer.run
  // A sink that several INSERTs wrote is read once, in the end.
  const paths = new Set<string>()
  const results = statements.flatMap((each): ScriptResult[] => {
    if (!('sink' in each)) return [each]
    if (paths.has(each.path)) return []
    paths.add(each.path)
    return [{ sink: each.sink, lines: readSink(each.path.replace(/^file:(\/\/)?/, '')) }]
  })
  return failure ? { results, failure } : { results }
}

/** Paths that are neither absolute nor URLs become absolute. */
function withFolder(sql: string, folder: string): string {
  return sql.replaceAll(
    /('path'\s*=\s*')(?![/']|[a-z]+:)/g,
    (_, start: string) => `${start}${path.resolve(folder)}/`,
  )
}
