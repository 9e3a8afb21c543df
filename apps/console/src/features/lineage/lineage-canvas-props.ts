import type { WorkspaceLineage } from '@millrace/contracts/api/lineage'
import type { Layout } from './lineage-layout.ts'
import type { PathStep, PickedColumn } from './lineage-path.ts'

export interface LineageCanvasProps {
  readonly lineage: WorkspaceLineage
  readonly layout: Layout
  readonly picked: PickedColumn | null
  readonly path: readonly PathStep[]
  /** Tables on the path of the picked column. */
  readonly onPath: ReadonlySet<number>
  readonly opened: ReadonlySet<number>
  readonly onOpen: (table: number) => void
  readonly onPick: (picked: PickedColumn | null) => void
}
