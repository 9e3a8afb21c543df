'use client'
import { api } from '@millrace/contracts/api/routes'
import { Button } from '@millrace/ui/button'
import { EmptyState } from '@millrace/ui/empty-state'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { server } from '../../client/api.ts'
import { sessionQuery } from '../../client/queries.ts'
import { useT } from '../../i18n/language.tsx'
import { Loading } from '../frame/loading.tsx'
import { useSignOut } from '../frame/person-menu.tsx'
import { isSignedOut } from '../frame/session.tsx'
import { ShownError } from '../frame/shown-error.tsx'
import { Door } from './door.tsx'

/** The bare address: to the set-up, to the sign-in, or to the first workspace. */
export function Entrance() {
  const t = useT()
  const router = useRouter()
  const signOut = useSignOut()
  const setup = useQuery({ queryKey: ['setup'], queryFn: () => server.call(api.session.setupStatus, {}) })
  const session = useQuery({ ...sessionQuery, enabled: setup.data?.needed === false })
  const signedOut = session.error !== null && isSignedOut(session.error)
  const first = session.data?.memberships[0]
  const to = setup.data?.needed ? '/setup' : signedOut ? '/sign-in' : first ? `/w/${first.workspace}` : null
  useEffect(() => {
    if (to) router.replace(to)
  }, [to, router])
  const error = setup.error ?? (signedOut ? null : session.error)
  if (error) return <ShownError error={error} onRetry={() => location.reload()} />
  if (!session.data || first) return <Loading />
  return (
    <Door>
      <EmptyState title={t('frame.noWorkspaceTitle')} text={t('frame.noWorkspaceText')}>
        <Button onClick={signOut}>{t('frame.signOut')}</Button>
      </EmptyState>
    </Door>
  )
}
