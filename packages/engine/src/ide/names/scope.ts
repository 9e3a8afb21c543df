import type { NamedColumn, NameSymbol } from './name-symbol.ts'

/** Something that FROM reads, under the name its columns may be qualified with. */
export interface SourceInScope {
  readonly name: string | null
  readonly symbol: NameSymbol | null
  /** Null: unknown. */
  readonly columns: readonly NamedColumn[] | null
}

/** What an expression may name. */
export interface NameScope {
  readonly sources: readonly SourceInScope[]
  /** Names that SELECT gives, for ORDER BY. */
  readonly outputs: readonly NamedColumn[]
  /** Windows of WINDOW and variables of MATCH_RECOGNIZE. */
  readonly extras: ReadonlyMap<string, NameSymbol>
  readonly parent: NameScope | null
}

export function scopeOver(sources: readonly SourceInScope[], parent: NameScope | null): NameScope {
  return { sources, outputs: [], extras: new Map(), parent }
}

/** The source that a qualifier means, here or in a query around. */
export function findSource(scope: NameScope | null, name: string): SourceInScope | null {
  for (let at = scope; at; at = at.parent) {
    const found = at.sources.find((source) => source.name === name)
    if (found) return found
  }
  return null
}

/** The column that a bare name means. */
export function findColumn(scope: NameScope | null, name: string): NamedColumn | null {
  for (let at = scope; at; at = at.parent) {
    const output = at.outputs.find((column) => column.name === name)
    if (output) return output
    for (const { columns } of at.sources) {
      const found = columns?.find((column) => column.name === name)
      if (found) return found
    }
  }
  return null
}

export function findExtra(scope: NameScope | null, name: string): NameSymbol | null {
  for (let at = scope; at; at = at.parent) {
    const found = at.extras.get(name)
    if (found) return found
  }
  return null
}
