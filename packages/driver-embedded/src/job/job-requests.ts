import { existsSync } from 'node:fs'
import type { JobCommand, JobMessage } from '@millrace/contracts/job-protocol'
import type { CheckpointManifest, RunningJob } from '@millrace/engine'
import { fail, MillraceError } from '@millrace/kernel'
import { openStore } from './job-stores.ts'

type Request = Extract<JobCommand, { type: 'checkpoint' | 'savepoint' | 'stop' }>
type Taken = Extract<JobMessage, { type: 'requestDone' }>['savepoint']

/** Serves what the runner asks of a job; requests that come while it starts wait until it runs. */
export class JobRequests {
  readonly #running: Promise<RunningJob>
  readonly #send: (message: JobMessage) => void
  #stopDirectory: string | null = null
  #stopAnswered: Promise<void> = Promise.resolve()

  constructor(running: Promise<RunningJob>, send: (message: JobMessage) => void) {
    this.#running = running
    this.#send = send
  }

  serve(request: Request): void {
    const answered = this.#perform(request).then(
      (savepoint) => this.#send({ type: 'requestDone', requestId: request.requestId, savepoint }),
      (thrown: unknown) =>
        this.#send({
          type: 'requestFailed',
          requestId: request.requestId,
          error: MillraceError.from(thrown).toWire(),
        }),
    )
    if (request.type === 'stop') this.#stopAnswered = answered
  }

  /** The job has stopped: its savepoint's folder, if one was asked for, once that has been answered. */
  async stopped(): Promise<string | null> {
    await this.#stopAnswered
    return this.#stopDirectory
  }

  async #perform(request: Request): Promise<Taken> {
    const job = await this.#running
    switch (request.type) {
      case 'checkpoint':
        await job.triggerCheckpoint()
        return null
      case 'savepoint':
        return takenAt(
          request.directory,
          await job.triggerSavepoint(await newSavepointStore(request.directory)),
        )
      case 'stop':
        return this.#stop(job, request)
    }
  }

  async #stop(job: RunningJob, request: Extract<Request, { type: 'stop' }>): Promise<Taken> {
    const directory = request.savepointDirectory
    const savepoint = directory === null ? null : await newSavepointStore(directory)
    const outcome = await job.stop({ savepoint, drain: request.drain })
    if (outcome.kind !== 'stopped' || directory === null || outcome.savepoint === null) return null
    this.#stopDirectory = directory
    return takenAt(directory, outcome.savepoint)
  }
}

async function newSavepointStore(directory: string) {
  if (existsSync(directory)) fail('SAVEPOINT_EXISTS', { directory })
  return openStore(directory, 'savepoint')
}

function takenAt(directory: string, manifest: CheckpointManifest): Taken {
  return { directory, checkpointId: manifest.checkpointId, bytes: bytesOf(manifest) }
}

/** Bytes of all blobs the manifest names, each counted once. */
function bytesOf(manifest: CheckpointManifest): number {
  const blobs = new Map<string, number>()
  for (const operator of manifest.operators) {
    const parts = [
      ...operator.keyed.flatMap((state) => state.groups),
      ...operator.lists.flatMap((list) => list.items),
      ...(operator.committables ?? []),
    ]
    for (const { blob } of parts) blobs.set(blob.sha256, blob.bytes)
  }
  return [...blobs.values()].reduce((sum, bytes) => sum + bytes, 0)
}
