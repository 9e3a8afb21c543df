'use client'
import type { DeploymentDetail } from '@millrace/contracts/api/jobs'
import { ErrorPanel } from '@millrace/ui/error-panel'
import { formatExact, RelativeTime } from '@millrace/ui/relative-time'
import { useQuery } from '@tanstack/react-query'
import { exceptionsQuery } from '../../client/queries.ts'
import { errorFacts } from '../../i18n/error-text.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useWorkspace } from '../frame/session.tsx'
import { EventLine } from './event-list.tsx'

/** Every failure with its place and its advice, newest first. */
export function ExceptionsTab({ deployment }: { readonly deployment: DeploymentDetail }) {
  const { locale, t } = useLanguage()
  const workspace = useWorkspace()
  const events = useQuery(exceptionsQuery(workspace, deployment.id)).data ?? []
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable
    <section className="scroll exceptions" tabIndex={0} aria-label={t('job.tabExceptions')}>
      {events.length === 0 && <p className="loading">{t('job.noExceptions')}</p>}
      {events.map((event) =>
        event.error ? (
          <div key={event.id}>
            <p className="small dim">
              <RelativeTime at={event.at} /> · {formatExact(Date.parse(event.at), locale)}
            </p>
            <ErrorPanel error={{ ...errorFacts(event.error, locale, t), at: event.at }} />
          </div>
        ) : (
          <ol key={event.id} className="event-list">
            <EventLine event={event} />
          </ol>
        ),
      )}
    </section>
  )
}
