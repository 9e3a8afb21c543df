import { isInsertOnly } from '../../types/row-kind.ts'
import type { OverFrame, PlanNode } from '../plan-node.ts'
import { describeAggregate, describeOrder, list, namesOf } from './describe-parts.ts'

type Rank = Extract<PlanNode, { kind: 'rank' | 'window-rank' }>

export function describeRank(node: Rank): string {
  const below = namesOf(node.input)
  const to = typeof node.to === 'object' ? `rankEnd=${below[node.to.column]}` : `rankEnd=${node.to}`
  const parts = [
    ...(node.kind === 'rank' ? [`strategy=[${strategyOf(node.input, node.partitionKeys)}]`] : []),
    ...(node.kind === 'window-rank' ? [`window=[${windowOf(node, below)}]`] : []),
    `rankType=[${node.function}]`,
    `rankRange=[rankStart=${node.from}, ${to}]`,
    `partitionBy=[${list(node.partitionKeys.map((key) => below[key]!))}]`,
    `orderBy=[${describeOrder(node.orderBy, below)}]`,
    `select=[${list(namesOf(node))}]`,
  ]
  return `${node.kind === 'rank' ? 'Rank' : 'WindowRank'}(${parts.join(', ')})`
}

function windowOf({ window }: Extract<Rank, { kind: 'window-rank' }>, names: readonly string[]): string {
  return `win_start=[${names[window.start]}], win_end=[${names[window.end]}]`
}

/** How the ranks are kept: by what the input does to rows that it gave before. */
function strategyOf(input: PlanNode, partition: readonly number[]): string {
  if (isInsertOnly(input.changelogMode)) return 'AppendFastStrategy'
  const key = input.upsertKeys.find((columns) => partition.every((column) => columns.includes(column)))
  const mayUpdateFast = key && !input.changelogMode.updateBefore && !input.changelogMode.delete
  return mayUpdateFast ? `UpdateFastStrategy[${list(key.map(String))}]` : 'RetractStrategy'
}

export function describeDeduplicate(node: Extract<PlanNode, { kind: 'deduplicate' }>): string {
  const keys = node.keys.map((key) => namesOf(node.input)[key]!)
  const keep = node.keep === 'first' ? 'FirstRow' : 'LastRow'
  return `Deduplicate(keep=[${keep}], key=[${list(keys)}], order=[${node.attribute.toUpperCase()}])`
}

export function describeOver(node: Extract<PlanNode, { kind: 'over' }>): string {
  const below = namesOf(node.input)
  const own = namesOf(node).slice(below.length)
  const calls = node.calls.map((call, i) => `${describeAggregate(call, below)} AS ${own[i]}`)
  const partition = node.partitionKeys.map((key) => below[key]!)
  const parts = [
    ...(partition.length > 0 ? [`partitionBy=[${list(partition)}]`] : []),
    `orderBy=[${describeOrder(node.orderBy, below)}]`,
    `window=[ ${describeFrame(node.frame)}]`,
    `select=[${list([...below, ...calls])}]`,
  ]
  return `OverAggregate(${parts.join(', ')})`
}

function describeFrame({ unit, preceding, following }: OverFrame): string {
  const side = (distance: number | bigint | null, direction: string) => {
    if (distance === null) return `UNBOUNDED ${direction}`
    return Number(distance) === 0 ? 'CURRENT ROW' : `${distance} ${direction}`
  }
  return `${unit} BETWEEN ${side(preceding, 'PRECEDING')} AND ${side(following, 'FOLLOWING')}`
}

export function describeSort(node: Extract<PlanNode, { kind: 'sort' | 'limit' }>): string {
  const order = `orderBy=[${describeOrder(node.orderBy, namesOf(node.input))}]`
  if (node.kind === 'sort') {
    const type = node.input.schema.fields[node.orderBy[0]?.column ?? 0]?.type
    const isTemporal = type && 'attribute' in type && type.attribute !== undefined
    return `${isTemporal ? 'TemporalSort' : 'Sort'}(${order})`
  }
  const bounds = `offset=[${node.offset}], fetch=[${node.fetch ?? 'unlimited'}]`
  if (node.orderBy.length === 0) return `Limit(${bounds})`
  return `SortLimit(${order}, ${bounds}, strategy=[${strategyOf(node.input, [])}])`
}
