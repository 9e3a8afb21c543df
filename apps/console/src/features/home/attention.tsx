'use client'
import type { DeploymentSummary } from '@millrace/contracts/api/jobs'
import type { Home } from '@millrace/contracts/api/overview'
import { formatDuration } from '@millrace/ui/figures'
import { Icon } from '@millrace/ui/icon'
import { useNow } from '@millrace/ui/relative-time'
import { Sparkline } from '@millrace/ui/sparkline'
import { Status } from '@millrace/ui/status'
import Link from 'next/link'
import { useLanguage } from '../../i18n/language.tsx'
import { useWorkspace } from '../frame/session.tsx'
import { looks, shownState } from '../jobs/job-state.ts'
import { stateReason } from '../jobs/state-reason.ts'

/** Failing, unknown, restarting, lagging: each with the reason and one action. */
export function Attention({ home }: { readonly home: Home }) {
  const { t } = useLanguage()
  const { attention, counts } = home
  const fine = counts.deployments - attention.length
  return (
    <section className="now">
      <header className="hh">
        <h1>{t('home.needYou', { count: attention.length })}</h1>
        <span className="dim">
          {counts.deployments === 0
            ? t('home.noJobs')
            : attention.length === 0
              ? t('home.allWell', { count: counts.deployments })
              : t('home.asDesired', { count: fine, all: counts.deployments })}
        </span>
        <span className="grow" />
        {attention.length > 1 && <span className="small dim">{t('home.worstFirst')}</span>}
      </header>
      <ol>
        {attention.map((deployment) => (
          <AttentionLine key={deployment.id} deployment={deployment} />
        ))}
      </ol>
    </section>
  )
}

function AttentionLine({ deployment }: { readonly deployment: DeploymentSummary }) {
  const { locale, t } = useLanguage()
  const workspace = useWorkspace()
  const now = useNow()
  const { state } = deployment
  const shown = shownState(state)
  const look = looks[shown]
  const path = `/w/${workspace}/jobs/${deployment.id}`
  const lagging = shown === 'RUNNING'
  const since = shown === 'UNKNOWN' ? state.observedAt : state.since
  const lasted = since && now > 0 ? Math.max(1000, Math.floor((now - Date.parse(since)) / 1000) * 1000) : null
  return (
    <li>
      <span className="sc">
        <Status tone={lagging ? 'warn' : look.tone} icon={lagging ? 'lag' : look.icon}>
          {lagging ? t('home.lagging') : t(look.label)}
        </Status>
      </span>
      <div className="tx">
        <div className="row">
          <Link href={path} className="strong cut">
            {deployment.name}
          </Link>
          {lasted !== null && (
            <span className="dim small nowrap">
              {t('home.forTime', { time: formatDuration(lasted, locale) })}
            </span>
          )}
        </div>
        <p className="sub small">{reasonOf(deployment, locale, now, t)}</p>
      </div>
      <span className="spk">
        {deployment.sparkline.length > 1 && (
          <Sparkline values={deployment.sparkline} width={96} height={24} />
        )}
      </span>
      <Link
        className="btn s"
        href={shown === 'FAILED' || shown === 'RESTARTING' ? `${path}?view=exceptions` : path}
      >
        <Icon name={shown === 'FAILED' ? 'failed' : 'ext'} size="s" />
        {t(shown === 'FAILED' || shown === 'RESTARTING' ? 'home.seeFailure' : 'home.seeJob')}
      </Link>
    </li>
  )
}

function reasonOf(
  deployment: DeploymentSummary,
  locale: 'en' | 'zh-CN',
  now: number,
  t: ReturnType<typeof useLanguage>['t'],
): string {
  const reason = stateReason(deployment, locale, now)
  if (reason !== null) return reason
  if (deployment.watermark === null) return ''
  return t('jobs.behind', { lag: formatDuration(Math.max(0, now - deployment.watermark), locale) })
}
