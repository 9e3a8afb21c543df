'use client'
import './develop.css'
import { Split } from '@millrace/ui/split'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { draftsQuery } from '../../client/queries.ts'
import { useUrlState } from '../../client/url-state.ts'
import { revealLater } from '../../editor/reveal-later.ts'
import { useT } from '../../i18n/language.tsx'
import { Loading } from '../frame/loading.tsx'
import { useWorkspace } from '../frame/session.tsx'
import { ShownError } from '../frame/shown-error.tsx'
import { DraftDialog } from './draft-dialog.tsx'
import { DraftTabs } from './draft-tabs.tsx'
import { DraftTree } from './draft-tree.tsx'
import { forgetDraft } from './forget-draft.ts'
import { NoDraft } from './no-draft.tsx'
import { useOpenTabs } from './open-tabs.ts'
import { Workbench } from './workbench.tsx'

/** Write, see, prove. */
export function DevelopPage() {
  const t = useT()
  const workspace = useWorkspace()
  const query = useQuery(draftsQuery(workspace))
  const [shown, setShown] = useUrlState<string>('draft', '')
  const [creating, setCreating] = useUrlState<string>('new', '')
  const [tabs, setTabs] = useOpenTabs(workspace, shown)
  const drafts = query.data
  const open = useMemo(
    () => tabs.flatMap((id) => drafts?.find((draft) => draft.id === id) ?? []),
    [tabs, drafts],
  )
  const last = open.at(-1)?.id
  useEffect(() => {
    if (shown === '' && last) setShown(last, 'replace')
  }, [shown, last, setShown])
  if (query.error && !drafts) return <ShownError error={query.error} onRetry={() => void query.refetch()} />
  if (!drafts) return <Loading />
  const current = drafts.find((draft) => draft.id === shown)
  const close = (id: string) => {
    const rest = tabs.filter((one) => one !== id)
    setTabs(rest)
    forgetDraft(id)
    if (id === shown) setShown(rest.at(-1) ?? '', 'replace')
  }
  const show = (id: string) => {
    setCreating('', 'replace')
    setShown(id)
  }
  const openAt = (id: string, line: number, column: number) => {
    revealLater(id, { line, column })
    show(id)
  }
  const tabBar = <DraftTabs drafts={open} shown={shown} onShow={setShown} onClose={close} />
  return (
    <div className="dev">
      <h1 className="sr">
        {t('develop.title')}
        {current && `: ${current.name}`}
      </h1>
      <Split name="drafts" direction="row" fixed="first" initial={212} min={140} max={420}>
        <DraftTree
          drafts={drafts}
          shown={shown}
          onShow={setShown}
          onNew={() => setCreating('1')}
          onGone={close}
        />
        {current ? (
          <Workbench key={current.id} draft={current.id} tabs={tabBar} onOpenDraft={openAt} />
        ) : (
          <div className="mid-empty">
            {open.length > 0 && <div className="docs">{tabBar}</div>}
            <NoDraft onMade={show} />
          </div>
        )}
      </Split>
      {creating !== '' && <DraftDialog onClose={() => setCreating('', 'replace')} onDone={show} />}
    </div>
  )
}
