import type { SourceSpan } from '@millrace/kernel'
import type { Identifier, NamePath } from '../../sql/ast/name-nodes.ts'
import type { CommonTable, Query, QueryBody, TableSource } from '../../sql/ast/query-nodes.ts'
import type { NamedColumn, NameSymbol, Occurrence, SymbolKind } from './name-symbol.ts'
import { NamesInForce } from './names-in-force.ts'
import type { NameScope } from './scope.ts'

/** A name that stands where somebody types. */
export const PROBE = 'millrace_probe'

/** What may be named at the probe. */
export interface ProbedPlace {
  readonly scope: NameScope | null
  readonly qualifier: string | null
  /** Where only columns of one table may stand. */
  readonly columns: readonly NamedColumn[] | null
}

/** Gathers the names of a script statement by statement: what is defined so far, and every place that names something. */
export class Resolver {
  readonly tables: NamesInForce
  readonly functions = new NamesInForce()
  #occurrences: Occurrence[] = []
  /** Set when a name that is referred to is the probe. */
  probed: ProbedPlace | null = null
  readonly #outer: ((name: string) => NameSymbol | undefined) | undefined

  /** `outer` finds tables that other documents define. */
  constructor(outer?: (name: string) => NameSymbol | undefined) {
    this.#outer = outer
    this.tables = new NamesInForce(outer)
  }

  /** The places that name something since this was called last. */
  takeOccurrences(): readonly Occurrence[] {
    const taken = this.#occurrences
    this.#occurrences = []
    return taken
  }

  /** One that knows the same tables and functions; what it learns stays with it. */
  fork(): Resolver {
    const fork = new Resolver(this.#outer)
    for (const [name, symbol] of this.tables.own) fork.tables.set(name, symbol)
    for (const [name, symbol] of this.functions.own) fork.functions.set(name, symbol)
    return fork
  }

  define(identifier: Identifier, kind: SymbolKind, facts: Partial<NameSymbol> = {}): NameSymbol {
    const symbol: NameSymbol = { ...facts, kind, name: identifier.name, definition: identifier.span }
    this.#occurrences.push({ span: identifier.span, symbol, role: 'definition' })
    return symbol
  }

  refer(
    span: SourceSpan,
    symbol: NameSymbol | null | undefined,
    marks: Pick<Occurrence, 'shared' | 'verbatim'> = {},
  ): void {
    if (!symbol) return
    const isDefinition =
      symbol.definition !== null &&
      symbol.definition.line === span.line &&
      symbol.definition.column === span.column
    if (!isDefinition) this.#occurrences.push({ span, symbol, role: 'reference', ...marks })
  }

  /** Mentions a table by its path; one that nobody defines is a symbol too, so that its mentions belong together. */
  table(path: NamePath, commonTables?: ReadonlyMap<string, NameSymbol>): NameSymbol {
    const name = pathName(path)
    const symbol = commonTables?.get(name) ?? this.tables.get(name) ?? this.#unknown(name)
    this.#qualifiers(path)
    this.refer(path.parts.at(-1)!.span, symbol)
    return symbol
  }

  /** Catalog and database of a path. */
  #qualifiers(path: NamePath): void {
    const before = path.parts.slice(0, -1)
    for (const [index, part] of before.entries()) {
      const kind = before.length === 2 && index === 0 ? 'catalog' : 'database'
      this.refer(part.span, { kind, name: part.name, definition: null })
    }
  }

  #unknown(name: string): NameSymbol {
    const symbol: NameSymbol = { kind: 'table', name, definition: null, columns: null }
    this.tables.set(name, symbol)
    return symbol
  }
}

const DEFAULTS = ['default_catalog', 'default_database']

/** The name of a path, without what every table's path begins with. */
export function pathName(path: NamePath): string {
  const names = path.parts.map((part) => part.name)
  while (names.length > 1 && DEFAULTS.includes(names[0]!)) names.shift()
  return names.join('.')
}

export function bareQuery(body: QueryBody, commonTables: readonly CommonTable[]): Query {
  const { span } = body
  const rest = { orderBy: [], limit: null, offset: null, recursive: false } as const
  return { kind: 'query', ...rest, with: commonTables, body, span }
}

/** `SELECT * FROM source`, to learn the columns of a source by. */
export function queryOver(source: TableSource, commonTables: readonly CommonTable[]): Query {
  const { span } = source
  const select = {
    kind: 'select',
    hints: [],
    distinct: false,
    items: [{ kind: 'star', qualifier: null, span }],
    from: source,
    where: null,
    groupBy: [],
    groupDistinct: false,
    having: null,
    qualify: null,
    windows: [],
    span,
  } as const
  return bareQuery(select, commonTables)
}

export function tableSource(path: NamePath): TableSource {
  const { span } = path
  return { kind: 'table-name', name: path, hints: [], asOf: null, alias: null, aliasColumns: [], span }
}

/** Columns renamed by a list of names; without one as they are. */
export function renamedColumns(
  resolver: Resolver,
  columns: readonly NamedColumn[] | null,
  names: readonly Identifier[],
  origin: (index: number) => NameSymbol['origin'],
  of: NameSymbol | null,
): readonly NamedColumn[] | null {
  if (names.length === 0) return columns
  return names.map((name, index) => ({
    name: name.name,
    symbol: resolver.define(name, 'column', { of, origin: origin(index) ?? null }),
  }))
}
