import type { Lsn } from './lsn.ts'

/**
 * Which position may be confirmed to the server: that of the checkpoint `delay` completed ones ago, so that the
 * newer ones can all be restored.
 */
export class CheckpointPositions {
  readonly #delay: number
  #taken: { readonly checkpointId: number; readonly lsn: Lsn }[] = []
  readonly #completed: Lsn[] = []

  constructor(delay: number) {
    this.#delay = delay
  }

  taken(checkpointId: number, lsn: Lsn): void {
    this.#taken.push({ checkpointId, lsn })
  }

  /** The position to confirm now; null when there is none yet. */
  completed(checkpointId: number): Lsn | null {
    const taken = this.#taken.find((entry) => entry.checkpointId === checkpointId)
    this.#taken = this.#taken.filter((entry) => entry.checkpointId > checkpointId)
    if (taken === undefined) return null
    this.#completed.push(taken.lsn)
    return this.#completed.length > this.#delay ? this.#completed.shift()! : null
  }
}
