import { fail, type SourceSpan } from '@millrace/kernel'
import { nearestName } from '../../connect/nearest-name.ts'
import type { Expression, NamedWindow, OverWindow } from '../../sql/ast/query-nodes.ts'
import { type LogicalType, typeToString, withNullable, withoutAttribute } from '../../types/logical-type.ts'
import { column } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { digest } from '../expression-tree.ts'
import { isSameType } from '../typing/same-type.ts'
import { isNull, isNumeric, isString } from '../typing/type-families.ts'
import type { CollectedAggregate } from './aggregate-collector.ts'
import { bindFrame, isNeverEmpty } from './bind-over-frame.ts'
import type { CollectedOver, OrderKey } from './collected-over.ts'
import { bindOrderKey } from './order-key.ts'

/** Columns from here on stand for the value of a call with OVER. */
export const OVER_BASE = 1 << 20

export function containsOver(expression: BoundExpression): boolean {
  if (expression.kind === 'call') return expression.args.some(containsOver)
  return expression.kind === 'column' && expression.index >= OVER_BASE
}

const RANKS = new Set(['ROW_NUMBER', 'RANK', 'DENSE_RANK', 'NTILE', 'PERCENT_RANK', 'CUME_DIST'])
const NEED_ORDER = new Set([...RANKS, 'LAG', 'LEAD'])
/** Those whose type does not depend on whether the frame may be empty. */
const OWN_TYPE = new Set([
  ...NEED_ORDER,
  'COUNT',
  'COLLECT',
  'ARRAY_AGG',
  'APPROX_COUNT_DISTINCT',
  'REGR_COUNT',
])

/** LAG and LEAD look back a number of rows that fits INT, and take a default of the value's kind. */
function checkOffset({ name, args, span }: CollectedAggregate): void {
  if (name !== 'LAG' && name !== 'LEAD') return
  const [value, offset, otherwise] = args
  const fits = !offset || ['INTEGER', 'SMALLINT', 'TINYINT'].includes(offset.type.root)
  const isAlike = (type: LogicalType, other: LogicalType) =>
    isNull(other) ||
    isSameType(type, other) ||
    (isNumeric(type) && isNumeric(other)) ||
    (isString(type) && isString(other))
  if (fits && (!otherwise || isAlike(value!.type, otherwise.type))) return
  const given = args.map(({ type }) => typeToString(withoutAttribute(type))).join(', ')
  fail('SQL_FUNCTION_ARGUMENTS', { name, given, expected: `${name}(value [, INT [, value]])` }, { span })
}

/** Gathers the calls with OVER of a SELECT; equal calls are one. */
export class OverCollector {
  readonly calls: CollectedOver[] = []
  readonly #digests: string[] = []
  readonly #windows: readonly NamedWindow[]
  readonly #bind: (node: Expression, within: SourceSpan) => BoundExpression

  /** `bind` binds what stands in a window: columns and aggregates, no OVER. */
  constructor(
    windows: readonly NamedWindow[],
    bind: (node: Expression, within: SourceSpan) => BoundExpression,
  ) {
    const seen = new Set<string>()
    for (const { name } of windows) {
      if (seen.has(name.name))
        fail('SQL_WINDOW_TWICE', { name: name.name, clause: 'WINDOW' }, { span: name.span })
      seen.add(name.name)
    }
    this.#windows = windows
    this.#bind = bind
  }

  readonly take = (call: CollectedAggregate, node: OverWindow): BoundExpression => {
    const { name, span } = call
    if (call.filter) fail('SQL_OVER_FUNCTION', { name, reason: 'FILTER' }, { span })
    const window = this.#resolve(node)
    const orderBy = window.orderBy.map(
      (item): OrderKey => bindOrderKey(item, this.#bind(item.expression, node.span)),
    )
    if (NEED_ORDER.has(name) && orderBy.length === 0)
      fail('SQL_OVER_NEEDS_ORDER', { name }, { span: node.span })
    if (NEED_ORDER.has(name) && window.frame)
      fail(
        'SQL_OVER_FUNCTION',
        { name, reason: `${name}, ${window.frame.unit}` },
        { span: window.frame.span },
      )
    checkOffset(call)
    const partitionBy = window.partitionBy.map((each) => this.#bind(each, node.span))
    const frame = bindFrame(window.frame, orderBy, name, node.span)
    const nullable = !isNeverEmpty(frame) || (call.args[0]?.type.nullable ?? false)
    const type = OWN_TYPE.has(name) ? call.type : withNullable(call.type, nullable)
    return this.#add({ call: { ...call, type }, window: { partitionBy, orderBy, frame, span: node.span } })
  }

  /** A named window, or one that adds to it what it does not say. */
  #resolve(node: OverWindow, seen: readonly string[] = []): OverWindow {
    if (!node.reference) return node
    const { name, span } = node.reference
    const found = this.#windows.find((window) => window.name.name === name)
    if (!found || seen.includes(name)) {
      const names = this.#windows.map((window) => window.name.name)
      return fail('SQL_UNKNOWN_WINDOW', { name, suggestion: nearestName(name, names) }, { span })
    }
    const base = this.#resolve(found.window, [...seen, name])
    const twice = (clause: string, at: { readonly span: SourceSpan } | undefined) =>
      at && fail('SQL_WINDOW_TWICE', { name, clause }, { span: at.span })
    twice('PARTITION BY', node.partitionBy[0])
    if (base.orderBy.length > 0) twice('ORDER BY', node.orderBy[0])
    if (base.frame) twice(base.frame.unit, node.frame ?? node.orderBy[0])
    return {
      ...base,
      orderBy: base.orderBy.length > 0 ? base.orderBy : node.orderBy,
      frame: base.frame ?? node.frame,
      span: node.span,
    }
  }

  #add(over: CollectedOver): BoundExpression {
    const { call, window } = over
    const keys = window.orderBy.map((key) => `${digest(key.expression)} ${key.descending} ${key.nullsFirst}`)
    const { unit, preceding, following } = window.frame
    const text = [
      `${call.name} ${call.distinct} ${call.args.map(digest).join(',')}`,
      `${window.partitionBy.map(digest).join(',')} | ${keys.join(',')} | ${unit} ${preceding} ${following}`,
    ].join(' | ')
    let index = this.#digests.indexOf(text)
    if (index < 0) {
      index = this.#digests.push(text) - 1
      this.calls.push(over)
    }
    return column(OVER_BASE + index, call.type, call.span)
  }
}
