import type {
  Oracle,
  PlanAnswer,
  PlanTree,
  Refusal,
  TypeAnswer,
  Verdict,
} from '@millrace/testkit/flink/flink-oracle'
import type { Case, Range, Recorded } from './case-file.ts'
import type { TypeCase } from './type-file.ts'

/** Cases put in one question: enough to keep both threads of the oracle at work. */
const BATCH = 40

async function askInBatches<A>(
  oracle: Oracle,
  mode: 'each' | 'type' | 'changelog',
  prelude: string,
  cases: readonly string[],
): Promise<A[]> {
  const parts: string[][] = []
  for (let i = 0; i < cases.length; i += BATCH) parts.push(cases.slice(i, i + BATCH))
  const answers = await Promise.all(parts.map((part) => oracle.ask({ mode, prelude, cases: part })))
  return answers.flatMap(({ failure, cases: found }) => {
    if (failure || !found)
      throw new Error(`The prelude is refused: ${failure?.message} ${failure?.cause ?? ''}`)
    return found as A[]
  })
}

export async function recordCases(oracle: Oracle, prelude: string, cases: readonly Case[]): Promise<Case[]> {
  const sql = cases.map((each) => each.sql)
  const answers = await askInBatches<Verdict>(oracle, 'each', prelude, sql)
  return cases.map((each, i) => ({ ...each, recorded: recordedVerdict(answers[i]!) }))
}

function recordedVerdict(verdict: Verdict): Recorded {
  if (verdict.ok) return { accept: true }
  return { accept: false, stage: verdict.stage ?? 'validate', at: rangeOf(verdict, 0) }
}

function rangeOf({ at }: Partial<Refusal>, before: number): Range | null {
  if (!at) return null
  const shift = (line: number, column: number) => (line === 1 ? column - before : column)
  const endLine = at.endLine ?? at.line
  return {
    line: at.line,
    column: shift(at.line, at.column),
    endLine,
    endColumn: shift(endLine, at.endColumn ?? at.column),
  }
}

const SELECT = 'SELECT '

/** The query that an expression stands in. */
export const queryOf = (expression: string) => `${SELECT}${expression} FROM t`

export async function recordTypes(
  oracle: Oracle,
  prelude: string,
  cases: readonly TypeCase[],
): Promise<TypeCase[]> {
  const queries = cases.map(({ expression }) => queryOf(expression))
  const answers = await askInBatches<TypeAnswer & { stage?: string }>(oracle, 'type', prelude, queries)
  return cases.map((each, i) => {
    const answer = answers[i]!
    const at = rangeOf(answer, SELECT.length)
    const refusal: Recorded | null =
      answer.error === undefined ? null : { accept: false, stage: answer.stage ?? 'validate', at }
    return { ...each, recorded: { type: answer.type ?? null, refusal } }
  })
}

export async function recordPlans(oracle: Oracle, prelude: string, cases: readonly Case[]): Promise<Case[]> {
  const sql = cases.map((each) => each.sql)
  const answers = await askInBatches<PlanAnswer>(oracle, 'changelog', prelude, sql)
  return cases.map((each, i) => {
    const { plan, message, cause } = answers[i]!
    if (!plan) throw new Error(`Line ${each.line} cannot be planned: ${message} ${cause ?? ''}\n${each.sql}`)
    return { ...each, recorded: { accept: true }, plan: planLines(plan) }
  })
}

function planLines(tree: PlanTree, depth = 0): string[] {
  const keys = tree.keys ? ` keys=${tree.keys.map((key) => `(${key.join(', ')})`).join(' ')}` : ''
  const line = `${'  '.repeat(depth)}${tree.node}${tree.materialize ? ' materialize' : ''} [${tree.mode ?? ''}]${keys} (${tree.fields.join(', ')})`
  return [line, ...tree.inputs.flatMap((input) => planLines(input, depth + 1))]
}
