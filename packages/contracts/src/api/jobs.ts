import { z } from 'zod'
import { jobGraph, nodeMetrics } from '../job-protocol.ts'
import { desiredState, observedState } from '../job-state.ts'
import { wireError } from '../wire-error.ts'
import { author, id, time } from './fields.ts'

/** Settings of a deployment by their Flink keys, below the script's own SET statements. */
export const deploymentConfig = z.record(
  z
    .string()
    .max(120)
    .regex(/^[a-z][a-z0-9._-]*$/),
  z.string().max(500),
)

/** Three facts, never mixed: what is wished, what was last seen, and how old that sight is. */
export const jobState = z.object({
  desired: desiredState,
  /** Null: nothing was ever seen. */
  observed: observedState.nullable(),
  observedAt: time.nullable(),
  /** False: the last sight is too old to be true still; the job is UNKNOWN. */
  known: z.boolean(),
  /** When the observed state was entered. */
  since: time.nullable(),
})
export type JobStateView = z.infer<typeof jobState>

export const failure = z.object({ error: wireError, at: time })
export type Failure = z.infer<typeof failure>

/** A row of the Jobs page. */
export const deploymentSummary = z.object({
  id,
  name: z.string(),
  draft: z.object({ id, name: z.string(), version: z.int() }),
  state: jobState,
  epoch: z.int(),
  restarts: z.int(),
  failure: failure.nullable(),
  recordsInPerSecond: z.number().nullable(),
  recordsOutPerSecond: z.number().nullable(),
  /** Rates out of the last minutes, oldest first, for a sparkline. */
  sparkline: z.array(z.number()),
  pendingRecords: z.number().nullable(),
  /** Lowest watermark of the sinks, epoch milliseconds. */
  watermark: z.number().nullable(),
  lastCheckpoint: z.object({ checkpointId: z.int(), at: time, durationMs: z.number() }).nullable(),
  parallelism: z.int(),
  createdBy: author,
  createdAt: time,
  updatedAt: time,
})
export type DeploymentSummary = z.infer<typeof deploymentSummary>

/** Totals and rates of one node of the graph. */
export const nodeFigures = nodeMetrics.extend({
  recordsInPerSecond: z.number(),
  recordsOutPerSecond: z.number(),
})
export type NodeFigures = z.infer<typeof nodeFigures>

/** One execution of a deployment. */
export const job = z.object({
  id,
  epoch: z.int(),
  version: z.int(),
  startedFrom: z.enum(['fresh', 'latest', 'savepoint']),
  savepointId: id.nullable(),
  restoredCheckpointId: z.int().nullable(),
  observed: observedState.nullable(),
  restarts: z.int(),
  createdAt: time,
  endedAt: time.nullable(),
  failure: failure.nullable(),
})
export type Job = z.infer<typeof job>

export const deploymentDetail = deploymentSummary.extend({
  /** The SQL of the version that is deployed. */
  sql: z.string(),
  config: deploymentConfig,
  job: job.nullable(),
  runner: z.object({ id: z.string(), name: z.string() }).nullable(),
  graph: jobGraph.nullable(),
  nodes: z.array(nodeFigures),
  rssBytes: z.number().nullable(),
  /** What may be asked now; a refused action says why, by error code. */
  actions: z.record(
    z.enum(['start', 'stop', 'savepoint', 'delete', 'update']),
    z.object({ allowed: z.boolean(), reason: wireError.nullable() }),
  ),
})
export type DeploymentDetail = z.infer<typeof deploymentDetail>

/** Columns of the same length; `at` in epoch milliseconds. A null is a gap, to be drawn as one. */
export const metricHistory = z.object({
  at: z.array(z.number()),
  recordsIn: z.array(z.number().nullable()),
  recordsOut: z.array(z.number().nullable()),
  pendingRecords: z.array(z.number().nullable()),
  busy: z.array(z.number().nullable()),
  backPressured: z.array(z.number().nullable()),
  stateBytes: z.array(z.number().nullable()),
  rssBytes: z.array(z.number().nullable()),
})
export type MetricHistory = z.infer<typeof metricHistory>

export const checkpoint = z.object({
  checkpointId: z.int(),
  kind: z.enum(['checkpoint', 'savepoint']),
  status: z.enum(['completed', 'failed']),
  epoch: z.int(),
  startedAt: time,
  durationMs: z.number().nullable(),
  alignmentMs: z.number().nullable(),
  fullBytes: z.number().nullable(),
  writtenBytes: z.number().nullable(),
  error: wireError.nullable(),
})
export type CheckpointView = z.infer<typeof checkpoint>

export const savepoint = z.object({
  /** Of the request until it is complete, then of the savepoint. */
  id,
  /** What the request for it was answered with. */
  requestId: id.nullable(),
  deploymentId: id,
  deploymentName: z.string(),
  status: z.enum(['pending', 'completed', 'failed']),
  note: z.string(),
  /** Version of the draft that wrote it. */
  version: z.int(),
  checkpointId: z.int().nullable(),
  bytes: z.number().nullable(),
  error: wireError.nullable(),
  createdAt: time,
  completedAt: time.nullable(),
  createdBy: author,
})
export type Savepoint = z.infer<typeof savepoint>

/** What happened. `kind` and `params` carry the text; the reader's language does the rest. */
export const eventView = z.object({
  id: z.string(),
  at: time,
  kind: z.string(),
  severity: z.enum(['info', 'warning', 'error']),
  deploymentId: id.nullable(),
  deploymentName: z.string().nullable(),
  jobId: id.nullable(),
  actor: author,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  error: wireError.nullable(),
})
export type EventView = z.infer<typeof eventView>
