import { MIN_WATERMARK } from '../dataflow/operator.ts'
import type { StreamGraph } from '../dataflow/stream-graph.ts'
import type { NodeMetrics } from './job.ts'
import type { TaskHandle } from './task.ts'
import type { NodeReading, TimeShares } from './task-metrics.ts'

/** Metrics of each node over its subtasks: counters added, shares averaged, the lowest watermark. */
export function nodeMetrics(graph: StreamGraph, tasks: readonly TaskHandle[]): NodeMetrics[] {
  const counters = new Map<number, NodeReading[]>()
  const shares = new Map<number, TimeShares[]>()
  for (const task of tasks) {
    const share = task.takeTimeShares()
    for (const one of task.readCounters()) {
      counters.set(one.nodeId, [...(counters.get(one.nodeId) ?? []), one])
      shares.set(one.nodeId, [...(shares.get(one.nodeId) ?? []), share])
    }
  }
  return graph.nodes.map(({ id }) => combine(id, counters.get(id) ?? [], shares.get(id) ?? []))
}

function combine(
  nodeId: number,
  counters: readonly NodeReading[],
  shares: readonly TimeShares[],
): NodeMetrics {
  const sum = (of: (one: NodeReading) => number) => counters.reduce((total, one) => total + of(one), 0)
  const mean = (of: (one: TimeShares) => number) =>
    shares.reduce((total, one) => total + of(one), 0) / Math.max(1, shares.length)
  const pending = counters.flatMap(({ pendingRecords }) => (pendingRecords === null ? [] : [pendingRecords]))
  const watermark = Math.min(...counters.map((one) => one.watermark))
  return {
    nodeId,
    recordsIn: sum((one) => one.recordsIn),
    recordsOut: sum((one) => one.recordsOut),
    bytesIn: sum((one) => one.bytesIn),
    bytesOut: sum((one) => one.bytesOut),
    badRecords: sum((one) => one.badRecords),
    lateRecords: sum((one) => one.lateRecords),
    pendingRecords: pending.length === 0 ? null : pending.reduce((total, count) => total + count, 0),
    watermark: counters.length === 0 || watermark === MIN_WATERMARK ? null : watermark,
    busy: mean((one) => one.busy),
    backPressured: mean((one) => one.backPressured),
    idle: mean((one) => one.idle),
    stateBytes: sum((one) => one.stateBytes),
    stateEntries: sum((one) => one.stateEntries),
  }
}
