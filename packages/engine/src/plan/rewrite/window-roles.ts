import type { Relation } from '../relation.ts'

export type WindowRole = 'start' | 'end' | 'time'

/** Which columns of a relation are `window_start`, `window_end` and `window_time` of a window function below it. */
export function windowRoles(relation: Relation): ReadonlyMap<number, WindowRole> {
  switch (relation.kind) {
    case 'window': {
      const width = relation.input.schema.fields.length
      return new Map([
        [width, 'start'],
        [width + 1, 'end'],
        [width + 2, 'time'],
      ])
    }
    case 'filter':
      return windowRoles(relation.input)
    case 'project': {
      const below = windowRoles(relation.input)
      const roles = new Map<number, WindowRole>()
      relation.expressions.forEach((expression, i) => {
        const role = expression.kind === 'column' ? below.get(expression.index) : undefined
        if (role) roles.set(i, role)
      })
      return roles
    }
    default:
      return new Map()
  }
}

/** True when the keys hold both the window's start and its end: the aggregate is one over windows. */
export function isWindowGrouping(keys: readonly number[], roles: ReadonlyMap<number, WindowRole>): boolean {
  const grouped = new Set(keys.map((key) => roles.get(key)))
  return grouped.has('start') && grouped.has('end')
}
