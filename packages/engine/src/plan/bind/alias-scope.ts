import type { BoundExpression } from '../bound-expression.ts'
import { mapColumns } from '../expression-tree.ts'
import type { OutputItem } from './expand-star.ts'
import type { Scope } from './scope.ts'
import { namesOf } from './select-items.ts'

interface AliasScope {
  readonly scope: Scope
  /** An expression over `scope` over what the SELECT reads. */
  readonly resolve: (expression: BoundExpression) => BoundExpression
}

/** The columns a SELECT reads and those it gives; a bare name that is both means the result's. */
export function aliasScope(from: Scope, items: readonly OutputItem[]): AliasScope {
  // Two columns of one name: it is not clear which is meant.
  const names = namesOf(items)
  const hidden = new Set(names)
  const scope: Scope = [
    ...from.map((each) => (hidden.has(each.name) ? { ...each, isMerged: true as const } : each)),
    ...items.map(({ expression }, i) => ({ table: null, name: names[i]!, type: expression.type })),
  ]
  const resolve = (expression: BoundExpression) =>
    mapColumns(expression, (column) => items[column.index - from.length]?.expression ?? column)
  return { scope, resolve }
}
