'use client'
import type { Draft, EditLock } from '@millrace/contracts/api/drafts'
import { api } from '@millrace/contracts/api/routes'
import { useToasts } from '@millrace/ui/toasts'
import { useQueryClient } from '@tanstack/react-query'
import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react'
import { server } from '../../client/api.ts'
import type { SqlEditorHandle } from '../../editor/sql-editor.tsx'
import { useT } from '../../i18n/language.tsx'
import { useRefusal, useWorkspace } from '../frame/session.tsx'
import { DebugSession, type DebugView } from './debug-session.ts'
import { DraftSaver, type SavingView } from './draft-saver.ts'
import { useEditLock } from './use-edit-lock.ts'

/** What the parts of the bench share: the draft's saving, its lock and the debug session. */
export interface BenchState {
  readonly draft: Draft
  readonly saving: SavingView
  readonly saver: DraftSaver
  readonly lock: EditLock | null
  readonly takeOver: () => void
  readonly readOnly: boolean
  readonly mayWrite: boolean
  readonly debug: DebugView
  readonly session: DebugSession
  readonly debugRefusal: string | null
  readonly rowCap: number
  readonly setRowCap: (rows: number) => void
  /** What an action of this page came back with. */
  readonly error: unknown
  readonly dismiss: () => void
  readonly change: (text: string) => void
  readonly run: () => void
  readonly saveVersion: () => void
  readonly loadTheirs: () => void
}

/** Enough for the changelog of a snapshot of tens of thousands of rows. */
const ROW_CAP = 50_000

export function useBench(draft: Draft, handle: RefObject<SqlEditorHandle | null>): BenchState {
  const t = useT()
  const workspace = useWorkspace()
  const cache = useQueryClient()
  const mayNot = useRefusal()
  const { say } = useToasts()
  const mayWrite = mayNot('draft:write') === null
  const [saver] = useState(() => new DraftSaver(workspace, draft, cache))
  const [session] = useState(() => new DebugSession())
  const [rowCap, setRowCap] = useState(ROW_CAP)
  const [error, setError] = useState<unknown>(null)
  const saving = useSyncExternalStore(saver.subscribe, saver.view, saver.view)
  const debug = useSyncExternalStore(session.subscribe, session.view, session.view)
  const { lock, takeOver } = useEditLock(workspace, draft.id, mayWrite)
  useEffect(
    () => () => {
      session.stop()
      void saver.flush().catch(() => undefined)
    },
    [session, saver],
  )
  useWarnBeforeLeaving(saving.state !== 'saved')
  const readOnly = !mayWrite || lock === null || !lock.yours
  const debugRefusal = mayNot('debug:run')
  const run = () => {
    const editor = handle.current
    if (!editor || debugRefusal !== null) return
    void session.run({ workspace, sql: editor.text(), position: editor.offset(), maxRows: rowCap })
  }
  const saveVersion = () => {
    if (readOnly) return
    saver.saveVersion('').then((version) => say(t('develop.versionSaved', { version })), setError)
  }
  const loadTheirs = () => {
    server.call(api.drafts.get, { params: { workspace, draft: draft.id } }).then((theirs) => {
      saver.adopt(theirs)
      handle.current?.replace(theirs.content)
    }, setError)
  }
  return {
    draft,
    saving,
    saver,
    lock,
    takeOver,
    readOnly,
    mayWrite,
    debug,
    session,
    debugRefusal,
    rowCap,
    setRowCap,
    error,
    dismiss: () => setError(null),
    change: (text) => saver.change(text),
    run,
    saveVersion,
    loadTheirs,
  }
}

function useWarnBeforeLeaving(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unsaved])
}
