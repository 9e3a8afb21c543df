import type { Catalog, CatalogDatabase, CatalogEntry, CatalogView } from '../../catalog/catalog.ts'
import type { Identifier } from '../../sql/ast/name-nodes.ts'
import { childNodes, type SyntaxNode } from '../names/syntax-node.ts'

/** Tables and views that are in one catalog as they are not in another. */
export interface CatalogChange {
  readonly set: readonly CatalogEntry[]
  readonly removed: readonly CatalogEntry[]
}

/** How a catalog came to be another one; null when more than tables and views has changed. */
export function catalogChange(before: Catalog, after: Catalog): CatalogChange | null {
  const set: CatalogEntry[] = []
  const removed: CatalogEntry[] = []
  const [old, now] = [before.state, after.state]
  const isSameFrame =
    old.current.catalog === now.current.catalog &&
    old.current.database === now.current.database &&
    old.modules === now.modules &&
    old.temporaryFunctions === now.temporaryFunctions &&
    old.temporaryModels === now.temporaryModels &&
    old.catalogs.size === now.catalogs.size
  if (!isSameFrame) return null
  compare(old.temporary, now.temporary, set, removed)
  for (const [name, space] of now.catalogs) {
    const known = old.catalogs.get(name)
    if (known === space) continue
    if (known?.options !== space.options || known.databases.size !== space.databases.size) return null
    for (const [key, database] of space.databases) {
      const other = known.databases.get(key)
      if (!other || !sameButTables(other, database)) return null
      compare(other.tables, database.tables, set, removed)
    }
  }
  return { set, removed }
}

function sameButTables(left: CatalogDatabase, right: CatalogDatabase): boolean {
  return left.functions === right.functions && left.models === right.models && left.options === right.options
}

type Entries = ReadonlyMap<string, CatalogEntry>

function compare(before: Entries, after: Entries, set: CatalogEntry[], removed: CatalogEntry[]): void {
  if (before === after) return
  for (const [name, entry] of after) if (before.get(name) !== entry) set.push(entry)
  for (const [name, entry] of before) if (!after.has(name)) removed.push(entry)
}

/** Names that may mean something else after a change: those it changes, and of all views that read one of them. */
export function namesTouched({ set, removed }: CatalogChange, catalog: Catalog): ReadonlySet<string> {
  const touched = new Set([...set, ...removed].map(({ name }) => name))
  if (touched.size === 0) return touched
  let left = viewsIn(catalog).filter(({ name }) => !touched.has(name))
  for (let before = -1; before !== touched.size; ) {
    before = touched.size
    left = left.filter((view) => {
      const isTouched = touched.has(view.name) || readsAny(view, touched)
      if (isTouched) touched.add(view.name)
      return !isTouched
    })
  }
  return touched
}

function viewsIn({ state }: Catalog): CatalogView[] {
  const databases = [...state.catalogs.values()].flatMap((space) => [...space.databases.values()])
  const spaces = [state.temporary, ...databases.map(({ tables }) => tables)]
  return spaces.flatMap((entries) => [...entries.values()].filter((entry) => entry.kind === 'view'))
}

function readsAny(view: CatalogView, names: ReadonlySet<string>): boolean {
  const own = identifiersIn(view)
  for (const name of names) if (own.has(name)) return true
  return false
}

const identifiers = new WeakMap<CatalogView, ReadonlySet<string>>()

/** Every name in a view's query, whatever it names. */
function identifiersIn(view: CatalogView): ReadonlySet<string> {
  const known = identifiers.get(view)
  if (known) return known
  const found = new Set<string>()
  const stack: SyntaxNode[] = [view.query]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.kind === 'identifier') found.add((node as Identifier).name)
    stack.push(...childNodes(node))
  }
  identifiers.set(view, found)
  return found
}

/** The catalog with the same change made to it. */
export function applyChange(catalog: Catalog, { set, removed }: CatalogChange): Catalog {
  const less = removed.reduce((left, entry) => left.without(entry), catalog)
  return set.reduce((more, entry) => more.with(entry), less)
}
