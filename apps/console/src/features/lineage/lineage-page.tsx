'use client'
import './lineage.css'
import type { WorkspaceLineage } from '@millrace/contracts/api/lineage'
import { EmptyState } from '@millrace/ui/empty-state'
import { Icon } from '@millrace/ui/icon'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { lineageQuery } from '../../client/queries.ts'
import { errorTexts } from '../../i18n/error-text.ts'
import { useLanguage, useT } from '../../i18n/language.tsx'
import { Loading } from '../frame/loading.tsx'
import { useWorkspace } from '../frame/session.tsx'
import { ShownError } from '../frame/shown-error.tsx'
import { LineageBar } from './lineage-bar.tsx'
import { LineageBoard } from './lineage-board.tsx'
import { useLineageView } from './use-lineage-view.ts'

/** Where the columns come from that the deployed jobs of the workspace write. */
export function LineagePage() {
  const workspace = useWorkspace()
  const t = useT()
  const query = useQuery(lineageQuery(workspace))
  const view = useLineageView(query.data)
  const lineage = query.data
  if (query.error && !lineage) return <ShownError error={query.error} onRetry={() => void query.refetch()} />
  if (!lineage) return <Loading />
  return (
    <div className="lin">
      <LineageBar lineage={lineage} view={view} />
      <div className="lin-notes">
        <BrokenJobs lineage={lineage} />
        {view.isUnknown && <p className="lin-note">{t('lineage.unknownColumn')}</p>}
      </div>
      {lineage.tables.length === 0 ? <NoLineage /> : <LineageBoard lineage={lineage} view={view} />}
    </div>
  )
}

function NoLineage() {
  const t = useT()
  const workspace = useWorkspace()
  return (
    <EmptyState title={t('lineage.emptyTitle')} text={t('lineage.emptyText')}>
      <Link className="btn primary s" href={`/w/${workspace}/develop`}>
        <Icon name="develop" size="s" />
        {t('lineage.emptyAction')}
      </Link>
    </EmptyState>
  )
}

/** Jobs whose SQL this Millrace does not understand any more: what they move is missing, and that is said. */
function BrokenJobs({ lineage }: { readonly lineage: WorkspaceLineage }) {
  const { t, locale } = useLanguage()
  const workspace = useWorkspace()
  const broken = lineage.jobs.filter(({ error }) => error !== null)
  if (broken.length === 0) return null
  return (
    <p className="lin-note" role="status">
      <Icon name="warn" size="s" />
      {t('lineage.broken', { count: broken.length })}{' '}
      {broken.map(({ id, name, error }) => (
        <Link
          key={id}
          className="link"
          href={`/w/${workspace}/jobs/${id}`}
          title={errorTexts(error!, locale).message}
        >
          {name}
        </Link>
      ))}
    </p>
  )
}
