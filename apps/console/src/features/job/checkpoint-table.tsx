'use client'
import type { CheckpointView, DeploymentDetail } from '@millrace/contracts/api/jobs'
import { bytesFigure, formatDuration } from '@millrace/ui/figures'
import { formatClock, formatExact } from '@millrace/ui/relative-time'
import { Status } from '@millrace/ui/status'
import { useQuery } from '@tanstack/react-query'
import { checkpointsQuery } from '../../client/queries.ts'
import { errorTexts } from '../../i18n/error-text.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useWorkspace } from '../frame/session.tsx'

interface CheckpointTableProps {
  readonly deployment: DeploymentDetail
  readonly limit?: number
}

export function CheckpointTable({ deployment, limit }: CheckpointTableProps) {
  const { t } = useLanguage()
  const workspace = useWorkspace()
  const all = useQuery(checkpointsQuery(workspace, deployment.id)).data ?? []
  if (all.length === 0) return <p className="loading">{t('job.noCheckpoints')}</p>
  return (
    <table className="grid cells">
      <thead>
        <tr>
          <th scope="col">{t('job.id')}</th>
          <th scope="col">{t('job.kind')}</th>
          <th scope="col">{t('job.finished')}</th>
          <th scope="col" className="num">
            {t('job.duration')}
          </th>
          <th scope="col" className="num">
            {t('job.written')}
          </th>
          {!limit && (
            <th scope="col" className="num">
              {t('job.full')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {all.slice(0, limit).map((one) => (
          <CheckpointRow
            key={`${one.epoch}.${one.checkpointId}.${one.kind}`}
            checkpoint={one}
            wide={!limit}
          />
        ))}
      </tbody>
    </table>
  )
}

function CheckpointRow({
  checkpoint,
  wide,
}: {
  readonly checkpoint: CheckpointView
  readonly wide: boolean
}) {
  const { locale } = useLanguage()
  const { startedAt, durationMs, error } = checkpoint
  const at = Date.parse(startedAt) + (durationMs ?? 0)
  return (
    <tr>
      <td className="mono">{checkpoint.checkpointId}</td>
      <td>
        <Kind checkpoint={checkpoint} />
      </td>
      <td className="mono">
        <time dateTime={new Date(at).toISOString()} title={formatExact(at, locale)}>
          {formatClock(at, locale)}
        </time>
      </td>
      {error ? (
        <td colSpan={wide ? 3 : 2} className="cut dim reason" title={errorTexts(error, locale).message}>
          {errorTexts(error, locale).message}
        </td>
      ) : (
        <>
          <td className="num">{durationMs === null ? '–' : formatDuration(durationMs, locale)}</td>
          <td className="num">
            <Bytes bytes={checkpoint.writtenBytes} />
          </td>
          {wide && (
            <td className="num">
              <Bytes bytes={checkpoint.fullBytes} />
            </td>
          )}
        </>
      )}
    </tr>
  )
}

function Kind({ checkpoint }: { readonly checkpoint: CheckpointView }) {
  const { t } = useLanguage()
  if (checkpoint.status === 'failed') {
    return (
      <Status tone="bad" icon="failed">
        {t('job.kindFailed')}
      </Status>
    )
  }
  return checkpoint.kind === 'savepoint' ? (
    <Status tone="info" icon="savepoint">
      {t('job.kindSavepoint')}
    </Status>
  ) : (
    <Status tone="ok" icon="checkpoint">
      {t('job.kindCheckpoint')}
    </Status>
  )
}

export function Bytes({ bytes }: { readonly bytes: number | null }) {
  const { locale } = useLanguage()
  if (bytes === null) return <span className="dim">–</span>
  const { value, unit } = bytesFigure(bytes, locale)
  return (
    <span>
      {value}
      <span className="u">{unit}</span>
    </span>
  )
}
