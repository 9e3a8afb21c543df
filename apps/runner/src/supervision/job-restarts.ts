import { type RestartStrategy, restartStrategy } from '@millrace/driver'
import type { WireError } from '@millrace/kernel'

type Settings = Readonly<Record<string, string>>

/** The restart strategy of a job: by its deployment's settings until the script's own are known. */
export class JobRestarts {
  #text = ''
  #settings: Settings
  #strategy: RestartStrategy | null = null

  constructor(settings: Settings) {
    this.#settings = settings
  }

  /** The compiled job's settings. Its failures so far keep counting while they stay the same. */
  configure(settings: Settings): void {
    this.#settings = settings
    const text = strategyText(settings)
    if (text !== this.#text) this.#strategy = null
    this.#text = text
  }

  /** Milliseconds to wait, or null: give up. Throws SETTING_INVALID. */
  onFailure(error: WireError): number | null {
    this.#strategy ??= restartStrategy(this.#settings)
    return this.#strategy.onFailure(performance.now(), error.retry)
  }
}

function strategyText(settings: Settings): string {
  const own = Object.entries(settings).filter(([key]) => key.startsWith('restart-strategy'))
  return JSON.stringify(own.sort(([a], [b]) => (a < b ? -1 : 1)))
}
