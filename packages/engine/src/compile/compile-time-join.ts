import { IntervalJoinOperator } from '../operators/join/interval-join-operator.ts'
import { TemporalJoinOperator } from '../operators/join/temporal-join-operator.ts'
import { UnnestOperator } from '../operators/unnest-operator.ts'
import { WindowJoinOperator } from '../operators/window/window-join-operator.ts'
import type {
  CorrelateNode,
  IntervalJoinNode,
  PlanNode,
  TemporalJoinNode,
  WindowJoinNode,
} from '../plan/plan-node.ts'
import { type Compiling, pairCondition, typesOf, wallClock } from './compiling.ts'
import type { NewNode, Stream } from './graph-builder.ts'
import { compileCalc } from './kernel/compile-calc.ts'

type TimeJoinNode = IntervalJoinNode | TemporalJoinNode | WindowJoinNode
type Create = Extract<NewNode, { kind: 'operator' }>['create']

export function compileTimeJoin(node: TimeJoinNode, compiling: Compiling): Stream {
  switch (node.kind) {
    case 'interval-join':
      return compileIntervalJoin(node, compiling)
    case 'temporal-join':
      return compileTemporalJoin(node, compiling)
    case 'window-join':
      return compileWindowJoin(node, compiling)
  }
}

function joinSides(node: TimeJoinNode) {
  const [left, right] = node.inputs as readonly [PlanNode, PlanNode]
  return {
    left: { types: typesOf(left.schema), keys: node.leftKeys },
    right: { types: typesOf(right.schema), keys: node.rightKeys },
  }
}

/** Both inputs by their join keys; without keys one subtask. */
function keyedJoin(node: TimeJoinNode, name: string, create: Create, compiling: Compiling): Stream {
  const { graph, settings, stream, named } = compiling
  const keys = [node.leftKeys, node.rightKeys]
  const inputs = node.inputs.map((input, index) => ({
    stream: stream(input),
    exchange: { kind: 'hash', keys: keys[index]! } as const,
  }))
  const parallelism = node.leftKeys.length === 0 ? 1 : settings.parallelism
  return graph.connect(
    { ...named(node, `${name}[${graph.nextId}]`), kind: 'operator', create },
    parallelism,
    inputs,
  )
}

function compileIntervalJoin(node: IntervalJoinNode, compiling: Compiling): Stream {
  const { left, right } = joinSides(node)
  const options = {
    joinType: node.joinType as 'inner' | 'left' | 'right' | 'full',
    left: { ...left, time: node.leftTime },
    right: { ...right, time: node.rightTime },
    attribute: node.attribute,
    lower: node.lower,
    upper: node.upper,
    outputTypes: typesOf(node.schema),
    condition: node.condition && pairCondition(node.condition, compiling.settings),
  }
  return keyedJoin(node, 'IntervalJoin', () => new IntervalJoinOperator(options), compiling)
}

function compileTemporalJoin(node: TemporalJoinNode, compiling: Compiling): Stream {
  const { left, right } = joinSides(node)
  const options = {
    joinType: node.joinType as 'inner' | 'left',
    left: { ...left, time: node.leftTime },
    right: { ...right, time: node.rightTime! },
    outputTypes: typesOf(node.schema),
    condition: node.condition && pairCondition(node.condition, compiling.settings),
  }
  return keyedJoin(node, 'TemporalJoin', () => new TemporalJoinOperator(options), compiling)
}

function compileWindowJoin(node: WindowJoinNode, compiling: Compiling): Stream {
  const { left, right } = joinSides(node)
  const [input] = node.inputs as readonly [PlanNode, PlanNode]
  const local = node.attribute === 'proctime' || isLocalTime(input, node.leftWindow.end + 1)
  const options = {
    joinType: node.joinType,
    left: { ...left, windowEnd: node.leftWindow.end },
    right: { ...right, windowEnd: node.rightWindow.end },
    attribute: node.attribute,
    toInstant: wallClock(local, compiling.settings).toInstant,
    outputTypes: typesOf(node.schema),
    condition: node.condition && pairCondition(node.condition, compiling.settings),
  }
  return keyedJoin(node, 'WindowJoin', () => new WindowJoinOperator(options), compiling)
}

/** Whether windows stand on local time: their `window_time`, which follows the end, is then TIMESTAMP_LTZ. */
export function isLocalTime(input: PlanNode, windowTime: number): boolean {
  return input.schema.fields[windowTime]?.type.root === 'TIMESTAMP_LTZ'
}

export function compileUnnest(node: CorrelateNode, { graph, settings, stream, named }: Compiling): Stream {
  const [collection] = node.call.args
  const options = {
    inputTypes: typesOf(node.input.schema),
    outputTypes: typesOf(node.schema),
    collection: compileCalc({ projections: [collection!], condition: null, upsertInput: false }),
    collectionType: collection!.type,
    ordinality: node.call.args.length > 1,
    joinType: node.joinType,
    condition: node.condition && pairCondition(node.condition, settings),
    timeZone: settings.timeZone,
  }
  const input = stream(node.input)
  const create = () => new UnnestOperator(options)
  return graph.add(
    { ...named(node, `Correlate[${graph.nextId}]`), kind: 'operator', create },
    input.parallelism,
    input,
  )
}
