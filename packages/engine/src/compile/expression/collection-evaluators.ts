import { fail } from '@millrace/kernel'
import { comparatorOf } from '../../types/compare-values.ts'
import type { RowValue } from '../../types/row-value.ts'
import { type Evaluator, lenient, pure, strict } from './evaluator.ts'
import { type Entries, elementType, equalityOf, mapOf, type Values } from './nested-evaluators.ts'

type Same = (a: RowValue, b: RowValue) => boolean

/** A strict function of arrays that compares their elements. */
const comparing = (compute: (same: Same, ...args: Values[]) => RowValue): Evaluator =>
  strict((call) => {
    const same = equalityOf(elementType(call.args[0]!.type))
    return (...args: Values[]) => compute(same, ...args)
  })

/** A function of an array and an element, which may be NULL. */
const withElement = (compute: (array: Values, element: RowValue, same: Same) => RowValue): Evaluator =>
  lenient((call) => {
    const same = equalityOf(elementType(call.args[0]!.type), call.args[1]!.type)
    return (array = null, element = null) => (array === null ? null : compute(array as Values, element, same))
  })

function distinct(values: Values, same: Same): RowValue[] {
  const kept: RowValue[] = []
  for (const value of values) if (!kept.some((each) => same(each, value))) kept.push(value)
  return kept
}

const has = (values: Values, value: RowValue, same: Same): boolean => values.some((each) => same(each, value))

/** NULL elements come first when ascending, last when descending, unless the call says. */
const sort: Evaluator = strict((call) => {
  const type = elementType(call.args[0]!.type)
  const compare = comparatorOf(type, type)
  return (values: Values, ascending = true, nullsFirst = ascending) =>
    [...values].sort((a, b) => {
      if (a === null || b === null) return a === b ? 0 : (a === null) === nullsFirst ? -1 : 1
      return ascending ? compare(a, b) : compare(b, a)
    })
})

const extreme = (sign: 1 | -1): Evaluator =>
  strict((call) => {
    const type = elementType(call.args[0]!.type)
    const compare = comparatorOf(type, type)
    return (values: Values) => {
      let best: RowValue = null
      for (const value of values) {
        if (value !== null && (best === null || compare(value, best) * sign > 0)) best = value
      }
      return best
    }
  })

/** From one place to another, both included; negative ones count from the end. */
function slice(values: Values, start: number, end: number = values.length): Values {
  const size = values.length
  if (size === 0) return values
  const from = Math.max(1, start < 0 ? start + size + 1 : start)
  const last = end < 0 ? end + size + 1 : end
  const to = last === 0 ? 1 : Math.min(last, size)
  return to < from ? [] : values.slice(from - 1, to)
}

function join(values: Values, delimiter: string, nullText?: string): string {
  const texts = nullText === undefined ? values.filter((each) => each !== null) : values
  return texts.map((each) => each ?? nullText).join(delimiter)
}

const mapUnion: Evaluator = strict((call) => {
  const { type } = call
  const same = equalityOf('key' in type ? type.key : type)
  return (...maps: Entries[]) => {
    // Later maps win, and their entries stand first.
    let result = maps[0]!
    for (const map of maps.slice(1)) {
      if (map.length > 0)
        result = [...map, ...result.filter(([key]) => !map.some(([other]) => same(key, other)))]
    }
    return result
  }
})

const mapFromArrays: Evaluator = strict((call) => (keys: Values, values: Values) => {
  if (keys.length !== values.length) {
    fail(
      'MAP_FROM_ARRAYS_LENGTH',
      { keys: keys.length, values: values.length },
      call.span && { span: call.span },
    )
  }
  return mapOf(
    keys.map((key, i) => [key, values[i]!]),
    () => false,
  )
})

export const collectionEvaluators = {
  ARRAY_APPEND: withElement((array, element) => [...array, element]),
  ARRAY_PREPEND: withElement((array, element) => [element, ...array]),
  ARRAY_CONTAINS: withElement((array, element, same) => has(array, element, same)),
  ARRAY_REMOVE: withElement((array, element, same) => array.filter((each) => !same(each, element))),
  ARRAY_POSITION: withElement((array, element, same) =>
    element === null ? null : array.findIndex((each) => same(each, element)) + 1,
  ),
  ARRAY_DISTINCT: comparing((same, array) => distinct(array!, same)),
  ARRAY_UNION: comparing((same, left, right) => distinct([...left!, ...right!], same)),
  ARRAY_EXCEPT: comparing((same, left, right) =>
    distinct(
      left!.filter((each) => !has(right!, each, same)),
      same,
    ),
  ),
  ARRAY_INTERSECT: comparing((same, left, right) =>
    distinct(
      left!.filter((each) => has(right!, each, same)),
      same,
    ),
  ),
  ARRAY_CONCAT: pure((...arrays: Values[]) => arrays.flat() as RowValue),
  ARRAY_REVERSE: pure((values: Values) => [...values].reverse()),
  ARRAY_SLICE: pure(slice),
  ARRAY_SORT: sort,
  ARRAY_MAX: extreme(1),
  ARRAY_MIN: extreme(-1),
  ARRAY_JOIN: pure(join),
  MAP_KEYS: pure((map: Entries) => map.map(([key]) => key)),
  MAP_VALUES: pure((map: Entries) => map.map(([, value]) => value)),
  MAP_ENTRIES: pure((map: Entries) => map.map(([key, value]) => [key, value])),
  MAP_UNION: mapUnion,
  MAP_FROM_ARRAYS: mapFromArrays,
}
