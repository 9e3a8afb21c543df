'use client'
import './jobs.css'
import type { DeploymentSummary } from '@millrace/contracts/api/jobs'
import { EmptyState } from '@millrace/ui/empty-state'
import { Icon } from '@millrace/ui/icon'
import { SearchField } from '@millrace/ui/search-field'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useMemo, useState } from 'react'
import { deploymentsQuery } from '../../client/queries.ts'
import { useUrlState } from '../../client/url-state.ts'
import { useT } from '../../i18n/language.tsx'
import { Loading } from '../frame/loading.tsx'
import { useWorkspace } from '../frame/session.tsx'
import { ShownError } from '../frame/shown-error.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { FilterBar } from './filter-bar.tsx'
import { looks, matchesFilter, type StateFilter, shownState } from './job-state.ts'
import { JobsTable } from './jobs-table.tsx'

/** Many jobs at a glance. */
export function JobsPage() {
  const t = useT()
  const workspace = useWorkspace()
  const query = useQuery(deploymentsQuery(workspace))
  const [filter, setFilter] = useUrlState<StateFilter>('state', 'all')
  const [words, setWords] = useUrlState<string>('q', '')
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set())
  const all = query.data
  const shown = useMemo(() => (all ? filterJobs(all, filter, words) : []), [all, filter, words])
  if (query.error && !all) return <ShownError error={query.error} onRetry={() => void query.refetch()} />
  if (!all) return <Loading />
  const chosen = all.filter((deployment) => selection.has(deployment.id))
  return (
    <div className="jobs">
      <div className="page-bar">
        <h1>{t('jobs.title')}</h1>
        <span className="dim">{all.length}</span>
        <FilterBar deployments={all} filter={filter} onFilter={setFilter} />
        <span className="grow" />
        <Link className="btn s primary" href={`/w/${workspace}/develop`}>
          <Icon name="deploy" size="s" />
          {t('jobs.deploy')}
        </Link>
      </div>
      <div className="jobs-search">
        <SearchField
          label={t('jobs.search')}
          value={words}
          width={240}
          onChange={(value) => setWords(value, 'replace')}
        />
        <span className="grow" />
        <span className="small dim hid">{t('jobs.sortHint')}</span>
      </div>
      <JobsTable
        deployments={shown}
        selection={selection}
        onSelection={setSelection}
        empty={all.length === 0 ? <NoJobs /> : <NothingMatches onClear={() => setFilter('all')} />}
      />
      <BulkBar
        chosen={chosen}
        shown={shown.length}
        all={all.length}
        onClear={() => setSelection(new Set())}
      />
    </div>
  )
}

function NoJobs() {
  const t = useT()
  const workspace = useWorkspace()
  return (
    <EmptyState title={t('jobs.emptyTitle')} text={t('jobs.emptyText')}>
      <Link className="btn primary s" href={`/w/${workspace}/develop`}>
        <Icon name="develop" size="s" />
        {t('jobs.emptyAction')}
      </Link>
    </EmptyState>
  )
}

function NothingMatches({ onClear }: { readonly onClear: () => void }) {
  const t = useT()
  return (
    <p className="loading">
      {t('jobs.nothingMatches')}{' '}
      <button type="button" className="btn s" onClick={onClear}>
        {t('jobs.clearFilters')}
      </button>
    </p>
  )
}

function filterJobs(
  all: readonly DeploymentSummary[],
  filter: StateFilter,
  words: string,
): DeploymentSummary[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return all
    .filter((deployment) => matchesFilter(shownState(deployment.state), filter))
    .filter((deployment) => {
      const text = `${deployment.name} ${deployment.draft.name}`.toLowerCase()
      return wanted.every((word) => text.includes(word))
    })
    .sort((a, b) => urgency(a) - urgency(b) || a.name.localeCompare(b.name))
}

function urgency(deployment: DeploymentSummary): number {
  return looks[shownState(deployment.state)].urgency
}
