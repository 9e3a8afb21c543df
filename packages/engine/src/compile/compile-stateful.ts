import type { Exchange } from '../dataflow/stream-graph.ts'
import { ChangelogNormalizeOperator } from '../operators/changelog-normalize-operator.ts'
import { DeduplicateOperator } from '../operators/deduplicate-operator.ts'
import { ExpandOperator } from '../operators/expand-operator.ts'
import { JoinOperator } from '../operators/join/join-operator.ts'
import { RankOperator } from '../operators/rank/rank-operator.ts'
import { SetOperationOperator } from '../operators/set-operation-operator.ts'
import { TimeSortOperator } from '../operators/time-sort-operator.ts'
import type {
  ChangelogNormalizeNode,
  DeduplicateNode,
  ExpandNode,
  JoinNode,
  LimitNode,
  PlanNode,
  RankNode,
  SetOperationNode,
  SortNode,
} from '../plan/plan-node.ts'
import { isInsertOnly } from '../types/row-kind.ts'
import { type Compiling, compileKeyed, pairCondition, typesOf } from './compiling.ts'
import type { Stream } from './graph-builder.ts'
import { compileCalc } from './kernel/compile-calc.ts'

export type StatefulNode =
  | ChangelogNormalizeNode
  | DeduplicateNode
  | ExpandNode
  | JoinNode
  | LimitNode
  | RankNode
  | SetOperationNode
  | SortNode

export function compileStateful(node: StatefulNode, compiling: Compiling): Stream {
  switch (node.kind) {
    case 'changelog-normalize':
      return compileNormalize(node, compiling)
    case 'deduplicate':
      return compileDeduplicate(node, compiling)
    case 'expand':
      return compileExpand(node, compiling)
    case 'join':
      return compileJoin(node, compiling)
    case 'rank':
      return compileRank(node, compiling)
    case 'limit':
      return compileLimit(node, compiling)
    case 'set-operation':
      return compileSetOperation(node, compiling)
    case 'sort':
      return compileSort(node, compiling)
  }
}

function compileNormalize(node: ChangelogNormalizeNode, compiling: Compiling): Stream {
  const options = {
    types: typesOf(node.schema),
    keys: node.keys,
    updateBefore: node.changelogMode.updateBefore,
    stateTtlMs: compiling.settings.stateTtlMs,
  }
  const create = () => new ChangelogNormalizeOperator(options)
  return compileKeyed(node, 'ChangelogNormalize', node.keys, create, compiling)
}

function compileDeduplicate(node: DeduplicateNode, compiling: Compiling): Stream {
  const { updateBefore } = node.changelogMode
  const options = {
    types: typesOf(node.schema),
    keys: node.keys,
    timeColumn: node.timeColumn,
    attribute: node.attribute,
    keep: node.keep,
    updates: !isInsertOnly(node.changelogMode),
    updateBefore,
    stateTtlMs: compiling.settings.stateTtlMs,
  }
  return compileKeyed(node, 'Deduplicate', node.keys, () => new DeduplicateOperator(options), compiling)
}

function compileExpand(node: ExpandNode, { graph, settings, stream, named }: Compiling): Stream {
  const kernels = node.projections.map((projections) =>
    compileCalc({ projections, condition: null, upsertInput: false }),
  )
  const input = stream(node.input)
  const create = () => new ExpandOperator(kernels, settings.timeZone)
  return graph.add(
    { ...named(node, `Expand[${graph.nextId}]`), kind: 'operator', create },
    input.parallelism,
    input,
  )
}

function compileRank(node: RankNode, compiling: Compiling): Stream {
  const input = node.input.changelogMode
  const upserts = input.updateAfter && !input.updateBefore
  // Flink replaces the first of rows that only come without taking the one before back, whoever reads it.
  const replaces = isInsertOnly(input) && node.from === 1 && node.to === 1 && !node.outputsRank
  const options = {
    inputTypes: typesOf(node.input.schema),
    outputTypes: typesOf(node.schema),
    partitionKeys: node.partitionKeys,
    orderBy: node.orderBy,
    from: node.from,
    to: node.to,
    outputsRank: node.outputsRank,
    inputRetracts: !isInsertOnly(input),
    inputKey: upserts ? (node.input.upsertKeys[0] ?? null) : null,
    updateBefore: node.changelogMode.updateBefore && !replaces,
    stateTtlMs: compiling.settings.stateTtlMs,
  }
  return compileKeyed(node, 'Rank', node.partitionKeys, () => new RankOperator(options), compiling)
}

/** A Top-N of one partition whose ranks are not shown. */
function compileLimit(node: LimitNode, compiling: Compiling): Stream {
  const input = node.input.changelogMode
  const upserts = input.updateAfter && !input.updateBefore
  const options = {
    inputTypes: typesOf(node.schema),
    outputTypes: typesOf(node.schema),
    partitionKeys: [],
    orderBy: node.orderBy,
    from: node.offset + 1,
    to: node.fetch === null ? Number.POSITIVE_INFINITY : node.offset + node.fetch,
    outputsRank: false,
    inputRetracts: !isInsertOnly(input),
    inputKey: upserts ? (node.input.upsertKeys[0] ?? null) : null,
    updateBefore: node.changelogMode.updateBefore,
    stateTtlMs: compiling.settings.stateTtlMs,
  }
  const name = node.orderBy.length > 0 ? 'SortLimit' : 'Limit'
  return compileKeyed(node, name, [], () => new RankOperator(options), compiling)
}

function compileSort(node: SortNode, compiling: Compiling): Stream {
  const options = { types: typesOf(node.schema), orderBy: node.orderBy }
  return compileKeyed(node, 'TemporalSort', [], () => new TimeSortOperator(options), compiling)
}

function compileSetOperation(node: SetOperationNode, { graph, settings, stream, named }: Compiling): Stream {
  const types = typesOf(node.schema)
  const options = { types, operator: node.operator, all: node.all, stateTtlMs: settings.stateTtlMs }
  const exchange: Exchange = { kind: 'hash', keys: types.map((_, index) => index) }
  const inputs = node.inputs.map((input) => ({ stream: stream(input), exchange }))
  const create = () => new SetOperationOperator(options)
  const operator = { ...named(node, `${node.operator}[${graph.nextId}]`), kind: 'operator' as const, create }
  return graph.connect(operator, settings.parallelism, inputs)
}

function compileJoin(node: JoinNode, { graph, settings, stream, named }: Compiling): Stream {
  const [left, right] = node.inputs as readonly [PlanNode, PlanNode]
  const side = (input: PlanNode, keys: readonly number[], ttl: number | null) => ({
    types: typesOf(input.schema),
    keys,
    // One within the join key leaves one row to each key.
    uniqueKey:
      input.upsertKeys.find((key) => key.every((column) => keys.includes(column))) ??
      input.upsertKeys[0] ??
      null,
    insertOnly: isInsertOnly(input.changelogMode),
    ttlMs: ttl ?? settings.stateTtlMs,
  })
  const options = {
    joinType: node.joinType,
    left: side(left, node.leftKeys, node.stateTtl[0]),
    right: side(right, node.rightKeys, node.stateTtl[1]),
    outputTypes: typesOf(node.schema),
    nullSafe: node.nullSafe,
    nullAware: node.nullAware,
    condition: node.condition && pairCondition(node.condition, settings),
  }
  const inputs = [
    { stream: stream(left), exchange: { kind: 'hash', keys: node.leftKeys } as const },
    { stream: stream(right), exchange: { kind: 'hash', keys: node.rightKeys } as const },
  ]
  // A null meets rows of all keys.
  const parallelism = node.leftKeys.length === 0 || node.nullAware ? 1 : settings.parallelism
  const create = () => new JoinOperator(options)
  return graph.connect(
    { ...named(node, `Join[${graph.nextId}]`), kind: 'operator', create },
    parallelism,
    inputs,
  )
}
