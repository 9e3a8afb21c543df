import { z } from 'zod'

/** What a deployment should be doing. */
export const desiredState = z.enum(['RUNNING', 'STOPPED'])
export type DesiredState = z.infer<typeof desiredState>

/**
 * What the runner last saw a job do. Whether that is still known depends on the observation's age: the reader
 * derives UNKNOWN, it is never stored.
 *
 * STARTING claimed, process launching or restoring · RUNNING rows flow · RESTARTING failed, will be tried again ·
 * STOPPING last checkpoint or savepoint under way · STOPPED by wish · FINISHED bounded input ended · FAILED given up.
 */
export const observedState = z.enum([
  'STARTING',
  'RUNNING',
  'RESTARTING',
  'STOPPING',
  'STOPPED',
  'FINISHED',
  'FAILED',
])
export type ObservedState = z.infer<typeof observedState>

/** Observations older than this are shown with their age. */
export const OBSERVATION_FRESH_MS = 10_000

/** Lease of a runner on a deployment: length, renewal, and when the holder must doubt it (monotonic clock). */
export const LEASE_TTL_MS = 10_000
export const LEASE_RENEW_MS = 3_000
export const LEASE_DOUBT_MS = 6_600

/**
 * How long a transaction may wait for its client: one of a process that stands still holds locks, on its lease among
 * them. Well below a lease's length, so that a takeover never waits for it.
 */
export const IDLE_IN_TRANSACTION_MS = 5_000
