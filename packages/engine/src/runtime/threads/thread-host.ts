import { MillraceError } from '@millrace/kernel'
import type { ChainNode, ExecutionPlan } from '../execution-plan.ts'
import type { JobListener } from '../job.ts'
import { sharedMemoryUsed } from '../job-memory.ts'
import type { RestoredState } from '../restored-state.ts'
import type { TaskHandle } from '../task.ts'
import type { TaskReport } from '../task-port.ts'
import { openingOrder } from '../tasks.ts'
import type { Timers } from '../timers.ts'
import { Doorbells } from '../wire/doorbell.ts'
import type { JobThread, JobThreads } from './job-threads.ts'
import { packBytes } from './pack-bytes.ts'
import { RemoteTask } from './remote-task.ts'
import { sharedChannels, threadOf } from './shared-channels.ts'
import { fromThreadError, toThreadError } from './thread-error.ts'
import { forwardLog, type LoggerParts } from './thread-log.ts'
import type { RestoredSubtask, ThreadDeployment, ThreadReport } from './thread-protocol.ts'

/** How long a thread may take to close its tasks once the job is over. */
const CLOSE_MS = 15_000

export interface ThreadHostParts extends LoggerParts {
  readonly plan: ExecutionPlan
  readonly threads: JobThreads
  readonly count: number
  readonly listener: JobListener
  readonly timers: Timers
  readonly deployment: Pick<
    ThreadDeployment,
    'deploymentId' | 'epoch' | 'fingerprint' | 'collected' | 'allowUnclaimedState' | 'memoryBudgetBytes'
  >
  readonly report: (headUid: string, subtask: number, report: TaskReport) => void
  readonly fail: (error: unknown) => void
}

interface HostedThread {
  readonly index: number
  readonly thread: JobThread
  readonly tasks: RemoteTask[]
  opened: PromiseWithResolvers<void>
  gone: boolean
}

/** Runs a job's tasks in threads: brings these up, carries what tasks and coordinator say, sees them die. */
export class ThreadHost {
  readonly #parts: ThreadHostParts
  readonly #threads: readonly HostedThread[]
  /** From when all tasks are open until the threads are told to go: a thread that goes by itself fails the job. */
  #open = false
  #stopWaiting: (() => void) | null = null

  /** Starts the threads; they load while the coordinator goes on. */
  constructor(parts: ThreadHostParts) {
    this.#parts = parts
    this.#threads = Array.from({ length: parts.count }, (_, index) => this.#start(index))
  }

  /**
   * Opens all tasks: those with sources last, once all others are open. They are put into `tasks` as they open, so
   * that the caller can close them when others do not.
   */
  async open(tasks: TaskHandle[], state: RestoredState | null): Promise<void> {
    const { plan, count } = this.#parts
    const doorbells = Doorbells.forThreads(count).memory
    const memoryUsed = sharedMemoryUsed()
    const channels = sharedChannels(plan, count)
    await this.#openAll(tasks, false, ({ index, thread }) => {
      const mine = channels.filter(
        ({ sender, receiver }) => threadOf(sender, count) === index || threadOf(receiver, count) === index,
      )
      const { data, buffers } = packBytes({
        restored: this.#restored(index, state),
        watermarks: plan.graph.nodes.map(({ uid }) => [uid, state?.source(uid)?.watermark ?? null] as const),
      })
      const deployment: ThreadDeployment = {
        ...this.#parts.deployment,
        ...data,
        thread: index,
        threads: count,
        channels: mine,
        doorbells,
        memoryUsed,
      }
      thread.send({ type: 'deploy', deployment }, buffers)
    })
    await this.#openAll(tasks, true, ({ thread }) => thread.send({ type: 'openSources' }))
    this.#open = true
  }

  /** The job is over: threads whose tasks do not close in time are ended. */
  abort(reason: MillraceError): void {
    for (const { thread, gone } of this.#threads) {
      if (!gone) thread.send({ type: 'abort', error: toThreadError(reason) })
    }
    this.#stopWaiting ??= this.#parts.timers.after(CLOSE_MS, () => this.#terminate())
  }

  /** After all tasks have closed. */
  async close(): Promise<void> {
    this.#stopWaiting?.()
    this.#terminate()
    await Promise.all(this.#threads.map(({ thread }) => thread.gone))
  }

  #terminate(): void {
    this.#open = false
    for (const { thread } of this.#threads) thread.terminate()
  }

  #start(index: number): HostedThread {
    const thread = this.#parts.threads.start(index)
    const hosted: HostedThread = {
      index,
      thread,
      tasks: [],
      opened: Promise.withResolvers<void>(),
      gone: false,
    }
    hosted.opened.promise.catch(() => {})
    thread.onReport = (report) => this.#onReport(hosted, report)
    void thread.gone.then((error) => this.#onGone(hosted, error))
    return hosted
  }

  async #openAll(tasks: TaskHandle[], sources: boolean, ask: (hosted: HostedThread) => void): Promise<void> {
    for (const hosted of this.#threads) ask(hosted)
    const opened = await Promise.allSettled(this.#threads.map(({ opened: { promise } }) => promise))
    for (const [index, hosted] of this.#threads.entries()) {
      if (opened[index]!.status === 'rejected') continue
      for (const task of this.#tasksOf(hosted, sources)) {
        hosted.tasks.push(task)
        tasks.push(task)
        if (hosted.gone) task.onThreadGone()
      }
      hosted.opened = Promise.withResolvers<void>()
      hosted.opened.promise.catch(() => {})
    }
    const failed = opened.find((result) => result.status === 'rejected')
    if (failed !== undefined) throw failed.reason
  }

  *#tasksOf({ index, thread }: HostedThread, sources: boolean): Iterable<RemoteTask> {
    const { plan, count, report } = this.#parts
    for (const chain of openingOrder(plan)) {
      if ((chain.head.node.kind === 'source') !== sources) continue
      for (let subtask = index; subtask < chain.parallelism; subtask += count) {
        yield new RemoteTask({
          place: { chain: plan.chains.indexOf(chain), subtask },
          nodeIds: nodeIdsOf(chain.head),
          isSource: sources,
          send: (command) => thread.send(command),
          report: (one) => report(chain.head.node.uid, subtask, one),
        })
      }
    }
  }

  #onReport(hosted: HostedThread, report: ThreadReport): void {
    const taskOf = ({ chain, subtask }: { readonly chain: number; readonly subtask: number }) =>
      hosted.tasks.find(({ place }) => place.chain === chain && place.subtask === subtask)
    switch (report.type) {
      case 'opened':
        hosted.opened.resolve()
        return
      case 'notOpened':
        hosted.opened.reject(fromThreadError(report.error))
        return
      case 'report':
        taskOf(report)?.onReport(report.report)
        return
      case 'failed':
        taskOf(report)?.onReport({ type: 'failed', error: fromThreadError(report.error) })
        return
      case 'metrics':
        taskOf(report)?.onMetrics(report.counters, report.time)
        return
      case 'rows':
        void this.#onRows(hosted, report)
        return
      case 'log':
        forwardLog(this.#parts.logger, report)
    }
  }

  async #onRows(hosted: HostedThread, report: ThreadReport & { readonly type: 'rows' }): Promise<void> {
    const { ticket, nodeId, rows } = report
    let error = null
    try {
      await this.#parts.listener.onRows(nodeId, rows)
    } catch (thrown) {
      error = toThreadError(thrown)
    }
    if (!hosted.gone) hosted.thread.send({ type: 'rowsTaken', ticket, error })
  }

  #onGone(hosted: HostedThread, error: Error | null): void {
    hosted.gone = true
    const died = MillraceError.from(error ?? new MillraceError('JOB_THREAD_DIED', { reason: 'it ended' }))
    hosted.opened.reject(died)
    if (this.#open) this.#parts.fail(died)
    for (const task of hosted.tasks) task.onThreadGone()
  }

  #restored(thread: number, state: RestoredState | null): RestoredSubtask[] {
    const { plan, count } = this.#parts
    if (state === null) return []
    const restored: RestoredSubtask[] = []
    for (const { uid, parallelism } of plan.graph.nodes) {
      for (let subtask = thread; subtask < parallelism; subtask += count) {
        const operator = state.operator(uid, subtask)
        if (operator !== null) restored.push({ uid, subtask, operator })
      }
    }
    return restored
  }
}

/** In the order in which a chain is built. */
export function nodeIdsOf({ node, chained }: ChainNode): number[] {
  return [node.id, ...chained.flatMap(({ to }) => nodeIdsOf(to))]
}
