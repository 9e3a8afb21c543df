'use client'
import { Button } from '@millrace/ui/button'
import { CellValue, cellLook, cellText } from '@millrace/ui/cell-value'
import { ChangeKind } from '@millrace/ui/change-kind'
import { DataTable, type TableColumn } from '@millrace/ui/data-table'
import { EmptyState } from '@millrace/ui/empty-state'
import { ErrorPanel } from '@millrace/ui/error-panel'
import { Icon } from '@millrace/ui/icon'
import { useState } from 'react'
import { errorFacts } from '../../i18n/error-text.ts'
import { useLanguage, useT } from '../../i18n/language.tsx'
import type { ChangeRow, ResultStore } from './result-store.ts'
import type { BenchState } from './use-bench.ts'
import { ValuePane } from './value-pane.tsx'

interface RowsTabProps {
  readonly bench: BenchState
  readonly result: ResultStore | null
  /** Rows in force, or every change. */
  readonly live: boolean
  readonly onReveal: (line: number, column: number) => void
}

interface Chosen {
  readonly row: ChangeRow
  readonly column: number
}

export function RowsTab({ bench, result, live, onReveal }: RowsTabProps) {
  const { locale, t } = useLanguage()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const { phase, error } = bench.debug
  if (error) {
    const { span } = error
    return (
      <div className="scroll pad">
        <ErrorPanel error={errorFacts(error, locale, t)}>
          {span && (
            <Button size="s" icon="develop" onClick={() => onReveal(span.line, span.column)}>
              {t('develop.problemAt', { line: span.line, column: span.column })}
            </Button>
          )}
        </ErrorPanel>
      </div>
    )
  }
  if (!result) {
    if (phase === 'starting' || phase === 'running')
      return <p className="loading">{t('develop.waitingRows')}</p>
    return <EmptyState title={t('develop.noRowsTitle')} text={t('develop.noRowsText')} />
  }
  return (
    <div className={`rows ${chosen ? 'with-value' : ''}`}>
      <Rows result={result} live={live} chosen={chosen} onChoose={setChosen} />
      {chosen && <ValuePane set={result.set} {...chosen} onClose={() => setChosen(null)} />}
    </div>
  )
}

interface RowsProps {
  readonly result: ResultStore
  readonly live: boolean
  readonly chosen: Chosen | null
  readonly onChoose: (chosen: Chosen) => void
}

function Rows({ result, live, chosen, onChoose }: RowsProps) {
  const t = useT()
  const rows = live ? result.live() : result.changes()
  const kind: TableColumn<ChangeRow> = {
    id: 'kind',
    width: 40,
    head: <span className="sr">{t('develop.kindColumn')}</span>,
    cell: (row) => <ChangeKind kind={row.kind} />,
  }
  const columns = result.set.columns.map((column, index): TableColumn<ChangeRow> => {
    const look = cellLook(column.type)
    return {
      id: String(index),
      width: columnWidth(column.type, column.name),
      grow: index === result.set.columns.length - 1,
      numeric: look.numeric,
      head: <ColumnHead name={column.name} type={column.type} isKey={result.set.upsertKey.includes(index)} />,
      cell: (row) => <ValueCell row={row} index={index} type={column.type} onChoose={onChoose} />,
    }
  })
  return (
    <DataTable
      label={t(live ? 'develop.tabRows' : 'develop.tabChangelog')}
      rows={rows}
      columns={[kind, ...columns]}
      rowKey={(row) => row.id}
      rowHeight={24}
      headHeight={42}
      lined
      selected={(row) => row.id === chosen?.row.id}
      onSelect={(row) => chosen && onChoose({ row, column: chosen.column })}
      onOpen={(row) => onChoose({ row, column: chosen?.column ?? 0 })}
      rowClass={(row) => (row.kind === '-U' || row.kind === '-D' ? 'gone' : undefined)}
      empty={<p className="loading">{t('develop.waitingRows')}</p>}
    />
  )
}

function columnWidth(type: string, name: string): number {
  const byType = /^(TIMESTAMP|ARRAY|ROW|MAP)/.test(type) ? 196 : /^(STRING|VARCHAR)/.test(type) ? 160 : 112
  return Math.max(byType, 32 + name.length * 8)
}

function ColumnHead(props: { readonly name: string; readonly type: string; readonly isKey: boolean }) {
  return (
    <span className="col-head">
      <span className="row tight">
        <b className="cut">{props.name}</b>
        {props.isKey && <Icon name="key" size="xs" />}
      </span>
      <span className="mono micro dim cut">{props.type}</span>
    </span>
  )
}

const WIDE = 24

interface ValueCellProps {
  readonly row: ChangeRow
  readonly index: number
  readonly type: string
  readonly onChoose: (chosen: Chosen) => void
}

function ValueCell({ row, index, type, onChoose }: ValueCellProps) {
  const t = useT()
  const value = row.row[index] ?? null
  const wide = value !== null && cellText(value).length > WIDE
  return (
    <>
      <span className={`value ${row.changed.includes(index) ? 'chg' : ''}`}>
        <CellValue value={value} type={type} />
      </span>
      {wide && (
        <button
          type="button"
          className="open-value"
          tabIndex={-1}
          aria-label={t('frame.openValue')}
          onClick={(event) => {
            event.stopPropagation()
            onChoose({ row, column: index })
          }}
        >
          <Icon name="expand" size="xs" />
        </button>
      )}
    </>
  )
}
