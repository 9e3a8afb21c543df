'use client'
import { Field } from '@millrace/ui/field'
import { useT } from '../../i18n/language.tsx'

export interface Account {
  readonly name: string
  readonly email: string
  readonly password: string
}

export const emptyAccount: Account = { name: '', email: '', password: '' }
const SHORTEST_PASSWORD = 12

export function isComplete(account: Account): boolean {
  return (
    account.name.trim() !== '' && account.email.includes('@') && account.password.length >= SHORTEST_PASSWORD
  )
}

interface AccountFieldsProps {
  readonly account: Account
  readonly onChange: (account: Account) => void
  /** Whether the person has tried to go on: only then is what is missing called wrong. */
  readonly tried: boolean
}

export function AccountFields({ account, onChange, tried }: AccountFieldsProps) {
  const t = useT()
  const short = tried && account.password.length < SHORTEST_PASSWORD
  return (
    <>
      <Field
        label={t('auth.name')}
        autoComplete="name"
        required
        maxLength={120}
        value={account.name}
        onChange={(event) => onChange({ ...account, name: event.target.value })}
      />
      <Field
        label={t('auth.email')}
        type="email"
        autoComplete="email"
        required
        value={account.email}
        onChange={(event) => onChange({ ...account, email: event.target.value })}
      />
      <Field
        label={t('auth.password')}
        type="password"
        autoComplete="new-password"
        required
        hint={t('auth.passwordHint')}
        wrong={short ? t('auth.passwordShort') : null}
        value={account.password}
        onChange={(event) => onChange({ ...account, password: event.target.value })}
      />
    </>
  )
}
