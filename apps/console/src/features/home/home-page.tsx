'use client'
import './home.css'
import { useQuery } from '@tanstack/react-query'
import { homeQuery } from '../../client/queries.ts'
import { useT } from '../../i18n/language.tsx'
import { Loading } from '../frame/loading.tsx'
import { useWorkspace } from '../frame/session.tsx'
import { ShownError } from '../frame/shown-error.tsx'
import { EventLine } from '../job/event-list.tsx'
import { Attention } from './attention.tsx'
import { Checklist } from './checklist.tsx'
import { RecentDrafts } from './recent-drafts.tsx'
import { Throughput } from './throughput.tsx'

/** What needs me now. */
export function HomePage() {
  const t = useT()
  const query = useQuery(homeQuery(useWorkspace()))
  const home = query.data
  if (query.error && !home) return <ShownError error={query.error} onRetry={() => void query.refetch()} />
  if (!home) return <Loading />
  return (
    <div className="home">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable */}
      <section className="home-main" tabIndex={0} aria-label={t('frame.home')}>
        <Attention home={home} />
        <Throughput home={home} />
        <RecentDrafts drafts={home.recentDrafts} />
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable */}
      <aside className="home-side" tabIndex={0} aria-label={t('home.recentEvents')}>
        <Checklist checklist={home.checklist} />
        <section className="happened">
          <header className="hh">
            <h2>{t('home.recentEvents')}</h2>
          </header>
          {home.recentEvents.length === 0 && <p className="loading">{t('home.noEvents')}</p>}
          <ol className="home-events">
            {home.recentEvents.slice(0, 12).map((event) => (
              <EventLine key={event.id} event={event} named />
            ))}
          </ol>
        </section>
      </aside>
    </div>
  )
}
