import {
  type Effect,
  type JobDriver,
  type JobEnd,
  type JobHandle,
  type LifecycleInput,
  type LifecycleState,
  lifecycle,
  type SavepointTaken,
  settledStates,
} from '@millrace/driver'
import { type Logger, MillraceError, type WireError } from '@millrace/kernel'
import type { HeldJob } from './held-job.ts'
import type { JobReporter } from './job-reporter.ts'
import { JobRestarts } from './job-restarts.ts'

export interface SupervisorOptions {
  readonly held: HeldJob
  readonly reporter: JobReporter
  readonly driver: JobDriver
  readonly logger: Logger
}

/** How the person wants it stopped. */
export interface StopRequest {
  readonly savepointDirectory: string | null
  readonly drain: boolean
}

/**
 * The savepoint, or what kept the last checkpoint from being taken; `withdrawn`: the job goes on, and the wish to
 * stop it must go.
 */
export type StopAnswer = (taken: SavepointTaken | null, error: WireError | null, withdrawn?: boolean) => void

const STOP_TIMEOUT_MS = 60_000
/** Longer than the engine allows a checkpoint by default: what is large shall have its time. */
const SAVEPOINT_TIMEOUT_MS = 11 * 60_000
const HAND_OVER_TIMEOUT_MS = 5_000

/** Takes one deployment through the lifecycle table: feeds it what happens, performs what it says. */
export class Supervisor {
  readonly held: HeldJob
  readonly reporter: JobReporter
  /** Nothing of the job runs here any more, everything is written down and the lease given back (or lost). */
  readonly settled: Promise<void>
  /** The lifecycle has ended; what is left to write down is about to be written. */
  readonly settling: Promise<void>
  readonly #driver: JobDriver
  readonly #logger: Logger
  readonly #restarts: JobRestarts
  #state: LifecycleState = 'IDLE'
  #handle: JobHandle | null = null
  #launched: Promise<void> = Promise.resolve()
  #stop: StopRequest = { savepointDirectory: null, drain: false }
  #onStop: StopAnswer = () => undefined
  #killed = false
  #release = false
  #failure: WireError | null = null
  #pause = 0
  #backoff: NodeJS.Timeout | undefined
  #stopTimer: NodeJS.Timeout | undefined
  #settle!: () => void
  #beginSettling!: () => void

  constructor({ held, reporter, driver, logger }: SupervisorOptions) {
    this.held = held
    this.reporter = reporter
    this.#driver = driver
    this.#logger = logger
    this.#restarts = new JobRestarts(held.job.config)
    this.settled = new Promise((resolve) => {
      this.#settle = resolve
    })
    this.settling = new Promise((resolve) => {
      this.#beginSettling = resolve
    })
  }

  get state(): LifecycleState {
    return this.#state
  }

  /** The running job, for commands; null while it starts, waits or ends. */
  get running(): JobHandle | null {
    return this.#state === 'RUNNING' ? this.#handle : null
  }

  /** `answer` is called with the savepoint, or with what kept the last checkpoint from being taken. */
  stop(request: StopRequest, answer: StopAnswer): void {
    if (this.#state === 'STOPPING') return
    this.#stop = request
    this.#onStop = answer
    this.input('stop')
  }

  input(input: LifecycleInput): void {
    const before = this.#state
    const { to, effects } = lifecycle[before][input]
    this.#state = to
    if (to !== before) this.#logger.info({ input, from: before, to }, 'job lifecycle')
    for (const effect of effects) this.#perform(effect)
    if (settledStates.has(to) && !settledStates.has(before)) void this.#wrapUp()
  }

  #perform(effect: Effect): void {
    switch (effect) {
      case 'launch':
        this.#launched = this.#launch()
        return
      case 'requestStop':
        void this.#requestStop()
        return
      case 'kill':
        this.#killed = true
        this.#handle?.kill()
        return
      case 'startBackoff':
        this.#backoff = setTimeout(() => this.input('backoffElapsed'), this.#pause)
        return
      case 'cancelBackoff':
        clearTimeout(this.#backoff)
        return
      case 'report':
        this.reporter.observed(this.#state, this.#failure)
        return
      case 'recordFailure':
        this.reporter.failed(this.#failure!, this.#state)
        return
      case 'releaseLease':
        // Given back in `#wrapUp`, after the process has gone and the last report has been written.
        this.#release = true
        return
    }
  }

  async #launch(): Promise<void> {
    this.#handle = null
    try {
      const spec = await this.held.nextSpec()
      if (spec === null) return this.input('leaseLost')
      if (this.#killed || this.#state === 'LOST') return this.input('canceled')
      const handle = await this.#driver.start(spec, (message) => {
        if (message.type === 'compiled') this.#restarts.configure(message.config)
        if (message.type === 'running') {
          this.reporter.restored(message.restoredCheckpointId)
          this.#failure = null
          this.input('running')
        } else this.reporter.said(message)
      })
      this.#handle = handle
      if (this.#killed) handle.kill()
      void handle.ended.then((end) => this.#ended(end))
    } catch (thrown) {
      this.#ended({ kind: 'failed', error: MillraceError.from(thrown).toWire() })
    }
  }

  #ended(end: JobEnd): void {
    clearTimeout(this.#stopTimer)
    this.#handle = null
    if (end.kind !== 'failed') this.input(end.kind)
    // Told to die it has no failure of its own.
    else if (this.#killed) this.input('canceled')
    else this.#failed(end.error)
  }

  #failed(error: WireError): void {
    try {
      const pause = this.#restarts.onFailure(error)
      this.#failure = error
      this.#pause = pause ?? 0
      this.input(pause === null ? 'failedFinally' : 'failedRetryable')
    } catch (wrongSetting) {
      this.#failure = MillraceError.from(wrongSetting).toWire()
      this.input('failedFinally')
    }
  }

  async #requestStop(): Promise<void> {
    const handingOver = this.#state === 'HANDING_OVER'
    const request = handingOver ? { savepointDirectory: null, drain: false } : this.#stop
    const withSavepoint = request.savepointDirectory !== null
    const timeout = handingOver
      ? HAND_OVER_TIMEOUT_MS
      : withSavepoint
        ? SAVEPOINT_TIMEOUT_MS
        : STOP_TIMEOUT_MS
    this.#stopTimer = setTimeout(() => this.#stopTimedOut(timeout), timeout)
    await this.#launched
    if (!this.#handle) return
    try {
      this.#onStop(await this.#handle.stop(request), null)
    } catch (thrown) {
      const error = MillraceError.from(thrown)
      // The job has ended by itself: its own end, which is on its way, says more.
      const over = error.code === 'JOB_NOT_RUNNING'
      const withdrawn = withSavepoint && !over && this.#state === 'STOPPING'
      this.#onStop(null, error.toWire(), withdrawn)
      if (over) return
      clearTimeout(this.#stopTimer)
      this.input(withdrawn ? 'stopWithdrawn' : 'stopRefused')
    }
  }

  #stopTimedOut(timeoutMs: number): void {
    this.#onStop(null, new MillraceError('JOB_STOP_TIMEOUT', { seconds: timeoutMs / 1000 }).toWire())
    this.input('stopTimedOut')
  }

  async #wrapUp(): Promise<void> {
    clearTimeout(this.#backoff)
    clearTimeout(this.#stopTimer)
    if (!this.#release) this.reporter.close()
    this.held.abandon()
    await this.#launched
    await this.#handle?.ended
    this.#beginSettling()
    // Whoever waited for that has its own last words to write.
    await new Promise((resolve) => setImmediate(resolve))
    await this.reporter.flush()
    this.reporter.close()
    if (this.#release) await this.held.release()
    this.#settle()
  }
}
