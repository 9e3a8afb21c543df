'use client'
import { api } from '@millrace/contracts/api/routes'
import { Menu } from '@millrace/ui/menu'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { server } from '../../client/api.ts'
import { useLanguage, useSwitchLanguage } from '../../i18n/language.tsx'
import { roleKeys, useSession } from './session.tsx'

export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]?.slice(0, 2)]
  return letters
    .map((word, index) => (letters.length > 1 ? word?.[0] : index === 0 ? word : '') ?? '')
    .join('')
    .toUpperCase()
}

export function PersonMenu() {
  const { locale, t } = useLanguage()
  const switchTo = useSwitchLanguage()
  const { me, membership } = useSession()
  const signOut = useSignOut()
  return (
    <Menu
      align="end"
      width={240}
      entries={[
        { heading: t('frame.signedInAs', { name: me.person.name }) },
        { heading: t('frame.yourRole', { role: t(roleKeys[membership.role]) }) },
        'line',
        { heading: t('frame.language') },
        { label: t('frame.english'), checked: locale === 'en', onSelect: () => switchTo('en') },
        { label: t('frame.chinese'), checked: locale === 'zh-CN', onSelect: () => switchTo('zh-CN') },
        'line',
        { label: t('frame.signOut'), icon: 'signOut', onSelect: signOut },
      ]}
    >
      <button type="button" className="avatar-button" aria-label={t('frame.person')}>
        <span className="avatar" aria-hidden="true">
          {initials(me.person.name)}
        </span>
      </button>
    </Menu>
  )
}

export function useSignOut(): () => void {
  const cache = useQueryClient()
  const router = useRouter()
  return () => {
    void server.call(api.session.signOut, {}).finally(() => {
      cache.clear()
      router.replace('/sign-in')
    })
  }
}
