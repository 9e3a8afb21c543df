import { isMillraceError } from '@millrace/kernel'

/** What the person at the terminal sees: one line a step, then one URL. With `--json`, one JSON object a line. */
export class Report {
  readonly #json: boolean
  readonly #steps: Record<string, number> = {}

  constructor(json: boolean) {
    this.#json = json
  }

  /** Runs a step and prints its line with what it says and how long it took. */
  async step<T>(name: string, work: () => Promise<T>, say: (result: T) => string): Promise<T> {
    const started = performance.now()
    const result = await work()
    const ms = Math.round(performance.now() - started)
    this.#steps[name] = ms
    if (this.#json) this.#line({ step: name, ms })
    else
      console.log(
        `  ${name.padEnd(13)} ${say(result)} ${ms >= 100 ? `(${(ms / 1000).toFixed(1)} s)` : ''}`.trimEnd(),
      )
    return result
  }

  ready(facts: {
    readonly url: string
    readonly setupToken: string | null
    readonly pids: Record<string, number>
  }): void {
    if (this.#json) {
      this.#line({ ready: true, ...facts, steps: this.#steps })
      return
    }
    console.log(`\n  Open ${facts.url}`)
    if (facts.setupToken !== null) {
      console.log(
        `  First visit: make the owner's account with this one-time token\n\n      ${facts.setupToken}\n`,
      )
    }
    console.log('  Ctrl-C stops everything.\n')
  }

  say(text: string): void {
    if (this.#json) this.#line({ note: text })
    else console.log(`  ${text}`)
  }

  /** A failure in one sentence, and what to do. */
  failed(error: unknown): void {
    const text = isMillraceError(error)
      ? `${error.message} ${error.advice}`
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error)
    if (this.#json) this.#line({ error: text })
    console.error(`\n${text}`)
  }

  #line(fact: object): void {
    console.log(JSON.stringify(fact))
  }
}
