import type { BoundExpression } from '../plan/bound-expression.ts'

/** The expression with every column replaced by the expression that computes it. */
export function substituteColumns(
  expression: BoundExpression,
  columns: readonly BoundExpression[],
): BoundExpression {
  switch (expression.kind) {
    case 'column':
      return columns[expression.index]!
    case 'literal':
      return expression
    case 'call':
      return { ...expression, args: expression.args.map((argument) => substituteColumns(argument, columns)) }
  }
}
