import { AggregateCalls } from '../operators/aggregate/aggregate-calls.ts'
import { BatchOverOperator } from '../operators/batch/batch-over-operator.ts'
import { BatchRankOperator } from '../operators/batch/batch-rank-operator.ts'
import { BatchSortOperator } from '../operators/batch/batch-sort-operator.ts'
import { FinalRowsOperator } from '../operators/batch/final-rows-operator.ts'
import type { FinalRowsNode, LimitNode, OverNode, PlanNode, RankNode, SortNode } from '../plan/plan-node.ts'
import type { Row } from '../types/row-value.ts'
import { type Compiling, compileKeyed, typesOf } from './compiling.ts'
import type { Stream } from './graph-builder.ts'

/** Nodes that wait for the end of their input in batch mode; all others run as on a stream. */
export type BatchNode = FinalRowsNode | LimitNode | OverNode | RankNode | SortNode

export function isBatchNode(node: PlanNode): node is BatchNode {
  return ['final-rows', 'limit', 'over', 'rank', 'sort'].includes(node.kind)
}

export function compileBatch(node: BatchNode, compiling: Compiling): Stream {
  switch (node.kind) {
    case 'final-rows':
      return compileFinalRows(node, compiling)
    case 'over':
      return compileOver(node, compiling)
    case 'rank':
      return compileRank(node, compiling)
    case 'limit':
      return compileLimit(node, compiling)
    case 'sort': {
      const types = typesOf(node.schema)
      const options = { inputTypes: types, outputTypes: types, partitionKeys: [], orderBy: node.orderBy }
      return compileKeyed(node, 'Sort', [], () => new BatchSortOperator(options), compiling)
    }
  }
}

function compileFinalRows(node: FinalRowsNode, compiling: Compiling): Stream {
  const types = typesOf(node.schema)
  const keys = node.upsertKeys[0] ?? types.map((_, index) => index)
  const create = () => new FinalRowsOperator({ types, keys, absent: aggregateOfNothing(node.input) })
  return compileKeyed(node, 'FinalRows', keys, create, compiling)
}

/** Without GROUP BY there is a result even of no rows. */
function aggregateOfNothing(node: PlanNode): Row | null {
  if (node.kind !== 'group-aggregate' || node.keys.length > 0) return null
  const calls = new AggregateCalls(node.aggregates, typesOf(node.input.schema), false)
  for (const accumulator of calls.accumulators) accumulator.init(0)
  return calls.values(0)
}

function compileOver(node: OverNode, compiling: Compiling): Stream {
  const { partitionKeys, orderBy, frame, calls } = node
  const rows = { inputTypes: typesOf(node.input.schema), outputTypes: typesOf(node.schema) }
  const create = () => new BatchOverOperator({ ...rows, partitionKeys, orderBy, frame, calls })
  return compileKeyed(node, 'OverAggregate', partitionKeys, create, compiling)
}

function compileRank(node: RankNode, compiling: Compiling): Stream {
  const { partitionKeys, orderBy, from, to, outputsRank } = node
  const rows = { inputTypes: typesOf(node.input.schema), outputTypes: typesOf(node.schema) }
  const options = { ...rows, partitionKeys, orderBy, function: node.function, from, to, outputsRank }
  return compileKeyed(node, 'Rank', partitionKeys, () => new BatchRankOperator(options), compiling)
}

/** A Top-N of one partition whose ranks are not shown. */
function compileLimit(node: LimitNode, compiling: Compiling): Stream {
  const { orderBy, offset, fetch } = node
  const types = typesOf(node.schema)
  const options = {
    inputTypes: types,
    outputTypes: types,
    partitionKeys: [],
    orderBy,
    function: 'ROW_NUMBER' as const,
    from: offset + 1,
    to: fetch === null ? Number.POSITIVE_INFINITY : offset + fetch,
    outputsRank: false,
  }
  const name = orderBy.length > 0 ? 'SortLimit' : 'Limit'
  return compileKeyed(node, name, [], () => new BatchRankOperator(options), compiling)
}
