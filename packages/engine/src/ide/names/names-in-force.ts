import type { NameSymbol } from './name-symbol.ts'

/** What was asked of the names while something was resolved, and what it changed; null is a name taken away. */
export interface NameUse {
  readonly asked: ReadonlyMap<string, NameSymbol | undefined>
  readonly changed: ReadonlyMap<string, NameSymbol | null>
}

/** Names and what they stand for at a place in a script. It is noted what is asked and changed. */
export class NamesInForce {
  readonly #now = new Map<string, NameSymbol>()
  readonly #outer: (name: string) => NameSymbol | undefined
  #asked = new Map<string, NameSymbol | undefined>()
  #changed = new Map<string, NameSymbol | null>()

  /** `outer` knows names that the script itself does not define. */
  constructor(outer: (name: string) => NameSymbol | undefined = () => undefined) {
    this.#outer = outer
  }

  get(name: string): NameSymbol | undefined {
    const symbol = this.#find(name)
    if (!this.#changed.has(name)) this.#asked.set(name, symbol)
    return symbol
  }

  set(name: string, symbol: NameSymbol): void {
    this.#now.set(name, symbol)
    this.#changed.set(name, symbol)
  }

  delete(name: string): void {
    this.#now.delete(name)
    this.#changed.set(name, null)
  }

  /** Those that the script itself defines or mentions. */
  get own(): ReadonlyMap<string, NameSymbol> {
    return this.#now
  }

  /** What was asked and changed since this was called last. */
  takeUse(): NameUse {
    const use = { asked: this.#asked, changed: this.#changed }
    this.#asked = new Map()
    this.#changed = new Map()
    return use
  }

  /** Whether everything that was asked would be answered in the same way now. */
  answersAlike({ asked }: NameUse): boolean {
    for (const [name, symbol] of asked) if (this.#find(name) !== symbol) return false
    return true
  }

  repeat({ changed }: NameUse): void {
    for (const [name, symbol] of changed) {
      if (symbol) this.#now.set(name, symbol)
      else this.#now.delete(name)
    }
  }

  #find(name: string): NameSymbol | undefined {
    return this.#now.get(name) ?? this.#outer(name)
  }
}
