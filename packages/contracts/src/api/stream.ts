import { z } from 'zod'
import { defineRoute } from '../route.ts'
import { wireError } from '../wire-error.ts'
import { id, slug, time } from './fields.ts'
import {
  checkpoint,
  deploymentDetail,
  deploymentSummary,
  eventView,
  metricHistory,
  savepoint,
} from './jobs.ts'

/** `jobs/<workspace>` · `job/<workspace>/<deployment>` · `events/<workspace>` */
export const topic = z
  .string()
  .regex(/^(jobs|events)\/[a-z0-9][a-z0-9-]{0,38}$|^job\/[a-z0-9][a-z0-9-]{0,38}\/[0-9a-f-]{36}$/)

export const topicOf = {
  jobs: (workspace: string) => `jobs/${workspace}`,
  job: (workspace: string, deployment: string) => `job/${workspace}/${deployment}`,
  events: (workspace: string) => `events/${workspace}`,
}

/**
 * Data of one message; the SSE event is always `message`. `now` is the server's clock: reckon ages by it, not by
 * the browser's. State topics send all at subscription (`full`), then what changed; a slow reader gets the latest
 * state, not each one on the way.
 */
export const streamMessage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('jobs'),
    workspace: slug,
    now: time,
    /** True: this is the whole list; false: put these in place of those with the same id. */
    full: z.boolean(),
    deployments: z.array(deploymentSummary),
    removed: z.array(id),
  }),
  z.object({
    type: z.literal('job'),
    workspace: slug,
    now: time,
    deployment: deploymentDetail,
    /** The last points, to be joined to `deployments.metrics` by `at`. */
    metrics: metricHistory,
    checkpoints: z.array(checkpoint),
    savepoints: z.array(savepoint),
  }),
  z.object({ type: z.literal('jobRemoved'), workspace: slug, now: time, deploymentId: id }),
  z.object({ type: z.literal('events'), workspace: slug, now: time, events: z.array(eventView) }),
  /** Each 15 s, and whenever the server lost or regained its own source of changes. */
  z.object({ type: z.literal('heartbeat'), now: time, live: z.boolean() }),
  /** This topic ends: the right to it was taken, or it never was. */
  z.object({ type: z.literal('refused'), topic: z.string(), now: time, error: wireError }),
])
export type StreamMessage = z.infer<typeof streamMessage>

export const streamRoutes = {
  open: defineRoute({
    name: 'stream.open',
    method: 'GET',
    path: '/stream',
    access: 'session',
    /** `topics`: up to 20, comma separated. `Last-Event-ID` resumes the events topics without loss. */
    query: z.strictObject({
      topics: z
        .string()
        .max(2000)
        .transform((text) => text.split(','))
        .pipe(z.array(topic).min(1).max(20)),
    }),
    response: streamMessage,
    format: 'sse',
    tokenScope: 'read',
    summary: 'One live stream for all topics of a browser.',
  }),
} as const
