'use client'
import type { JobStateView } from '@millrace/contracts/api/jobs'
import { OBSERVATION_FRESH_MS, type ObservedState } from '@millrace/contracts/job-state'
import { formatAge } from '@millrace/ui/figures'
import { useNow } from '@millrace/ui/relative-time'
import { Status } from '@millrace/ui/status'
import { useLanguage } from '../../i18n/language.tsx'
import { looks, shownState } from './job-state.ts'

/** States that do not change by themselves: how long ago they were seen says nothing. */
const settled: ReadonlySet<ObservedState> = new Set(['STOPPED', 'FINISHED', 'FAILED'])

/** The observed state. When its observation is old the age stands beside it. */
export function StateShown({ state, always }: { readonly state: JobStateView; readonly always?: boolean }) {
  const { t } = useLanguage()
  const shown = shownState(state)
  const look = looks[shown]
  return (
    <>
      <Status tone={look.tone} icon={look.icon}>
        {t(look.label)}
      </Status>
      <ObservationAge state={state} always={always ?? false} />
    </>
  )
}

function ObservationAge({ state, always }: { readonly state: JobStateView; readonly always: boolean }) {
  const { locale } = useLanguage()
  const now = useNow()
  if (state.observedAt === null || now === 0) return null
  const age = now - Date.parse(state.observedAt)
  if (!always && !state.known) return null
  const moving = !settled.has(state.observed ?? 'STOPPED')
  if (!always && (age < OBSERVATION_FRESH_MS || !moving)) return null
  if (always && !moving && state.known) return null
  return <span className="dim small nowrap observed-age">{formatAge(age, locale)}</span>
}
