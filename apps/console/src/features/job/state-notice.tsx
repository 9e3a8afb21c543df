'use client'
import type { DeploymentDetail } from '@millrace/contracts/api/jobs'
import { ErrorPanel } from '@millrace/ui/error-panel'
import { formatAge } from '@millrace/ui/figures'
import { formatExact, useNow } from '@millrace/ui/relative-time'
import { Status } from '@millrace/ui/status'
import { errorFacts } from '../../i18n/error-text.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { looks, shownState } from '../jobs/job-state.ts'

/** Stands above everything when the job is not as wished: why, and what comes next. */
export function StateNotice({ deployment }: { readonly deployment: DeploymentDetail }) {
  const { locale, t } = useLanguage()
  const now = useNow()
  const { state, failure } = deployment
  const shown = shownState(state)
  if (shown === 'UNKNOWN' && state.observed && state.observedAt) {
    return (
      <div className="notice">
        <div className="unk">
          <div className="row">
            <Status tone="unknown" icon="unknown" boxed>
              {t('jobs.stateUNKNOWN')}
            </Status>
            <span className="small">
              {t('job.unknownTitle', {
                state: t(looks[state.observed].label),
                age: formatAge(now - Date.parse(state.observedAt), locale),
              })}
            </span>
          </div>
          <p className="small sub">{t('job.unknownNext')}</p>
        </div>
      </div>
    )
  }
  if ((shown !== 'FAILED' && shown !== 'RESTARTING') || !failure) return null
  return (
    <div className="notice">
      <ErrorPanel
        error={{ ...errorFacts(failure.error, locale, t), at: formatExact(Date.parse(failure.at), locale) }}
      />
    </div>
  )
}
