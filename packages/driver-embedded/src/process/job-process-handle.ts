import type { ChildProcess } from 'node:child_process'
import type { Readable } from 'node:stream'
import { type JobCommand, type JobMessage, type JobSpec, jobMessage } from '@millrace/contracts/job-protocol'
import type { JobEnd, JobHandle, JobReport, SavepointTaken } from '@millrace/driver'
import type { Logger } from '@millrace/kernel'
import { causeOfDeath } from './death.ts'
import { JobOutput } from './job-output.ts'
import { Requests } from './requests.ts'

/** How long a process may take to go after it has said how its job ended. */
const EXIT_GRACE_MS = 3_000

/** The runner's side of one job process. What the process says is parsed: its job is the user's. */
export class JobProcessHandle implements JobHandle {
  readonly ref: string
  readonly ended: Promise<JobEnd>
  readonly #child: ChildProcess
  readonly #requests = new Requests()
  readonly #logger: Logger
  #end: JobEnd | null = null

  constructor(child: ChildProcess, spec: JobSpec, report: (message: JobReport) => void, logger: Logger) {
    this.#child = child
    this.#logger = logger
    this.ref = `pid ${child.pid}`
    const output = new JobOutput(logger)
    output.read(child.stdout as Readable, 'stdout')
    output.read(child.stderr as Readable, 'stderr')
    child.on('message', (message) => this.#receive(message, report))
    this.ended = new Promise((resolve) => {
      // `close` comes after the last message and the last output.
      child.once('close', (code, signal) => {
        this.#requests.abandon()
        const limitMb = Math.round(spec.memoryBudgetBytes / 1_048_576)
        resolve(
          this.#end ?? { kind: 'failed', error: causeOfDeath(code, signal, output.tail, limitMb).toWire() },
        )
      })
    })
    this.#send({ type: 'start', spec })
  }

  get pid(): number {
    return this.#child.pid ?? 0
  }

  async checkpoint(): Promise<void> {
    await this.#requests.ask('take a checkpoint', (requestId) =>
      this.#send({ type: 'checkpoint', requestId }),
    )
  }

  async savepoint(directory: string): Promise<SavepointTaken> {
    const taken = await this.#requests.ask('take a savepoint', (requestId) =>
      this.#send({ type: 'savepoint', requestId, directory }),
    )
    return taken!
  }

  stop(options: { savepointDirectory: string | null; drain: boolean }): Promise<SavepointTaken | null> {
    return this.#requests.ask('stop', (requestId) => this.#send({ type: 'stop', requestId, ...options }))
  }

  cancel(): void {
    this.#send({ type: 'cancel' })
  }

  kill(): void {
    this.#child.kill('SIGKILL')
  }

  credit(rows: number): void {
    this.#send({ type: 'credit', rows })
  }

  #send(command: JobCommand): void {
    // A closed channel means that the process is gone; `ended` tells.
    if (this.#child.connected) this.#child.send(command, () => undefined)
  }

  #receive(raw: unknown, report: (message: JobReport) => void): void {
    const parsed = jobMessage.safeParse(raw)
    if (!parsed.success) {
      this.#logger.error({ pid: this.pid }, 'the job process broke the protocol: killed')
      this.kill()
      return
    }
    this.#handle(parsed.data, report)
  }

  #handle(message: JobMessage, report: (message: JobReport) => void): void {
    switch (message.type) {
      case 'ready':
        return
      case 'requestDone':
        this.#requests.answer(message.requestId, message.savepoint)
        return
      case 'requestFailed':
        this.#requests.refuse(message.requestId, message.error)
        return
      case 'ended':
        this.#end = message.outcome
        setTimeout(() => this.kill(), EXIT_GRACE_MS).unref()
        return
      default:
        report(message)
    }
  }
}
