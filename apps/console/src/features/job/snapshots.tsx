'use client'
import type { DeploymentDetail, Savepoint } from '@millrace/contracts/api/jobs'
import { api } from '@millrace/contracts/api/routes'
import { Button } from '@millrace/ui/button'
import { RelativeTime } from '@millrace/ui/relative-time'
import { Status } from '@millrace/ui/status'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { server } from '../../client/api.ts'
import { keys, savepointsQuery } from '../../client/queries.ts'
import { errorTexts } from '../../i18n/error-text.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useRefusal, useWorkspace } from '../frame/session.tsx'
import { ShownError } from '../frame/shown-error.tsx'
import { Bytes, CheckpointTable } from './checkpoint-table.tsx'
import { StartDialog } from './start-dialog.tsx'

export function Snapshots({ deployment }: { readonly deployment: DeploymentDetail }) {
  const { t } = useLanguage()
  const workspace = useWorkspace()
  const [startFrom, setStartFrom] = useState<string | null>(null)
  const savepoints = useQuery(savepointsQuery(workspace, deployment.id)).data ?? []
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable
    <section className="scroll" tabIndex={0} aria-label={t('job.tabSnapshots')}>
      <header className="head">
        <h2>{t('job.savepoints')}</h2>
        <span className="dim">{savepoints.length}</span>
      </header>
      {savepoints.length === 0 ? (
        <p className="loading">{t('job.noSavepoints')}</p>
      ) : (
        <SavepointTable deployment={deployment} savepoints={savepoints} onStart={setStartFrom} />
      )}
      <header className="head ruled">
        <h2>{t('job.checkpoints')}</h2>
      </header>
      <CheckpointTable deployment={deployment} />
      {startFrom && (
        <StartDialog deployment={deployment} savepointId={startFrom} onClose={() => setStartFrom(null)} />
      )}
    </section>
  )
}

interface SavepointTableProps {
  readonly deployment: DeploymentDetail
  readonly savepoints: readonly Savepoint[]
  readonly onStart: (id: string) => void
}

function SavepointTable({ deployment, savepoints, onStart }: SavepointTableProps) {
  const { t } = useLanguage()
  const remove = useRemoveSavepoint(deployment.id)
  return (
    <>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{t('job.taken')}</th>
            <th scope="col">{t('job.status')}</th>
            <th scope="col">{t('job.note')}</th>
            <th scope="col">{t('job.by')}</th>
            <th scope="col">{t('job.version')}</th>
            <th scope="col" className="num">
              {t('job.size')}
            </th>
            <th scope="col" aria-label={t('job.more')} />
          </tr>
        </thead>
        <tbody>
          {savepoints.map((savepoint) => (
            <SavepointRow
              key={savepoint.id}
              deployment={deployment}
              savepoint={savepoint}
              onStart={onStart}
              onRemove={remove.mutate}
            />
          ))}
        </tbody>
      </table>
      {remove.error && <ShownError error={remove.error} onDismiss={remove.reset} />}
    </>
  )
}

interface SavepointRowProps {
  readonly deployment: DeploymentDetail
  readonly savepoint: Savepoint
  readonly onStart: (id: string) => void
  readonly onRemove: (id: string) => void
}

function SavepointRow({ deployment, savepoint, onStart, onRemove }: SavepointRowProps) {
  const { locale, t } = useLanguage()
  const mayNot = useRefusal()
  const start = deployment.actions.start
  const startReason =
    start?.allowed === false && start.reason ? errorTexts(start.reason, locale).message : null
  return (
    <tr>
      <td>
        <RelativeTime at={savepoint.createdAt} />
      </td>
      <td>
        <SavepointStatus savepoint={savepoint} />
      </td>
      <td className="cut reason">{savepoint.note || <span className="dim">–</span>}</td>
      <td>{savepoint.createdBy?.name ?? 'Millrace'}</td>
      <td className="mono">v{savepoint.version}</td>
      <td className="num">
        <Bytes bytes={savepoint.bytes} />
      </td>
      <td>
        <div className="row tight ends">
          {savepoint.status === 'completed' && (
            <Button
              size="s"
              icon="play"
              refusal={mayNot('job:operate') ?? startReason}
              onClick={() => onStart(savepoint.id)}
            >
              {t('job.startFromThis')}
            </Button>
          )}
          <Button
            look="bare"
            size="s"
            icon="trash"
            aria-label={t('job.deleteSavepoint')}
            refusal={mayNot('savepoint:manage')}
            onClick={() => onRemove(savepoint.id)}
          />
        </div>
      </td>
    </tr>
  )
}

function SavepointStatus({ savepoint }: { readonly savepoint: Savepoint }) {
  const { locale, t } = useLanguage()
  if (savepoint.status === 'failed') {
    return (
      <span title={savepoint.error ? errorTexts(savepoint.error, locale).message : undefined}>
        <Status tone="bad" icon="failed">
          {t('job.statusFailed')}
        </Status>
      </span>
    )
  }
  const complete = savepoint.status === 'completed'
  return (
    <Status tone={complete ? 'ok' : 'info'} icon={complete ? 'savepoint' : 'starting'}>
      {t(complete ? 'job.statusCompleted' : 'job.statusPending')}
    </Status>
  )
}

function useRemoveSavepoint(deployment: string) {
  const workspace = useWorkspace()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (savepoint: string) =>
      server.call(api.deployments.removeSavepoint, { params: { workspace, deployment, savepoint } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.savepoints(workspace, deployment) }),
  })
}
