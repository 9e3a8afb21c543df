'use client'
import { Icon } from '@millrace/ui/icon'
import { SearchField } from '@millrace/ui/search-field'
import { memo, useState } from 'react'
import { useValue, type ValueStore } from '../../client/value-store.ts'
import type { DeclaredTable } from '../../editor/sql-worker-protocol.ts'
import { useT } from '../../i18n/language.tsx'

interface SchemaPaneProps {
  readonly tables: ValueStore<readonly DeclaredTable[]>
  readonly onReveal: (line: number, column: number) => void
}

/** The tables and views this draft declares. Drawn anew when these change, not at every stroke. */
export const SchemaPane = memo(function SchemaPane({ tables: store, onReveal }: SchemaPaneProps) {
  const tables = useValue(store)
  const t = useT()
  const [words, setWords] = useState('')
  const wanted = words.toLowerCase()
  const found = tables.filter(
    (table) =>
      table.name.toLowerCase().includes(wanted) ||
      table.columns.some((column) => column.name.toLowerCase().includes(wanted)),
  )
  return (
    <aside className="schema" aria-label={t('develop.schema')}>
      <div className="head">
        <h2>{t('develop.schema')}</h2>
        <span className="dim">{t('develop.tables', { count: tables.length })}</span>
      </div>
      <div className="files-find">
        <SearchField label={t('develop.schemaFind')} value={words} onChange={setWords} />
      </div>
      {tables.length === 0 && <p className="loading">{t('develop.schemaEmpty')}</p>}
      <ul className="tree tables">
        {found.map((table) => (
          <TableEntry key={`${table.name}.${table.line}`} table={table} onReveal={onReveal} />
        ))}
      </ul>
    </aside>
  )
})

/** Heights of the rows of a table, so that entries out of sight keep their room without being laid out. */
const HEAD_PX = 24
const COLUMN_PX = 22

interface TableEntryProps {
  readonly table: DeclaredTable
  readonly onReveal: (line: number, column: number) => void
}

const TableEntry = memo(function TableEntry({ table, onReveal }: TableEntryProps) {
  const t = useT()
  const [open, setOpen] = useState(true)
  return (
    <li style={{ containIntrinsicBlockSize: HEAD_PX + (open ? table.columns.length * COLUMN_PX : 0) }}>
      <div className="tr">
        <button
          type="button"
          className="tr-main"
          aria-expanded={open}
          onClick={() => setOpen((now) => !now)}
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
