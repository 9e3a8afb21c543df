import type { MillraceError } from '@millrace/kernel'
import { type Diagnostic, diagnosticOf } from '../../sql/diagnostic.ts'
import type { CallExpression } from '../bound-expression.ts'
import { nodeExpressions } from '../limits/node-expressions.ts'
import { callsIn, type PlanFacts } from './plan-facts.ts'

/** Why a call that Flink accepts cannot be prepared to run, by its constants; null when it can. */
export type RefusedCall = (call: CallExpression) => MillraceError | null

/** Wrong regular expressions, JSON paths and date patterns: Flink finds them when the job runs. */
export function refusedConstants({ nodes, span }: PlanFacts, refused: RefusedCall): Diagnostic[] {
  return nodes.flatMap((node) =>
    nodeExpressions(node)
      .flatMap(callsIn)
      .flatMap((call) => {
        const error = refused(call)
        return error ? [diagnosticOf(error, call.span ?? node.span ?? span, 'warning')] : []
      }),
  )
}
