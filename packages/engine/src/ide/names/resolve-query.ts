import type { Identifier, NamePath } from '../../sql/ast/name-nodes.ts'
import type { FunctionCall, OrderItem, Query, QueryBody, Select } from '../../sql/ast/query-nodes.ts'
import type { NamedColumn, NameSymbol } from './name-symbol.ts'
import type { CommonTables, NameWalk } from './name-walk.ts'
import { resolveFrom } from './resolve-from.ts'
import { bareQuery, PROBE, type Resolver, renamedColumns } from './resolver.ts'
import { findColumn, findExtra, findSource, type NameScope, type SourceInScope, scopeOver } from './scope.ts'
import { childNodes, type SyntaxNode } from './syntax-node.ts'

type Columns = readonly NamedColumn[] | null

/** Resolves the names of queries and expressions of one statement. */
export class QueryResolver implements NameWalk {
  readonly resolver: Resolver

  constructor(resolver: Resolver) {
    this.resolver = resolver
  }

  /** The columns of the query; null when they cannot be told. */
  query(query: Query, outer: CommonTables, parent: NameScope | null): Columns {
    const common = this.#commonTables(query, outer, parent)
    const { columns, scope } = this.#body(query.body, common, parent)
    const ordered: NameScope = { ...(scope ?? scopeOver([], parent)), outputs: columns ?? [] }
    this.#orders(query.orderBy, ordered, common)
    return columns
  }

  #commonTables(query: Query, outer: CommonTables, parent: NameScope | null): CommonTables {
    let common = outer
    for (const entry of query.with) {
      const columns = this.query(entry.query, common, parent)
      const inner = bareQuery(entry.query, common.written)
      const named = renamedColumns(
        this.resolver,
        columns,
        entry.columns,
        (index) => ({ query: inner, index, when: 'before' }),
        null,
      )
      const origin = { query: inner, index: 0, when: 'before' } as const
      const symbol = this.resolver.define(entry.name, 'common-table', { columns: named, origin })
      common = {
        byName: new Map(common.byName).set(entry.name.name, symbol),
        written: [...common.written, entry],
      }
    }
    return common
  }

  #body(
    body: QueryBody,
    common: CommonTables,
    parent: NameScope | null,
  ): { columns: Columns; scope: NameScope | null } {
    switch (body.kind) {
      case 'select':
        return this.#select(body, common, parent)
      case 'query':
        return { columns: this.query(body, common, parent), scope: null }
      case 'set-operation': {
        const left = this.#body(body.left, common, parent)
        this.#body(body.right, common, parent)
        return { columns: left.columns, scope: null }
      }
      case 'values': {
        const scope = scopeOver([], parent)
        for (const row of body.rows) this.visit(row, scope, common)
        const width = body.rows[0]?.values.length ?? 0
        const columns = Array.from({ length: width }, (_, i) => ({ name: `EXPR$${i}`, symbol: null }))
        return { columns, scope: null }
      }
    }
  }

  #select(select: Select, common: CommonTables, parent: NameScope | null) {
    const sources = select.from ? resolveFrom(this, select.from, common, parent, []) : []
    const extras = new Map<string, NameSymbol>()
    const scope: NameScope = { sources, outputs: [], extras, parent }
    for (const { name, window } of select.windows) {
      this.visit(window, scope, common)
      extras.set(name.name, this.resolver.define(name, 'window'))
    }
    const columns = this.#items(select, scope, common)
    for (const node of [select.where, ...select.groupBy, select.having, select.qualify]) {
      if (node) this.visit(node, scope, common)
    }
    return { columns, scope }
  }

  #items(select: Select, scope: NameScope, common: CommonTables): Columns {
    const columns: NamedColumn[] = []
    let isKnown = true
    for (const item of select.items) {
      if (item.kind === 'star') {
        const all = this.#star(item.qualifier, scope)
        if (all) columns.push(...all)
        else isKnown = false
        continue
      }
      const { expression, alias } = item
      const found = this.visit(expression, scope, common)
      const index = columns.length
      if (alias) {
        const query = bareQuery(select, common.written)
        const origin = isKnown ? ({ query, index, when: 'before' } as const) : null
        columns.push({ name: alias.name, symbol: this.resolver.define(alias, 'column', { origin }) })
      } else if (expression.kind === 'column-reference') {
        columns.push({ name: expression.path.parts.at(-1)!.name, symbol: found })
      } else columns.push({ name: `EXPR$${index}`, symbol: null })
    }
    return isKnown ? columns : null
  }

  #star(qualifier: NamePath | null, scope: NameScope): Columns {
    if (!qualifier) return joined(scope.sources)
    const part = qualifier.parts.at(-1)!
    const source = findSource(scope, part.name)
    this.resolver.refer(part.span, source?.symbol)
    return source?.columns ?? null
  }

  #orders(items: readonly OrderItem[], scope: NameScope, common: CommonTables): void {
    for (const { expression } of items) this.visit(expression, scope, common)
  }

  /** Resolves what stands in an expression; returns what a column reference means. */
  visit(node: SyntaxNode, scope: NameScope, common: CommonTables): NameSymbol | null {
    switch (node.kind) {
      case 'column-reference':
        return this.#column((node as SyntaxNode & { path: NamePath }).path, scope)
      case 'query':
        this.query(node as Query, common, scope)
        return null
      case 'function-call':
        this.#call(node as FunctionCall)
        break
      case 'over': {
        const { reference } = node as SyntaxNode & { reference: Identifier | null }
        if (reference) this.resolver.refer(reference.span, findExtra(scope, reference.name))
        break
      }
    }
    for (const child of childNodes(node)) this.visit(child, scope, common)
    return null
  }

  /** A function that the script itself creates. */
  #call(call: FunctionCall): void {
    const name = call.name.parts.map((part) => part.name).join('.')
    const symbol = this.resolver.functions.get(name) ?? this.resolver.functions.get(name.toLowerCase())
    this.resolver.refer(call.name.parts.at(-1)!.span, symbol)
  }

  #column(path: NamePath, scope: NameScope): NameSymbol | null {
    const [first, second] = path.parts
    if (path.parts.at(-1)!.name === PROBE) {
      this.resolver.probed = { scope, qualifier: path.parts.at(-2)?.name ?? null, columns: null }
    }
    if (second) {
      const variable = findExtra(scope, first!.name)
      const at = variable ? 0 : sourceIndex(path, scope)
      const source = variable ? null : at < 0 ? null : findSource(scope, path.parts[at]!.name)
      const column = path.parts[at + 1]
      if ((variable || source) && column) {
        this.resolver.refer(path.parts[at]!.span, variable ?? source?.symbol)
        const all = variable ? joined(scope.sources) : source?.columns
        return this.#named(
          column,
          all?.find(({ name }) => name === column.name),
        )
      }
    }
    return this.#named(first!, findColumn(scope, first!.name))
  }

  #named(part: Identifier, column: NamedColumn | null | undefined): NameSymbol | null {
    this.resolver.refer(part.span, column?.symbol)
    return column?.symbol ?? null
  }
}

/** Which part of a path names a source: the second last or one before it. */
function sourceIndex(path: NamePath, scope: NameScope): number {
  for (let at = path.parts.length - 2; at >= 0; at--) {
    if (findSource(scope, path.parts[at]!.name)) return at
  }
  return -1
}

function joined(sources: readonly SourceInScope[]): Columns {
  const columns: NamedColumn[] = []
  for (const source of sources) {
    if (!source.columns) return null
    columns.push(...source.columns)
  }
  return columns
}
