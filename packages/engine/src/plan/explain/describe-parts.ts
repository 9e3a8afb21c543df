import type { AggregateCall } from '../bound-expression.ts'
import type { PlanNode, SortKey } from '../plan-node.ts'

export function namesOf(node: PlanNode): readonly string[] {
  return node.schema.fields.map(({ name }) => name)
}

export const list = (parts: readonly string[]): string => parts.join(', ')

export function describeOrder(keys: readonly SortKey[], names: readonly string[]): string {
  return list(keys.map(({ column, descending }) => `${names[column]} ${descending ? 'DESC' : 'ASC'}`))
}

export function describeAggregate(call: AggregateCall, below: readonly string[]): string {
  const args = call.args.map((arg) => below[arg]!).join(', ') || (call.name === 'COUNT' ? '*' : '')
  const filter = call.filter === null ? '' : ` FILTER ${below[call.filter]}`
  return `${call.name}(${call.distinct ? 'DISTINCT ' : ''}${args})${filter}`
}

/** `groupBy=[k], select=[k, COUNT(*) AS n]`; the calls' columns follow the keys. */
export function describeAggregates(
  node: Extract<PlanNode, { kind: 'group-aggregate' | 'window-aggregate' | 'group-window-aggregate' }>,
): string {
  const below = namesOf(node.input)
  const keys = node.keys.map((key) => below[key]!)
  const calls = node.aggregates.map(
    (call, i) => `${describeAggregate(call, below)} AS ${node.schema.fields[node.keys.length + i]!.name}`,
  )
  const groupBy = keys.length > 0 ? `groupBy=[${list(keys)}], ` : ''
  return `${groupBy}select=[${list([...keys, ...calls])}]`
}
