import type { LineageDependency, WorkspaceLineage } from '@millrace/contracts/api/lineage'

/** A column by places: of its table in `tables`, and its name. */
export interface PickedColumn {
  readonly table: number
  readonly column: string
}

export type Direction = 'upstream' | 'both' | 'downstream'

export interface PathOptions {
  readonly direction: Direction
  /** Steps from the picked column; null: all. */
  readonly depth: number | null
  /** Columns that only decide, too. */
  readonly indirect: boolean
}

/** One dependency on the path; `depth` is negative upstream of the picked column, positive downstream. */
export interface PathStep {
  readonly depth: number
  readonly dependency: LineageDependency
}

/** Every dependency through which the picked column gets its values, or gives them on; upstream first. */
export function pathOf(lineage: WorkspaceLineage, picked: PickedColumn, options: PathOptions): PathStep[] {
  const { direction } = options
  const up = direction === 'downstream' ? [] : walk(lineage, picked, options, UPSTREAM)
  const down = direction === 'upstream' ? [] : walk(lineage, picked, options, DOWNSTREAM)
  return [...up.reverse(), ...down]
}

interface Way {
  readonly sign: 1 | -1
  /** Whether a dependency leads on from a column, and to which. */
  readonly leads: (dependency: LineageDependency, from: PickedColumn) => boolean
  readonly next: (dependency: LineageDependency) => PickedColumn | null
}

const UPSTREAM: Way = {
  sign: -1,
  // What decides about rows decides about every column of them.
  leads: ({ to }, from) => to.table === from.table && (to.column === null || to.column === from.column),
  next: ({ from }) => from,
}
const DOWNSTREAM: Way = {
  sign: 1,
  leads: ({ from: source }, from) => source.table === from.table && source.column === from.column,
  next: ({ to }) => (to.column === null ? null : { table: to.table, column: to.column }),
}

function walk(
  lineage: WorkspaceLineage,
  picked: PickedColumn,
  { depth, indirect }: PathOptions,
  way: Way,
): PathStep[] {
  const usable = lineage.dependencies.filter(({ kind }) => indirect || kind !== 'filter')
  const byTable = Map.groupBy(usable, ({ from, to }) => (way.sign < 0 ? to.table : from.table))
  const taken = new Set<LineageDependency>()
  const seen = new Set([keyOf(picked)])
  const steps: PathStep[] = []
  let frontier = [picked]
  for (let level = 1; frontier.length > 0 && (depth === null || level <= depth); level++) {
    const found = frontier.flatMap((from) =>
      (byTable.get(from.table) ?? []).filter((one) => !taken.has(one) && way.leads(one, from)),
    )
    for (const dependency of new Set(found)) {
      taken.add(dependency)
      steps.push({ depth: way.sign * level, dependency })
    }
    frontier = found.flatMap((one) => way.next(one) ?? []).filter((next) => isNew(next, seen))
  }
  return steps
}

function isNew(column: PickedColumn, seen: Set<string>): boolean {
  return seen.size !== seen.add(keyOf(column)).size
}

export function keyOf({ table, column }: PickedColumn): string {
  return `${table} ${column}`
}

/** The columns of each table that stand on the path, the picked one among them. */
export function columnsOnPath(
  picked: PickedColumn,
  path: readonly PathStep[],
): ReadonlyMap<number, ReadonlySet<string>> {
  const columns = new Map<number, Set<string>>()
  const add = (table: number, column: string | null) => {
    const known = columns.get(table) ?? new Set()
    if (column !== null) known.add(column)
    columns.set(table, known)
  }
  add(picked.table, picked.column)
  for (const { dependency } of path) {
    add(dependency.from.table, dependency.from.column)
    add(dependency.to.table, dependency.to.column)
  }
  return columns
}
