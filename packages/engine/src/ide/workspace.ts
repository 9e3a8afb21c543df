import type { NameSymbol } from './names/name-symbol.ts'
import { type NameTable, resolveNames } from './names/name-table.ts'
import { PieceNameMemo } from './names/piece-names.ts'
import { Resolver } from './names/resolver.ts'
import type { KnownFunction, Planner } from './planner.ts'
import type { CheckerOptions } from './script/check-piece.ts'
import { Document } from './script/document.ts'
import type { Piece } from './script/piece.ts'

/** What is known of a document's names, alone and beside the others. */
interface KnownNames {
  readonly alone: PieceNameMemo
  readonly linked: PieceNameMemo
  own: { readonly version: number; readonly names: NameTable } | null
  whole: { readonly key: string; readonly names: NameTable } | null
}

/** The documents that are open together. What one of them does not define, another may. */
export class Workspace {
  options: CheckerOptions
  #functions: ReadonlyMap<string, KnownFunction> = new Map()
  readonly #documents = new Map<string, Document>()
  readonly #names = new WeakMap<Document, KnownNames>()

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
    const known = this.#knownNames(document)
    if (known.whole?.key === key) return known.whole.names
    const names = resolveNames(document, known.linked, (name) => this.definedElsewhere(name, document))
    known.whole = { key, names }
    return names
  }

  /** Knows the names that are in force before a piece; all of the document's when the piece is not one of its. */
  namesBefore(piece: Piece, document: Document): Resolver {
    const resolver = new Resolver((name) => this.definedElsewhere(name, document))
    const index = document.pieces.indexOf(piece)
    const before = index < 0 ? document.pieces : document.pieces.slice(0, index)
    this.#knownNames(document).linked.resolve(before, resolver)
    return resolver
  }

  /** The document that a symbol is defined in. */
  documentOf(symbol: NameSymbol): Document | undefined {
    const { definition } = symbol
    return definition ? this.documents.find((document) => document.holds(definition)) : undefined
  }

  #ownNames(document: Document): NameTable {
    const known = this.#knownNames(document)
    if (known.own?.version === document.version) return known.own.names
    const names = resolveNames(document, known.alone)
    known.own = { version: document.version, names }
    return names
  }

  #knownNames(document: Document): KnownNames {
    const known = this.#names.get(document)
    if (known) return known
    const made = { alone: new PieceNameMemo(), linked: new PieceNameMemo(), own: null, whole: null }
    this.#names.set(document, made)
    return made
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
