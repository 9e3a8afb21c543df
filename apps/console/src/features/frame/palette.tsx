'use client'
import { useMantineColorScheme } from '@mantine/core'
import { Dialog } from '@millrace/ui/dialog'
import { Icon } from '@millrace/ui/icon'
import type { IconName } from '@millrace/ui/icon-paths'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useId, useState } from 'react'
import { deploymentsQuery, draftsQuery } from '../../client/queries.ts'
import { useSwitchLanguage, useT } from '../../i18n/language.tsx'
import { useSignOut } from './person-menu.tsx'
import { places } from './rail.tsx'
import { useWorkspace } from './session.tsx'

interface Hit {
  readonly id: string
  readonly group: string
  readonly label: string
  readonly note?: string
  readonly icon: IconName
  readonly run: () => void
}

const SHOWN_PER_GROUP = 8

/** Search over drafts, deployments, pages and actions; also the way to anything by keyboard. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const listId = useId()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const hits = useHits(query)
  const choose = (hit: Hit | undefined) => {
    if (!hit) return
    onClose()
    hit.run()
  }
  const key = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Enter') choose(hits?.[active])
    if (step === undefined || !hits?.length) return
    event.preventDefault()
    setActive((now) => (now + step + hits.length) % hits.length)
  }
  return (
    <Dialog title={t('frame.search')} open onClose={onClose} width={560}>
      <div className="input">
        <Icon name="search" size="s" />
        <input
          data-autofocus
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={hits?.[active] && `${listId}-${active}`}
          aria-label={t('frame.search')}
          placeholder={t('frame.paletteHint')}
          value={query}
          onKeyDown={key}
          onChange={(event) => {
            setQuery(event.target.value)
            setActive(0)
          }}
        />
      </div>
      <HitList listId={listId} hits={hits} active={active} query={query} onChoose={choose} />
    </Dialog>
  )
}

interface HitListProps {
  readonly listId: string
  readonly hits: readonly Hit[] | null
  readonly active: number
  readonly query: string
  readonly onChoose: (hit: Hit) => void
}

function HitList({ listId, hits, active, query, onChoose }: HitListProps) {
  const t = useT()
  return (
    <div className="palette-list" role="listbox" id={listId} aria-label={t('frame.search')}>
      {hits?.map((hit, index) => (
        <div key={hit.id}>
          {hits[index - 1]?.group !== hit.group && <div className="menu-label">{hit.group}</div>}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field above holds the focus and the keys */}
          <div
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className="menu-item"
            data-hovered={index === active || undefined}
            onClick={() => onChoose(hit)}
          >
            <Icon name={hit.icon} size="s" />
            <span className="grow cut">{hit.label}</span>
            {hit.note && <span className="dim micro cut">{hit.note}</span>}
          </div>
        </div>
      ))}
      {hits === null && <p className="loading">{t('frame.paletteLoading')}</p>}
      {hits?.length === 0 && <p className="loading">{t('frame.paletteNothing', { query })}</p>}
    </div>
  )
}

/** Null until all that is searched is here: a list that grows under the hand opens the wrong thing. */
function useHits(query: string): readonly Hit[] | null {
  const t = useT()
  const router = useRouter()
  const workspace = useWorkspace()
  const root = `/w/${workspace}`
  const drafts = useQuery(draftsQuery(workspace))
  const deployments = useQuery(deploymentsQuery(workspace))
  const actions = useActions()
  const go = (path: string) => () => router.push(root + path)
  const all: Hit[] = [
    ...(drafts.data ?? []).map((draft) => ({
      id: draft.id,
      group: t('frame.paletteDrafts'),
      label: draft.name,
      note: draft.folder,
      icon: 'file' as const,
      run: go(`/develop?draft=${draft.id}`),
    })),
    ...(deployments.data ?? []).map((deployment) => ({
      id: deployment.id,
      group: t('frame.paletteJobs'),
      label: deployment.name,
      icon: 'jobs' as const,
      run: go(`/jobs/${deployment.id}`),
    })),
    ...places.map((place) => ({
      id: `page${place.path}`,
      group: t('frame.palettePages'),
      label: t(place.label),
      icon: place.icon,
      run: go(place.path),
    })),
    ...actions,
  ]
  if (drafts.isPending || deployments.isPending) return null
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const matching = all.filter((hit) => {
    const text = `${hit.label} ${hit.note ?? ''}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  const seen = new Map<string, number>()
  return matching.filter((hit) => {
    const count = (seen.get(hit.group) ?? 0) + 1
    seen.set(hit.group, count)
    return count <= SHOWN_PER_GROUP
  })
}

function useActions(): readonly Hit[] {
  const t = useT()
  const router = useRouter()
  const workspace = useWorkspace()
  const switchTo = useSwitchLanguage()
  const signOut = useSignOut()
  const { setColorScheme } = useMantineColorScheme()
  const group = t('frame.paletteActions')
  return [
    {
      id: 'new-draft',
      group,
      label: t('frame.newDraft'),
      icon: 'plus',
      run: () => router.push(`/w/${workspace}/develop?new=1`),
    },
    { id: 'dark', group, label: t('frame.switchToDark'), icon: 'moon', run: () => setColorScheme('dark') },
    { id: 'light', group, label: t('frame.switchToLight'), icon: 'sun', run: () => setColorScheme('light') },
    { id: 'en', group, label: t('frame.switchToEnglish'), icon: 'language', run: () => switchTo('en') },
    { id: 'zh', group, label: t('frame.switchToChinese'), icon: 'language', run: () => switchTo('zh-CN') },
    { id: 'sign-out', group, label: t('frame.signOut'), icon: 'signOut', run: signOut },
  ]
}
