'use client'
import type { DraftSummary } from '@millrace/contracts/api/drafts'
import { Icon } from '@millrace/ui/icon'
import { useT } from '../../i18n/language.tsx'

interface DraftTabsProps {
  readonly drafts: readonly DraftSummary[]
  readonly shown: string
  readonly onShow: (id: string) => void
  readonly onClose: (id: string) => void
}

export function DraftTabs({ drafts, shown, onShow, onClose }: DraftTabsProps) {
  const t = useT()
  return (
    <nav className="doc-list" aria-label={t('develop.openDrafts')}>
      {drafts.map((draft) => (
        <div key={draft.id} className={`doc ${draft.id === shown ? 'on' : ''}`}>
          <button
            type="button"
            className="doc-name"
            aria-current={draft.id === shown ? 'true' : undefined}
            onClick={() => onShow(draft.id)}
            title={draft.folder ? `${draft.folder}/${draft.name}` : draft.name}
          >
            <Icon name="file" size="s" />
            <span className="cut">{draft.name}</span>
            {draft.changed && <span className="dot" title={t('develop.notAVersion')} />}
          </button>
          <button
            type="button"
            className="doc-close"
            aria-label={t('develop.closeTab', { name: draft.name })}
            onClick={() => onClose(draft.id)}
          >
            <Icon name="x" size="xs" />
          </button>
        </div>
      ))}
    </nav>
  )
}
