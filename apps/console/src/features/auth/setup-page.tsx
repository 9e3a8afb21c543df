'use client'
import { api } from '@millrace/contracts/api/routes'
import { Button } from '@millrace/ui/button'
import { Field } from '@millrace/ui/field'
import { useMutation, useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { type SubmitEvent, useEffect, useState } from 'react'
import { server } from '../../client/api.ts'
import { useT } from '../../i18n/language.tsx'
import { ShownError } from '../frame/shown-error.tsx'
import { AccountFields, emptyAccount, isComplete } from './account-fields.tsx'
import { Door } from './door.tsx'
import { useEnter } from './use-enter.ts'

/** The owner's account, made with the one-time token of the terminal. */
export function SetupPage() {
  const t = useT()
  const enter = useEnter()
  const [token, setToken] = useState('')
  const [account, setAccount] = useState(emptyAccount)
  const [tried, setTried] = useState(false)
  const status = useQuery({ queryKey: ['setup'], queryFn: () => server.call(api.session.setupStatus, {}) })
  const create = useMutation({
    mutationFn: () => server.call(api.session.setup, { body: { token: token.trim(), ...account } }),
    onSuccess: (me) => enter(me),
  })
  useEffect(() => setToken(location.hash.slice(1)), [])
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (isComplete(account) && token.trim() !== '') create.mutate()
  }
  if (status.data?.needed === false && !create.isSuccess) {
    return (
      <Door>
        <div className="sheet">
          <h1>{t('auth.setupTitle')}</h1>
          <p>{t('auth.setupDone')}</p>
          <Link className="btn primary" href="/sign-in">
            {t('auth.signIn')}
          </Link>
        </div>
      </Door>
    )
  }
  return (
    <Door>
      <form onSubmit={submit} noValidate>
        <h1>{t('auth.setupTitle')}</h1>
        <p className="sub">{t('auth.setupText')}</p>
        <Field
          label={t('auth.token')}
          hint={t('auth.tokenHint')}
          className="mono"
          autoComplete="off"
          spellCheck={false}
          required
          value={token}
          onChange={(event) => setToken(event.target.value)}
        />
        <AccountFields account={account} onChange={setAccount} tried={tried} />
        {create.error && <ShownError error={create.error} />}
        <Button look="primary" type="submit" aria-busy={create.isPending}>
          {t('auth.create')}
        </Button>
      </form>
    </Door>
  )
}
