import { MillraceError } from '@millrace/kernel'
import { parseScript } from '../sql/parse-script.ts'
import type { Variables } from '../sql/substitute-variables.ts'
import { explainPlan } from './explain-plan.ts'
import { textResult } from './inspect/result.ts'
import { REFUSED_TO_RUN } from './plan-script.ts'
import { planner, planWork } from './plan-work.ts'
import { Session, type SessionOptions } from './session.ts'
import type { StatementResult } from './statements/session-statement.ts'

/** What a statement answers; `start` and `end` say which one. */
export interface StatementAnswer {
  readonly start: number
  readonly end: number
  readonly result: StatementResult
}

export interface AnswerOptions extends SessionOptions {
  /** Values of `${name}`. */
  readonly variables?: Variables
}

export interface ScriptAnswers {
  readonly answers: readonly StatementAnswer[]
  /** Whether the script also has queries or INSERTs to run. */
  readonly asksToRun: boolean
}

/**
 * What SHOW, DESCRIBE, EXPLAIN and SET of a script answer, in order. Throws the first error, or the first statement that
 * is only understood, with its place.
 */
export function answerScript(text: string, options: AnswerOptions): ScriptAnswers {
  const { variables, connectors } = options
  const { statements, diagnostics } = parseScript(text, variables ? { variables } : {})
  const first = diagnostics[0]
  if (first) throw new MillraceError(first.code, first.params, { span: first.span })
  const session = new Session(options)
  const answers: StatementAnswer[] = []
  let asksToRun = false
  for (const statement of statements) {
    if (session.apply(statement).length > 0) asksToRun = true
    const refused =
      session.errors[0] ?? session.notices.splice(0).find(({ code }) => REFUSED_TO_RUN.includes(code))
    if (refused) throw refused
    const { start, end } = statement
    const result = statement.kind === 'explain' ? explained(session, connectors) : session.result
    if (result) answers.push({ start, end, result })
  }
  return { answers, asksToRun }
}

function explained(session: Session, connectors: AnswerOptions['connectors']): StatementResult {
  const parts = planner(connectors, session.planSettings)
  const sinks = session.explained.map((work) => planWork(work, parts))
  return textResult(['result'], [[explainPlan({ sinks, config: {} })]])
}
