import type { WorkspaceLineage } from '@millrace/contracts/api/lineage'
import { useUrlState } from '../../client/url-state.ts'
import type { Direction, PathOptions, PickedColumn } from './lineage-path.ts'

export type Depth = '1' | '2' | '3' | 'all'

/** What is looked at, as the address holds it. */
export interface LineageView {
  readonly picked: PickedColumn | null
  /** The address names a column that no deployed job has. */
  readonly isUnknown: boolean
  readonly options: PathOptions
  readonly direction: Direction
  readonly depth: Depth
  readonly pick: (picked: PickedColumn | null) => void
  readonly setDirection: (direction: Direction) => void
  readonly setDepth: (depth: Depth) => void
  readonly setIndirect: (indirect: boolean) => void
}

/** Between a table's id and a column's name: neither holds a line break. */
const CUT = '\n'

export function useLineageView(lineage: WorkspaceLineage | undefined): LineageView {
  const [address, setAddress] = useUrlState<string>('column', '')
  const [direction, setDirection] = useUrlState<Direction>('direction', 'both')
  const [depth, setDepth] = useUrlState<Depth>('depth', 'all')
  const [indirect, setIndirect] = useUrlState<'yes' | 'no'>('indirect', 'yes')
  const picked = lineage && address !== '' ? find(lineage, address) : null
  return {
    picked,
    isUnknown: lineage !== undefined && address !== '' && picked === null,
    options: { direction, depth: depth === 'all' ? null : Number(depth), indirect: indirect === 'yes' },
    direction,
    depth,
    pick: (column) => setAddress(column ? `${lineage!.tables[column.table]!.id}${CUT}${column.column}` : ''),
    setDirection: (value) => setDirection(value, 'replace'),
    setDepth: (value) => setDepth(value, 'replace'),
    setIndirect: (value) => setIndirect(value ? 'yes' : 'no', 'replace'),
  }
}

function find({ tables }: WorkspaceLineage, address: string): PickedColumn | null {
  const [id, column] = address.split(CUT)
  const table = tables.findIndex((one) => one.id === id)
  const isThere = tables[table]?.columns.some(({ name }) => name === column)
  return isThere && column !== undefined ? { table, column } : null
}
