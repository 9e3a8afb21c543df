'use client'
import { useMantineColorScheme } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { Button } from '@millrace/ui/button'
import { Icon } from '@millrace/ui/icon'
import { Menu } from '@millrace/ui/menu'
import { Status } from '@millrace/ui/status'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useLiveState } from '../../client/live.tsx'
import { useT } from '../../i18n/language.tsx'
import { Palette } from './palette.tsx'
import { PersonMenu } from './person-menu.tsx'
import { useSession } from './session.tsx'

export function TopBar() {
  const t = useT()
  const [searching, setSearching] = useState(false)
  useHotkeys([['mod+K', () => setSearching(true)]], [])
  return (
    <header className="top">
      <WorkspaceSwitcher />
      <button type="button" className="find" onClick={() => setSearching(true)}>
        <Icon name="search" size="s" />
        <span className="grow cut">{t('frame.search')}</span>
        <span className="kbd">Ctrl K</span>
      </button>
      <LiveBadge />
      <ThemeSwitch />
      <PersonMenu />
      {searching && <Palette onClose={() => setSearching(false)} />}
    </header>
  )
}

function WorkspaceSwitcher() {
  const t = useT()
  const router = useRouter()
  const { me, membership } = useSession()
  const entries = me.memberships.map((one) => ({
    label: one.workspaceName,
    note: one.organization,
    checked: one.workspace === membership.workspace,
    onSelect: () => router.push(`/w/${one.workspace}`),
  }))
  return (
    <Menu entries={[{ heading: t('frame.switchWorkspace') }, ...entries]} width={260}>
      <button
        type="button"
        className="btn bare ws"
        aria-label={`${t('frame.workspace')}: ${membership.workspaceName}`}
      >
        <span className="sub">{membership.organization}</span>
        <span className="dim">/</span>
        <span className="strong ws-name">{membership.workspaceName}</span>
        <Icon name="updown" size="s" />
      </button>
    </Menu>
  )
}

function LiveBadge() {
  const t = useT()
  const state = useLiveState()
  if (state === 'live') {
    return (
      <span className="live" title={t('frame.liveTitle')} data-live={state}>
        <Status tone="ok" icon="live">
          {t('frame.live')}
        </Status>
      </span>
    )
  }
  const lost = state === 'lost'
  return (
    <span className="live" title={t('frame.notLiveTitle')} data-live={state} role="status">
      <Status tone={lost ? 'unknown' : 'info'} icon={lost ? 'unknown' : 'starting'} boxed={lost}>
        {t(lost ? 'frame.notLive' : 'frame.connecting')}
      </Status>
    </span>
  )
}

function ThemeSwitch() {
  const t = useT()
  const { setColorScheme } = useMantineColorScheme()
  const toggle = () =>
    setColorScheme(document.documentElement.dataset.mantineColorScheme === 'dark' ? 'light' : 'dark')
  return <Button look="bare" icon="moon" aria-label={t('frame.theme')} onClick={toggle} />
}
