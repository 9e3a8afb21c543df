import { typeToString, withNullable, withoutAttribute } from '../types/logical-type.ts'
import type { BoundExpression, ColumnExpression } from './bound-expression.ts'
import { isDeterministic } from './functions/function-catalogue.ts'

/** The expression with every column mapped. */
export function mapColumns(
  expression: BoundExpression,
  map: (column: ColumnExpression) => BoundExpression,
): BoundExpression {
  if (expression.kind === 'column') return map(expression)
  if (expression.kind === 'literal') return expression
  const args = expression.args.map((arg) => mapColumns(arg, map))
  return args.every((arg, i) => arg === expression.args[i])
    ? expression
    : Object.freeze({ ...expression, args })
}

/** The expression over a projection's input instead of over its output. */
export function inline(expression: BoundExpression, projection: readonly BoundExpression[]): BoundExpression {
  return mapColumns(expression, ({ index }) => projection[index]!)
}

export function columnsOf(expression: BoundExpression, into = new Set<number>()): Set<number> {
  if (expression.kind === 'column') into.add(expression.index)
  else if (expression.kind === 'call') for (const arg of expression.args) columnsOf(arg, into)
  return into
}

export function isDeterministicExpression(expression: BoundExpression): boolean {
  return (
    expression.kind !== 'call' ||
    (isDeterministic(expression.name) && expression.args.every(isDeterministicExpression))
  )
}

/** Text that is the same for expressions that mean the same, wherever they are written. */
export function digest(expression: BoundExpression): string {
  const type = typeToString(withNullable(withoutAttribute(expression.type), true))
  switch (expression.kind) {
    case 'column':
      return `$${expression.index}`
    case 'literal':
      return `${literalText(expression.value)}:${type}`
    case 'call': {
      const suffix = expression.name.endsWith('CAST') || expression.name === 'JSON_VALUE' ? `:${type}` : ''
      return `${expression.name}(${expression.args.map(digest).join(',')})${suffix}`
    }
  }
}

export function literalText(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner === 'bigint') return `${inner}n`
    return inner instanceof Uint8Array ? [...inner] : inner
  })
}
