import type { SourceSpan } from '@millrace/kernel'
import type { Statement } from '../../sql/ast/statement-nodes.ts'
import type { Diagnostic } from '../../sql/diagnostic.ts'
import type { SinkPlanNode } from '../plan-node.ts'
import type { BoundWork, Session } from '../session.ts'
import { expressionAdvice } from './expression-advice.ts'
import { joinAdvice } from './join-advice.ts'
import { uselessOrder } from './order-advice.ts'
import { factsOf, type PlanFacts } from './plan-facts.ts'
import { refusedConstants } from './refused-constants.ts'
import { sinkKey, starByPosition } from './sink-advice.ts'
import { hotKey, miniBatch, unboundedState } from './state-advice.ts'
import { unionAdvice } from './union-advice.ts'
import { unusedNames } from './unused-advice.ts'
import { unusedColumns } from './unused-columns.ts'
import { brokenWatermark, idleSource, missingWatermark, timeZone } from './watermark-advice.ts'

const rules: readonly ((facts: PlanFacts) => Diagnostic[])[] = [
  unboundedState,
  hotKey,
  miniBatch,
  brokenWatermark,
  missingWatermark,
  idleSource,
  timeZone,
  expressionAdvice,
  joinAdvice,
  sinkKey,
  starByPosition,
  uselessOrder,
]

/** What to mind about one INSERT or query that is right as it is, by its plan; `whole`: the statement it stands in. */
export function adviceOf(
  work: BoundWork,
  sink: SinkPlanNode,
  session: Session,
  whole: SourceSpan,
): Diagnostic[] {
  const facts = factsOf(work, sink, (key) => session.setting(key), whole)
  const constants = session.refusedCall ? refusedConstants(facts, session.refusedCall) : []
  if (session.planSettings.isBatch) return constants
  return [
    ...constants,
    ...rules.flatMap((rule) => rule(facts)),
    ...unusedColumns(work, session.relationNames),
  ]
}

/** What to mind about a script as it is written, whether or not its names are known. */
export function writtenAdvice(text: string, statements: readonly Statement[]): Diagnostic[] {
  return [...unionAdvice(text, statements), ...unusedNames(statements)]
}
