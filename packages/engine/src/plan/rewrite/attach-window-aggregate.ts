import { rowType, timestampType } from '../../types/logical-type.ts'
import { project } from '../bind/make-relation.ts'
import { column } from '../bound.ts'
import type { Relation, RelationOf } from '../relation.ts'
import { type WindowProperties, windowRoles } from './window-roles.ts'

/**
 * An aggregate over windows that its rows have been given below: the bounds are columns of its input. Used where the
 * window function cannot be part of the aggregate: something between the two needs the bounds, or there is a join,
 * a rank or another aggregate.
 */
export function attachWindowAggregate(
  aggregate: RelationOf<'group-aggregate'>,
  { spec, roles }: WindowProperties,
): Relation {
  const columnWith = (role: string) => aggregate.keys.find((key) => roles.get(key) === role)!
  const [start, end] = [columnWith('start'), columnWith('end')]
  const keys = aggregate.keys.filter((key) => !roles.has(key))
  const { fields } = aggregate.input.schema
  const time = [...roles].find(([, role]) => role === 'time')
  const ownTime = time
    ? fields[time[0]]!.type
    : Object.freeze({
        ...timestampType(3, false),
        root: boundRoot(fields[end]!.type),
        attribute: spec.attribute,
      })
  const bounds = [
    { name: 'window_start', type: fields[start]!.type },
    { name: 'window_end', type: fields[end]!.type },
    { name: 'window_time', type: ownTime },
  ]
  const results = aggregate.aggregates.map(({ type }, i) => ({ name: `EXPR$${keys.length + i}`, type }))
  const attached: RelationOf<'window-aggregate'> = Object.freeze({
    kind: 'window-aggregate',
    input: aggregate.input,
    window: Object.freeze({ ...spec, partitionKeys: [], timeColumn: end, attached: { start, end } }),
    keys: Object.freeze(keys),
    aggregates: aggregate.aggregates,
    schema: rowType([...keys.map((key) => fields[key]!), ...results, ...bounds]),
    ...(aggregate.span && { span: aggregate.span }),
  })
  return inOrder(aggregate, attached, keys)
}

function boundRoot({ root }: { readonly root: string }): 'TIMESTAMP' | 'TIMESTAMP_LTZ' {
  return root === 'TIMESTAMP_LTZ' ? 'TIMESTAMP_LTZ' : 'TIMESTAMP'
}

/** The columns as the aggregate had them. */
function inOrder(
  aggregate: RelationOf<'group-aggregate'>,
  attached: RelationOf<'window-aggregate'>,
  keys: readonly number[],
): Relation {
  const roles = windowRoles(aggregate.input)
  const first = keys.length + attached.aggregates.length
  const bounds = ['start', 'end', 'time']
  const outputs = aggregate.schema.fields.map(({ type }, i) => {
    const key = aggregate.keys[i]
    if (key === undefined) return column(keys.length + i - aggregate.keys.length, type)
    const role = roles.get(key)
    return column(role ? first + bounds.indexOf(role) : keys.indexOf(key), type)
  })
  const names = aggregate.schema.fields.map(({ name }) => name)
  return project(attached, outputs, names, aggregate.span)
}
