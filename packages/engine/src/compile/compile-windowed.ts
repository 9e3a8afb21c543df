import { CalcOperator } from '../operators/calc-operator.ts'
import { OverOperator } from '../operators/over/over-operator.ts'
import { SortedOverOperator } from '../operators/over/sorted-over-operator.ts'
import { SessionAggregates } from '../operators/window/session-aggregates.ts'
import { SessionOperator } from '../operators/window/session-operator.ts'
import { SessionRows } from '../operators/window/session-rows.ts'
import { WindowRankOperator } from '../operators/window/window-rank-operator.ts'
import { WindowAggregateOperator } from '../operators/window-aggregate-operator.ts'
import { column } from '../plan/bound.ts'
import type {
  GroupWindowAggregateNode,
  OverNode,
  WindowAggregateNode,
  WindowNode,
  WindowRankNode,
  WindowSpec,
} from '../plan/plan-node.ts'
import { type LogicalType, type RowType, timestampType } from '../types/logical-type.ts'
import { isInsertOnly } from '../types/row-kind.ts'
import { isLocalTime } from './compile-time-join.ts'
import { type Compiling, compileKeyed, typesOf, type WallClock, wallClock } from './compiling.ts'
import type { Stream } from './graph-builder.ts'
import { compileCalc } from './kernel/compile-calc.ts'

export function windowClock(window: WindowSpec, input: RowType, { settings }: Compiling): WallClock {
  const time = input.fields[window.attached ? window.attached.end + 1 : window.timeColumn]?.type
  return wallClock(window.attribute === 'proctime' || time?.root === 'TIMESTAMP_LTZ', settings)
}

/** SESSION on its own: rows wait until their session is over. */
export function compileSessionWindow(node: WindowNode, compiling: Compiling): Stream {
  const { partitionKeys } = node.window
  const options = {
    inputTypes: typesOf(node.input.schema),
    outputTypes: typesOf(node.schema),
    keys: partitionKeys,
    window: node.window,
    ...windowClock(node.window, node.input.schema, compiling),
  }
  const create = () => new SessionOperator(options, new SessionRows(options))
  return compileKeyed(node, 'WindowTableFunction', partitionKeys, create, compiling)
}

export function compileWindowAggregate(node: WindowAggregateNode, compiling: Compiling): Stream {
  if (node.window.function === 'SESSION' && node.window.attached) return compileOldSessions(node, compiling)
  const create = windowAggregate(node, typesOf(node.schema), compiling)
  return compileKeyed(node, 'WindowAggregate', node.keys, create, compiling)
}

/**
 * Sessions that the rows have already. Their starts do not follow from their ends, so they are a key like any other,
 * and are laid out afterwards where the window has its start.
 */
function compileOldSessions(node: WindowAggregateNode, compiling: Compiling): Stream {
  const { graph, settings, named } = compiling
  const { start } = node.window.attached!
  const types = typesOf(node.schema)
  const [keys, results] = [node.keys.length, node.aggregates.length]
  const own = [
    ...types.slice(0, keys),
    timestampType(3, false),
    ...types.slice(keys, keys + results),
    ...[0, 1].map(() => timestampType(3, false)),
    types.at(-1)!,
  ]
  const keyed = { ...node, keys: [...node.keys, start] }
  const create = windowAggregate(keyed, own, compiling)
  const windows = compileKeyed(node, 'WindowAggregate', node.keys, create, compiling)
  const places = types.map((_, place) => {
    if (place < keys) return place
    return place === keys + results ? keys : place + 1
  })
  const projections = places.map((place, index) => column(place, types[index]!))
  const kernel = compileCalc({ projections, condition: null, upsertInput: false })
  const layout = named(node, `Calc[${graph.nextId}]`, '/bounds')
  const lay = () => new CalcOperator(kernel, settings.timeZone)
  return graph.add({ ...layout, kind: 'operator', create: lay }, windows.parallelism, windows)
}

function windowAggregate(
  node: WindowAggregateNode | GroupWindowAggregateNode,
  outputTypes: readonly LogicalType[],
  compiling: Compiling,
) {
  const options = {
    inputTypes: typesOf(node.input.schema),
    outputTypes,
    keys: node.keys,
    aggregates: node.aggregates,
    window: node.window,
    inputRetracts: !isInsertOnly(node.input.changelogMode),
    ...windowClock(node.window, node.input.schema, compiling),
  }
  return node.window.function === 'SESSION' && !node.window.attached
    ? () => new SessionOperator(options, new SessionAggregates(options))
    : () => new WindowAggregateOperator(options)
}

/** The same operator; its bounds are then laid out as the query names them. */
export function compileGroupWindow(node: GroupWindowAggregateNode, compiling: Compiling): Stream {
  const { graph, settings, named } = compiling
  const results = typesOf(node.schema).slice(0, node.keys.length + node.aggregates.length)
  const time = node.input.schema.fields[node.window.timeColumn]!.type
  const bounds = [timestampType(3, false), timestampType(3, false), { ...time, nullable: false }]
  const create = windowAggregate(node, [...results, ...bounds], compiling)
  const windows = compileKeyed(node, 'GroupWindowAggregate', node.keys, create, compiling)
  const place = { start: 0, end: 1, rowtime: 2, proctime: 2 }
  const projections = [
    ...results.map((type, index) => column(index, type)),
    ...node.properties.map((property, index) =>
      column(results.length + place[property], node.schema.fields[results.length + index]!.type),
    ),
  ]
  const kernel = compileCalc({ projections, condition: null, upsertInput: false })
  const layout = named(node, `Calc[${graph.nextId}]`, '/properties')
  const create2 = () => new CalcOperator(kernel, settings.timeZone)
  return graph.add({ ...layout, kind: 'operator', create: create2 }, windows.parallelism, windows)
}

export function compileWindowRank(node: WindowRankNode, compiling: Compiling): Stream {
  const local = node.attribute === 'proctime' || isLocalTime(node.input, node.window.end + 1)
  const options = {
    inputTypes: typesOf(node.input.schema),
    outputTypes: typesOf(node.schema),
    partitionKeys: node.partitionKeys,
    windowEnd: node.window.end,
    orderBy: node.orderBy,
    from: node.from,
    to: node.to,
    outputsRank: node.outputsRank,
    attribute: node.attribute,
    toInstant: wallClock(local, compiling.settings).toInstant,
  }
  return compileKeyed(
    node,
    'WindowRank',
    node.partitionKeys,
    () => new WindowRankOperator(options),
    compiling,
  )
}

export function compileOver(node: OverNode, compiling: Compiling): Stream {
  const [time] = node.orderBy
  const type = time && node.input.schema.fields[time.column]!.type
  const attribute = type && 'attribute' in type ? type.attribute : undefined
  const options = {
    inputTypes: typesOf(node.input.schema),
    outputTypes: typesOf(node.schema),
    partitionKeys: node.partitionKeys,
    frame: node.frame,
    calls: node.calls,
  }
  const create =
    time === undefined || attribute === undefined
      ? () => new SortedOverOperator({ ...options, orderBy: node.orderBy })
      : () => new OverOperator({ ...options, timeColumn: time.column, attribute })
  return compileKeyed(node, 'OverAggregate', node.partitionKeys, create, compiling)
}
