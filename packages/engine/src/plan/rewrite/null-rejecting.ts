import type { BoundExpression } from '../bound-expression.ts'

/** Calls that give NULL when one of their arguments is NULL. */
const STRICT = new Set([
  ...['=', '<>', '<', '<=', '>', '>=', '+', '-', '*', '/', '%', '||', 'NEGATE', 'NOT', 'LIKE', 'BETWEEN'],
  ...['CAST', 'UPPER', 'LOWER', 'TRIM', 'ABS', 'FLOOR', 'CEIL', 'CHAR_LENGTH'],
])
/** Calls that are not TRUE when their argument is NULL. */
const NOT_TRUE = new Set(['IS_NOT_NULL', 'IS_TRUE', 'IS_FALSE'])

/** Columns that make a condition not TRUE when one of them is NULL. */
export function rejectedNulls(condition: BoundExpression): ReadonlySet<number> {
  if (condition.kind === 'call') {
    const inner = () => condition.args.map(rejectedNulls)
    if (condition.name === 'AND') return new Set(inner().flatMap((each) => [...each]))
    if (condition.name === 'OR') {
      const [first, ...others] = inner()
      return new Set([...(first ?? [])].filter((index) => others.every((each) => each.has(index))))
    }
    if (NOT_TRUE.has(condition.name)) return nullFrom(condition.args[0]!)
    if (condition.name === 'IN') return nullFrom(condition.args[0]!)
  }
  return nullFrom(condition)
}

/** Columns that make an expression NULL when one of them is. */
function nullFrom(expression: BoundExpression): ReadonlySet<number> {
  if (expression.kind === 'column') return new Set([expression.index])
  if (expression.kind === 'literal' || !STRICT.has(expression.name)) return new Set()
  return new Set(expression.args.flatMap((arg) => [...nullFrom(arg)]))
}
