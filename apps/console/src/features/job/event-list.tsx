'use client'
import type { DeploymentDetail, EventView } from '@millrace/contracts/api/jobs'
import { Icon } from '@millrace/ui/icon'
import { formatClock, formatExact } from '@millrace/ui/relative-time'
import { useQuery } from '@tanstack/react-query'
import { eventsQuery } from '../../client/queries.ts'
import { errorTexts } from '../../i18n/error-text.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useWorkspace } from '../frame/session.tsx'
import { eventLook, eventText } from './event-text.ts'

interface EventListProps {
  readonly deployment: DeploymentDetail
  readonly limit?: number
}

export function EventList({ deployment, limit }: EventListProps) {
  const { t } = useLanguage()
  const workspace = useWorkspace()
  const events = useQuery(eventsQuery(workspace, deployment.id)).data ?? []
  if (events.length === 0) return <p className="loading">{t('job.noEvents')}</p>
  return (
    <ol className="event-list">
      {events.slice(0, limit).map((event) => (
        <EventLine key={event.id} event={event} />
      ))}
    </ol>
  )
}

interface EventLineProps {
  readonly event: EventView
  /** Whether the line says which job it is about. */
  readonly named?: boolean
}

export function EventLine({ event, named }: EventLineProps) {
  const { locale } = useLanguage()
  const look = eventLook(event)
  const at = Date.parse(event.at)
  const reason = event.error ? errorTexts(event.error, locale).message : event.params.reason
  const rest = [event.actor?.name, reason].filter(Boolean).join(' · ')
  return (
    <li>
      <time className="mono dim" dateTime={event.at} title={formatExact(at, locale)}>
        {formatClock(at, locale)}
      </time>
      <span className={`st ${look.tone}`}>
        <Icon name={look.icon} />
      </span>
      <span className="cut" title={rest}>
        {named && event.deploymentName && <b>{event.deploymentName} </b>}
        <span className={named ? 'sub' : 'med'}>{eventText(event, locale)}</span>{' '}
        <span className="dim">{rest}</span>
      </span>
    </li>
  )
}
