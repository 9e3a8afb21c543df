'use client'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { ColumnGrip } from './column-grip.tsx'
import { Icon } from './icon.tsx'

export interface TableColumn<Row> {
  readonly id: string
  readonly head: ReactNode
  /** Pixels at first; a column with `grow` also takes what is left over. */
  readonly width: number
  readonly grow?: boolean
  readonly numeric?: boolean
  readonly cell: (row: Row, index: number) => ReactNode
  readonly sortable?: boolean
}

export interface TableSort {
  readonly by: string
  readonly descending: boolean
}

interface DataTableProps<Row> {
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly TableColumn<Row>[]
  readonly rowKey: (row: Row, index: number) => string | number
  readonly rowHeight?: number
  readonly headHeight?: number
  readonly lined?: boolean
  readonly selected?: (row: Row, index: number) => boolean
  /** A row was clicked, or reached with the arrow keys. */
  readonly onSelect?: (row: Row, index: number) => void
  readonly onOpen?: (row: Row, index: number) => void
  readonly rowClass?: (row: Row) => string | undefined
  readonly sort?: TableSort
  readonly onSort?: (sort: TableSort) => void
  readonly empty?: ReactNode
}

/** Fixed row height, sticky head, resizable columns; only the rows on screen exist in the page. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, columns, rowHeight = 28, rowKey, selected, onSelect } = props
  const box = useRef<HTMLDivElement>(null)
  const [widths, setWidths] = useState<Readonly<Record<string, number>>>({})
  const [active, setActive] = useState(-1)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    getItemKey: (index) => rowKey(rows[index]!, index),
  })
  const go = (index: number) => {
    const row = rows[index]
    if (row === undefined) return
    setActive(index)
    virtual.scrollToIndex(index)
    onSelect?.(row, index)
  }
  const template = columns.map((column) => track(column, widths[column.id])).join(' ')
  const keys = (event: KeyboardEvent) => {
    if (event.target !== box.current) return
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? rowHeight) / rowHeight) - 2)
    const to = {
      ArrowDown: Math.min(active + 1, rows.length - 1),
      ArrowUp: Math.max(active - 1, 0),
      PageDown: Math.min(active + page, rows.length - 1),
      PageUp: Math.max(active - page, 0),
      Home: 0,
      End: rows.length - 1,
    }[event.key]
    const row = rows[active]
    if (event.key === 'Enter' && row !== undefined) props.onOpen?.(row, active)
    if (to === undefined) return
    event.preventDefault()
    go(to)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed by the virtualiser
    <div
      ref={box}
      role="table"
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      className={`vt ${props.lined ? 'lined' : ''}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys walk through the rows
      tabIndex={0}
      onKeyDown={keys}
    >
      <div className="vt-in">
        <TableHead
          {...props}
          template={template}
          onResize={(id, width) => setWidths((all) => ({ ...all, [id]: width }))}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <div role="rowgroup" className="vt-body" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index]!
            return (
              // biome-ignore lint/a11y/useSemanticElements: as above
              // biome-ignore lint/a11y/useFocusableInteractive: the table holds the focus
              // biome-ignore lint/a11y/useKeyWithClickEvents: the table's keys do the same
              <div
                key={item.key}
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={selected?.(row, item.index) || undefined}
                className={`vt-row ${props.rowClass?.(row) ?? ''}`}
                style={{
                  gridTemplateColumns: template,
                  height: rowHeight,
                  transform: `translateY(${item.start}px)`,
                }}
                onClick={onSelect && (() => go(item.index))}
              >
                {columns.map((column) => (
                  // biome-ignore lint/a11y/useSemanticElements: as above
                  <div key={column.id} role="cell" className={column.numeric ? 'num' : undefined}>
                    {column.cell(row, item.index)}
                  </div>
                ))}
              </div>
            )
          })}
        </div>
      </div>
      {rows.length === 0 && props.empty}
    </div>
  )
}

function track<Row>(column: TableColumn<Row>, width: number | undefined): string {
  if (width !== undefined) return `${width}px`
  return column.grow ? `minmax(${column.width}px, 1fr)` : `${column.width}px`
}

interface TableHeadProps<Row> extends DataTableProps<Row> {
  readonly template: string
  readonly onResize: (id: string, width: number) => void
}

function TableHead<Row>({ columns, template, headHeight = 28, sort, onSort, onResize }: TableHeadProps<Row>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed by the virtualiser
    <div role="rowgroup" className="vt-head-group">
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      <div
        role="row"
        aria-rowindex={1}
        className="vt-head"
        style={{ gridTemplateColumns: template, height: headHeight }}
      >
        {columns.map((column) => {
          const sorted = sort?.by === column.id
          const order = sorted ? (sort.descending ? 'descending' : 'ascending') : undefined
          return (
            // biome-ignore lint/a11y/useSemanticElements: as above
            // biome-ignore lint/a11y/useFocusableInteractive: as above
            <div
              key={column.id}
              role="columnheader"
              aria-sort={order}
              className={column.numeric ? 'num' : undefined}
            >
              {column.sortable && onSort ? (
                <button
                  type="button"
                  className="sort"
                  onClick={() => onSort({ by: column.id, descending: sorted && !sort.descending })}
                >
                  {column.head}
                  {sorted && <Icon name={sort.descending ? 'down' : 'up'} size="xs" />}
                </button>
              ) : (
                column.head
              )}
              <ColumnGrip onResize={(width) => onResize(column.id, width)} />
            </div>
          )
        })}
      </div>
    </div>
  )
}
