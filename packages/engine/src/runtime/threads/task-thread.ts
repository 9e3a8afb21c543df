import { fail, invariant, type Logger, systemClock } from '@millrace/kernel'
import type { CompiledJob } from '../../compile/compiled-job.ts'
import { type ExecutionPlan, planExecution, planFingerprint } from '../execution-plan.ts'
import type { JobListener } from '../job.ts'
import { JobMemory } from '../job-memory.ts'
import type { LocalTask } from '../task.ts'
import type { TaskReport } from '../task-port.ts'
import { createTask, openingOrder, type TasksDeployment } from '../tasks.ts'
import { systemTimers } from '../timers.ts'
import { Turns } from '../turns.ts'
import { packBytes } from './pack-bytes.ts'
import { ThreadChannels } from './thread-channels.ts'
import { fromThreadError, toThreadError } from './thread-error.ts'
import { threadLogger } from './thread-log.ts'
import type { TaskPlace, ThreadCommand, ThreadDeployment, ThreadReport } from './thread-protocol.ts'

/** How often metrics are told. */
const METRICS_EVERY_MS = 500

type Send = (report: ThreadReport, transfer?: readonly ArrayBuffer[]) => void

interface Deployed {
  readonly plan: ExecutionPlan
  readonly deployment: ThreadDeployment
  readonly channels: ThreadChannels
  readonly tasks: TasksDeployment
}

/** The tasks of a job that live in this thread: the other end of `thread-host.ts`. */
export class TaskThread {
  readonly logger: Logger
  readonly #compile: (logger: Logger) => CompiledJob
  readonly #send: Send
  readonly #abort = new AbortController()
  readonly #tasks = new Map<string, { readonly task: LocalTask; readonly place: TaskPlace }>()
  readonly #tickets = new Map<number, PromiseWithResolvers<void>>()
  #compiled: { readonly job: CompiledJob } | { readonly error: unknown } | null = null
  #deployed: Deployed | null = null
  #nextTicket = 0
  #closing = 0

  constructor(compile: (logger: Logger) => CompiledJob, send: Send) {
    this.#compile = compile
    this.#send = send
    this.logger = threadLogger(send)
  }

  receive(command: ThreadCommand): void {
    switch (command.type) {
      case 'deploy':
        void this.#open(false, () => {
          this.#deployed = this.#deploy(command.deployment)
        })
        return
      case 'openSources':
        void this.#open(true, () => {})
        return
      case 'start':
        this.#taskAt(command).start()
        return
      case 'command':
        this.#taskAt(command).send(command.command)
        return
      case 'rowsTaken':
        this.#rowsTaken(command)
        return
      case 'abort':
        this.#abort.abort(fromThreadError(command.error))
    }
  }

  /** Compiles while the coordinator reads what the job starts from; a failure is told when it deploys. */
  prepare(): void {
    try {
      this.#compiled = { job: this.#compile(this.logger) }
    } catch (error) {
      this.#compiled = { error }
    }
  }

  async #open(sources: boolean, before: () => void): Promise<void> {
    const opened: LocalTask[] = []
    try {
      before()
      this.#createTasks(sources, opened)
      this.#send({ type: 'opened' })
    } catch (error) {
      await Promise.all(opened.map((task) => task.discard()))
      this.#send({ type: 'notOpened', error: toThreadError(error) })
    }
  }

  #job(): CompiledJob {
    if (this.#compiled === null) this.prepare()
    const compiled = this.#compiled!
    if ('error' in compiled) throw compiled.error
    return compiled.job
  }

  #deploy(deployment: ThreadDeployment): Deployed {
    const job = this.#job()
    if (planFingerprint(job.graph) !== deployment.fingerprint) {
      fail('INTERNAL', { detail: 'a thread has compiled another graph than the coordinator' })
    }
    const plan = planExecution(job.graph)
    const channels = new ThreadChannels(plan, deployment)
    const { logger } = this
    const { deploymentId, epoch } = deployment
    const restored = new Map(
      deployment.restored.map(({ uid, subtask, operator }) => [`${subtask} ${uid}`, operator]),
    )
    const watermarks = new Map(deployment.watermarks)
    const turns = new Turns(() => channels.poll())
    const memory = new JobMemory(deployment.memoryBudgetBytes, deployment.memoryUsed)
    const tasks: TasksDeployment = {
      plan,
      collected: new Set(deployment.collected),
      listener: this.#listener(),
      identity: { deploymentId, epoch, logger, signal: this.#abort.signal },
      restored: (uid, subtask) => restored.get(`${subtask} ${uid}`) ?? null,
      restoredWatermark: (uid) => watermarks.get(uid) ?? null,
      allowUnclaimedState: deployment.allowUnclaimedState,
      environment: (chain, subtask) => ({
        clock: systemClock,
        timers: systemTimers,
        logger,
        turns,
        memory: memory.share(),
        report: (report) => this.#report({ chain: plan.chains.indexOf(chain), subtask }, report),
      }),
    }
    this.#tellMetrics()
    return { plan, deployment, channels, tasks }
  }

  #createTasks(sources: boolean, opened: LocalTask[]): void {
    invariant(this.#deployed !== null, 'a thread is deployed before its tasks open')
    const { plan, deployment, channels, tasks } = this.#deployed
    for (const chain of openingOrder(plan)) {
      if ((chain.head.node.kind === 'source') !== sources) continue
      for (let subtask = deployment.thread; subtask < chain.parallelism; subtask += deployment.threads) {
        const place = { chain: plan.chains.indexOf(chain), subtask }
        const task = createTask(tasks, channels.channels, chain, subtask)
        opened.push(task)
        this.#tasks.set(keyOf(place), { task, place })
      }
    }
  }

  #report(place: TaskPlace, report: TaskReport): void {
    if (report.type === 'failed') {
      this.#send({ type: 'failed', ...place, error: toThreadError(report.error) })
      return
    }
    if (report.type === 'snapshot' || report.type === 'drained' || report.type === 'closed') {
      this.#sendMetrics(place)
    }
    const { data, buffers } = packBytes(report)
    this.#send({ type: 'report', ...place, report: data }, buffers)
    if (report.type === 'closed' && ++this.#closing === this.#tasks.size) this.#deployed?.channels.close()
  }

  /** Rows of a collector go to the coordinator's listener. */
  #listener(): JobListener {
    return {
      onRunning: () => {},
      onCheckpointComplete: () => {},
      onCheckpointFailed: () => {},
      onRows: (nodeId, rows) => {
        const ticket = this.#nextTicket++
        const taken = Promise.withResolvers<void>()
        this.#tickets.set(ticket, taken)
        this.#send({ type: 'rows', ticket, nodeId, rows })
        return taken.promise
      },
    }
  }

  #rowsTaken({ ticket, error }: ThreadCommand & { readonly type: 'rowsTaken' }): void {
    const taken = this.#tickets.get(ticket)
    this.#tickets.delete(ticket)
    if (error === null) taken?.resolve()
    else taken?.reject(fromThreadError(error))
  }

  #taskAt(place: TaskPlace): LocalTask {
    const found = this.#tasks.get(keyOf(place))
    invariant(found !== undefined, 'a thread is asked for its own tasks')
    return found.task
  }

  #tellMetrics(): void {
    systemTimers.after(METRICS_EVERY_MS, () => {
      for (const { place } of this.#tasks.values()) this.#sendMetrics(place)
      this.#tellMetrics()
    })
  }

  #sendMetrics(place: TaskPlace): void {
    const task = this.#taskAt(place)
    const counters = task.readCounters().map((one) => ({
      nodeId: one.nodeId,
      recordsIn: one.recordsIn,
      recordsOut: one.recordsOut,
      bytesIn: one.bytesIn,
      bytesOut: one.bytesOut,
      badRecords: one.badRecords,
      lateRecords: one.lateRecords,
      pendingRecords: one.pendingRecords,
      watermark: one.watermark,
      stateBytes: one.stateBytes,
      stateEntries: one.stateEntries,
    }))
    this.#send({ type: 'metrics', ...place, counters, time: task.takeTime() })
  }
}

const keyOf = ({ chain, subtask }: TaskPlace): string => `${chain}/${subtask}`
