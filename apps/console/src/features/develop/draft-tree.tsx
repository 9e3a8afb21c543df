'use client'
import type { DraftSummary } from '@millrace/contracts/api/drafts'
import { Button } from '@millrace/ui/button'
import { Icon } from '@millrace/ui/icon'
import { Menu } from '@millrace/ui/menu'
import { SearchField } from '@millrace/ui/search-field'
import { type KeyboardEvent, useState } from 'react'
import { useT } from '../../i18n/language.tsx'
import { useRefusal } from '../frame/session.tsx'
import { DeleteDraftDialog } from './delete-draft-dialog.tsx'
import { DraftDialog } from './draft-dialog.tsx'
import { type TreeLine, treeLines } from './draft-folders.ts'

interface DraftTreeProps {
  readonly drafts: readonly DraftSummary[]
  readonly shown: string
  readonly onShow: (id: string) => void
  readonly onNew: () => void
  /** A draft was deleted. */
  readonly onGone: (id: string) => void
}

type Open = { readonly what: 'move' | 'delete'; readonly draft: DraftSummary } | null

export function DraftTree({ drafts, shown, onShow, onNew, onGone }: DraftTreeProps) {
  const t = useT()
  const mayNot = useRefusal()
  const [words, setWords] = useState('')
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<Open>(null)
  const found = drafts.filter((draft) =>
    `${draft.folder}/${draft.name}`.toLowerCase().includes(words.toLowerCase()),
  )
  const lines = treeLines(found, words === '' ? closed : new Set())
  const toggle = (path: string) => {
    const next = new Set(closed)
    if (!next.delete(path)) next.add(path)
    setClosed(next)
  }
  const activate = (line: TreeLine) => (line.kind === 'folder' ? toggle(line.path) : onShow(line.draft.id))
  return (
    <aside className="files" aria-label={t('develop.drafts')}>
      <div className="head">
        <h2>{t('develop.drafts')}</h2>
        <span className="grow" />
        <Button
          look="bare"
          size="s"
          icon="plus"
          aria-label={t('develop.newDraft')}
          refusal={mayNot('draft:write')}
          onClick={onNew}
        />
      </div>
      <div className="files-find">
        <SearchField label={t('develop.findDraft')} value={words} onChange={setWords} />
      </div>
      {drafts.length === 0 && <p className="loading">{t('develop.emptyTreeText')}</p>}
      <ul className="tree" aria-label={t('develop.drafts')} onKeyDown={walk}>
        {lines.map((line) => (
          <TreeRow
            key={line.kind === 'folder' ? `/${line.path}` : line.draft.id}
            line={line}
            shown={line.kind === 'draft' && line.draft.id === shown}
            onActivate={() => activate(line)}
            onOpen={setOpen}
          />
        ))}
      </ul>
      {open?.what === 'move' && (
        <DraftDialog draft={open.draft} onClose={() => setOpen(null)} onDone={() => setOpen(null)} />
      )}
      {open?.what === 'delete' && (
        <DeleteDraftDialog draft={open.draft} onClose={() => setOpen(null)} onGone={onGone} />
      )}
    </aside>
  )
}

/** Arrow keys move through the lines. */
function walk(event: KeyboardEvent<HTMLUListElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('.tr-main')]
  const at = items.indexOf(document.activeElement as HTMLElement)
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined || at < 0) return
  event.preventDefault()
  items[at + step]?.focus()
}

interface TreeRowProps {
  readonly line: TreeLine
  readonly shown: boolean
  readonly onActivate: () => void
  readonly onOpen: (open: Open) => void
}

function TreeRow({ line, shown, onActivate, onOpen }: TreeRowProps) {
  return (
    <li className={`tr ${shown ? 'on' : ''}`}>
      <button
        type="button"
        className="tr-main"
        style={{ paddingLeft: 8 + line.depth * 16 }}
        aria-current={shown ? 'true' : undefined}
        aria-expanded={line.kind === 'folder' ? line.open : undefined}
        onClick={onActivate}
      >
        {line.kind === 'folder' ? <FolderName line={line} /> : <DraftName draft={line.draft} />}
      </button>
      {line.kind === 'draft' && <RowMenu draft={line.draft} onOpen={onOpen} />}
    </li>
  )
}

function FolderName({ line }: { readonly line: Extract<TreeLine, { kind: 'folder' }> }) {
  return (
    <>
      <Icon name={line.open ? 'down' : 'right'} size="xs" />
      <Icon name="folder" size="s" />
      <span className="grow cut">{line.name}</span>
    </>
  )
}

function DraftName({ draft }: { readonly draft: DraftSummary }) {
  const t = useT()
  return (
    <>
      <Icon name="file" size="s" />
      <span className="grow cut" title={draft.name}>
        {draft.name}
      </span>
      {draft.changed && draft.latestVersion !== null && (
        <span className="dot" title={t('develop.notAVersion')} />
      )}
      <span className="micro dim">{draft.latestVersion !== null && `v${draft.latestVersion}`}</span>
    </>
  )
}

function RowMenu({ draft, onOpen }: { readonly draft: DraftSummary; readonly onOpen: (open: Open) => void }) {
  const t = useT()
  const refusal = useRefusal()('draft:write')
  return (
    <Menu
      align="end"
      width={180}
      entries={[
        {
          label: t('develop.rename'),
          icon: 'pencil',
          refusal,
          onSelect: () => onOpen({ what: 'move', draft }),
        },
        {
          label: t('develop.delete'),
          icon: 'trash',
          danger: true,
          refusal,
          onSelect: () => onOpen({ what: 'delete', draft }),
        },
      ]}
    >
      <button type="button" className="tr-more" aria-label={t('develop.draftActions', { name: draft.name })}>
        <Icon name="dots" size="s" />
      </button>
    </Menu>
  )
}
