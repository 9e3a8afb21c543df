import { fail, type SourceSpan } from '@millrace/kernel'
import type { FrameBound, OverFrame as FrameNode } from '../../sql/ast/query-nodes.ts'
import { typeToString, withoutAttribute } from '../../types/logical-type.ts'
import type { OverFrame } from '../plan-node.ts'
import { isDateTime, isInterval, isNumeric } from '../typing/type-families.ts'
import { bindExpression } from './bind-expression.ts'
import type { OrderKey } from './collected-over.ts'

const refuse = (reason: string, span: SourceSpan): never => fail('SQL_OVER_FRAME', { reason }, { span })

/**
 * The frame as rows or distances before and after the current row. Without one: everything up to the current row
 * when there is an order, else all rows. ROW_NUMBER counts rows.
 */
export function bindFrame(
  node: FrameNode | null,
  orderBy: readonly OrderKey[],
  functionName: string,
  windowSpan: SourceSpan,
): OverFrame {
  if (!node) {
    const unit = functionName === 'ROW_NUMBER' ? 'ROWS' : 'RANGE'
    return { unit, preceding: null, following: orderBy.length > 0 ? 0 : null }
  }
  const { unit, start, end, span } = node
  checkBounds(start, end)
  if (orderBy.length === 0 && unit === 'RANGE') refuse('RANGE … ORDER BY', windowSpan)
  if (start.direction === 'CURRENT ROW' && (!end || end.direction === 'CURRENT ROW'))
    fail('PLAN_OVER_FRAME', { reason: 'CURRENT ROW, CURRENT ROW' }, { span })
  if (unit === 'RANGE' && orderBy.length > 1 && (start.distance || end?.distance))
    refuse('RANGE, ORDER BY …, …', span)
  const key = orderBy[0]
  const at = (bound: FrameBound) => distance(bound, unit, key)
  const from = at(start)
  const to = end ? at(end) : 0
  if (from !== null && to !== null && typeof from === typeof to && from > to) refuse(`${unit} < 0`, span)
  return { unit, preceding: from === null ? null : negate(from), following: to }
}

const negate = (value: number | bigint) => (typeof value === 'bigint' ? -value : 0 - value)

/** What is wrong whatever the distances are. */
function checkBounds(start: FrameBound, end: FrameBound | null): void {
  if (start.direction === 'FOLLOWING' && !start.distance) refuse('UNBOUNDED FOLLOWING, …', start.span)
  if (!end) {
    if (start.direction === 'FOLLOWING') refuse('… FOLLOWING', start.span)
    return
  }
  if (end.direction === 'PRECEDING' && !end.distance) refuse('…, UNBOUNDED PRECEDING', end.span)
  if (start.direction === 'CURRENT ROW' && end.direction === 'PRECEDING')
    refuse('CURRENT ROW, … PRECEDING', end.span)
  if (start.direction === 'FOLLOWING' && end.direction !== 'FOLLOWING')
    refuse(`… FOLLOWING, ${end.direction}`, end.span)
}

/** Signed: before the current row is negative; null is unbounded. */
function distance(
  bound: FrameBound,
  unit: 'ROWS' | 'RANGE',
  key: OrderKey | undefined,
): number | bigint | null {
  if (bound.direction === 'CURRENT ROW') return 0
  if (!bound.distance) return null
  const value = bindExpression(bound.distance, { scope: [], place: unit })
  const sign = bound.direction === 'PRECEDING' ? -1 : 1
  if (value.kind !== 'literal' || (typeof value.value !== 'number' && typeof value.value !== 'bigint'))
    return refuse(`${unit} ${bound.direction}`, bound.distance.span)
  if (unit === 'ROWS') {
    // Flink takes an interval here as well, for its milliseconds.
    if (value.type.root === 'DECIMAL' || value.value < 0) refuse('ROWS >= 0', bound.distance.span)
    return sign * Number(value.value)
  }
  if (value.type.root === 'INTERVAL_YEAR_MONTH') refuse('MONTH, YEAR', bound.distance.span)
  const type = key!.expression.type
  const fits = isInterval(value.type) ? isDateTime(type) : isNumeric(type)
  if (!fits) {
    const given = `${typeToString(withoutAttribute(type))}, ${typeToString(value.type)}`
    refuse(`RANGE: ${given}`, bound.distance.span)
  }
  return typeof value.value === 'bigint' ? BigInt(sign) * value.value : sign * value.value
}

/** True when every row sees at least itself, by the words of the frame alone. */
export function isNeverEmpty({ preceding, following }: OverFrame): boolean {
  return (preceding === null || preceding === 0) && (following === null || following === 0)
}
