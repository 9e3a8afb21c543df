import type { WorkspaceLineage } from '@millrace/contracts/api/lineage'

export const BOX = { width: 196, head: 27, column: 24, gapX: 150, gapY: 20, margin: 20 } as const

/** A table's box on the canvas. */
export interface Box {
  readonly table: number
  readonly x: number
  readonly y: number
  readonly height: number
  /** Columns that are shown, in the table's order. */
  readonly columns: readonly string[]
}

export interface Layout {
  readonly boxes: readonly Box[]
  readonly width: number
  readonly height: number
}

/**
 * Left to right: a table stands right of all it is made from. Where tables stand depends on the flows alone; only how
 * tall they are depends on what is shown of them.
 */
export function layOut(lineage: WorkspaceLineage, shown: (table: number) => readonly string[]): Layout {
  const levels = levelsOf(lineage)
  const columns = orderLevels(lineage, levels)
  const boxes: Box[] = []
  let height = 0
  columns.forEach((tables, level) => {
    let y: number = BOX.margin
    for (const table of tables) {
      const names = shown(table)
      const own = BOX.head + names.length * BOX.column + 1
      boxes.push({ table, x: BOX.margin + level * (BOX.width + BOX.gapX), y, height: own, columns: names })
      y += own + BOX.gapY
    }
    height = Math.max(height, y)
  })
  const width = 2 * BOX.margin + columns.length * (BOX.width + BOX.gapX) - BOX.gapX
  return { boxes, width, height: height + BOX.margin }
}

/** The longest way from a source; a table that feeds itself is not followed around. */
export function levelsOf({ tables, flows }: Pick<WorkspaceLineage, 'tables' | 'flows'>): number[] {
  const before = Map.groupBy(flows, ({ to }) => to)
  const levels = new Map<number, number>()
  const open = new Set<number>()
  const level = (table: number): number => {
    const known = levels.get(table)
    if (known !== undefined) return known
    if (open.has(table)) return -1
    open.add(table)
    const found = Math.max(-1, ...(before.get(table) ?? []).map(({ from }) => level(from))) + 1
    open.delete(table)
    levels.set(table, found)
    return found
  }
  return tables.map((_, table) => level(table))
}

/** Tables of each level, each near those it is made from, so that few lines cross. */
function orderLevels({ tables, flows }: WorkspaceLineage, levels: readonly number[]): number[][] {
  const before = Map.groupBy(flows, ({ to }) => to)
  const places = new Map<number, number>()
  const columns: number[][] = Array.from({ length: Math.max(0, ...levels) + 1 }, () => [])
  tables.forEach((_, table) => {
    columns[levels[table]!]!.push(table)
  })
  for (const column of columns) {
    const weight = (table: number) => {
      const known = (before.get(table) ?? []).flatMap(({ from }) => places.get(from) ?? [])
      return known.length === 0 ? -1 : known.reduce((sum, place) => sum + place, 0) / known.length
    }
    const name = (table: number) => tables[table]!.name
    column.sort((a, b) => weight(a) - weight(b) || name(a).localeCompare(name(b)))
    column.forEach((table, place) => {
      places.set(table, place)
    })
  }
  return columns
}

/** Where lines to and from a column, or the table itself, touch its box. */
export function anchor(box: Box, column: string | null): number {
  const place = column === null ? -1 : box.columns.indexOf(column)
  if (place < 0) return box.y + BOX.head / 2
  return box.y + BOX.head + place * BOX.column + BOX.column / 2
}

export function curve(from: Box, fromY: number, to: Box, toY: number): string {
  const start = from.x + BOX.width
  const bend = Math.max(40, Math.abs(to.x - start) / 2)
  return `M${start} ${fromY}C${start + bend} ${fromY} ${to.x - bend} ${toY} ${to.x} ${toY}`
}
