import type { NameSymbol } from './names/name-symbol.ts'
import { type NameTable, resolveNames } from './names/name-table.ts'
import type { KnownFunction, Planner } from './planner.ts'
import type { CheckerOptions } from './script/check-piece.ts'
import { Document } from './script/document.ts'

/** The documents that are open together. What one of them does not define, another may. */
export class Workspace {
  options: CheckerOptions
  #functions: ReadonlyMap<string, KnownFunction> = new Map()
  readonly #documents = new Map<string, Document>()
  readonly #own = new Map<string, { readonly version: number; readonly names: NameTable }>()
  readonly #linked = new Map<string, { readonly key: string; readonly names: NameTable }>()

  constructor(options: CheckerOptions) {
    this.options = options
  }

  /** From here on the documents are bound and planned too. */
  usePlanner(planner: Planner): void {
    this.options = { ...this.options, planner }
    for (const document of this.#documents.values()) document.usePlanner(planner)
  }

  /** Functions by name in upper case; none while there is no planner. */
  get functions(): ReadonlyMap<string, KnownFunction> {
    const { planner } = this.options
    if (planner && this.#functions.size === 0) {
      this.#functions = new Map(planner.functions.map((each) => [each.name, each]))
    }
    return this.#functions
  }

  /** Gives a document its text; makes it when it is not there yet. */
  put(name: string, text: string): Document {
    const known = this.#documents.get(name)
    if (known) {
      known.update(text)
      return known
    }
    const made = new Document(name, text, this.options)
    this.#documents.set(name, made)
    return made
  }

  remove(name: string): void {
    this.#documents.delete(name)
    this.#own.delete(name)
    this.#linked.delete(name)
  }

  document(name: string): Document | undefined {
    return this.#documents.get(name)
  }

  get documents(): readonly Document[] {
    return [...this.#documents.values()]
  }

  /** The names of a document, those that others define among them. */
  names(document: Document): NameTable {
    const own = this.#ownNames(document)
    const isWhole = [...own.tables.values()].every(({ definition }) => definition !== null)
    if (isWhole || this.#documents.size < 2) return own
    const key = this.documents.map(({ name, version }) => `${name} ${version}`).join('\n')
    const known = this.#linked.get(document.name)
    if (known?.key === key) return known.names
    const names = resolveNames(document, (name) => this.definedElsewhere(name, document))
    this.#linked.set(document.name, { key, names })
    return names
  }

  /** The document that a symbol is defined in. */
  documentOf(symbol: NameSymbol): Document | undefined {
    const { definition } = symbol
    return definition ? this.documents.find((document) => document.holds(definition)) : undefined
  }

  #ownNames(document: Document): NameTable {
    const known = this.#own.get(document.name)
    if (known?.version === document.version) return known.names
    const names = resolveNames(document)
    this.#own.set(document.name, { version: document.version, names })
    return names
  }

  /** A table that another document defines. */
  definedElsewhere(name: string, asking: Document): NameSymbol | undefined {
    for (const document of this.#documents.values()) {
      if (document === asking) continue
      const symbol = this.#ownNames(document).tables.get(name)
      if (symbol?.definition) return symbol
    }
    return undefined
  }
}
