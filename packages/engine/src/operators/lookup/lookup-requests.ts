import type { LookupReader } from '../../connect/lookup.ts'
import type { Row } from '../../types/row-value.ts'

/** Of the hint: keys without rows are asked for again, since the row may come a little later. */
export interface MissRetry {
  /** Further times, after the first. */
  readonly attempts: number
  readonly delayMs: number
}

export interface RequestHooks {
  /** Something was answered. */
  changed(): void
  failed(error: unknown): void
  /** Runs something in the task's turn after a while. */
  after(ms: number, run: () => void): void
}

type Keys = readonly (readonly [text: string, key: Row])[]
type Take = (text: string, rows: readonly Row[]) => void

interface Request {
  readonly keys: Keys
  readonly attempt: number
  readonly take: Take
}

/** How many questions a subtask asks at once. */
const AT_ONCE = 4

/** Asks a reader for keys: in questions it takes, a few at once, again where nothing was found if that is wanted. */
export class LookupRequests {
  readonly #reader: LookupReader
  readonly #retry: MissRetry | null
  readonly #hooks: RequestHooks
  readonly #queue: Request[] = []
  #running = 0

  constructor(reader: LookupReader, retry: MissRetry | null, hooks: RequestHooks) {
    this.#reader = reader
    this.#retry = retry
    this.#hooks = hooks
  }

  /** `take` is told of each key once. */
  ask(keys: Keys, take: Take, attempt = 0): void {
    const { maxKeys } = this.#reader
    for (let from = 0; from < keys.length; from += maxKeys)
      this.#queue.push({ keys: keys.slice(from, from + maxKeys), attempt, take })
    this.#pump()
  }

  #pump(): void {
    while (this.#running < AT_ONCE && this.#queue.length > 0) void this.#run(this.#queue.shift()!)
  }

  async #run(request: Request): Promise<void> {
    this.#running++
    try {
      const answers = await this.#reader.lookup(request.keys.map(([, key]) => key))
      this.#answered(request, answers)
    } catch (error) {
      this.#hooks.failed(error)
    }
    this.#running--
    this.#pump()
    this.#hooks.changed()
  }

  #answered({ keys, attempt, take }: Request, answers: readonly (readonly Row[])[]): void {
    const again = this.#retry !== null && attempt < this.#retry.attempts
    const missed = again ? keys.filter((_, i) => answers[i]!.length === 0) : []
    for (const [i, [text]] of keys.entries()) if (!again || answers[i]!.length > 0) take(text, answers[i]!)
    if (missed.length > 0) this.#hooks.after(this.#retry!.delayMs, () => this.ask(missed, take, attempt + 1))
  }
}
