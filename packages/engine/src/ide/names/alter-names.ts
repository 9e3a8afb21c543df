import type { AlterTable, TableChange } from '../../sql/ast/table-nodes.ts'
import type { NamedColumn, NameSymbol } from './name-symbol.ts'
import type { NameWalk } from './name-walk.ts'
import { pathName, queryOver, tableSource } from './resolver.ts'
import { definitionNames, referColumns } from './table-columns.ts'

export interface Altered {
  /** The table as it is from here on; null when it stays as it was. */
  readonly symbol: NameSymbol | null
  /** Its new name. */
  readonly name?: string
}

/** What ALTER TABLE does to the names of a table. */
export function alterTable(statement: AlterTable, table: NameSymbol, walk: NameWalk): Altered {
  const { resolver } = walk
  const { action } = statement
  switch (action.kind) {
    case 'rename-table': {
      const name = action.to.parts.at(-1)!
      const symbol = resolver.define(name, table.kind, { columns: table.columns ?? null, statement })
      resolver.tables.delete(pathName(statement.name))
      return { symbol, name: pathName(action.to) }
    }
    case 'rename-column': {
      referColumns([action.from], table, resolver)
      const origin = { query: queryOver(tableSource(statement.name), []), when: 'after' } as const
      const columns = table.columns?.map((column, index): NamedColumn => {
        if (column.name !== action.from.name) return column
        const symbol = resolver.define(action.to, 'column', { origin: { ...origin, index } })
        return { name: action.to.name, symbol }
      })
      return { symbol: { ...table, columns: columns ?? null } }
    }
    case 'drop-columns': {
      referColumns(action.columns, table, resolver)
      const gone = new Set(action.columns.map(({ name }) => name))
      return { symbol: { ...table, columns: table.columns?.filter(({ name }) => !gone.has(name)) ?? null } }
    }
    case 'add':
    case 'modify':
      return { symbol: changeTable(action.changes, action.kind === 'add', table, walk) }
    default:
      return { symbol: null }
  }
}

function changeTable(
  changes: readonly TableChange[],
  isNew: boolean,
  table: NameSymbol,
  walk: NameWalk,
): NameSymbol {
  const columns = [...(table.columns ?? [])]
  for (const change of changes) {
    if (change.kind !== 'column-change') continue
    const { name } = change.column
    if (isNew) columns.push({ name: name.name, symbol: walk.resolver.define(name, 'column') })
    else referColumns([name], table, walk.resolver)
    if (change.after) referColumns([change.after], table, walk.resolver)
  }
  const changed: NameSymbol = { ...table, columns: table.columns === null ? null : columns }
  for (const change of changes) {
    definitionNames(change.kind === 'column-change' ? change.column : change, changed, walk)
  }
  return changed
}
