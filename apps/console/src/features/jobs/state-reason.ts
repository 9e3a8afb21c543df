import type { DeploymentSummary } from '@millrace/contracts/api/jobs'
import { formatAge } from '@millrace/ui/figures'
import { errorTexts } from '../../i18n/error-text.ts'
import type { Locale } from '../../i18n/locale.ts'
import { translator } from '../../i18n/translate.ts'
import { looks, shownState } from './job-state.ts'

/** Why the job is in the state it is in, in one line; null where there is nothing to say. */
export function stateReason(deployment: DeploymentSummary, locale: Locale, now: number): string | null {
  const t = translator(locale)
  const { state, failure } = deployment
  const shown = shownState(state)
  if (shown === 'UNKNOWN' && state.observed !== null && state.observedAt !== null) {
    return t('jobs.lastSeen', {
      state: t(looks[state.observed].label),
      age: formatAge(now - Date.parse(state.observedAt), locale),
    })
  }
  if (shown === 'STARTING' && state.observed === null) return t('jobs.waiting')
  if ((shown === 'FAILED' || shown === 'RESTARTING') && failure)
    return errorTexts(failure.error, locale).message
  return null
}
