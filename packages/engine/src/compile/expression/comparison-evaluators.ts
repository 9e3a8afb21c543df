import type { EvaluationEnvironment } from '../../operators/calc-kernel.ts'
import type { CallExpression } from '../../plan/bound-expression.ts'
import { comparatorOf, type ValueComparator } from '../../types/compare-values.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import type { RowValue } from '../../types/row-value.ts'
import { arithmeticEvaluators, isInterval } from './arithmetic-evaluators.ts'
import { type Evaluator, lenient, strict } from './evaluator.ts'

function comparatorOfArgs(call: CallExpression, left = 0, right = 1): ValueComparator {
  return comparatorOf(call.args[left]!.type, call.args[right]!.type)
}

function comparison(holds: (order: number) => boolean): Evaluator {
  return strict((call) => {
    const compare = comparatorOfArgs(call)
    return (a: RowValue, b: RowValue) => holds(compare(a, b))
  })
}

function distinct(negated: boolean): Evaluator {
  return lenient((call) => {
    const compare = comparatorOfArgs(call)
    return (a = null, b = null) => {
      const same = a === null || b === null ? a === b : compare(a, b) === 0
      return same === negated
    }
  })
}

/** The least or greatest of the arguments; null when one is null (strict). */
function extreme(sign: 1 | -1): Evaluator {
  return strict((call) => {
    const compare = comparatorOf(call.type, call.type)
    return (...values: RowValue[]) =>
      values.reduce((best, value) => (compare(value, best) * sign > 0 ? value : best))
  })
}

/** TRUE at a match; else null when the value or an option is null. */
const isIn: Evaluator = lenient((call) => {
  const compare = call.args.map((_, index) => (index === 0 ? () => 0 : comparatorOfArgs(call, 0, index)))
  return (value = null, ...options) => {
    if (value === null) return null
    let unknown = false
    for (let i = 0; i < options.length; i++) {
      const option = options[i]!
      if (option === null) unknown = true
      else if (compare[i + 1]!(value, option) === 0) return true
    }
    return unknown ? null : false
  }
})

/** `value >= lower AND value <= upper`, with AND's nulls. */
const between: Evaluator = lenient((call) => {
  const [toLower, toUpper] = [comparatorOfArgs(call, 0, 1), comparatorOfArgs(call, 0, 2)]
  return (value = null, lower = null, upper = null) => {
    if (value === null) return null
    const above = lower === null ? null : toLower(value, lower) >= 0
    const below = upper === null ? null : toUpper(value, upper) <= 0
    if (above === false || below === false) return false
    return above === null || below === null ? null : true
  }
})

/** `(start, end) OVERLAPS (start, end)`: ends may come first or be intervals; periods that only touch overlap. */
const overlaps: Evaluator = strict((call, environment) => {
  const fields = call.args.map(({ type }) => ('fields' in type ? type.fields.map((field) => field.type) : []))
  const start = fields[0]![0]!
  const compare = comparatorOf(start, fields[1]![0]!)
  const readers = fields.map(([from, to]) => periodOf(call, from!, to!, environment))
  return (one: RowValue, other: RowValue) => {
    const periods = [one, other].map((period, i) => readers[i]!(period as readonly RowValue[])?.sort(compare))
    const [first, second] = periods
    return first && second ? compare(first[1]!, second[0]!) >= 0 && compare(second[1]!, first[0]!) >= 0 : null
  }
})

/** Both ends of a period; null when one is not known. */
function periodOf(
  call: CallExpression,
  from: LogicalType,
  to: LogicalType,
  environment: EvaluationEnvironment,
) {
  const [left, right] = [from, to].map((type, index) => ({ kind: 'column', index, type }) as const)
  const sum = { ...call, name: '+', type: from, args: [left!, right!] }
  const shift = isInterval(to) ? arithmeticEvaluators['+'].bind(sum, environment) : null
  return ([start = null, end = null]: readonly RowValue[]): RowValue[] | null => {
    if (start === null || end === null) return null
    return [start, shift ? shift(start, end) : end]
  }
}

export const comparisonEvaluators = {
  OVERLAPS: overlaps,
  '=': comparison((order) => order === 0),
  '<>': comparison((order) => order !== 0),
  '<': comparison((order) => order < 0),
  '<=': comparison((order) => order <= 0),
  '>': comparison((order) => order > 0),
  '>=': comparison((order) => order >= 0),
  IS_NULL: lenient(() => (value) => value === null),
  IS_NOT_NULL: lenient(() => (value) => value !== null),
  IS_TRUE: lenient(() => (value) => value === true),
  IS_NOT_TRUE: lenient(() => (value) => value !== true),
  IS_FALSE: lenient(() => (value) => value === false),
  IS_NOT_FALSE: lenient(() => (value) => value !== false),
  IS_DISTINCT_FROM: distinct(false),
  IS_NOT_DISTINCT_FROM: distinct(true),
  NOT: strict(() => (value: RowValue) => !value),
  IN: isIn,
  BETWEEN: between,
  GREATEST: extreme(1),
  LEAST: extreme(-1),
}
