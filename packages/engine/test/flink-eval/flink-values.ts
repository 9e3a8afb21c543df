import type { Evaluation, Oracle } from '@millrace/testkit/flink/flink-oracle'
import type { EvalCase, EvalFile, RecordedValues } from './eval-file.ts'

/** Expressions put in one question: enough to keep both threads of the oracle at work. */
const BATCH = 50

export async function recordEvaluations(
  oracle: Pick<Oracle, 'ask'>,
  { prelude, rows }: EvalFile,
  cases: readonly EvalCase[],
): Promise<EvalCase[]> {
  const parts: EvalCase[][] = []
  for (let i = 0; i < cases.length; i += BATCH) parts.push(cases.slice(i, i + BATCH))
  const answers = await Promise.all(
    parts.map(async (part) => {
      const question = { mode: 'eval', prelude, rows, cases: part.map((each) => each.expression) } as const
      const { failure, cases: found } = await oracle.ask(question)
      if (failure || !found)
        throw new Error(`The table is refused: ${failure?.message} ${failure?.cause ?? ''}`)
      return found as Evaluation[]
    }),
  )
  return answers.flat().map((answer, i) => ({ ...cases[i]!, recorded: recordedOf(answer) }))
}

function recordedOf({ type, values, stage }: Evaluation): RecordedValues {
  return type !== undefined && values ? { type, values } : { stage: stage ?? 'plan' }
}
