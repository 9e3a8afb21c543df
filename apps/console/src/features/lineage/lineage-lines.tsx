import type { LineageCanvasProps } from './lineage-canvas-props.ts'
import { anchor, curve } from './lineage-layout.ts'

/** The lines alone: what they say is in the boxes and in the table. */
export function LineageLines({ lineage, layout, path, picked }: LineageCanvasProps) {
  const boxes = new Map(layout.boxes.map((box) => [box.table, box]))
  const line = (from: number, fromColumn: string | null, to: number, toColumn: string | null) => {
    const [left, right] = [boxes.get(from), boxes.get(to)]
    return left && right ? curve(left, anchor(left, fromColumn), right, anchor(right, toColumn)) : null
  }
  const covered = new Set(path.map(({ dependency }) => `${dependency.from.table} ${dependency.to.table}`))
  const flows = new Set(
    lineage.flows.flatMap(({ from, to }) =>
      covered.has(`${from} ${to}`) ? [] : (line(from, null, to, null) ?? []),
    ),
  )
  return (
    <svg className="lin-lines" width={layout.width} height={layout.height} aria-hidden="true">
      {[...flows].map((d) => (
        <path key={d} d={d} className={`e ${picked ? 'other' : ''}`} />
      ))}
      {pathLines(path, line).map(({ d, isIndirect }) => (
        <path key={`${d} ${isIndirect}`} d={d} className={`e p ${isIndirect ? 'ind' : ''}`} />
      ))}
    </svg>
  )
}

interface Line {
  readonly d: string
  readonly isIndirect: boolean
}

type Draw = (from: number, fromColumn: string | null, to: number, toColumn: string | null) => string | null

/** One line where several dependencies run alike; a whole line where one of them carries values. */
function pathLines(path: LineageCanvasProps['path'], draw: Draw): Line[] {
  const lines = new Map<string, Line>()
  for (const { dependency } of path) {
    const { from, to, kind } = dependency
    const d = draw(from.table, from.column, to.table, to.column)
    if (d === null) continue
    const isIndirect = kind === 'filter' && (lines.get(d)?.isIndirect ?? true)
    lines.set(d, { d, isIndirect })
  }
  return [...lines.values()]
}
