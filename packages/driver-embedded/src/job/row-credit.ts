/** Holds rows back until their reader has asked for them, and lets no more than the limit through in all. */
export class RowCredit {
  #granted = 0
  #left = 0
  #wake: (() => void) | null = null

  limit(rows: number): void {
    this.#left = rows
  }

  grant(rows: number): void {
    this.#granted += rows
    this.#wake?.()
    this.#wake = null
  }

  /** How many of `wanted` rows may go now: at least one. Waits for credit; for ever once all have been sent. */
  async take(wanted: number): Promise<number> {
    for (;;) {
      const taken = Math.min(wanted, this.#granted, this.#left)
      if (taken > 0) {
        this.#granted -= taken
        this.#left -= taken
        return taken
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }
}
