import { fail } from '@millrace/kernel'
import type { AggregateCall } from '../bound-expression.ts'
import type { RelationOf } from '../relation.ts'

const APPROXIMATE = new Set(['APPROX_COUNT_DISTINCT'])
/** Functions whose results of two parts do not give the result of both. */
const UNMERGED = new Set(['FIRST_VALUE', 'LAST_VALUE', 'JSON_ARRAYAGG', ...APPROXIMATE])
const JSON_CALLS = new Set(['JSON_OBJECTAGG', 'JSON_ARRAYAGG', ...APPROXIMATE])
/** Those of which distinct values cannot be taken away again, when a window slides. */
const KEEPS_DISTINCT = new Set([
  'SUM',
  'LISTAGG',
  'STDDEV_POP',
  'STDDEV_SAMP',
  'VAR_POP',
  'VAR_SAMP',
  'STDDEV',
  'VARIANCE',
])

/** Windows that overlap are made of shared slices, and sessions are merged. */
export function checkWindowCalls({
  window,
  aggregates,
  kind,
}: RelationOf<'window-aggregate' | 'group-window-aggregate'>): void {
  const isLegacy = kind === 'group-window-aggregate'
  const isMerged = window.function !== 'TUMBLE'
  checkCalls(aggregates, isLegacy ? JSON_CALLS : APPROXIMATE)
  if (isMerged && !window.attached) checkCalls(aggregates, UNMERGED)
  if (window.function === 'HOP' && !isLegacy)
    checkCalls(
      aggregates.filter(({ distinct }) => distinct),
      KEEPS_DISTINCT,
    )
}

export function checkGroupCalls(aggregates: readonly AggregateCall[]): void {
  checkCalls(aggregates, APPROXIMATE)
}

function checkCalls(calls: readonly AggregateCall[], impossible: ReadonlySet<string>): void {
  const call = calls.find(({ name }) => impossible.has(name))
  if (call)
    fail(
      'PLAN_STREAM_FUNCTION',
      { name: `${call.name}${call.distinct ? '(DISTINCT …)' : ''}` },
      call.span ? { span: call.span } : {},
    )
}
