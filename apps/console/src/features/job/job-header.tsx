'use client'
import type { DeploymentDetail } from '@millrace/contracts/api/jobs'
import { formatBytes, formatDuration } from '@millrace/ui/figures'
import { RelativeTime, useNow } from '@millrace/ui/relative-time'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { useLanguage } from '../../i18n/language.tsx'
import { useWorkspace } from '../frame/session.tsx'
import { shownState } from '../jobs/job-state.ts'
import { StateShown } from '../jobs/state-shown.tsx'
import { JobActions } from './job-actions.tsx'

export function JobHeader({ deployment }: { readonly deployment: DeploymentDetail }) {
  const { t } = useLanguage()
  const workspace = useWorkspace()
  return (
    <header className="jh">
      <div className="row t1">
        <Link href={`/w/${workspace}/jobs`} className="sub">
          {t('job.crumbs')}
        </Link>
        <span className="dim">/</span>
        <h1 className="cut">{deployment.name}</h1>
        <span className="grow" />
        <JobActions deployment={deployment} />
      </div>
      <Facts deployment={deployment} />
    </header>
  )
}

function Facts({ deployment }: { readonly deployment: DeploymentDetail }) {
  const { locale, t } = useLanguage()
  const { state, draft } = deployment
  const workspace = useWorkspace()
  return (
    <dl className="facts">
      <Fact name={t('job.desired')}>
        <span className="med">
          {t(state.desired === 'RUNNING' ? 'jobs.stateRUNNING' : 'jobs.stateSTOPPED')}
        </span>
      </Fact>
      <Fact name={t('job.observed')} wide>
        <StateShown state={state} always />
      </Fact>
      <Fact name={t('job.since')}>
        <Since deployment={deployment} />
      </Fact>
      <Fact name={t('job.version')}>
        <Link className="link" href={`/w/${workspace}/develop?draft=${draft.id}`}>
          {draft.name}
        </Link>
        <span className="dim small">v{draft.version}</span>
      </Fact>
      <Fact name={t('job.lag')}>
        <Lag deployment={deployment} />
      </Fact>
      <Fact name={t('job.runner')}>{deployment.runner?.name ?? <span className="dim">–</span>}</Fact>
      <Fact name={t('job.restarts')}>{deployment.restarts}</Fact>
      <Fact name={t('job.memory')}>
        {deployment.rssBytes === null ? (
          <span className="dim">–</span>
        ) : (
          formatBytes(deployment.rssBytes, locale)
        )}
      </Fact>
      <Fact name={t('job.owner')}>
        <span className="cut">{deployment.createdBy?.name ?? 'Millrace'}</span>
      </Fact>
    </dl>
  )
}

function Fact(props: { readonly name: string; readonly wide?: boolean; readonly children: ReactNode }) {
  return (
    <div className={props.wide ? 'wide' : undefined}>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}

function Since({ deployment }: { readonly deployment: DeploymentDetail }) {
  const { t } = useLanguage()
  const { since } = deployment.state
  if (since === null) return <span className="dim">–</span>
  return (
    <>
      <RelativeTime at={since} />
      {deployment.epoch > 0 && (
        <span className="dim small">{t('job.epoch', { epoch: deployment.epoch })}</span>
      )}
    </>
  )
}

function Lag({ deployment }: { readonly deployment: DeploymentDetail }) {
  const { locale, t } = useLanguage()
  const now = useNow()
  const running = shownState(deployment.state) === 'RUNNING'
  if (!running || deployment.watermark === null || now === 0) return <span className="dim">–</span>
  const behind = Math.max(0, Math.floor((now - deployment.watermark) / 1000) * 1000)
  return <span title={t('job.lagHint')}>{formatDuration(behind, locale)}</span>
}
