/**
 * How threads wake each other: a shared word each. Who has something for a thread rings its bell; a thread that sleeps
 * in its event loop is woken by `Atomics.waitAsync`, one that works looks at its bell between batches.
 */
export class Doorbells {
  readonly memory: SharedArrayBuffer
  readonly #words: Int32Array

  constructor(memory: SharedArrayBuffer) {
    this.memory = memory
    this.#words = new Int32Array(memory)
  }

  static forThreads(count: number): Doorbells {
    return new Doorbells(new SharedArrayBuffer(4 * count))
  }

  ring(thread: number): void {
    Atomics.add(this.#words, thread, 1)
    Atomics.notify(this.#words, thread)
  }

  /** Changes with every ring. */
  heard(thread: number): number {
    return Atomics.load(this.#words, thread)
  }

  /** Settles once the bell has been rung since `heard`. */
  async next(thread: number, heard: number): Promise<void> {
    const waiting = Atomics.waitAsync(this.#words, thread, heard)
    if (waiting.async) await waiting.value
  }
}
