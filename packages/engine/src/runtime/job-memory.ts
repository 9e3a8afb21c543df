import { fail } from '@millrace/kernel'
import type { MemoryBudget } from './task-environment.ts'

/** The sum of all tasks' state against the job's bound. */
export class JobMemory {
  readonly #limit: number
  #total = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  share(): MemoryBudget {
    let mine = 0
    return {
      update: (stateBytes) => {
        this.#total += stateBytes - mine
        mine = stateBytes
        if (this.#total <= this.#limit) return
        const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)
        fail('STATE_MEMORY_EXCEEDED', { used: megabytes(this.#total), limit: megabytes(this.#limit) })
      },
    }
  }
}
