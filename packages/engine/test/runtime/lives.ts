import { isMillraceError } from '@millrace/kernel'
import { FileCheckpointStore } from '../../src/checkpoint/file-checkpoint-store.ts'
import type { CompiledJob } from '../../src/compile/compiled-job.ts'
import type { JobOptions, RunningJob } from '../../src/runtime/job.ts'
import { runJob } from '../../src/runtime/run-job.ts'
import type { TransactionLog } from '../../src/testing.ts'
import { Crash, MemoryFileOps } from '../checkpoint/memory-file-ops.ts'
import { jobOptions } from './graphs.ts'

/** How a life of a job ends before its input does. */
export type Death =
  | { readonly kind: 'kill' }
  /** Goes on running while the next life begins. */
  | { readonly kind: 'zombie' }
  | { readonly kind: 'storage'; readonly call: number; readonly when: 'before' | 'after' | 'torn' }
  | { readonly kind: 'sink'; readonly step: 'open' | 'prepare' | 'commit'; readonly call: number }
  | { readonly kind: 'stop'; readonly savepoint: boolean }
export interface Life {
  readonly parallelism: number
  /** Polls of the source until death. */
  readonly polls: number
  readonly death: Death
}

/** What outlives each life: the disk, the sink, and lives that do not know they are over. */
export class World {
  readonly log: TransactionLog
  readonly zombies: RunningJob[] = []
  #ops = new MemoryFileOps()
  #epoch = 0
  /** Where the next life starts, until one has: a savepoint's directory, or null for the newest checkpoint. */
  #savepoint: string | null = null
  #savepoints = 0

  constructor(log: TransactionLog) {
    this.log = log
  }

  /** Runs one life to its death, or to the end of its input. Gives true when the input has ended. */
  async live(
    life: Life,
    compile: (life: Life, pause: () => Promise<void>) => CompiledJob,
    extra: Partial<JobOptions> = {},
  ): Promise<boolean> {
    const epoch = ++this.#epoch
    this.#inject(life.death, epoch)
    const dying = Promise.withResolvers<void>()
    let polls = 0
    const pause = async () => {
      if (++polls >= life.polls) dying.resolve()
      if (polls % 3 === 0) await new Promise((resolve) => setImmediate(resolve))
    }
    try {
      const store = await FileCheckpointStore.open('/main', 'test', { ops: this.#ops, graceMs: 0 })
      const job = await runJob(
        compile(life, pause),
        jobOptions(store, { epoch, restore: await this.#restore(), ...extra }),
      )
      this.#savepoint = null
      const checkpoints = takeCheckpoints(job)
      const ended = await Promise.race([job.done.then(() => true), dying.promise.then(() => false)])
      if (!ended) await this.#die(job, life.death)
      if (life.death.kind !== 'zombie') await checkpoints
      return (ended || (await outcome(job))) === true
    } catch (error) {
      if (!isExpected(error)) throw error
      return false
    } finally {
      this.log.interfere = () => {}
      if (life.death.kind === 'storage') this.#ops = this.#ops.reopen((change) => change % 2 === 0)
    }
  }

  async #restore(): Promise<JobOptions['restore']> {
    if (this.#savepoint === null) return { kind: 'latest' }
    const store = await FileCheckpointStore.open(this.#savepoint, 'test', { ops: this.#ops })
    const manifest = await store.readLatest()
    if (manifest === null) throw new Error('a savepoint that was reported is there')
    return { kind: 'manifest', manifest, store, allowNonRestoredState: false }
  }

  #inject(death: Death, epoch: number): void {
    if (death.kind === 'storage') {
      this.#ops.calls = 0
      this.#ops.faultAt = death.call
      this.#ops.fault = { kind: 'crash', when: death.when }
    }
    if (death.kind === 'sink') {
      let calls = 0
      this.log.interfere = (step) => {
        // Only the youngest life's sink breaks; zombies are to die of their fence.
        if (this.log.epoch <= epoch && step === death.step && calls++ === death.call) throw new Crash()
      }
    }
  }

  async #die(job: RunningJob, death: Death): Promise<void> {
    if (death.kind === 'zombie') {
      this.zombies.push(job)
      return
    }
    if (death.kind === 'stop') {
      const directory = `/savepoint-${++this.#savepoints}`
      const savepoint = death.savepoint
        ? await FileCheckpointStore.open(directory, 'test', { ops: this.#ops })
        : null
      const result = await job.stop({ savepoint, drain: false })
      if (result.kind === 'stopped' && savepoint !== null) this.#savepoint = directory
      return
    }
    if (death.kind === 'kill') await job.cancel()
    else await job.done
  }
}

async function outcome(job: RunningJob): Promise<boolean | null> {
  const settled = await Promise.race([job.done, Promise.resolve(null)])
  return settled?.kind === 'finished' ? true : null
}

/** One checkpoint after the other until the job is over. */
async function takeCheckpoints(job: RunningJob): Promise<void> {
  let over = false
  job.done.then(
    () => {
      over = true
    },
    () => {
      over = true
    },
  )
  while (!over) {
    await job.triggerCheckpoint().catch(() => {})
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Deaths that were meant: the injected crash, in whatever it was wrapped, or a fence. */
export function isExpected(error: unknown): boolean {
  if (error instanceof Crash) return true
  if (isMillraceError(error) && error.code === 'CHECKPOINT_FENCED') return true
  return error instanceof Error && error.cause !== undefined && isExpected(error.cause)
}
