'use client'
import { Icon } from '@millrace/ui/icon'
import { SearchField } from '@millrace/ui/search-field'
import { memo, useCallback, useState } from 'react'
import { useValue, type ValueStore } from '../../client/value-store.ts'
import type { DeclaredTable } from '../../editor/sql-worker-protocol.ts'
import { useT } from '../../i18n/language.tsx'
import { entriesInView } from './entries-in-view.ts'

interface SchemaPaneProps {
  readonly tables: ValueStore<readonly DeclaredTable[]>
  readonly onReveal: (line: number, column: number) => void
}

/** The tables and views this draft declares. Drawn anew when these change, not at every stroke. */
export const SchemaPane = memo(function SchemaPane({ tables: store, onReveal }: SchemaPaneProps) {
  const tables = useValue(store)
  const t = useT()
  const [words, setWords] = useState('')
  const [closed, setClosed] = useState<ReadonlySet<string>>(NONE)
  const [top, setTop] = useState(0)
  const wanted = words.toLowerCase()
  const found = tables.filter(
    (table) =>
      table.name.toLowerCase().includes(wanted) ||
      table.columns.some((column) => column.name.toLowerCase().includes(wanted)),
  )
  const shown = entriesInView(
    found.map((table) => HEAD_PX + (closed.has(table.name) ? 0 : table.columns.length * COLUMN_PX)),
    top,
  )
  const toggle = useCallback(
    (name: string) =>
      setClosed((before) => {
        const after = new Set(before)
        if (!after.delete(name)) after.add(name)
        return after
      }),
    [],
  )
  return (
    <aside
      className="schema"
      aria-label={t('develop.schema')}
      onScroll={({ currentTarget }) => setTop(Math.floor(currentTarget.scrollTop / STEP_PX) * STEP_PX)}
    >
      <div className="head">
        <h2>{t('develop.schema')}</h2>
        <span className="dim">{t('develop.tables', { count: tables.length })}</span>
      </div>
      <div className="files-find">
        <SearchField label={t('develop.schemaFind')} value={words} onChange={setWords} />
      </div>
      {tables.length === 0 && <p className="loading">{t('develop.schemaEmpty')}</p>}
      <ul className="tree">
        <li style={{ height: shown.before }} aria-hidden="true" />
        {found.slice(shown.first, shown.end).map((table, index) => (
          <TableEntry
            key={`${table.name}.${table.line}`}
            table={table}
            place={shown.first + index + 1}
            count={found.length}
            open={!closed.has(table.name)}
            onToggle={toggle}
            onReveal={onReveal}
          />
        ))}
        <li style={{ height: shown.after }} aria-hidden="true" />
      </ul>
    </aside>
  )
})

const NONE: ReadonlySet<string> = new Set()
/** Heights of the rows of a table. */
const HEAD_PX = 24
const COLUMN_PX = 22
/** The pane scrolls by so much before other entries are drawn. */
const STEP_PX = 200

interface TableEntryProps {
  readonly table: DeclaredTable
  readonly place: number
  readonly count: number
  readonly open: boolean
  readonly onToggle: (name: string) => void
  readonly onReveal: (line: number, column: number) => void
}

const TableEntry = memo(function TableEntry(props: TableEntryProps) {
  const { table, place, count, open, onToggle, onReveal } = props
  const t = useT()
  return (
    <li aria-posinset={place} aria-setsize={count}>
      <div className="tr">
        <button
          type="button"
          className="tr-main"
          aria-expanded={open}
          onClick={() => onToggle(table.name)}
          onDoubleClick={() => onReveal(table.line, 1)}
        >
          <Icon name={open ? 'down' : 'right'} size="xs" />
          <Icon name={table.kind === 'table' ? 'table' : 'filter'} size="s" />
          <span className="grow cut med" title={table.name}>
            {table.name}
          </span>
          <span className="micro dim">{table.connector ?? t('develop.view')}</span>
        </button>
      </div>
      {open && table.columns.length > 0 && (
        <ul>
          {table.columns.map((column) => (
            <li key={column.name} className="tr col">
              <span className="ic">
                {column.key && <Icon name="key" size="xs" />}
                {column.watermark && <Icon name="wave" size="xs" />}
              </span>
              <span className="mono grow cut" title={column.name}>
                {column.name}
              </span>
              <span className="mono micro dim cut col-type" title={column.type}>
                {column.type}
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
})
