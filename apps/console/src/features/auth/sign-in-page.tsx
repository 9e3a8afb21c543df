'use client'
import { api } from '@millrace/contracts/api/routes'
import { Button } from '@millrace/ui/button'
import { Field } from '@millrace/ui/field'
import { useMutation } from '@tanstack/react-query'
import { useSearchParams } from 'next/navigation'
import { type SubmitEvent, useState } from 'react'
import { server } from '../../client/api.ts'
import { useT } from '../../i18n/language.tsx'
import { ShownError } from '../frame/shown-error.tsx'
import { Door } from './door.tsx'
import { useEnter } from './use-enter.ts'

export function SignInPage() {
  const t = useT()
  const enter = useEnter()
  const next = useSearchParams().get('next')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useMutation({
    mutationFn: () => server.call(api.session.signIn, { body: { email, password } }),
    onSuccess: (me) => enter(me, next),
  })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (email !== '' && password !== '') signIn.mutate()
  }
  return (
    <Door>
      <form onSubmit={submit} noValidate>
        <h1>{t('auth.signInTitle')}</h1>
        <Field
          label={t('auth.email')}
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <Field
          label={t('auth.password')}
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        {signIn.error && <ShownError error={signIn.error} />}
        <Button look="primary" type="submit" aria-busy={signIn.isPending}>
          {t('auth.signIn')}
        </Button>
        <p className="small dim">{t('auth.forgot')}</p>
      </form>
    </Door>
  )
}
