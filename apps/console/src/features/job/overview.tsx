'use client'
import type { DeploymentDetail } from '@millrace/contracts/api/jobs'
import { EmptyState } from '@millrace/ui/empty-state'
import { GraphCanvas } from '@millrace/ui/graph-canvas'
import { useMemo, useState } from 'react'
import { useLanguage } from '../../i18n/language.tsx'
import { shownState } from '../jobs/job-state.ts'
import { Charts } from './charts.tsx'
import { CheckpointTable } from './checkpoint-table.tsx'
import { EventList } from './event-list.tsx'
import { liveGraph } from './live-graph.ts'
import { NodePanel } from './node-panel.tsx'
import { StateNotice } from './state-notice.tsx'

interface OverviewProps {
  readonly deployment: DeploymentDetail
  readonly onView: (view: 'snapshots' | 'events' | 'exceptions') => void
}

export function Overview({ deployment, onView }: OverviewProps) {
  const { locale, t } = useLanguage()
  const [selected, setSelected] = useState<string | null>(null)
  const live = shownState(deployment.state) === 'RUNNING'
  const graph = useMemo(
    () => (deployment.graph ? liveGraph(deployment.graph, deployment.nodes, live, locale) : null),
    [deployment.graph, deployment.nodes, live, locale],
  )
  const node = deployment.graph?.nodes.find((one) => String(one.id) === selected)
  return (
    <div className="ov">
      <StateNotice deployment={deployment} />
      <div className="ov-graph">
        {graph ? (
          <GraphCanvas label={t('job.graph')} graph={graph} live selected={selected} onSelect={setSelected} />
        ) : (
          <EmptyState title={t('job.noGraphTitle')} text={t('job.noGraphText')} />
        )}
        {node && (
          <NodePanel
            node={node}
            figures={deployment.nodes.find((one) => one.nodeId === node.id)}
            onClose={() => setSelected(null)}
          />
        )}
      </div>
      <Charts deployment={deployment} />
      <div className="low">
        <section className="cps">
          <header className="head">
            <h2>{t('job.checkpoints')}</h2>
            <span className="grow" />
            <button type="button" className="btn bare s link" onClick={() => onView('snapshots')}>
              {t('job.all')}
            </button>
          </header>
          <CheckpointTable deployment={deployment} limit={8} />
        </section>
        <section className="evs">
          <header className="head">
            <h2>{t('job.events')}</h2>
            <span className="grow" />
            <button type="button" className="btn bare s link" onClick={() => onView('events')}>
              {t('job.all')}
            </button>
          </header>
          <EventList deployment={deployment} limit={9} />
        </section>
      </div>
    </div>
  )
}
