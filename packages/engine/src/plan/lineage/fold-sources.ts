import type { ConnectorTable } from '../../connect/connector.ts'
import type { BoundExpression } from '../bound-expression.ts'
import type { RelationOf } from '../relation.ts'
import { plain } from './expression-text.ts'
import { computed, type Folded, type FoldedColumn, Influences, namesOf } from './folded.ts'
import { single } from './origins.ts'

/** How a column of a table is written: alone, or with its table where several tables are read. */
export type Qualify = (table: string, column: string) => string

/** A table's columns, computed ones from those that the connector gives. */
export function foldTable(
  table: ConnectorTable,
  computedColumns: readonly BoundExpression[] | null,
  names: readonly string[],
  qualify: Qualify,
): FoldedColumn[] {
  const physical = table.columns.map(({ name }): FoldedColumn => {
    const text = plain(qualify(table.name, name))
    return { origins: single({ table: table.name, column: name }), text, label: plain(name) }
  })
  if (!computedColumns) return physical
  return computedColumns.map((expression, i) => {
    const isOwn = expression.kind === 'column' && table.columns[expression.index]!.name === names[i]
    return isOwn ? physical[expression.index]! : computed('computed', names[i]!, expression, physical)
  })
}

export function foldScan(scan: RelationOf<'scan'>, qualify: Qualify): Folded {
  const columns = foldTable(scan.table, scan.computed, namesOf(scan), qualify)
  return { columns, influences: new Map() }
}

/** The rows of VALUES come from nowhere. */
export function foldValues(values: RelationOf<'values'>): Folded {
  const columns = namesOf(values).map((name, i): FoldedColumn => {
    const text = plain(values.rows.length === 1 ? String(values.rows[0]![i]) : 'VALUES')
    return { origins: new Map(), text, label: plain(name) }
  })
  return { columns, influences: new Map() }
}

export function foldLookup(join: RelationOf<'lookup-join'>, input: Folded, qualify: Qualify): Folded {
  const names = namesOf(join).slice(input.columns.length)
  const looked = foldTable(join.table, join.computed, names, qualify)
  const columns = [...input.columns, ...looked]
  const influences = new Influences([input])
  const keys = join.keys.flatMap(({ column, from }) => [
    input.columns.length + column,
    ...('column' in from ? [from.column] : []),
  ])
  influences.columns('join', keys, columns, join.span)
  influences.expression('join', join.condition, columns, join.span)
  return { columns, influences: influences.all }
}
