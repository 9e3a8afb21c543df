import { type Diagnostic, diagnosticOf } from '../../sql/diagnostic.ts'
import { nodeExpressions } from '../limits/node-expressions.ts'
import type { RefusedCall } from '../refused-call.ts'
import { callsIn, type PlanFacts } from './plan-facts.ts'

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
