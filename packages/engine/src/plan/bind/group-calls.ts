import type { ExpressionContext } from './expression-context.ts'
import { bindGroupingCall } from './grouping-functions.ts'

/** Calls that only mean something where rows are grouped: GROUPING and the bounds of a window of GROUP BY. */
export function bindGroupCall(isAggregate: boolean): NonNullable<ExpressionContext['calls']> {
  return (node, bind) => bindGroupingCall(node, isAggregate, bind)
}
