import { isMillraceError, type MillraceError } from '@millrace/kernel'
import type { Catalog, CatalogView } from '../../catalog/catalog.ts'
import type { ConnectorRegistry } from '../../connect/connector.ts'
import type { Query } from '../../sql/ast/query-nodes.ts'
import type { Relation } from '../relation.ts'
import type { SelectHints } from './bind-join-hints.ts'
import type { OuterNames } from './bind-subquery-frame.ts'

/** A view's rows, or why it has none; `tooDeep` when views stand in it without end. */
export type BoundView = Relation | { readonly reason: string; readonly tooDeep: MillraceError | null }

/** What binding a query needs to know. */
export interface BindContext {
  readonly catalog: Catalog
  readonly connectors: ConnectorRegistry
  readonly secrets?: Readonly<Record<string, string>>
  /** Queries of WITH, bound where they are written, by name. */
  readonly commonTables: ReadonlyMap<string, Relation>
  /** Views bound so far in this session, each with the catalog it was last bound with. */
  readonly views: WeakMap<CatalogView, { readonly catalog: Catalog; readonly bound: BoundView }>
  /** What relations of views and common tables are called. */
  readonly relationNames: WeakMap<Relation, string>
  /** How many views this query stands in. */
  readonly viewDepth: number
  /** Errors besides the one that is thrown, for editors. */
  readonly furtherErrors: MillraceError[]
  /** Of the SELECT whose FROM is bound. */
  readonly hints?: SelectHints
  /** Names of the queries around this one. */
  readonly outer?: OuterNames
  /** Given by the query binder, so that FROM can bind subqueries. */
  readonly bindQuery: (query: Query, context: BindContext) => Relation
}

/** Runs all tasks even when some fail, so that one statement can show several errors; then throws the first. */
export function gather<T>(context: BindContext, tasks: readonly (() => T)[]): T[] {
  const results: T[] = []
  let first: MillraceError | undefined
  for (const task of tasks) {
    try {
      results.push(task())
    } catch (error) {
      if (!isMillraceError(error)) throw error
      if (first) context.furtherErrors.push(error)
      else first = error
    }
  }
  if (first) throw first
  return results
}
