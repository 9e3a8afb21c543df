'use client'
import { topicOf } from '@millrace/contracts/api/stream'
import { useQuery } from '@tanstack/react-query'
import { useParams, useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useMemo } from 'react'
import { LiveProvider, useTopic } from '../../client/live.tsx'
import { sessionQuery } from '../../client/queries.ts'
import { useT } from '../../i18n/language.tsx'
import { Loading } from './loading.tsx'
import { NotFound } from './not-found.tsx'
import { Rail } from './rail.tsx'
import { isSignedOut, SessionProvider } from './session.tsx'
import { ShownError } from './shown-error.tsx'
import { TopBar } from './top-bar.tsx'

/** Rail, top bar and page. Everything inside knows who is asking and in which workspace. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { workspace } = useParams<{ workspace: string }>()
  const router = useRouter()
  const session = useQuery(sessionQuery)
  const signedOut = session.error !== null && isSignedOut(session.error)
  useEffect(() => {
    if (signedOut) router.replace(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`)
  }, [signedOut, router])
  const membership = session.data?.memberships.find((one) => one.workspace === workspace)
  const value = useMemo(
    () => (session.data && membership ? { me: session.data, membership } : null),
    [session.data, membership],
  )
  if (value) {
    return (
      <SessionProvider session={value}>
        <LiveProvider>
          <FrameBody>{children}</FrameBody>
        </LiveProvider>
      </SessionProvider>
    )
  }
  if (session.data) return <NotFound />
  if (session.error && !signedOut)
    return <ShownError error={session.error} onRetry={() => void session.refetch()} />
  return <Loading />
}

function FrameBody({ children }: { readonly children: ReactNode }) {
  const { workspace } = useParams<{ workspace: string }>()
  const t = useT()
  useTopic(topicOf.jobs(workspace))
  useTopic(topicOf.events(workspace))
  return (
    <div className="app">
      <a className="btn skip" href="#content">
        {t('frame.skipToContent')}
      </a>
      <Rail />
      <TopBar />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
