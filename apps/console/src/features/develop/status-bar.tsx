'use client'
import { Button } from '@millrace/ui/button'
import { formatDuration } from '@millrace/ui/figures'
import { Icon } from '@millrace/ui/icon'
import type { IconName } from '@millrace/ui/icon-paths'
import { Status, type Tone } from '@millrace/ui/status'
import { useValue, type ValueStore } from '../../client/value-store.ts'
import type { Cursor } from '../../editor/sql-editor.tsx'
import type { MessageKey } from '../../i18n/catalogue.ts'
import { useLanguage } from '../../i18n/language.tsx'
import type { DebugPhase } from './debug-session.ts'
import type { BenchState } from './use-bench.ts'

const phases: Readonly<Record<DebugPhase, readonly [Tone, IconName, MessageKey]>> = {
  idle: ['off', 'stopped', 'develop.statusIdle'],
  starting: ['info', 'starting', 'develop.statusStarting'],
  running: ['info', 'starting', 'develop.statusDebugging'],
  finished: ['ok', 'finished', 'develop.statusFinished'],
  limit: ['warn', 'suspended', 'develop.statusLimit'],
  stopped: ['off', 'stopped', 'develop.statusStopped'],
  failed: ['bad', 'failed', 'develop.statusFailed'],
}

interface StatusBarProps {
  readonly bench: BenchState
  readonly cursor: ValueStore<Cursor>
}

export function StatusBar({ bench, cursor }: StatusBarProps) {
  const { locale, t } = useLanguage()
  const { debug } = bench
  const [tone, icon, label] = phases[debug.phase]
  return (
    <footer className="status">
      <span className="debug-phase" data-phase={debug.phase}>
        <Status tone={debug.paused ? 'off' : tone} icon={debug.paused ? 'pause' : icon}>
          {t(debug.paused ? 'develop.statusPaused' : label)}
        </Status>
      </span>
      {debug.firstRowMs !== null && (
        <span>
          <b>{t('develop.firstRows', { time: formatDuration(debug.firstRowMs, locale) })}</b>
        </span>
      )}
      {debug.phase !== 'idle' && <span>{t('develop.sinksSafe')}</span>}
      <span className="grow" />
      <SavingShown bench={bench} />
      <CursorShown cursor={cursor} />
      <span className="hid">{t('develop.tabHint')}</span>
      <LockShown bench={bench} />
    </footer>
  )
}

function CursorShown({ cursor }: Pick<StatusBarProps, 'cursor'>) {
  const { t } = useLanguage()
  const { line, column } = useValue(cursor)
  return <span className="hid">{t('develop.cursor', { line, column })}</span>
}

function SavingShown({ bench }: { readonly bench: BenchState }) {
  const { t } = useLanguage()
  const { state, summary } = bench.saving
  if (state === 'conflict') {
    return (
      <span className="row tight">
        <Status tone="bad" icon="failed">
          {t('develop.conflict')}
        </Status>
        <Button size="s" onClick={bench.loadTheirs}>
          {t('develop.loadTheirs')}
        </Button>
      </span>
    )
  }
  if (state === 'failed' || state === 'unsaved') {
    return (
      <Status tone={state === 'failed' ? 'bad' : 'off'} icon={state === 'failed' ? 'failed' : 'pencil'}>
        {t('develop.unsaved')}
      </Status>
    )
  }
  const version =
    summary.latestVersion === null
      ? t('develop.neverSaved')
      : t(summary.changed ? 'develop.changedSince' : 'develop.versionOf', { version: summary.latestVersion })
  return (
    <span className="saving" data-saving={state}>
      {t(state === 'saving' ? 'develop.saving' : 'develop.saved')} · {version}
    </span>
  )
}

function LockShown({ bench }: { readonly bench: BenchState }) {
  const { t } = useLanguage()
  if (!bench.mayWrite) {
    return (
      <span>
        <Icon name="lock" size="xs" />
        {t('develop.readOnly')}
      </span>
    )
  }
  if (bench.lock === null) return null
  if (bench.lock.yours) {
    return (
      <span>
        <Icon name="lock" size="xs" />
        {t('develop.youEdit')}
      </span>
    )
  }
  return (
    <span>
      <Icon name="lock" size="xs" />
      {t('develop.otherEdits', { name: bench.lock.holder?.name ?? '' })}
      <Button size="s" onClick={bench.takeOver}>
        {t('develop.takeOver')}
      </Button>
    </span>
  )
}
