import { fail, type SourceSpan } from '@millrace/kernel'
import type { Expression, FunctionCall } from '../../sql/ast/query-nodes.ts'
import { timestampType, typeToString, withoutAttribute } from '../../types/logical-type.ts'
import { call } from '../bound.ts'
import type { BoundExpression, CallExpression } from '../bound-expression.ts'
import type { WindowSpec } from '../plan-node.ts'
import { attributeOf, isDateTime, isInterval } from '../typing/type-families.ts'

type WindowName = 'TUMBLE' | 'HOP' | 'SESSION'
export type WindowProperty = 'start' | 'end' | 'rowtime' | 'proctime'

const WIDTHS: Readonly<Record<string, number>> = { TUMBLE: 2, HOP: 3, SESSION: 2 }
const PROPERTIES: readonly WindowProperty[] = ['start', 'end', 'rowtime', 'proctime']

function nameOf(node: FunctionCall): string {
  return node.name.parts
    .map((part) => part.name)
    .join('.')
    .toUpperCase()
}

/** The property that TUMBLE_START and its kin give; null for other names. */
export function propertyOf(
  name: string,
): { readonly window: WindowName; readonly property: WindowProperty } | null {
  for (const property of PROPERTIES) {
    const window = name.slice(0, -property.length - 1)
    if (name === `${window}_${property.toUpperCase()}` && window in WIDTHS)
      return { window: window as WindowName, property }
  }
  return null
}

/** A window of GROUP BY, as a call that stands for it; null when the call is none. */
export function isWindowKey(expression: BoundExpression): expression is CallExpression {
  return expression.kind === 'call' && expression.name.startsWith('$') && expression.name.slice(1) in WIDTHS
}

/**
 * `TUMBLE(time, size)`, `HOP(time, slide, size)`, `SESSION(time, gap)` in GROUP BY, and what tells of them elsewhere:
 * `TUMBLE_START(time, size)`. Null for other calls.
 */
export function bindLegacyWindow(
  node: FunctionCall,
  isInGroupBy: boolean,
  bind: (node: Expression) => BoundExpression,
): BoundExpression | null {
  const name = nameOf(node)
  const property = propertyOf(name)
  const window = property?.window ?? name
  if (!(window in WIDTHS)) return null
  const { span } = node
  if (!property && !isInGroupBy) return fail('SQL_GROUP_WINDOW', { name, reason: 'GROUP BY' }, { span })
  const args = node.arguments.map((argument) =>
    argument.kind === 'named-argument' || argument.kind === 'default'
      ? fail('SQL_GROUP_WINDOW', { name, reason: '=>' }, { span })
      : bind(argument),
  )
  const width = WIDTHS[window]!
  if (args.length !== width && args.length !== width + 1)
    fail('SQL_GROUP_WINDOW', { name, reason: `(${args.length}), ${width}` }, { span })
  const [time, ...intervals] = args as [BoundExpression, ...BoundExpression[]]
  if (!isDateTime(time.type) || !intervals.slice(0, width - 1).every(({ type }) => isInterval(type))) {
    const given = args.map(({ type }) => typeToString(withoutAttribute(type))).join(', ')
    fail('SQL_FUNCTION_ARGUMENTS', { name, given, expected: EXPECTED[window]! }, { span })
  }
  if (args.length > width)
    fail('SQL_GROUP_WINDOW', { name, reason: 'alignment' }, { span: intervals.at(-1)!.span ?? span })
  if (!property) return call(`$${window}`, args, withoutAttribute(time.type), span)
  const isBound = property.property === 'start' || property.property === 'end'
  return call(name, args, isBound ? timestampType(3, false) : time.type, span)
}

const EXPECTED: Readonly<Record<string, string>> = {
  TUMBLE: "(time, INTERVAL '…' MINUTE)",
  HOP: "(time, INTERVAL '…' MINUTE, INTERVAL '…' HOUR)",
  SESSION: "(time, INTERVAL '…' MINUTE)",
}

/** Sizes and time of a window of GROUP BY; `timeColumn` is where the time is computed. */
export function windowSpecOf(key: CallExpression, timeColumn: number): WindowSpec {
  const name = key.name.slice(1) as WindowName
  const [time, ...intervals] = key.args as readonly [BoundExpression, ...BoundExpression[]]
  const refuse = (reason: string, span: SourceSpan | undefined = key.span) =>
    fail('SQL_GROUP_WINDOW', { name, reason }, span ? { span } : {})
  const sizes = intervals.map((interval) => {
    if (interval.type.root !== 'INTERVAL_DAY_TIME') return refuse('MONTH, YEAR', interval.span)
    const ms = interval.kind === 'literal' ? Number(interval.value) : Number.NaN
    return ms > 0 ? ms : refuse("INTERVAL '…' MINUTE > 0", interval.span)
  })
  const attribute = timeAttribute(time)
  if (!attribute) {
    const column = name
    return fail(
      'SQL_NOT_TIME_ATTRIBUTE',
      { column, type: typeToString(time.type) },
      time.span ? { span: time.span } : {},
    )
  }
  const [first, second] = sizes
  return Object.freeze({
    function: name,
    size: second ?? first!,
    step: second === undefined ? 0 : first!,
    offset: 0,
    timeColumn,
    attribute,
    partitionKeys: [],
  })
}

/** A time attribute, also one moved by an interval. */
function timeAttribute(expression: BoundExpression): 'rowtime' | 'proctime' | undefined {
  if (expression.kind === 'call' && (expression.name === '+' || expression.name === '-')) {
    const [left, right] = expression.args
    if (right && isInterval(right.type)) return timeAttribute(left!)
  }
  return attributeOf(expression.type)
}
