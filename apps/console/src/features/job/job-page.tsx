'use client'
import './job.css'
import { topicOf } from '@millrace/contracts/api/stream'
import { TabPanel, Tabs } from '@millrace/ui/tabs'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'next/navigation'
import { useTopic } from '../../client/live.tsx'
import { checkpointsQuery, deploymentQuery, exceptionsQuery, savepointsQuery } from '../../client/queries.ts'
import { useUrlState } from '../../client/url-state.ts'
import { useT } from '../../i18n/language.tsx'
import { Loading } from '../frame/loading.tsx'
import { useWorkspace } from '../frame/session.tsx'
import { ShownError } from '../frame/shown-error.tsx'
import { Configuration } from './configuration.tsx'
import { EventsTab } from './events-tab.tsx'
import { ExceptionsTab } from './exceptions-tab.tsx'
import { JobHeader } from './job-header.tsx'
import { Overview } from './overview.tsx'
import { Snapshots } from './snapshots.tsx'

type View = 'overview' | 'snapshots' | 'events' | 'exceptions' | 'configuration'

/** Understand one job, and change it. */
export function JobPage() {
  const t = useT()
  const workspace = useWorkspace()
  const { deployment: id } = useParams<{ deployment: string }>()
  useTopic(topicOf.job(workspace, id))
  const [view, setView] = useUrlState<View>('view', 'overview')
  const query = useQuery(deploymentQuery(workspace, id))
  const checkpoints = useQuery(checkpointsQuery(workspace, id)).data
  const savepoints = useQuery(savepointsQuery(workspace, id)).data
  const exceptions = useQuery(exceptionsQuery(workspace, id)).data
  const deployment = query.data
  if (query.error && !deployment)
    return <ShownError error={query.error} onRetry={() => void query.refetch()} />
  if (!deployment) return <Loading />
  const snapshotCount = savepoints === undefined || checkpoints === undefined ? null : savepoints.length
  return (
    <div className="job">
      <JobHeader deployment={deployment} />
      <Tabs<View>
        label={t('job.tabs')}
        selected={view}
        onSelect={setView}
        tabs={[
          { id: 'overview', label: t('job.tabOverview') },
          { id: 'snapshots', label: t('job.tabSnapshots'), note: snapshotCount || null },
          { id: 'events', label: t('job.tabEvents') },
          { id: 'exceptions', label: t('job.tabExceptions'), note: exceptions?.length || null },
          { id: 'configuration', label: t('job.tabConfiguration') },
        ]}
      />
      <TabPanel id={view} className="job-view">
        {view === 'overview' && <Overview deployment={deployment} onView={setView} />}
        {view === 'snapshots' && <Snapshots deployment={deployment} />}
        {view === 'events' && <EventsTab deployment={deployment} />}
        {view === 'exceptions' && <ExceptionsTab deployment={deployment} />}
        {view === 'configuration' && <Configuration deployment={deployment} />}
      </TabPanel>
    </div>
  )
}
