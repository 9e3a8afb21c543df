import type { CommonTable, Query } from '../../sql/ast/query-nodes.ts'
import type { NamedColumn, NameSymbol } from './name-symbol.ts'
import type { Resolver } from './resolver.ts'
import type { NameScope } from './scope.ts'
import type { SyntaxNode } from './syntax-node.ts'

/** WITH as it stands at a place: by name, and as it is written, for queries that are bound on their own. */
export interface CommonTables {
  readonly byName: ReadonlyMap<string, NameSymbol>
  readonly written: readonly CommonTable[]
}

export const noCommonTables: CommonTables = { byName: new Map(), written: [] }

/** The walks that call each other in circles. */
export interface NameWalk {
  readonly resolver: Resolver
  query(query: Query, outer: CommonTables, parent: NameScope | null): readonly NamedColumn[] | null
  visit(node: SyntaxNode, scope: NameScope, common: CommonTables): NameSymbol | null
}
