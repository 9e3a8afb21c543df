import { bindLegacyWindow } from './bind-legacy-window.ts'
import type { ExpressionContext } from './expression-context.ts'
import { bindGroupingCall } from './grouping-functions.ts'

type Calls = NonNullable<ExpressionContext['calls']>

/** Calls that only mean something where rows are grouped: GROUPING and the bounds of a window of GROUP BY. */
export function bindGroupCall(isAggregate: boolean): Calls {
  return (node, bind) => bindGroupingCall(node, isAggregate, bind) ?? bindLegacyWindow(node, false, bind)
}

/** TUMBLE, HOP and SESSION in GROUP BY. */
export const bindWindowKey: Calls = (node, bind) => bindLegacyWindow(node, true, bind)
