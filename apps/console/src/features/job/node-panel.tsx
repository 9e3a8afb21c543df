'use client'
import type { NodeFigures } from '@millrace/contracts/api/jobs'
import type { JobGraph } from '@millrace/contracts/job-protocol'
import { Button } from '@millrace/ui/button'
import { formatBytes, formatCount, formatPercent, formatRate } from '@millrace/ui/figures'
import { useLanguage } from '../../i18n/language.tsx'

interface NodePanelProps {
  readonly node: JobGraph['nodes'][number]
  readonly figures: NodeFigures | undefined
  readonly onClose: () => void
}

/** All figures of the operator that was tapped. */
export function NodePanel({ node, figures, onClose }: NodePanelProps) {
  const { locale, t } = useLanguage()
  const rows: readonly (readonly [string, string])[] = figures
    ? [
        [
          t('job.rowsInTotal'),
          `${formatCount(figures.recordsIn, locale)} · ${formatRate(figures.recordsInPerSecond, locale)}`,
        ],
        [
          t('job.rowsOutTotal'),
          `${formatCount(figures.recordsOut, locale)} · ${formatRate(figures.recordsOutPerSecond, locale)}`,
        ],
        [t('frame.busy'), formatPercent(figures.busy, locale)],
        [t('frame.heldBack'), formatPercent(figures.backPressured, locale)],
        [
          t('job.stateSize'),
          `${formatBytes(figures.stateBytes, locale)} · ${t('job.stateEntries', { count: formatCount(figures.stateEntries, locale) })}`,
        ],
        [
          t('job.pending'),
          figures.pendingRecords === null ? '–' : formatCount(figures.pendingRecords, locale),
        ],
        [t('job.bad'), formatCount(figures.badRecords, locale)],
        [t('job.late'), formatCount(figures.lateRecords, locale)],
      ]
    : []
  return (
    <aside className="node-panel float" aria-label={t('job.nodeFigures', { name: node.name })}>
      <div className="row">
        <b className="strong cut">{node.name}</b>
        <span className="dim small">×{node.parallelism}</span>
        <span className="grow" />
        <Button look="bare" size="s" icon="x" aria-label={t('job.closeDetails')} onClick={onClose} />
      </div>
      <p className="small sub mono wrap-any">{node.description}</p>
      <dl className="facts-list">
        {rows.map(([name, value]) => (
          <div key={name} className="pair">
            <dt>{name}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
      {!figures && <p className="small dim">{t('frame.notObserved')}</p>}
    </aside>
  )
}
