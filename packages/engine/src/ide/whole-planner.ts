import { UNION_WORDS, unionAdvice } from '../plan/advice/union-advice.ts'
import { unusedNames } from '../plan/advice/unused-advice.ts'
import { checkStatement } from '../plan/check-statement.ts'
import { describeFunctions } from '../plan/functions/function-catalogue.ts'
import { streamSettings } from '../plan/plan-settings.ts'
import { planner, planWork } from '../plan/plan-work.ts'
import { Session } from '../plan/session.ts'
import type { Planner } from './planner.ts'

export const wholePlanner: Planner = {
  startSession: (options) => new Session(options),
  check: checkStatement,
  plan: (work, connectors) => planWork(work, planner(connectors, streamSettings)),
  advisedWords: UNION_WORDS,
  adviceOnWords: unionAdvice,
  adviceOnNames: unusedNames,
  functions: describeFunctions(),
}
