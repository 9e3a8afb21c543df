'use client'
import type { WorkspaceLineage } from '@millrace/contracts/api/lineage'
import { SearchField } from '@millrace/ui/search-field'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useT } from '../../i18n/language.tsx'
import type { PickedColumn } from './lineage-path.ts'

const MOST = 30

interface FindColumnProps {
  readonly lineage: WorkspaceLineage
  readonly onPick: (picked: PickedColumn) => void
}

/** By parts of the table's or the column's name. Arrow keys walk the list, Escape closes it. */
export function FindColumn({ lineage, onPick }: FindColumnProps) {
  const t = useT()
  const [words, setWords] = useState('')
  const list = useRef<HTMLFieldSetElement>(null)
  const found = words.trim() === '' ? null : search(lineage, words)
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setWords('')
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    if (step === undefined || buttons.length === 0) return
    event.preventDefault()
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    buttons[Math.max(0, Math.min(buttons.length - 1, at + step))]?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys move between the field and its list
    <div className="lin-find" onKeyDown={keys}>
      <SearchField label={t('lineage.find')} value={words} onChange={setWords} width={200} />
      {found && (
        <fieldset ref={list} className="float lin-found" aria-label={t('lineage.found')}>
          {found.length === 0 && <p className="dim">{t('lineage.nothingFound')}</p>}
          {found.map((one) => (
            <button
              key={`${one.table} ${one.column}`}
              type="button"
              onClick={() => {
                setWords('')
                onPick(one)
              }}
            >
              <span className="cut">
                {lineage.tables[one.table]!.name}
                <span className="mono">.{one.column}</span>
              </span>
            </button>
          ))}
        </fieldset>
      )}
    </div>
  )
}

export function search({ tables }: WorkspaceLineage, words: string): PickedColumn[] {
  const wanted = words
    .toLowerCase()
    .split(/[\s.]+/)
    .filter(Boolean)
  return tables
    .flatMap(({ name, columns }, table) =>
      columns.map((column) => ({ table, column: column.name, text: `${name}.${column.name}`.toLowerCase() })),
    )
    .filter(({ text }) => wanted.every((word) => text.includes(word)))
    .slice(0, MOST)
    .map(({ table, column }) => ({ table, column }))
}
