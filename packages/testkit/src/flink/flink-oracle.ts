import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { flinkHome } from './flink-home.ts'

export interface Place {
  readonly line: number
  readonly column: number
  readonly endLine?: number
  readonly endColumn?: number
}

/** Why Flink refuses; `at` counts from 1 and `endColumn` is inclusive. */
export interface Refusal {
  readonly error: string
  readonly message: string
  readonly cause?: string
  readonly at?: Place
}

/** `stage` is where it was refused: by the parser, the validator, the planner or while changing the catalog. */
export type Verdict =
  | { readonly ok: true; readonly kind?: string }
  | ({ readonly ok: false; readonly stage?: string; readonly kind?: string } & Refusal)

/** The type of a query's only column. With `error` beside it, Flink types the query and cannot plan it. */
export type TypeAnswer = { readonly type?: string } & Partial<Refusal>

export interface PlanTree {
  readonly node: string
  readonly mode?: string
  /** Of a sink: whether Flink puts its materializer before it. */
  readonly materialize?: boolean
  /** Upsert keys by column names; absent where Flink knows none. */
  readonly keys?: readonly (readonly string[])[]
  readonly fields: readonly string[]
  readonly inputs: readonly PlanTree[]
}

/** A value as `java/CellText.java` writes it; `{'!': message}` where a row fails. */
export type Cell = null | boolean | number | string | readonly Cell[] | { readonly '!': string }

/** The type of an expression and its value in each row; without values Flink refuses it at `stage`. */
export type Evaluation = {
  readonly type?: string
  readonly values?: readonly Cell[]
  readonly stage?: string
} & Partial<Refusal>

export type PlanAnswer = { readonly plan?: PlanTree } & Partial<Refusal>

/** What a statement of a run gave: the changes of a query, each its kind and then its cells as text, or a sink. */
export type RunStatement =
  | {
      readonly columns: readonly { readonly name: string; readonly type: string }[]
      readonly changes: readonly (readonly string[])[]
    }
  | { readonly sink: string; readonly path: string }

/** `failure` is of the statement with that index, the first that failed; none is run after it. */
export interface RunAnswer {
  readonly statements: readonly RunStatement[]
  readonly failure?: Refusal & { readonly stage: 'parse' | 'plan' | 'run'; readonly statement: number }
}

/**
 * `parse` and `validate` take a script (`sql`), `each` single statements that know nothing of each other, `type`
 * queries of one column, `changelog` queries or INSERTs, `eval` expressions over the rows of table `t` (a row is a
 * list of SQL expressions, which are cast to the columns' types; without `t` they are constants). The prelude is a script that is carried out before.
 * `run` runs a script on data, each statement to its end; a job that takes longer than `timeoutMs` (30 s) has failed.
 */
export type Question = { readonly prelude?: string; readonly batch?: boolean } & (
  | { readonly mode: 'parse' | 'validate'; readonly sql: string }
  | { readonly mode: 'run'; readonly sql: string; readonly timeoutMs?: number }
  | { readonly mode: 'each' | 'type' | 'changelog'; readonly cases: readonly string[] }
  | {
      readonly mode: 'eval'
      readonly cases: readonly string[]
      readonly rows?: readonly (readonly string[])[]
    }
)

export interface Answer {
  readonly statements?: readonly Verdict[]
  readonly cases?: readonly (Verdict | TypeAnswer | PlanAnswer | Evaluation)[]
  readonly run?: RunAnswer
  readonly failure?: Refusal
}

export interface Oracle {
  ask(question: Question): Promise<Answer>
  close(): Promise<void>
}

/** Java's modules that Flink's runtime looks into. */
const OPENED = ['java.lang', 'java.net', 'java.io', 'java.nio', 'java.lang.reflect', 'java.text', 'java.time']
  .concat(['java.util', 'java.util.concurrent', 'java.util.concurrent.atomic', 'java.util.concurrent.locks'])
  .map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`)

/** For `answers` the JVM is small and starts soon; for `speed` it has the heap and the compilers of a production one. */
const machines = {
  answers: ['-Xmx1200m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-XX:ReservedCodeCacheSize=240m'],
  speed: ['-Xmx4g', '-XX:+UseG1GC'],
} as const

/** A real Flink, planner and small cluster, in a process of its own that answers several questions at a time. */
export async function startOracle(machine: keyof typeof machines = 'answers'): Promise<Oracle> {
  const classPath = await flinkHome()
  // Answers alone go to stdout.
  const logs = ['-Xlog:disable', '-Xlog:all=warning:stderr']
  const jvm = [...machines[machine], '-Xss4m', ...logs, ...OPENED]
  const child = spawn('java', [...jvm, '-cp', classPath, 'Oracle', '2'], { stdio: ['pipe', 'pipe', 'pipe'] })
  const waiting = new Map<number, { resolve(answer: Answer): void; reject(cause: Error): void }>()
  let said = ''
  let ended: Error | undefined
  let next = 0
  child.stderr.on('data', (data: Buffer) => {
    said = (said + data.toString()).slice(-4000)
  })
  const gone = new Promise<void>((resolve) => {
    child.once('close', (code) => {
      ended = new Error(`The Flink process ended with ${code}. ${said}`)
      for (const { reject } of waiting.values()) reject(ended)
      resolve()
    })
  })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { id, ...answer } = JSON.parse(line) as Answer & { id: number }
    waiting.get(id)?.resolve(answer)
    waiting.delete(id)
  })
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended)
        const id = next++
        waiting.set(id, { resolve, reject })
        child.stdin.write(`${JSON.stringify({ id, ...question })}\n`)
      }),
    close: async () => {
      process.off('exit', kill)
      child.stdin.end()
      await gone
    },
  }
}
