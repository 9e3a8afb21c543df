'use client'
import { Icon } from '@millrace/ui/icon'
import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { useT } from '../../i18n/language.tsx'
import { useWorkspace } from '../frame/session.tsx'
import type { LineageCanvasProps } from './lineage-canvas-props.ts'
import { BOX, type Box } from './lineage-layout.ts'
import { LineageLines } from './lineage-lines.tsx'
import type { PickedColumn } from './lineage-path.ts'

/** Tables from left to right with the lines between them. The table below says the same. */
export function LineageCanvas(props: LineageCanvasProps) {
  const { layout, picked } = props
  const t = useT()
  const canvas = useRef<HTMLElement>(null)
  const table = picked?.table
  // biome-ignore lint/correctness/useExhaustiveDependencies: moves when another table is picked, not when boxes grow
  useEffect(() => {
    const box = layout.boxes.find((one) => one.table === table)
    if (box) canvas.current?.scrollTo({ left: box.x - 400, top: box.y - 80 })
  }, [table])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable
    <section ref={canvas} className="lin-canvas" tabIndex={0} aria-label={t('lineage.graph')}>
      <div className="lin-in" style={{ width: layout.width, height: layout.height }}>
        <LineageLines {...props} />
        {layout.boxes.map((box) => (
          <TableBox key={box.table} box={box} {...props} />
        ))}
        <JobLabels {...props} />
      </div>
    </section>
  )
}

function TableBox({ box, ...props }: LineageCanvasProps & { readonly box: Box }) {
  const { lineage, picked, onPath, opened, onOpen } = props
  const t = useT()
  const table = lineage.tables[box.table]!
  const isPicked = picked?.table === box.table
  const classes = ['lin-box', (isPicked || onPath.has(box.table)) && 'on', isPicked && 'sel']
  return (
    <div
      className={classes.filter(Boolean).join(' ')}
      style={{ left: box.x, top: box.y, width: BOX.width, height: box.height }}
    >
      <button
        type="button"
        className="lin-head"
        aria-expanded={opened.has(box.table)}
        aria-label={t('lineage.showColumns', { table: table.name })}
        title={`${table.dataset.namespace} ${table.dataset.name}`}
        onClick={() => onOpen(box.table)}
      >
        <Icon name="table" size="xs" />
        <b className="cut">{table.name}</b>
        <span className="dim">{table.columns.length}</span>
      </button>
      {box.columns.map((column) => (
        <ColumnButton key={column} table={box.table} column={column} {...props} />
      ))}
    </div>
  )
}

function ColumnButton(props: LineageCanvasProps & PickedColumn) {
  const { lineage, picked, onPick, table, column } = props
  const t = useT()
  const isPicked = picked?.table === table && picked.column === column
  const { name, columns } = lineage.tables[table]!
  const type = columns.find((one) => one.name === column)?.type ?? ''
  return (
    <button
      type="button"
      className="lin-col"
      aria-pressed={isPicked}
      aria-label={t('lineage.pickColumn', { column, table: name, type })}
      title={type}
      onClick={() => onPick(isPicked ? null : { table, column })}
    >
      <span className="cut">{column}</span>
      {isPicked && <Icon name="pin" size="xs" />}
    </button>
  )
}

/** Each job once before each table that it writes. */
function JobLabels({ lineage, layout, picked, path }: LineageCanvasProps) {
  const workspace = useWorkspace()
  const boxes = new Map(layout.boxes.map((box) => [box.table, box]))
  const writers = Map.groupBy(lineage.flows, ({ to }) => to)
  const busy = new Set(path.map(({ dependency }) => `${dependency.job} ${dependency.to.table}`))
  return [...writers].flatMap(([table, flows]) => {
    const box = boxes.get(table)
    const jobs = [...new Set(flows.map(({ job }) => job))]
    if (!box) return []
    return jobs.map((job, place) => (
      <Link
        key={`${job} ${table}`}
        className={`lin-job cut ${picked && busy.has(`${job} ${table}`) ? 'on' : ''}`}
        style={{ right: layout.width - box.x + 10, top: box.y - 10 - place * 15, maxWidth: BOX.gapX - 24 }}
        href={`/w/${workspace}/jobs/${lineage.jobs[job]!.id}`}
        title={lineage.jobs[job]!.name}
      >
        {lineage.jobs[job]!.name}
      </Link>
    ))
  })
}
