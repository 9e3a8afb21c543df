import { z } from 'zod'
import { wireError } from './wire-error.ts'

const holdingScript = z.strictObject({ sql: z.string(), config: z.record(z.string(), z.string()) })

/**
 * What passes between a runner and the job process it started, over the child's IPC channel (advanced
 * serialization). The job process knows its own job only: no database, no queue, no other tenant. It ends itself
 * when the channel closes.
 */
export const jobSpec = z.strictObject({
  jobId: z.string(),
  deploymentId: z.string(),
  epoch: z.int(),
  mode: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('run') }),
    /** Sinks are never written; rows come back as `rows` messages. */
    z.strictObject({ kind: z.literal('debug'), position: z.int(), maxRows: z.int() }),
    /**
     * Runs nothing: gives back what `scripts`, the versions a deleted deployment has run, hold at their sources, but
     * for what `others` read with.
     */
    z.strictObject({
      kind: z.literal('release'),
      scripts: z.array(holdingScript),
      others: z.array(holdingScript),
    }),
  ]),
  sql: z.string(),
  /** Flink keys: `parallelism.default`, `execution.checkpointing.interval`, … */
  config: z.record(z.string(), z.string()),
  secrets: z.record(z.string(), z.string()),
  /** Absolute folders the filesystem connector may use; relative paths resolve in the first. */
  fileRoots: z.array(z.strictObject({ path: z.string(), write: z.boolean() })),
  /** Targets no job may reach (the control plane's own), `host:port` after resolution; and whether private ranges are open. */
  egress: z.strictObject({ deny: z.array(z.string()), allowPrivate: z.boolean() }),
  checkpointDir: z.string(),
  /** Folders no connector may touch though they lie in a root: savepoints, checkpoints, keys. */
  protectedPaths: z.array(z.string()),
  restore: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('empty') }),
    z.strictObject({ kind: z.literal('latest') }),
    z.strictObject({
      kind: z.literal('savepoint'),
      directory: z.string(),
      allowNonRestoredState: z.boolean(),
    }),
  ]),
  /**
   * Epoch of this execution's first start: a checkpoint of that epoch or a younger one is its own and goes before
   * what `restore` says.
   */
  sinceEpoch: z.int(),
  /** Bound of the whole process. */
  memoryBudgetBytes: z.int(),
})
export type JobSpec = z.infer<typeof jobSpec>

export const jobCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('start'), spec: jobSpec }),
  z.strictObject({ type: z.literal('checkpoint'), requestId: z.string() }),
  z.strictObject({ type: z.literal('savepoint'), requestId: z.string(), directory: z.string() }),
  z.strictObject({
    type: z.literal('stop'),
    requestId: z.string(),
    savepointDirectory: z.string().nullable(),
    drain: z.boolean(),
  }),
  z.strictObject({ type: z.literal('cancel') }),
  /** The debug session's reader has taken rows: more may be sent. */
  z.strictObject({ type: z.literal('credit'), rows: z.int() }),
])
export type JobCommand = z.infer<typeof jobCommand>

export const graphNode = z.object({
  id: z.int(),
  uid: z.string(),
  kind: z.enum(['source', 'operator', 'sink']),
  name: z.string(),
  description: z.string(),
  parallelism: z.int(),
})
export const graphEdge = z.object({
  from: z.int(),
  to: z.int(),
  input: z.int(),
  exchange: z.enum(['forward', 'hash', 'rebalance', 'broadcast']),
})
export const jobGraph = z.object({ nodes: z.array(graphNode), edges: z.array(graphEdge) })
export type JobGraph = z.infer<typeof jobGraph>

export const nodeMetrics = z.object({
  nodeId: z.int(),
  recordsIn: z.number(),
  recordsOut: z.number(),
  bytesIn: z.number(),
  bytesOut: z.number(),
  badRecords: z.number(),
  lateRecords: z.number(),
  pendingRecords: z.number().nullable(),
  watermark: z.number().nullable(),
  busy: z.number(),
  backPressured: z.number(),
  idle: z.number(),
  stateBytes: z.number(),
  stateEntries: z.number(),
})
export type NodeMetricsMessage = z.infer<typeof nodeMetrics>

export const checkpointStats = z.object({
  checkpointId: z.int(),
  kind: z.enum(['checkpoint', 'savepoint']),
  startedAt: z.number(),
  durationMs: z.number(),
  alignmentMs: z.number(),
  fullBytes: z.number(),
  writtenBytes: z.number(),
})

/** A cell is what JSON can say: BIGINT and DECIMAL as decimal text, times as ISO text, bytes as base64. */
export const cell: z.ZodType<Cell> = z.lazy(() =>
  z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(cell)]),
)
export type Cell = null | boolean | number | string | readonly Cell[]

export const resultColumn = z.object({ name: z.string(), type: z.string() })
export const resultSet = z.object({
  id: z.int(),
  sink: z.string().nullable(),
  columns: z.array(resultColumn),
  upsertKey: z.array(z.int()),
})
export const resultRow = z.object({ kind: z.enum(['+I', '-U', '+U', '-D']), row: z.array(cell) })
export type ResultSet = z.infer<typeof resultSet>
export type ResultRow = z.infer<typeof resultRow>

export const jobMessage = z.discriminatedUnion('type', [
  /** The process is up and can take `start`. */
  z.object({ type: z.literal('ready') }),
  z.object({
    type: z.literal('compiled'),
    graph: jobGraph,
    results: z.array(resultSet),
    explain: z.string(),
    /** Effective settings: given ones, then the script's `SET`. */
    config: z.record(z.string(), z.string()),
  }),
  z.object({ type: z.literal('running'), restoredCheckpointId: z.int().nullable() }),
  z.object({ type: z.literal('metrics'), at: z.number(), nodes: z.array(nodeMetrics), rssBytes: z.number() }),
  z.object({ type: z.literal('checkpoint'), stats: checkpointStats }),
  z.object({ type: z.literal('checkpointFailed'), checkpointId: z.int(), error: wireError }),
  /** The checkpoint, savepoint or stop that was asked for is durable. */
  z.object({
    type: z.literal('requestDone'),
    requestId: z.string(),
    savepoint: z.object({ directory: z.string(), checkpointId: z.int(), bytes: z.number() }).nullable(),
  }),
  z.object({ type: z.literal('requestFailed'), requestId: z.string(), error: wireError }),
  z.object({ type: z.literal('rows'), resultId: z.int(), rows: z.array(resultRow) }),
  z.object({
    type: z.literal('ended'),
    outcome: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('finished') }),
      z.object({ kind: z.literal('canceled') }),
      z.object({ kind: z.literal('stopped'), savepointDirectory: z.string().nullable() }),
      z.object({ kind: z.literal('failed'), error: wireError }),
      /** A younger epoch owns the deployment. */
      z.object({ kind: z.literal('fenced') }),
    ]),
  }),
])
export type JobMessage = z.infer<typeof jobMessage>
