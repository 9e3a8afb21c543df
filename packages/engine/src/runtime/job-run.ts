import { isMillraceError, MillraceError } from '@millrace/kernel'
import type { CheckpointManifest, CheckpointStore } from '../checkpoint/checkpoint-store.ts'
import type { CompiledJob } from '../compile/compiled-job.ts'
import { CheckpointCoordinator, requireStore } from './checkpoint-coordinator.ts'
import { CheckpointSchedule } from './checkpoint-schedule.ts'
import { type ExecutionPlan, planExecution, planFingerprint } from './execution-plan.ts'
import type { CheckpointStats, JobOptions, JobOutcome, NodeMetrics, RunningJob } from './job.ts'
import { JobMemory } from './job-memory.ts'
import { type JobSettings, parseJobSettings } from './job-settings.ts'
import { nodeMetrics } from './node-metrics.ts'
import { type Restored, restoreJob } from './restore-job.ts'
import type { RestoredState } from './restored-state.ts'
import { SinkCommitters } from './sink-committers.ts'
import { SourceCoordinator } from './source-coordinator.ts'
import { StateIndex } from './state-index.ts'
import type { TaskHandle } from './task.ts'
import type { TaskCommand, TaskReport } from './task-port.ts'
import { createTasks } from './tasks.ts'
import { threadCount } from './threads/thread-count.ts'
import { ThreadHost } from './threads/thread-host.ts'
import { systemTimers, type Timers } from './timers.ts'
import { Turns } from './turns.ts'
import { WatermarkAlignment } from './watermark-alignment.ts'

/** The coordinator of one job: brings its parts up, watches them, ends them. */
export class JobRun implements RunningJob {
  readonly done: Promise<JobOutcome>
  readonly #job: CompiledJob
  readonly #options: JobOptions
  readonly #settings: JobSettings
  readonly #plan: ExecutionPlan
  readonly #timers: Timers
  readonly #abort = new AbortController()
  readonly #tasks: TaskHandle[] = []
  #threads: ThreadHost | null = null
  #sources = new Map<string, SourceCoordinator>()
  readonly #alignment: WatermarkAlignment
  #committers: SinkCommitters | null = null
  #checkpoints: CheckpointCoordinator | null = null
  #schedule: CheckpointSchedule | null = null
  #left = { draining: 0, closing: 0 }
  #allDrained = Promise.withResolvers<void>()
  #allClosed = Promise.withResolvers<void>()
  #ending: Promise<void> | null = null
  #stopping = false
  #finishing = false
  #settle = Promise.withResolvers<JobOutcome>()

  constructor(job: CompiledJob, options: JobOptions) {
    this.#job = job
    this.#options = options
    this.#settings = parseJobSettings(job.config)
    this.#plan = planExecution(job.graph)
    this.#timers = options.timers ?? systemTimers
    this.#alignment = new WatermarkAlignment(job.graph, ({ id }, upTo) => {
      for (const task of this.#tasks) if (task.nodeIds[0] === id) task.send({ type: 'align', upTo })
    })
    this.done = this.#settle.promise
    this.done.catch(() => {})
    this.#allDrained.promise.catch(() => {})
  }

  /** Rejects when the job cannot start; nothing is left running then. */
  async start(): Promise<void> {
    const options = this.#options
    try {
      this.#threads = this.#startThreads()
      const restored = await restoreJob(this.#job.graph, options)
      const committed = await this.#openCommitters(restored)
      const manifest = restored.state?.manifest
      if (manifest?.finished && manifest.planFingerprint === planFingerprint(this.#job.graph)) {
        options.listener.onRunning(manifest.checkpointId)
        return await this.#end({ kind: 'finished' })
      }
      await this.#createParts({ ...restored, nextId: Math.max(restored.nextId, committed + 1) })
      options.listener.onRunning(restored.state?.manifest.checkpointId ?? null)
      this.#left.draining = this.#left.closing = this.#tasks.length
      for (const task of this.#tasks) task.start()
      // A job that fails meanwhile need not wait for a source that hangs.
      await Promise.race([
        Promise.all([...this.#sources.values()].map((source) => source.start())),
        this.done,
      ])
      if (this.#ending !== null || this.#finishing) return
      // Not before: an enumerator that has not started has nothing to put into a checkpoint.
      this.#schedule = new CheckpointSchedule(
        options.store,
        this.#settings,
        this.#timers,
        options.clock,
        () => this.#periodicCheckpoint(),
      )
    } catch (error) {
      await this.#end(MillraceError.from(error))
      throw MillraceError.from(error)
    }
  }

  metrics(): readonly NodeMetrics[] {
    return nodeMetrics(this.#job.graph, this.#tasks)
  }

  async triggerCheckpoint(): Promise<CheckpointStats> {
    requireStore(this.#options.store)
    const { stats } = await this.#running().trigger({ savepoint: null, finished: false })
    return stats
  }

  async triggerSavepoint(savepoint: CheckpointStore): Promise<CheckpointManifest> {
    const { manifest } = await this.#running().trigger({ savepoint, finished: false })
    return manifest!
  }

  async stop(how: {
    readonly savepoint: CheckpointStore | null
    readonly drain: boolean
  }): Promise<JobOutcome> {
    if (this.#ending !== null || this.#finishing) return this.done
    const checkpoints = this.#running()
    this.#stopping = true
    this.#schedule?.close()
    for (const task of this.#tasks) if (task.isSource) task.send({ type: 'stop', drain: how.drain })
    try {
      if (how.drain) await this.#allDrained.promise
      const { manifest } = await checkpoints.trigger({ savepoint: how.savepoint, finished: false })
      void this.#end({ kind: 'stopped', savepoint: how.savepoint === null ? null : manifest })
    } catch (error) {
      if (this.#ending === null && how.drain) this.#fail(error)
      if (this.#ending !== null) return this.done
      this.#continue()
      throw error
    }
    return this.done
  }

  async cancel(): Promise<void> {
    void this.#end({ kind: 'canceled' })
    await this.done.catch(() => {})
  }

  /** Takes a failed stop back. */
  #continue(): void {
    this.#stopping = false
    for (const task of this.#tasks) if (task.isSource) task.send({ type: 'resume' })
    this.#schedule?.resume()
    this.#finishWhenDrained()
  }

  #running(): CheckpointCoordinator {
    if (this.#checkpoints === null || this.#ending !== null || this.#stopping || this.#finishing) {
      throw new MillraceError('JOB_NOT_RUNNING')
    }
    return this.#checkpoints
  }

  async #openCommitters({ state, checkpointId }: Restored): Promise<number> {
    const { deploymentId, epoch, logger } = this.#options
    const collected = new Set(this.#job.collected.map(({ nodeId }) => nodeId))
    const sinks = this.#job.graph.nodes.filter((node) => !collected.has(node.id))
    const identity = { deploymentId, epoch, logger, signal: this.#abort.signal }
    this.#committers = new SinkCommitters(sinks, identity)
    return this.#committers.open({
      checkpointId: checkpointId ?? 0,
      of: (uid) => state?.committables(uid) ?? [],
    })
  }

  /** Null: everything runs in this thread. */
  #startThreads(): ThreadHost | null {
    const { threads, deploymentId, epoch, restore, listener, logger, memoryBudgetBytes } = this.#options
    if (threads === undefined) return null
    const { graph, collected } = this.#job
    const count = threadCount(this.#job, threads.available)
    if (count === 1) return null
    return new ThreadHost({
      plan: this.#plan,
      threads,
      count,
      listener,
      logger,
      timers: this.#timers,
      deployment: {
        deploymentId,
        epoch,
        memoryBudgetBytes,
        fingerprint: planFingerprint(graph),
        collected: collected.map(({ nodeId }) => nodeId),
        allowUnclaimedState: restore.kind === 'manifest' && restore.allowNonRestoredState,
      },
      report: (headUid, subtask, report) => this.#onReport(headUid, subtask, report),
      fail: (error) => this.#fail(error),
    })
  }

  #createTasks(state: RestoredState | null): void {
    const { deploymentId, epoch, restore, listener, clock, logger } = this.#options
    const turns = new Turns()
    const memory = new JobMemory(this.#options.memoryBudgetBytes)
    createTasks(this.#tasks, {
      plan: this.#plan,
      collected: new Set(this.#job.collected.map(({ nodeId }) => nodeId)),
      listener,
      identity: { deploymentId, epoch, logger, signal: this.#abort.signal },
      restored: (uid, subtask) => state?.operator(uid, subtask) ?? null,
      restoredWatermark: (uid) => state?.source(uid)?.watermark ?? null,
      allowUnclaimedState: restore.kind === 'manifest' && restore.allowNonRestoredState,
      environment: ({ head }, subtask) => ({
        clock,
        timers: this.#timers,
        logger,
        turns,
        memory: memory.share(),
        report: (report) => this.#onReport(head.node.uid, subtask, report),
      }),
    })
  }

  async #createParts({ state, inOwnStore, nextId }: Restored): Promise<void> {
    const { deploymentId, epoch, store, listener, clock, logger } = this.#options
    const { graph } = this.#job
    if (this.#threads === null) this.#createTasks(state)
    else await this.#threads.open(this.#tasks, state)
    for (const node of graph.nodes) {
      if (node.kind !== 'source') continue
      const readers = this.#tasks.filter((task) => task.nodeIds[0] === node.id)
      const around = {
        logger,
        signal: this.#abort.signal,
        send: (subtask: number, command: TaskCommand) =>
          readers.find((task) => task.subtask === subtask)!.send(command),
        fail: (error: unknown) => this.#fail(error),
      }
      this.#sources.set(node.uid, new SourceCoordinator(node, state?.source(node.uid) ?? null, around))
    }
    const index = new StateIndex(graph)
    if (inOwnStore && state !== null) index.adopt(state.manifest)
    this.#checkpoints = new CheckpointCoordinator({
      deploymentId,
      epoch,
      store,
      nextId,
      graph,
      index,
      settings: this.#settings,
      sources: [...this.#sources.values()],
      committers: this.#committers!,
      tasks: this.#tasks,
      listener,
      clock,
      timers: this.#timers,
      logger,
    })
    this.#checkpoints.onFatal = (error) => this.#fail(error)
  }

  #onReport(headUid: string, subtask: number, report: TaskReport): void {
    switch (report.type) {
      case 'snapshot':
        this.#checkpoints?.onSnapshot(subtask, report)
        break
      case 'requestSplit':
        this.#sources.get(headUid)?.requestSplit(subtask)
        break
      case 'splitsEnded':
        this.#sources.get(headUid)?.splitsEnded(report.splitIds)
        break
      case 'watermark':
        this.#alignment.report(headUid, subtask, report.watermark)
        break
      case 'failed':
        this.#fail(report.error)
        break
      case 'drained':
        this.#alignment.report(headUid, subtask, null)
        if (--this.#left.draining > 0) return
        this.#allDrained.resolve()
        this.#finishWhenDrained()
        break
      case 'closed':
        if (--this.#left.closing === 0) this.#allClosed.resolve()
    }
  }

  /** Bounded input has ended everywhere: a last checkpoint commits what is left. */
  #finishWhenDrained(): void {
    if (this.#left.draining > 0 || this.#stopping || this.#finishing || this.#ending !== null) return
    this.#finishing = true
    this.#schedule?.close()
    this.#checkpoints!.trigger({ savepoint: null, finished: true }).then(
      () => this.#end({ kind: 'finished' }),
      (error: unknown) => this.#fail(error),
    )
  }

  #failures = 0
  async #periodicCheckpoint(): Promise<void> {
    try {
      await this.#checkpoints!.trigger({ savepoint: null, finished: false })
      this.#failures = 0
    } catch (error) {
      if (++this.#failures > this.#settings.tolerableFailures) this.#fail(error)
    }
  }

  #fail(error: unknown): void {
    void this.#end(MillraceError.from(error))
  }

  /** The first call decides how the job ends. */
  #end(how: JobOutcome | MillraceError): Promise<void> {
    this.#ending ??= this.#shutDown(how)
    return this.#ending
  }

  async #shutDown(how: JobOutcome | MillraceError): Promise<void> {
    const { logger } = this.#options
    this.#schedule?.close()
    const reason = isMillraceError(how) ? how : new MillraceError('JOB_NOT_RUNNING')
    this.#checkpoints?.abort(reason)
    this.#allDrained.reject(reason)
    this.#abort.abort(reason)
    this.#threads?.abort(reason)
    const started = this.#left.closing > 0
    for (const task of this.#tasks) {
      task.send({ type: 'cancel' })
      if (!started) task.start()
    }
    if (this.#tasks.length > 0) {
      if (!started) this.#left.closing = this.#tasks.length
      await this.#allClosed.promise
    }
    await this.#threads?.close()
    await this.#checkpoints?.quiet
    for (const source of this.#sources.values()) {
      await source.close().catch((error: unknown) => {
        logger.warn({ detail: String(error) }, 'closing a source failed')
      })
    }
    await this.#committers?.close()
    if (isMillraceError(how)) this.#settle.reject(how)
    else this.#settle.resolve(how)
  }
}
