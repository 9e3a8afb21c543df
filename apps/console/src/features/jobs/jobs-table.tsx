'use client'
import type { DeploymentSummary } from '@millrace/contracts/api/jobs'
import { DataTable, type TableColumn } from '@millrace/ui/data-table'
import { formatDuration, rateFigure } from '@millrace/ui/figures'
import { RelativeTime, useNow } from '@millrace/ui/relative-time'
import { Sparkline } from '@millrace/ui/sparkline'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { useLanguage } from '../../i18n/language.tsx'
import { initials } from '../frame/person-menu.tsx'
import { useWorkspace } from '../frame/session.tsx'
import { shownState } from './job-state.ts'
import { stateReason } from './state-reason.ts'
import { StateShown } from './state-shown.tsx'
import { useNarrow } from './use-narrow.ts'

interface JobsTableProps {
  readonly deployments: readonly DeploymentSummary[]
  readonly selection: ReadonlySet<string>
  readonly onSelection: (selection: ReadonlySet<string>) => void
  readonly empty: ReactNode
}

export function JobsTable({ deployments, selection, onSelection, empty }: JobsTableProps) {
  const { t } = useLanguage()
  const router = useRouter()
  const workspace = useWorkspace()
  const columns = useColumns(deployments, selection, onSelection)
  return (
    <DataTable
      label={t('jobs.title')}
      rows={deployments}
      columns={columns}
      rowKey={(deployment) => deployment.id}
      selected={(deployment) => selection.has(deployment.id)}
      onOpen={(deployment) => router.push(`/w/${workspace}/jobs/${deployment.id}`)}
      empty={empty}
    />
  )
}

function useColumns(
  deployments: readonly DeploymentSummary[],
  selection: ReadonlySet<string>,
  onSelection: (selection: ReadonlySet<string>) => void,
): readonly TableColumn<DeploymentSummary>[] {
  const { t } = useLanguage()
  const workspace = useWorkspace()
  const narrow = useNarrow()
  const toggle = (id: string) => {
    const next = new Set(selection)
    if (!next.delete(id)) next.add(id)
    onSelection(next)
  }
  const every = deployments.length > 0 && deployments.every((deployment) => selection.has(deployment.id))
  const check: TableColumn<DeploymentSummary> = {
    id: 'check',
    width: 38,
    head: (
      <input
        type="checkbox"
        className="chk"
        aria-label={t('jobs.selectAll')}
        checked={every}
        onChange={() => onSelection(new Set(every ? [] : deployments.map((one) => one.id)))}
      />
    ),
    cell: (deployment) => (
      <input
        type="checkbox"
        className="chk"
        aria-label={t('jobs.select', { name: deployment.name })}
        checked={selection.has(deployment.id)}
        onChange={() => toggle(deployment.id)}
      />
    ),
  }
  const name: TableColumn<DeploymentSummary> = {
    id: 'name',
    width: narrow ? 160 : 190,
    head: t('jobs.name'),
    cell: (deployment) => (
      <Link className="med cut" href={`/w/${workspace}/jobs/${deployment.id}`} title={deployment.name}>
        {deployment.name}
      </Link>
    ),
  }
  return [check, name, ...stateColumns(t), ...figureColumns(t, narrow)]
}

type T = ReturnType<typeof useLanguage>['t']

function stateColumns(t: T): readonly TableColumn<DeploymentSummary>[] {
  return [
    {
      id: 'desired',
      width: 84,
      head: t('jobs.desired'),
      cell: ({ state }) => (
        <span className="sub">
          {t(state.desired === 'RUNNING' ? 'jobs.stateRUNNING' : 'jobs.stateSTOPPED')}
        </span>
      ),
    },
    {
      id: 'observed',
      width: 220,
      grow: true,
      head: t('jobs.observed'),
      cell: (one) => <Observed deployment={one} />,
    },
    {
      id: 'version',
      width: 68,
      head: t('jobs.version'),
      cell: ({ draft }) => <span className="cell code sub">v{draft.version}</span>,
    },
  ]
}

function figureColumns(t: T, narrow: boolean): readonly TableColumn<DeploymentSummary>[] {
  const columns: readonly (TableColumn<DeploymentSummary> & { readonly wide?: boolean })[] = [
    { id: 'rows', width: 96, numeric: true, head: t('jobs.rows'), cell: (one) => <Rate deployment={one} /> },
    {
      id: 'recent',
      width: 92,
      head: t('jobs.recent'),
      wide: true,
      cell: ({ sparkline }) => (sparkline.length > 1 ? <Sparkline values={sparkline} /> : null),
    },
    { id: 'lag', width: 84, numeric: true, head: t('jobs.lag'), cell: (one) => <Lag deployment={one} /> },
    {
      id: 'checkpoint',
      width: 116,
      head: t('jobs.lastCheckpoint'),
      cell: ({ lastCheckpoint }) =>
        lastCheckpoint ? (
          <span className="sub">
            <RelativeTime at={lastCheckpoint.at} />
          </span>
        ) : (
          <span className="dim">–</span>
        ),
    },
    {
      id: 'restarts',
      width: 76,
      numeric: true,
      head: t('jobs.restarts'),
      cell: ({ restarts }) => <span className={restarts > 0 ? 'strong' : 'sub'}>{restarts}</span>,
    },
    {
      id: 'owner',
      width: 130,
      wide: true,
      head: t('jobs.owner'),
      cell: ({ createdBy }) =>
        createdBy ? (
          <span className="row tight">
            <span className="avatar s" aria-hidden="true">
              {initials(createdBy.name)}
            </span>
            <span className="sub cut">{createdBy.name}</span>
          </span>
        ) : (
          <span className="dim">Millrace</span>
        ),
    },
  ]
  return columns.filter((column) => !narrow || !column.wide)
}

function Observed({ deployment }: { readonly deployment: DeploymentSummary }) {
  const { locale } = useLanguage()
  const now = useNow()
  const reason = stateReason(deployment, locale, now)
  return (
    <>
      <span className="observed">
        <StateShown state={deployment.state} />
      </span>
      {reason && (
        <span className="sub cut" title={reason}>
          {reason}
        </span>
      )}
    </>
  )
}

function Rate({ deployment }: { readonly deployment: DeploymentSummary }) {
  const { locale, t } = useLanguage()
  const rate = deployment.recordsInPerSecond
  if (rate === null || deployment.state.observed === null) return <span className="dim">–</span>
  const shown = shownState(deployment.state)
  const { value, unit } = rateFigure(rate, locale)
  if (shown === 'UNKNOWN')
    return (
      <span className="dim">
        {t('jobs.was')} {value}
        {unit}
      </span>
    )
  if (shown !== 'RUNNING') return <span className="dim">–</span>
  return (
    <span>
      {value}
      <span className="u">{unit}</span>
    </span>
  )
}

function Lag({ deployment }: { readonly deployment: DeploymentSummary }) {
  const { locale, t } = useLanguage()
  const now = useNow()
  const shown = shownState(deployment.state)
  if (shown === 'UNKNOWN') return <span className="null">{t('jobs.unknownFigure')}</span>
  if (shown !== 'RUNNING' || deployment.watermark === null || now === 0) return <span className="dim">–</span>
  return (
    <span>{formatDuration(Math.max(0, Math.floor((now - deployment.watermark) / 1000) * 1000), locale)}</span>
  )
}
