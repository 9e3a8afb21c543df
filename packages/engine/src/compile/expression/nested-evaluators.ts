import { fail } from '@millrace/kernel'
import type { CallExpression } from '../../plan/bound-expression.ts'
import { comparatorOf } from '../../types/compare-values.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import type { RowValue } from '../../types/row-value.ts'
import { type Evaluator, lenient, literalOf, strict } from './evaluator.ts'

export type Values = readonly RowValue[]
export type Entries = readonly (readonly [RowValue, RowValue])[]

/** Whether two values that may be null are the same value of a type. */
export function equalityOf(
  left: LogicalType,
  right: LogicalType = left,
): (a: RowValue, b: RowValue) => boolean {
  const compare = comparatorOf(left, right)
  return (a, b) => (a === null || b === null ? a === b : compare(a, b) === 0)
}

export const elementType = (type: LogicalType): LogicalType => ('element' in type ? type.element : type)

const field: Evaluator = strict((call) => {
  const index = Number(literalOf(call, 1))
  return (row: Values) => row[index] ?? null
})

/** `array[position]` from 1, or `map[key]`; NULL where there is nothing. */
const item: Evaluator = strict((call: CallExpression) => {
  const { type } = call.args[0]!
  if (type.root !== 'MAP') return (values: Values, place: RowValue) => values[Number(place) - 1] ?? null
  const same = equalityOf(type.key, call.args[1]!.type)
  return (values: Values, key: RowValue) => (values as Entries).find(([each]) => same(each, key))?.[1] ?? null
})

/** Of equal keys the last one's value stays. */
export function mapOf(entries: Entries, same: (a: RowValue, b: RowValue) => boolean): RowValue {
  const kept: (readonly [RowValue, RowValue])[] = []
  for (const entry of entries) {
    const at = kept.findIndex(([key]) => same(key, entry[0]))
    if (at < 0) kept.push(entry)
    else kept[at] = entry
  }
  return kept
}

const map: Evaluator = lenient((call) => {
  const { type } = call
  const same = equalityOf('key' in type ? type.key : type)
  return (...values) => {
    const entries: (readonly [RowValue, RowValue])[] = []
    for (let i = 0; i < values.length; i += 2) entries.push([values[i]!, values[i + 1]!])
    return mapOf(entries, same)
  }
})

const list: Evaluator = lenient(
  () =>
    (...values) =>
      values,
)

export const nestedEvaluators = {
  ROW: list,
  ARRAY: list,
  MAP: map,
  FIELD: field,
  ITEM: item,
  CARDINALITY: strict((call) => {
    if (call.args[0]!.type.root !== 'MULTISET') return (values: Values) => values.length
    return (values: Values) => (values as Entries).reduce((sum, [, count]) => sum + Number(count), 0)
  }),
  ELEMENT: strict((call) => (values: Values) => {
    const { length } = values
    if (length > 1) fail('ELEMENT_NOT_SINGLE', { length }, call.span && { span: call.span })
    return values[0] ?? null
  }),
}
