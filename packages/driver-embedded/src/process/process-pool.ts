import type { ChildProcess } from 'node:child_process'
import { launchProcess } from './launch.ts'

/** The engine loads in a few tenths of a second: waiting for that would be most of what a debug session takes. */
const REFILL_AFTER_MS = 300

/** Job processes that have loaded everything and wait for a job. Each serves one job and is never used again. */
export class ProcessPool {
  readonly #spares: ChildProcess[] = []
  readonly #loaded = new WeakSet<ChildProcess>()
  readonly #heapMb: number
  readonly #size: number
  #refill: NodeJS.Timeout | undefined
  #closed = false

  constructor(options: { readonly heapMb: number; readonly size: number }) {
    this.#heapMb = options.heapMb
    this.#size = options.size
    this.#fill()
  }

  /** A process for a job with this bound: a loaded one if it fits, else a new one that is still loading. */
  take(heapMb: number): ChildProcess {
    const spare = heapMb === this.#heapMb ? this.#spares.shift() : undefined
    // Not at once: the job that starts now needs the processor more than the next one's spare.
    this.#refill ??= setTimeout(() => {
      this.#refill = undefined
      this.#fill()
    }, REFILL_AFTER_MS)
    return spare ?? launchProcess({ heapMb })
  }

  get ready(): boolean {
    return this.#spares.some((spare) => this.#loaded.has(spare))
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#refill)
    for (const spare of this.#spares.splice(0)) spare.kill('SIGKILL')
  }

  #fill(): void {
    while (!this.#closed && this.#spares.length < this.#size) {
      const spare = launchProcess({ heapMb: this.#heapMb })
      this.#spares.push(spare)
      // Without a listener an error would end the runner; a spare that dies is replaced when it is wanted.
      spare.on('error', () => undefined)
      spare.once('exit', () => this.#forget(spare))
      // The first thing a process says is that it is ready.
      spare.once('message', () => this.#loaded.add(spare))
      spare.unref()
      spare.channel?.unref()
    }
  }

  #forget(spare: ChildProcess): void {
    const index = this.#spares.indexOf(spare)
    if (index >= 0) this.#spares.splice(index, 1)
  }
}
