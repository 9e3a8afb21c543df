import type { JobMessage, JobSpec } from '@millrace/contracts/job-protocol'
import type { WireError } from '@millrace/kernel'

/** How a job ended. A process that died without a word has `failed`. */
export type JobEnd = Extract<JobMessage, { type: 'ended' }>['outcome']

/** What a job says while it runs; `ready` and the answers to requests stay inside the driver. */
export type JobReport = Extract<
  JobMessage,
  { type: 'compiled' | 'running' | 'metrics' | 'checkpoint' | 'checkpointFailed' | 'rows' }
>

export interface SavepointTaken {
  readonly directory: string
  readonly checkpointId: number
  readonly bytes: number
}

/** A job as its driver holds it. */
export interface JobHandle {
  /** What runs it, for operators and logs: `pid 4711`, a Flink job id. */
  readonly ref: string
  /** Settles when nothing of the job runs any more and every report has been delivered; never rejects. */
  readonly ended: Promise<JobEnd>
  /** Rejects with a catalogue error, also when the job ends first. */
  checkpoint(): Promise<void>
  /** A self-contained copy of the state in `directory`, which must not exist yet. */
  savepoint(directory: string): Promise<SavepointTaken>
  /**
   * Ends the job after a last checkpoint, or a savepoint when a directory is given; asked for before the job runs,
   * it waits until it does. Rejects, and the job goes on, when that checkpoint or savepoint fails.
   */
  stop(options: {
    readonly savepointDirectory: string | null
    readonly drain: boolean
  }): Promise<SavepointTaken | null>
  /** Ends it without a last checkpoint: what came after the latest one is read again at the next start. */
  cancel(): void
  /** Nothing of it runs any more shortly after, whatever state it is in. */
  kill(): void
  /** Debug jobs send at most as many rows as they have been granted. */
  credit(rows: number): void
}

/** Where jobs run: this machine's processes, or a Flink cluster. */
export interface JobDriver {
  readonly name: string
  /**
   * Starts a job. Errors of the job, wrong SQL included, arrive through `ended`; this rejects only when the driver
   * itself cannot start anything. `report` is called in order and must not throw.
   */
  start(spec: JobSpec, report: (message: JobReport) => void): Promise<JobHandle>
  /** Kills what still runs and frees what the driver holds. */
  close(): Promise<void>
}

export const failed = (error: WireError): JobEnd => ({ kind: 'failed', error })
