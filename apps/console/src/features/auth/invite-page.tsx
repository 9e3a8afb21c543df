'use client'
import { api } from '@millrace/contracts/api/routes'
import { Button } from '@millrace/ui/button'
import { useMutation, useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { type SubmitEvent, useEffect, useState } from 'react'
import { server } from '../../client/api.ts'
import { sessionQuery } from '../../client/queries.ts'
import { useT } from '../../i18n/language.tsx'
import { Loading } from '../frame/loading.tsx'
import { roleKeys } from '../frame/session.tsx'
import { ShownError } from '../frame/shown-error.tsx'
import { AccountFields, emptyAccount, isComplete } from './account-fields.tsx'
import { Door } from './door.tsx'
import { useEnter } from './use-enter.ts'

/** The token stands behind `#`, so that no server log ever holds it. */
export function InvitePage() {
  const t = useT()
  const [token, setToken] = useState<string | null>(null)
  useEffect(() => setToken(location.hash.slice(1)), [])
  const look = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => server.call(api.workspace.lookAtInvitation, { body: { token: token ?? '' } }),
    enabled: Boolean(token),
    retry: false,
  })
  if (token === '' || look.error) {
    return (
      <Door>
        <div className="sheet">
          <h1>{t('auth.inviteInvalidTitle')}</h1>
          <p className="sub">{t('auth.inviteInvalidText')}</p>
          {look.error && <ShownError error={look.error} />}
          <Link className="btn" href="/sign-in">
            {t('auth.signIn')}
          </Link>
        </div>
      </Door>
    )
  }
  if (!look.data || token === null) return <Loading />
  return (
    <Door>
      <JoinForm token={token} title={t('auth.inviteTitle', { workspace: look.data.workspaceName })}>
        {t('auth.inviteText', { role: t(roleKeys[look.data.role]) })}
      </JoinForm>
    </Door>
  )
}

interface JoinFormProps {
  readonly token: string
  readonly title: string
  readonly children: string
}

function JoinForm({ token, title, children }: JoinFormProps) {
  const t = useT()
  const enter = useEnter()
  const session = useQuery({ ...sessionQuery, retry: false })
  const [account, setAccount] = useState(emptyAccount)
  const [tried, setTried] = useState(false)
  const signedIn = session.data?.person
  const join = useMutation({
    mutationFn: () =>
      server.call(api.workspace.acceptInvitation, { body: signedIn ? { token } : { token, account } }),
    onSuccess: (me) => enter(me),
  })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (signedIn || isComplete(account)) join.mutate()
  }
  return (
    <form onSubmit={submit} noValidate>
      <h1>{title}</h1>
      <p className="sub">{children}</p>
      {signedIn ? (
        <p>{t('auth.inviteAs', { name: signedIn.name })}</p>
      ) : (
        <AccountFields account={account} onChange={setAccount} tried={tried} />
      )}
      {join.error && <ShownError error={join.error} />}
      <Button look="primary" type="submit" aria-busy={join.isPending}>
        {t('auth.inviteJoin')}
      </Button>
    </form>
  )
}
