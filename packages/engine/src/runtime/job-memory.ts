import { fail } from '@millrace/kernel'
import type { MemoryBudget } from './task-environment.ts'

/** Room for the sum that all threads of a job share. */
export const sharedMemoryUsed = (): SharedArrayBuffer => new SharedArrayBuffer(8)

/** The sum of all tasks' state against the job's bound. */
export class JobMemory {
  readonly #limit: number
  readonly #used: BigInt64Array

  constructor(limit: number, used: SharedArrayBuffer | ArrayBuffer = new ArrayBuffer(8)) {
    this.#limit = limit
    this.#used = new BigInt64Array(used)
  }

  share(): MemoryBudget {
    let mine = 0
    return {
      update: (stateBytes) => {
        const more = Math.round(stateBytes) - mine
        if (more === 0) return
        mine += more
        const total = Number(Atomics.add(this.#used, 0, BigInt(more))) + more
        if (more < 0 || total <= this.#limit) return
        const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)
        fail('STATE_MEMORY_EXCEEDED', { used: megabytes(total), limit: megabytes(this.#limit) })
      },
    }
  }
}
