import type { ConnectorTable } from '../connect/connector.ts'
import type { Sink } from '../connect/sink.ts'
import type { Source } from '../connect/source.ts'
import type { LogicalType, RowType } from '../types/logical-type.ts'
import type { ChangelogMode } from '../types/row-kind.ts'
import type { OperatorFactory } from './operator.ts'

/** How rows travel along an edge between subtasks. */
export type Exchange =
  | { readonly kind: 'forward' }
  /** By key group of these columns: `keyGroup(hash(key)) * parallelism / maxParallelism`. */
  | { readonly kind: 'hash'; readonly keys: readonly number[] }
  | { readonly kind: 'rebalance' }
  | { readonly kind: 'broadcast' }

interface NodeBase {
  readonly id: number
  /** Stable over edits that keep the operator's meaning: state is found by it. */
  readonly uid: string
  /** Short, for graphs: `Source: orders`, `GroupAggregate[3]`. */
  readonly name: string
  /** Long, as EXPLAIN prints it. */
  readonly description: string
  readonly parallelism: number
  readonly output: RowType
  readonly changelogMode: ChangelogMode
}

/** Computes watermarks per split, right behind the source, as Flink does. */
export interface WatermarkSpec {
  /**
   * Watermark candidates of a batch's rows in epoch ms, NaN where the expression is null.
   * The watermark is the maximum so far, per split; the reader's is the minimum over its active splits.
   */
  readonly evaluate: (batch: import('../types/batch.ts').Batch) => Float64Array
  /**
   * The rows' own times in epoch ms, as the time attribute has them: with them a row is late against rows before it
   * in its own batch too.
   */
  readonly times?: (batch: import('../types/batch.ts').Batch) => Float64Array
  /** Each step of the watermark between rows is seen by operators, not only those that make a row late. */
  readonly everyStep?: boolean
  readonly idleTimeoutMs: number
  readonly emitIntervalMs: number
  readonly alignment?: AlignmentSpec
}

/** A source that waits for others of its group while it is too far ahead of them. */
export interface AlignmentSpec {
  readonly group: string
  readonly maxDriftMs: number
  readonly updateIntervalMs: number
}

export interface SourceNode extends NodeBase {
  readonly kind: 'source'
  readonly table: ConnectorTable
  readonly create: () => Source
  /** What the reader's batches hold, before `project`. */
  readonly watermark: WatermarkSpec | null
  /** Runs right behind the reader in the same task (computed columns); null when there is nothing to do. */
  readonly project: OperatorFactory | null
}
export interface OperatorNode extends NodeBase {
  readonly kind: 'operator'
  readonly create: OperatorFactory
}
export interface SinkNode extends NodeBase {
  readonly kind: 'sink'
  readonly sinkId: string
  readonly table: ConnectorTable | null
  readonly inputTypes: readonly LogicalType[]
  readonly create: () => Sink
}
export type StreamNode = SourceNode | OperatorNode | SinkNode

export interface StreamEdge {
  readonly from: number
  readonly to: number
  /** Which input of `to`: 0 but for operators with several. */
  readonly input: number
  readonly exchange: Exchange
}

/** A job ready to run: frozen; nodes in an order in which every edge goes forward. */
export interface StreamGraph {
  readonly nodes: readonly StreamNode[]
  readonly edges: readonly StreamEdge[]
  readonly maxParallelism: number
}
