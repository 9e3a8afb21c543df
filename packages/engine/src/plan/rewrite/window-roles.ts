import type { WindowSpec } from '../plan-node.ts'
import type { Relation } from '../relation.ts'

export type WindowRole = 'start' | 'end' | 'time'
type Roles = ReadonlyMap<number, WindowRole>

/** The windows that the rows of a relation are in. */
export interface WindowProperties {
  readonly spec: WindowSpec
  /** Which columns are `window_start`, `window_end` and `window_time`. */
  readonly roles: Roles
}

/** Which columns of a relation are the bounds of the windows its rows are in. */
export function windowRoles(relation: Relation): Roles {
  return windowProperties(relation)?.roles ?? new Map()
}

/** The windows of a relation: of a window function below it, as far as its bounds come through. */
export function windowProperties(relation: Relation): WindowProperties | null {
  switch (relation.kind) {
    case 'window':
      return { spec: relation.window, roles: rolesFrom(relation.input.schema.fields.length) }
    case 'window-aggregate':
      return { spec: relation.window, roles: rolesFrom(relation.keys.length + relation.aggregates.length) }
    case 'filter':
    case 'window-rank':
    case 'correlate':
    case 'lookup-join':
      return windowProperties(relation.input)
    case 'project':
      return projected(windowProperties(relation.input), relation.expressions.map(columnOf))
    case 'expand': {
      const [first, ...others] = relation.projections.map((projection) => projection.map(columnOf))
      const kept = first!.map((index, i) => (others.every((other) => other[i] === index) ? index : null))
      return projected(windowProperties(relation.input), kept)
    }
    case 'group-aggregate': {
      const below = windowProperties(relation.input)
      return below && isWindowGrouping(relation.keys, below.roles) ? projected(below, relation.keys) : null
    }
    case 'union':
      return common(relation.inputs.map(windowProperties))
    case 'window-join': {
      const left = windowProperties(relation.inputs[0]!)
      if (!left || relation.joinType === 'semi' || relation.joinType === 'anti') return left
      const width = relation.inputs[0]!.schema.fields.length
      const right = [...windowRoles(relation.inputs[1]!)].map(
        ([index, role]) => [width + index, role] as const,
      )
      return { spec: left.spec, roles: new Map([...left.roles, ...right]) }
    }
    default:
      return null
  }
}

function rolesFrom(first: number): Roles {
  return new Map([
    [first, 'start'],
    [first + 1, 'end'],
    [first + 2, 'time'],
  ])
}

function columnOf(expression: { readonly kind: string; readonly index?: number }): number | null {
  return expression.kind === 'column' ? expression.index! : null
}

/** Through a projection to these columns; null is a computed one. */
function projected(
  below: WindowProperties | null,
  columns: readonly (number | null)[],
): WindowProperties | null {
  if (!below) return null
  const roles = new Map<number, WindowRole>()
  columns.forEach((index, i) => {
    const role = index === null ? undefined : below.roles.get(index)
    if (role) roles.set(i, role)
  })
  return { spec: below.spec, roles }
}

/** All parts are in the same windows, by the same columns. */
function common(parts: readonly (WindowProperties | null)[]): WindowProperties | null {
  const [first] = parts
  const text = (part: WindowProperties | null) => {
    if (!part) return ''
    const { function: name, size, step, offset, attribute } = part.spec
    return JSON.stringify([name, size, step, offset, attribute, [...part.roles]])
  }
  return first && parts.every((part) => text(part) === text(first)) ? first : null
}

/** True when the keys hold both the window's start and its end: the aggregate is one over windows. */
export function isWindowGrouping(keys: readonly number[], roles: Roles): boolean {
  const grouped = new Set(keys.map((key) => roles.get(key)))
  return grouped.has('start') && grouped.has('end')
}
