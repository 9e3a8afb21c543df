import type { DocumentEdits } from '@millrace/engine/ide'
import { useToasts } from '@millrace/ui/toasts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { draftsQuery, keys } from '../../client/queries.ts'
import type { LanguageContext } from '../../editor/language-context.ts'
import { useT } from '../../i18n/language.tsx'
import { useWorkspace } from '../frame/session.tsx'
import { changeDraft, knownText, learnDrafts } from './draft-texts.ts'

/** Of more drafts than this only the newest are read for names. */
const MOST_DRAFTS = 60
/** The draft that is shown comes first. */
const PAUSE_MS = 800

type OtherDrafts = Pick<LanguageContext, 'openDraft' | 'changeDrafts' | 'textOf' | 'say'>

/** Lets the editor of one draft look into the workspace's others, and change them when a name is changed. */
export function useOtherDrafts(
  shown: string,
  onOpen: (draft: string, line: number, column: number) => void,
): OtherDrafts {
  const t = useT()
  const workspace = useWorkspace()
  const cache = useQueryClient()
  const { say } = useToasts()
  const { data } = useQuery(draftsQuery(workspace))
  useEffect(() => {
    if (!data) return
    let isOver = false
    const others = data
      .filter(({ id }) => id !== shown)
      .toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
      .slice(0, MOST_DRAFTS)
    // What cannot be read now is read when the list changes; nothing shown depends on it.
    const timer = setTimeout(
      () => void learnDrafts(workspace, others, () => isOver).catch(() => undefined),
      PAUSE_MS,
    )
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [data, shown, workspace])
  return useMemo(() => {
    const change = async (changes: readonly DocumentEdits[]) => {
      const names: string[] = []
      for (const each of changes) {
        try {
          names.push((await changeDraft(workspace, each)).name)
        } catch {
          const name = data?.find(({ id }) => id === each.document)?.name ?? each.document
          say(t('editor.renameFailed', { name }))
        }
      }
      if (names.length > 0) say(t('editor.renamedElsewhere', { names: names.join(', ') }))
      void cache.invalidateQueries({ queryKey: keys.drafts(workspace) })
    }
    return {
      openDraft: onOpen,
      changeDrafts: (changes) => void change(changes),
      textOf: knownText,
      say,
    }
  }, [workspace, cache, say, t, data, onOpen])
}
