'use client'
import type { DraftVersion } from '@millrace/contracts/api/drafts'
import { api } from '@millrace/contracts/api/routes'
import { Button } from '@millrace/ui/button'
import { Dialog, DialogFoot } from '@millrace/ui/dialog'
import { RelativeTime } from '@millrace/ui/relative-time'
import { useToasts } from '@millrace/ui/toasts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type RefObject, useState } from 'react'
import { server } from '../../client/api.ts'
import { versionsQuery } from '../../client/queries.ts'
import { DiffView } from '../../editor/lazy.tsx'
import type { SqlEditorHandle } from '../../editor/sql-editor.tsx'
import { useT } from '../../i18n/language.tsx'
import { useWorkspace } from '../frame/session.tsx'
import { ShownError } from '../frame/shown-error.tsx'
import type { BenchState } from './use-bench.ts'

interface HistoryDialogProps {
  readonly bench: BenchState
  readonly handle: RefObject<SqlEditorHandle | null>
  readonly onClose: () => void
}

/** The saved versions, each against the text now, and the way back to one. */
export function HistoryDialog({ bench, handle, onClose }: HistoryDialogProps) {
  const t = useT()
  const workspace = useWorkspace()
  const { say } = useToasts()
  const draft = bench.draft.id
  const versions = useQuery(versionsQuery(workspace, draft))
  const [chosen, setChosen] = useState<number | null>(null)
  const number = chosen ?? versions.data?.[0]?.number ?? null
  const version = useQuery({
    queryKey: ['version', workspace, draft, number],
    queryFn: () => server.call(api.drafts.version, { params: { workspace, draft, version: number ?? 1 } }),
    enabled: number !== null,
  })
  const restore = useMutation({
    mutationFn: async (wanted: number) => {
      const { revision } = await bench.saver.flush()
      return server.call(api.drafts.restore, {
        params: { workspace, draft, version: wanted },
        body: { revision },
      })
    },
    onSuccess: (restored, wanted) => {
      bench.saver.adopt(restored)
      handle.current?.replace(restored.content)
      say(t('develop.restored', { version: wanted }))
      onClose()
    },
  })
  const error = versions.error ?? version.error ?? restore.error
  return (
    <Dialog
      title={t('develop.historyTitle', { name: bench.saving.summary.name })}
      open
      onClose={onClose}
      width="80vw"
    >
      {error && <ShownError error={error} />}
      {versions.data?.length === 0 && <p className="loading">{t('develop.noVersions')}</p>}
      <div className="history">
        <ol aria-label={t('develop.versions')}>
          {(versions.data ?? []).map((one) => (
            <VersionLine key={one.number} version={one} chosen={one.number === number} onChoose={setChosen} />
          ))}
        </ol>
        <div className="history-diff">
          {version.data && <DiffView before={version.data.content} after={handle.current?.text() ?? ''} />}
        </div>
      </div>
      <DialogFoot>
        {number !== null && (
          <span className="dim small grow">{t('develop.against', { version: number })}</span>
        )}
        <Button onClick={onClose}>{t('frame.close')}</Button>
        {number !== null && (
          <Button
            look="primary"
            icon="undo"
            refusal={bench.readOnly ? t('develop.readOnly') : null}
            onClick={() => restore.mutate(number)}
          >
            {t('develop.restore')}
          </Button>
        )}
      </DialogFoot>
    </Dialog>
  )
}

interface VersionLineProps {
  readonly version: DraftVersion
  readonly chosen: boolean
  readonly onChoose: (number: number) => void
}

function VersionLine({ version, chosen, onChoose }: VersionLineProps) {
  const t = useT()
  const names = version.deployments.map((deployment) => deployment.name).join(', ')
  return (
    <li>
      <button
        type="button"
        className="menu-item"
        aria-current={chosen ? 'true' : undefined}
        onClick={() => onChoose(version.number)}
      >
        <b className="mono strong">v{version.number}</b>
        <span className="grow cut">
          {version.createdBy?.name ?? 'Millrace'} <span className="dim">{version.note}</span>
          {names && <span className="dim"> {t('develop.runsIn', { names })}</span>}
        </span>
        <span className="dim micro">
          <RelativeTime at={version.createdAt} />
        </span>
      </button>
    </li>
  )
}
