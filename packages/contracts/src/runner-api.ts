import { z } from 'zod'
import { jobGraph, resultRow, resultSet } from './job-protocol.ts'
import { wireError } from './wire-error.ts'

/**
 * The runner's own HTTP door, on the loopback: the console is its only caller and shows the installation's internal
 * key as `Authorization: Bearer …`. Who may debug in which workspace is the console's to decide.
 */
export const DEBUG_PATH = '/internal/debug'

/** Starts a debug session. The answer lasts as long as the session; closing the request ends it at once. */
export const debugRequest = z.strictObject({
  workspaceId: z.uuid(),
  sql: z.string().max(1_000_000),
  /** Offset in `sql` (UTF-16 units) of the statement to run: a SELECT, an INSERT or a view. */
  position: z.int().min(0),
  /** Settings below those of `SET` in the script, by Flink's keys. */
  config: z.record(z.string().max(200), z.string().max(2000)),
  /** The session ends as `limit` once this many rows have been sent. */
  maxRows: z.int().min(1).max(100_000),
})
export type DebugRequest = z.infer<typeof debugRequest>

/**
 * The answer with status 200: `application/x-ndjson`, one of these a line. First `compiled` (or `ended`, when the SQL
 * is wrong), then `rows` in order, at last `ended`. A reader that stops reading stops the session's sources: rows are
 * held back by the connection, not gathered in memory. A blank line every few seconds keeps the connection open.
 */
export const debugMessage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('compiled'),
    graph: jobGraph,
    results: z.array(resultSet),
    explain: z.string(),
  }),
  z.object({ type: z.literal('rows'), resultId: z.int(), rows: z.array(resultRow) }),
  z.object({
    type: z.literal('ended'),
    outcome: z.discriminatedUnion('kind', [
      /** Bounded input was read to its end. */
      z.object({ kind: z.literal('finished') }),
      /** `maxRows` have been sent. */
      z.object({ kind: z.literal('limit') }),
      z.object({ kind: z.literal('canceled') }),
      z.object({ kind: z.literal('failed'), error: wireError }),
    ]),
  }),
])
export type DebugMessage = z.infer<typeof debugMessage>

/** Body of every other status: 400 malformed request, 401 wrong key, 429 too many sessions, 503 shutting down. */
export const runnerRefusal = z.object({ error: wireError })
export type RunnerRefusal = z.infer<typeof runnerRefusal>

/** `GET /healthz` (the process answers) and `GET /readyz` (registered, database and queue answer; else 503). */
export const runnerReadiness = z.object({
  ready: z.boolean(),
  checks: z.record(z.string(), z.object({ ok: z.boolean(), detail: z.string().exactOptional() })),
})
export type RunnerReadiness = z.infer<typeof runnerReadiness>
