import type { Expression, SelectItem } from '../../sql/ast/query-nodes.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { refuseUntypedNull } from '../functions/bind-call.ts'
import { expandStar, type OutputItem } from './expand-star.ts'
import type { Scope } from './scope.ts'

/** The columns an item of SELECT gives; a computed one without AS has no name yet. */
export function bindItem(
  item: SelectItem,
  scope: Scope,
  bind: (node: Expression) => BoundExpression,
): OutputItem[] {
  if (item.kind === 'star') return expandStar(item, scope)
  const expression = bind(item.expression)
  refuseUntypedNull(expression)
  return [{ name: item.alias?.name ?? columnNameOf(item.expression), expression }]
}

function columnNameOf(expression: Expression): string | null {
  return expression.kind === 'column-reference' ? expression.path.parts.at(-1)!.name : null
}

/** Unnamed columns are called `EXPR$` and their position. */
export function namesOf(items: readonly Pick<OutputItem, 'name'>[]): string[] {
  return items.map(({ name }, position) => name ?? `EXPR$${position}`)
}

/** Names of the columns of a result: later ones of the same name get a number. */
export function uniqueNames(names: readonly string[]): string[] {
  const used = new Set<string>()
  return names.map((base) => {
    let unique = base
    for (let i = 0; used.has(unique); i++) unique = `${base}${i}`
    used.add(unique)
    return unique
  })
}
