import { MillraceError } from '@millrace/kernel'
import { parseScript } from '../sql/parse-script.ts'
import type { Variables } from '../sql/substitute-variables.ts'
import { explainPlan } from './explain-plan.ts'
import { textResult } from './inspect/result.ts'
import { REFUSED_TO_RUN } from './plan-script.ts'
import { planner, planWork } from './plan-work.ts'
import { Session, type SessionOptions } from './session.ts'
import type { StatementResult } from './statements/session-statement.ts'

/** A statement that does something; `start` and `end` say which one. */
export type ScriptStep = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'answer'; readonly result: StatementResult }
  /** A query, an INSERT or a statement set: a job of its own. */
  | { readonly kind: 'run' }
)

export interface AnswerOptions extends SessionOptions {
  /** Values of `${name}`. */
  readonly variables?: Variables
}

/**
 * A script as Flink's SQL client carries it out: in order, what SHOW, DESCRIBE, EXPLAIN and SET answer, and what runs.
 * Throws the first error, or the first statement that is only understood, with its place.
 */
export function scriptSteps(text: string, options: AnswerOptions): ScriptStep[] {
  const { variables, connectors } = options
  const { statements, diagnostics } = parseScript(text, variables ? { variables } : {})
  const first = diagnostics[0]
  if (first) throw new MillraceError(first.code, first.params, { span: first.span })
  const session = new Session(options)
  const steps: ScriptStep[] = []
  for (const statement of statements) {
    const runs = session.apply(statement).length > 0
    const refused =
      session.errors[0] ?? session.notices.splice(0).find(({ code }) => REFUSED_TO_RUN.includes(code))
    if (refused) throw refused
    const { start, end } = statement
    const result = statement.kind === 'explain' ? explained(session, connectors) : session.result
    if (result) steps.push({ kind: 'answer', start, end, result })
    if (runs) steps.push({ kind: 'run', start, end })
  }
  return steps
}

function explained(session: Session, connectors: AnswerOptions['connectors']): StatementResult {
  const parts = planner(connectors, session.planSettings)
  const sinks = session.explained.map((work) => planWork(work, parts))
  return textResult(['result'], [[explainPlan({ sinks, config: {} })]])
}
