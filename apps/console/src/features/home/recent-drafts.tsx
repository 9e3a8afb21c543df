'use client'
import type { DraftSummary } from '@millrace/contracts/api/drafts'
import { Icon } from '@millrace/ui/icon'
import { RelativeTime } from '@millrace/ui/relative-time'
import Link from 'next/link'
import { useT } from '../../i18n/language.tsx'
import { useWorkspace } from '../frame/session.tsx'

export function RecentDrafts({ drafts }: { readonly drafts: readonly DraftSummary[] }) {
  const t = useT()
  const workspace = useWorkspace()
  return (
    <section className="dr">
      <header className="hh">
        <h2>{t('home.recentDrafts')}</h2>
        <span className="grow" />
        <Link className="btn s" href={`/w/${workspace}/develop?new=1`}>
          <Icon name="plus" size="s" />
          {t('home.newDraft')}
        </Link>
      </header>
      {drafts.length === 0 && <p className="loading">{t('home.noDrafts')}</p>}
      <table className="grid">
        <tbody>
          {drafts.map((draft) => (
            <tr key={draft.id}>
              <td>
                <Link className="row" href={`/w/${workspace}/develop?draft=${draft.id}`}>
                  <Icon name="file" size="s" />
                  <span className="med">{draft.name}</span>
                </Link>
              </td>
              <td className="sub">{draft.folder}</td>
              <td className="sub h2">{draft.updatedBy?.name ?? t('home.you')}</td>
              <td className="sub">
                <RelativeTime at={draft.updatedAt} />
              </td>
              <td className="sub">
                <DraftState draft={draft} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function DraftState({ draft }: { readonly draft: DraftSummary }) {
  const t = useT()
  if (draft.latestVersion === null) return <span className="dim">{t('home.noVersion')}</span>
  const version = draft.latestVersion
  return <span>{t(draft.changed ? 'home.unsaved' : 'home.saved', { version })}</span>
}
