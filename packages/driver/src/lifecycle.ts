import type { ObservedState } from '@millrace/contracts/job-state'

/**
 * The life of a deployment in the hands of one runner, from taking the lease to giving it back, as one total table;
 * the laws are in `lifecycle.md` and each has a test. Pure: the runner's supervisor performs the effects.
 *
 * `HANDING_OVER` the runner shuts down: last checkpoint, then the next runner goes on · `LOST` the lease has gone.
 */
export type LifecycleState = 'IDLE' | ObservedState | 'HANDING_OVER' | 'LOST'

export type LifecycleInput =
  /** The lease has been taken: begin. */
  | 'start'
  /** The person wants it stopped. */
  | 'stop'
  /** This runner is being shut down. */
  | 'handOver'
  /** The lease is held by another, or may be. */
  | 'leaseLost'
  /** The job says that rows flow. */
  | 'running'
  | 'finished'
  /** Stopped after its last checkpoint or savepoint. */
  | 'stopped'
  | 'canceled'
  /** The job failed; the restart strategy has decided already. */
  | 'failedRetryable'
  | 'failedFinally'
  /** The checkpoint store has a younger epoch. */
  | 'fenced'
  | 'backoffElapsed'
  /** The last checkpoint failed: the job still runs. */
  | 'stopRefused'
  /** The savepoint that was to be the last act failed, and the wish to stop with it: the job still runs. */
  | 'stopWithdrawn'
  /** The last checkpoint took too long. */
  | 'stopTimedOut'

export type Effect =
  /** Start a job process from the newest checkpoint (or as the deployment says, the first time). */
  | 'launch'
  /** Ask the job for its last checkpoint and its end. */
  | 'requestStop'
  | 'kill'
  | 'startBackoff'
  | 'cancelBackoff'
  /** Write the new observed state, where the epoch is still ours. */
  | 'report'
  | 'recordFailure'
  | 'releaseLease'

export interface Transition {
  readonly to: LifecycleState
  readonly effects: readonly Effect[]
}

const to = (state: LifecycleState, ...effects: Effect[]): Transition => ({ to: state, effects })
type Row = Readonly<Record<LifecycleInput, Transition>>

/** Every input leaves the state as it is; a row then says what differs. */
const stay = (state: LifecycleState): Row => ({
  start: to(state),
  stop: to(state),
  handOver: to(state),
  leaseLost: to(state),
  running: to(state),
  finished: to(state),
  stopped: to(state),
  canceled: to(state),
  failedRetryable: to(state),
  failedFinally: to(state),
  fenced: to(state),
  backoffElapsed: to(state),
  stopRefused: to(state),
  stopWithdrawn: to(state),
  stopTimedOut: to(state),
})

const end = (state: 'STOPPED' | 'FINISHED' | 'FAILED', ...effects: Effect[]): Transition =>
  to(state, ...effects, 'report', 'releaseLease')

/** A job process lives: how it may end. */
const alive = (state: LifecycleState): Row => ({
  ...stay(state),
  leaseLost: to('LOST', 'kill'),
  finished: end('FINISHED'),
  stopped: end('STOPPED'),
  canceled: end('STOPPED'),
  failedRetryable: to('RESTARTING', 'recordFailure', 'startBackoff', 'report'),
  failedFinally: end('FAILED', 'recordFailure'),
  fenced: to('LOST', 'kill'),
})

const over = (state: 'STOPPED' | 'FINISHED' | 'FAILED'): Row => ({
  ...stay(state),
  start: to('STARTING', 'report', 'launch'),
  leaseLost: to('LOST'),
})

export const lifecycle: Readonly<Record<LifecycleState, Row>> = {
  IDLE: {
    ...stay('IDLE'),
    start: to('STARTING', 'report', 'launch'),
    stop: end('STOPPED'),
    handOver: to('LOST', 'releaseLease'),
    leaseLost: to('LOST'),
  },
  STARTING: {
    ...alive('STARTING'),
    running: to('RUNNING', 'report'),
    stop: to('STOPPING', 'report', 'requestStop'),
    handOver: to('HANDING_OVER', 'requestStop'),
  },
  RUNNING: {
    ...alive('RUNNING'),
    stop: to('STOPPING', 'report', 'requestStop'),
    handOver: to('HANDING_OVER', 'requestStop'),
  },
  RESTARTING: {
    ...stay('RESTARTING'),
    backoffElapsed: to('STARTING', 'report', 'launch'),
    stop: end('STOPPED', 'cancelBackoff'),
    handOver: to('LOST', 'cancelBackoff', 'releaseLease'),
    leaseLost: to('LOST', 'cancelBackoff'),
  },
  STOPPING: {
    ...alive('STOPPING'),
    // The person wants it stopped: a failure on the way there is written down, not retried.
    failedRetryable: end('STOPPED', 'recordFailure'),
    failedFinally: end('STOPPED', 'recordFailure'),
    stopWithdrawn: to('RUNNING', 'report'),
    // What came after the latest checkpoint is read again at the next start: nothing is lost by ending it here.
    stopRefused: to('STOPPING', 'kill'),
    // Its end, which follows, settles it: the lease is not given back while the process may still write.
    stopTimedOut: to('STOPPING', 'kill'),
    handOver: to('HANDING_OVER'),
  },
  HANDING_OVER: {
    ...alive('HANDING_OVER'),
    stopped: to('LOST', 'releaseLease'),
    canceled: to('LOST', 'releaseLease'),
    failedRetryable: to('LOST', 'releaseLease'),
    stopRefused: to('HANDING_OVER', 'kill'),
    stopWithdrawn: to('HANDING_OVER', 'kill'),
    stopTimedOut: to('HANDING_OVER', 'kill'),
  },
  STOPPED: over('STOPPED'),
  FINISHED: over('FINISHED'),
  FAILED: over('FAILED'),
  LOST: stay('LOST'),
}

export const lifecycleStates = Object.keys(lifecycle) as readonly LifecycleState[]
export const lifecycleInputs = Object.keys(lifecycle.IDLE) as readonly LifecycleInput[]

/** States in which this runner holds a job process. */
export const liveStates: ReadonlySet<LifecycleState> = new Set<LifecycleState>([
  'STARTING',
  'RUNNING',
  'STOPPING',
  'HANDING_OVER',
])

/** States in which there is nothing left for this runner to do: the lease has been given back or lost. */
export const settledStates: ReadonlySet<LifecycleState> = new Set<LifecycleState>([
  'STOPPED',
  'FINISHED',
  'FAILED',
  'LOST',
])
