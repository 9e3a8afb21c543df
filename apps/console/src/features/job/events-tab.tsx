'use client'
import type { DeploymentDetail } from '@millrace/contracts/api/jobs'
import { useT } from '../../i18n/language.tsx'
import { EventList } from './event-list.tsx'

export function EventsTab({ deployment }: { readonly deployment: DeploymentDetail }) {
  const t = useT()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable
    <section className="scroll" tabIndex={0} aria-label={t('job.tabEvents')}>
      <EventList deployment={deployment} />
    </section>
  )
}
