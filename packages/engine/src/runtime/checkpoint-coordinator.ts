import { type Clock, fail, type Logger, MillraceError } from '@millrace/kernel'
import type { CheckpointManifest, CheckpointStore } from '../checkpoint/checkpoint-store.ts'
import type { Json } from '../connect/json.ts'
import type { StreamGraph } from '../dataflow/stream-graph.ts'
import { planFingerprint } from './execution-plan.ts'
import type { CheckpointStats, JobListener } from './job.ts'
import type { JobSettings } from './job-settings.ts'
import { PendingCheckpoint } from './pending-checkpoint.ts'
import { copySavepoint } from './savepoint-copy.ts'
import type { SinkCommitters } from './sink-committers.ts'
import type { SourceCoordinator } from './source-coordinator.ts'
import type { StateIndex } from './state-index.ts'
import type { Barrier } from './stream-element.ts'
import type { TaskHandle } from './task.ts'
import type { TaskReport } from './task-port.ts'
import type { Timers } from './timers.ts'
import { writeParts } from './write-parts.ts'

export interface CheckpointParts {
  readonly deploymentId: string
  readonly epoch: number
  readonly store: CheckpointStore | null
  readonly nextId: number
  readonly graph: StreamGraph
  readonly index: StateIndex
  readonly settings: JobSettings
  readonly sources: readonly SourceCoordinator[]
  readonly committers: SinkCommitters
  readonly tasks: readonly TaskHandle[]
  readonly listener: JobListener
  readonly clock: Clock
  readonly timers: Timers
  readonly logger: Logger
}

export interface CheckpointRequest {
  /** Where a self-contained copy goes. */
  readonly savepoint: CheckpointStore | null
  /** Everything has been read and flushed. */
  readonly finished: boolean
}
export interface CompletedCheckpoint {
  readonly stats: CheckpointStats
  /** The savepoint's manifest, else the checkpoint's; null when nothing is stored. */
  readonly manifest: CheckpointManifest | null
}

/** Takes checkpoints, one after the other: barriers out, snapshots in, store, commit, tell everybody. */
export class CheckpointCoordinator {
  readonly #parts: CheckpointParts
  #nextId: number
  #pending: PendingCheckpoint | null = null
  #queue: Promise<unknown> = Promise.resolve()
  #aborted: MillraceError | null = null

  constructor(parts: CheckpointParts) {
    this.#parts = parts
    this.#nextId = parts.nextId
  }

  /** Settles when no checkpoint is under way; never rejects. */
  get quiet(): Promise<unknown> {
    return this.#queue
  }

  trigger(request: CheckpointRequest): Promise<CompletedCheckpoint> {
    const run = this.#queue.then(() => this.#run(request))
    this.#queue = run.catch(() => {})
    return run
  }

  onSnapshot(subtask: number, report: TaskReport & { readonly type: 'snapshot' }): void {
    for (const snapshot of report.operators) this.#parts.index.apply(subtask, snapshot)
    const pending = this.#pending
    // A late answer to a checkpoint that has timed out: its state stays in the index for the next one.
    if (pending?.barrier.checkpointId === report.barrier.checkpointId) pending.acknowledge(report.alignmentMs)
  }

  /** Ends the checkpoint under way and all later ones; nothing more is committed. */
  abort(error: MillraceError): void {
    this.#aborted ??= error
    this.#pending?.abort(error)
  }

  async #run(request: CheckpointRequest): Promise<CompletedCheckpoint> {
    this.#throwIfAborted()
    const { clock, listener } = this.#parts
    const checkpointId = this.#nextId++
    const startedAt = clock.now()
    const begin = clock.monotonic()
    try {
      const done = await this.#take(checkpointId, startedAt, request)
      const kind = request.savepoint === null ? 'checkpoint' : 'savepoint'
      const durationMs = clock.monotonic() - begin
      const stats: CheckpointStats = { checkpointId, kind, startedAt, durationMs, ...done.sizes }
      if (done.manifest !== null) listener.onCheckpointComplete(stats)
      return { stats, manifest: done.manifest }
    } catch (thrown) {
      const error = MillraceError.from(thrown)
      if (error !== this.#aborted) listener.onCheckpointFailed({ checkpointId, error: error.toWire() })
      throw error
    } finally {
      this.#pending = null
    }
  }

  async #take(checkpointId: number, createdAt: number, { savepoint, finished }: CheckpointRequest) {
    const { store, index, committers, deploymentId, epoch, graph } = this.#parts
    const target = store ?? savepoint
    const { enumerators, alignmentMs } = await this.#align({
      checkpointId,
      state: store !== null ? 'changed' : savepoint !== null ? 'full' : 'none',
    })
    let manifest: CheckpointManifest | null = null
    let writtenBytes = 0
    if (target !== null) {
      writtenBytes = await writeParts(target, index.parts())
      manifest = {
        format: 1,
        kind: store === null ? 'savepoint' : 'checkpoint',
        deploymentId,
        checkpointId,
        epoch,
        createdAt,
        finished,
        planFingerprint: planFingerprint(graph),
        operators: index.toManifest(enumerators),
      }
      this.#throwIfAborted()
      await this.#publish(target, manifest)
    }
    let fullBytes = 0
    for (const { slice } of index.parts()) fullBytes += slice?.length ?? 0
    this.#throwIfAborted()
    await this.#fatally(() => committers.commit(checkpointId, (uid) => index.committables(uid)))
    index.clearCommittables()
    await this.#complete(checkpointId)
    if (store !== null && savepoint !== null) manifest = await copySavepoint(manifest!, store, savepoint)
    if (store === null) index.clearState()
    return { manifest, sizes: { alignmentMs, fullBytes, writtenBytes } }
  }

  async #align(barrier: Barrier) {
    const { sources, tasks, timers, settings } = this.#parts
    const { checkpointId } = barrier
    const pending = new PendingCheckpoint(barrier, tasks.length)
    this.#pending = pending
    // Enumerators first: what they hand out from now on reaches the readers behind the barrier.
    const enumerators = new Map<string, Json>()
    for (const source of sources) enumerators.set(source.uid, source.snapshot(checkpointId))
    for (const task of tasks) if (task.isSource) task.send({ type: 'trigger', barrier })
    const timeout = settings.checkpointTimeoutMs
    const stop = timers.after(timeout, () =>
      pending.abort(
        new MillraceError('CHECKPOINT_TIMEOUT', { checkpoint: checkpointId, seconds: timeout / 1000 }),
      ),
    )
    try {
      await pending.acknowledged
    } finally {
      stop()
    }
    return { enumerators, alignmentMs: pending.alignmentMs }
  }

  /** Whether a record that failed here exists is unknown: only a restart can tell, so nothing goes on after it. */
  async #publish(target: CheckpointStore, manifest: CheckpointManifest): Promise<void> {
    await this.#fatally(async () => {
      await target.publish(manifest)
      this.#throwIfAborted()
      await target.markCommitting(manifest.checkpointId)
    })
  }

  async #complete(checkpointId: number): Promise<void> {
    const { sources, tasks, store, settings, logger } = this.#parts
    for (const source of sources) await this.#fatally(() => source.checkpointComplete(checkpointId))
    for (const task of tasks) if (task.isSource) task.send({ type: 'checkpointComplete', checkpointId })
    try {
      await store?.collect(settings.retained)
    } catch (error) {
      logger.warn({ error: MillraceError.from(error).toWire() }, 'old checkpoints could not be removed')
    }
  }

  async #fatally(step: () => Promise<void>): Promise<void> {
    try {
      await step()
    } catch (error) {
      if (error !== this.#aborted) this.onFatal(error)
      throw error
    }
  }

  /** Set by the job: an error after which the job must end whatever failures are tolerable. */
  onFatal: (error: unknown) => void = () => {}

  #throwIfAborted(): void {
    if (this.#aborted !== null) throw this.#aborted
  }
}

/** For `triggerCheckpoint` on a job without a store. */
export function requireStore(store: CheckpointStore | null): CheckpointStore {
  return store ?? fail('CHECKPOINT_NO_STORE')
}
