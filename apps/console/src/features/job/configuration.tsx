'use client'
import type { DeploymentDetail } from '@millrace/contracts/api/jobs'
import { api } from '@millrace/contracts/api/routes'
import { Button } from '@millrace/ui/button'
import { RelativeTime } from '@millrace/ui/relative-time'
import { Status } from '@millrace/ui/status'
import { useToasts } from '@millrace/ui/toasts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { server } from '../../client/api.ts'
import { keys } from '../../client/queries.ts'
import { useLanguage, useT } from '../../i18n/language.tsx'
import { useRefusal, useWorkspace } from '../frame/session.tsx'
import { ShownError } from '../frame/shown-error.tsx'
import { looks } from '../jobs/job-state.ts'
import { type Setting, SettingsEditor, toConfig, toSettings } from './settings-editor.tsx'

export function Configuration({ deployment }: { readonly deployment: DeploymentDetail }) {
  const t = useT()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable
    <section className="scroll configuration" tabIndex={0} aria-label={t('job.tabConfiguration')}>
      <div>
        <Settings deployment={deployment} />
        <h2 className="grp">{t('job.executions')}</h2>
        <Executions deployment={deployment} />
      </div>
      <div>
        <h2 className="grp">{t('job.deployedSql')}</h2>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable */}
        <pre className="sql-text" tabIndex={0}>
          {deployment.sql}
        </pre>
      </div>
    </section>
  )
}

function Settings({ deployment }: { readonly deployment: DeploymentDetail }) {
  const t = useT()
  const workspace = useWorkspace()
  const mayNot = useRefusal()
  const cache = useQueryClient()
  const { say } = useToasts()
  const [settings, setSettings] = useState<readonly Setting[]>(() => toSettings(deployment.config))
  const save = useMutation({
    mutationFn: () =>
      server.call(api.deployments.update, {
        params: { workspace, deployment: deployment.id },
        body: { config: toConfig(settings) },
      }),
    onSuccess: (changed) => {
      cache.setQueryData(keys.deployment(workspace, deployment.id), changed)
      say(t('job.saved'))
    },
  })
  const refusal = mayNot('deployment:write')
  return (
    <>
      <h2 className="grp">{t('job.settings')}</h2>
      <p className="small sub">{t('job.settingsHint')}</p>
      <SettingsEditor settings={settings} onChange={setSettings} readOnly={refusal !== null} />
      {save.error && <ShownError error={save.error} onDismiss={save.reset} />}
      <Button size="s" icon="save" refusal={refusal} onClick={() => save.mutate()} aria-busy={save.isPending}>
        {t('job.save')}
      </Button>
    </>
  )
}

const startedFromKeys = {
  fresh: 'job.fromFresh',
  latest: 'job.fromLatest',
  savepoint: 'job.fromSavepoint',
} as const

function Executions({ deployment }: { readonly deployment: DeploymentDetail }) {
  const { t } = useLanguage()
  const workspace = useWorkspace()
  const jobs = useQuery({
    queryKey: ['executions', workspace, deployment.id, deployment.epoch],
    queryFn: async () =>
      (await server.call(api.deployments.jobs, { params: { workspace, deployment: deployment.id } })).jobs,
  }).data
  return (
    <table className="grid">
      <thead>
        <tr>
          <th scope="col">{t('job.execution')}</th>
          <th scope="col">{t('job.observed')}</th>
          <th scope="col">{t('job.version')}</th>
          <th scope="col">{t('job.startedFrom')}</th>
          <th scope="col">{t('job.since')}</th>
        </tr>
      </thead>
      <tbody>
        {(jobs ?? []).map((job) => (
          <tr key={job.id}>
            <td className="mono">{job.id.slice(-8)}</td>
            <td>
              {job.observed && (
                <Status tone={looks[job.observed].tone} icon={looks[job.observed].icon}>
                  {t(looks[job.observed].label)}
                </Status>
              )}
            </td>
            <td className="mono">v{job.version}</td>
            <td>
              {t(startedFromKeys[job.startedFrom])}{' '}
              {job.restoredCheckpointId !== null && (
                <span className="dim">{t('job.restoredFrom', { id: job.restoredCheckpointId })}</span>
              )}
            </td>
            <td>
              <RelativeTime at={job.createdAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
