import type { JobSpec } from '@millrace/contracts/job-protocol'
import type { JobDriver, JobEnd, JobHandle, JobReport } from '@millrace/driver'
import { MillraceError } from '@millrace/kernel'

/** A job whose fate the test decides: what the runner makes of it is under test, not the job. */
export class ScriptedJob implements JobHandle {
  readonly ref = 'scripted'
  readonly spec: JobSpec
  readonly ended: Promise<JobEnd>
  readonly savepoints: string[] = []
  killed = false
  over = false
  /** What a stop or savepoint answers; null: it succeeds. */
  refusal: MillraceError | null = null
  readonly report: (message: JobReport) => void
  #end!: (end: JobEnd) => void

  constructor(spec: JobSpec, report: (message: JobReport) => void) {
    this.spec = spec
    this.report = report
    this.ended = new Promise((resolve) => {
      this.#end = resolve
    })
  }

  run(): void {
    this.report({ type: 'compiled', graph: { nodes: [], edges: [] }, results: [], explain: '', config: {} })
    this.report({ type: 'running', restoredCheckpointId: this.spec.restore.kind === 'empty' ? null : 7 })
  }

  end(end: JobEnd): void {
    this.over = true
    this.#end(end)
  }

  fail(error: MillraceError): void {
    this.end({ kind: 'failed', error: error.toWire() })
  }

  async checkpoint(): Promise<void> {}

  async savepoint(directory: string) {
    if (this.refusal) throw this.refusal
    this.savepoints.push(directory)
    return { directory, checkpointId: 9, bytes: 42 }
  }

  async stop({ savepointDirectory }: { savepointDirectory: string | null }) {
    if (this.refusal) throw this.refusal
    const taken = savepointDirectory === null ? null : await this.savepoint(savepointDirectory)
    queueMicrotask(() => this.end({ kind: 'stopped', savepointDirectory }))
    return taken
  }

  cancel(): void {
    this.end({ kind: 'canceled' })
  }

  kill(): void {
    this.killed = true
    this.fail(new MillraceError('JOB_PROCESS_DIED', { reason: 'SIGKILL' }))
  }

  credit(): void {}
}

export class ScriptedDriver implements JobDriver {
  readonly name = 'scripted'
  readonly jobs: ScriptedJob[] = []
  /** Whether jobs say at once that they run. */
  runs = true

  get last(): ScriptedJob {
    return this.jobs.at(-1)!
  }

  async start(spec: JobSpec, report: (message: JobReport) => void): Promise<JobHandle> {
    const job = new ScriptedJob(spec, report)
    this.jobs.push(job)
    if (this.runs) setImmediate(() => job.run())
    return job
  }

  async close(): Promise<void> {
    for (const job of this.jobs) if (!job.over) job.kill()
  }
}
