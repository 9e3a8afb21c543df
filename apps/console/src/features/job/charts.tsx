'use client'
import type { DeploymentDetail } from '@millrace/contracts/api/jobs'
import { formatCount, formatDuration, formatPercent } from '@millrace/ui/figures'
import { LineChart } from '@millrace/ui/line-chart'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { checkpointsQuery, metricsQuery } from '../../client/queries.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useWorkspace } from '../frame/session.tsx'

const none: readonly never[] = []

export function Charts({ deployment }: { readonly deployment: DeploymentDetail }) {
  const { locale, t } = useLanguage()
  const workspace = useWorkspace()
  const history = useQuery(metricsQuery(workspace, deployment.id)).data
  const checkpoints = useQuery(checkpointsQuery(workspace, deployment.id)).data
  const taken = useMemo(
    () => (checkpoints ?? []).filter((one) => one.durationMs !== null).toReversed(),
    [checkpoints],
  )
  const at = history?.at ?? none
  return (
    <section className="charts">
      <LineChart
        title={t('job.throughput')}
        unit={t('job.rowsPerSecond')}
        at={at}
        cursor="job"
        format={(value) => formatCount(value, locale)}
        series={[
          { label: t('job.rowsIn'), values: history?.recordsIn ?? none },
          { label: t('job.rowsOut'), values: history?.recordsOut ?? none },
        ]}
      />
      <LineChart
        title={t('job.load')}
        unit={t('job.loadUnit')}
        at={at}
        cursor="job"
        format={(value) => formatPercent(value, locale)}
        series={[
          { label: t('frame.busy'), values: history?.busy ?? none },
          { label: t('frame.heldBack'), values: history?.backPressured ?? none },
        ]}
      />
      <LineChart
        title={t('job.checkpointDuration')}
        unit=""
        bars
        at={taken.map((one) => Date.parse(one.startedAt))}
        format={(value) => formatDuration(value, locale)}
        series={[{ label: t('job.took'), values: taken.map((one) => one.durationMs) }]}
      />
    </section>
  )
}
