'use client'
import type { WorkspaceLineage } from '@millrace/contracts/api/lineage'
import { Button } from '@millrace/ui/button'
import { Segmented } from '@millrace/ui/segmented'
import { useEffect, useState } from 'react'
import { useT } from '../../i18n/language.tsx'
import { useWorkspace } from '../frame/session.tsx'
import { FindColumn } from './find-column.tsx'
import type { LineageView } from './use-lineage-view.ts'

interface LineageBarProps {
  readonly lineage: WorkspaceLineage
  readonly view: LineageView
}

export function LineageBar({ lineage, view }: LineageBarProps) {
  const t = useT()
  return (
    <div className="page-bar lin-bar">
      <h1>{t('lineage.title')}</h1>
      {view.picked && <Crumb lineage={lineage} view={view} />}
      {view.picked && <PathControls view={view} />}
      <span className="grow" />
      <span className="small dim lin-counts">
        {t('lineage.counts', { tables: lineage.tables.length, jobs: lineage.jobs.length })}
      </span>
      <ExportLink />
      <FindColumn lineage={lineage} onPick={view.pick} />
    </div>
  )
}

function Crumb({ lineage, view }: LineageBarProps) {
  const t = useT()
  const { table, column } = view.picked!
  return (
    <span className="crumb">
      <span className="cut">{lineage.tables[table]!.name}</span>
      <span className="mono me">.{column}</span>
      <Button look="bare" size="s" icon="x" aria-label={t('lineage.clear')} onClick={() => view.pick(null)} />
    </span>
  )
}

function PathControls({ view }: { readonly view: LineageView }) {
  const t = useT()
  return (
    <>
      <Segmented
        label={t('lineage.direction')}
        options={[
          { id: 'upstream', label: t('lineage.upstream') },
          { id: 'both', label: t('lineage.both') },
          { id: 'downstream', label: t('lineage.downstream') },
        ]}
        selected={view.direction}
        onSelect={view.setDirection}
      />
      <Segmented
        label={t('lineage.depth')}
        options={[
          { id: '1', label: '1' },
          { id: '2', label: '2' },
          { id: '3', label: '3' },
          { id: 'all', label: t('lineage.all') },
        ]}
        selected={view.depth}
        onSelect={view.setDepth}
      />
      <IndirectBox checked={view.options.indirect} onChange={view.setIndirect} />
    </>
  )
}

interface IndirectBoxProps {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

/** Shows the wish at once: the address follows a moment later. */
function IndirectBox({ checked, onChange }: IndirectBoxProps) {
  const t = useT()
  const [wished, setWished] = useState(checked)
  useEffect(() => setWished(checked), [checked])
  const change = (next: boolean) => {
    setWished(next)
    onChange(next)
  }
  return (
    <label className="lin-check small">
      <input type="checkbox" checked={wished} onChange={(event) => change(event.target.checked)} />
      {t('lineage.indirect')}
    </label>
  )
}

/** The browser saves the answer; the session's cookie goes with it. */
function ExportLink() {
  const t = useT()
  const workspace = useWorkspace()
  return (
    <a
      className="btn s"
      href={`/api/v1/workspaces/${workspace}/lineage/openlineage`}
      download={`${workspace}.openlineage.json`}
      title={t('lineage.exportTitle')}
    >
      {t('lineage.exportOpenLineage')}
    </a>
  )
}
