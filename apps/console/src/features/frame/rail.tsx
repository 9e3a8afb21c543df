'use client'
import { Icon } from '@millrace/ui/icon'
import type { IconName } from '@millrace/ui/icon-paths'
import { Logo } from '@millrace/ui/logo'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { MessageKey } from '../../i18n/catalogue.ts'
import { useT } from '../../i18n/language.tsx'
import { useWorkspace } from './session.tsx'

interface Place {
  readonly path: string
  readonly label: MessageKey
  readonly icon: IconName
}

export const places: readonly Place[] = [
  { path: '', label: 'frame.home', icon: 'home' },
  { path: '/develop', label: 'frame.develop', icon: 'develop' },
  { path: '/jobs', label: 'frame.jobs', icon: 'jobs' },
  { path: '/lineage', label: 'frame.lineage', icon: 'lineage' },
  { path: '/admin', label: 'frame.admin', icon: 'admin' },
]

export function Rail() {
  const t = useT()
  const root = `/w/${useWorkspace()}`
  const here = usePathname()
  return (
    <nav className="rail" aria-label={t('frame.mainNavigation')}>
      <Link className="logo" href={root}>
        <Logo />
      </Link>
      {places.map(({ path, label, icon }) => {
        const current = path === '' ? here === root : here.startsWith(root + path)
        return (
          <Link key={path} href={root + path} aria-current={current ? 'page' : undefined}>
            <Icon name={icon} />
            {t(label)}
          </Link>
        )
      })}
    </nav>
  )
}
