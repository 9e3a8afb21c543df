'use client'
import type { StartFrom } from '@millrace/contracts/api/deployments'
import type { DeploymentDetail, Savepoint } from '@millrace/contracts/api/jobs'
import { Button } from '@millrace/ui/button'
import { Dialog, DialogFoot } from '@millrace/ui/dialog'
import { formatExact } from '@millrace/ui/relative-time'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { savepointsQuery } from '../../client/queries.ts'
import { useLanguage, useT } from '../../i18n/language.tsx'
import { useWorkspace } from '../frame/session.tsx'
import { ShownError } from '../frame/shown-error.tsx'
import { useJobCommands } from './use-job-commands.ts'

type Kind = StartFrom['kind']

interface StartDialogProps {
  readonly deployment: Pick<DeploymentDetail, 'id' | 'name'>
  /** A savepoint already chosen. */
  readonly savepointId?: string
  readonly onClose: () => void
}

/** From where: the newest snapshot, nothing, or a savepoint. */
export function StartDialog({ deployment, savepointId, onClose }: StartDialogProps) {
  const t = useT()
  const workspace = useWorkspace()
  const { start } = useJobCommands(deployment)
  const savepoints = (useQuery(savepointsQuery(workspace, deployment.id)).data ?? []).filter(
    (savepoint) => savepoint.status === 'completed',
  )
  const [kind, setKind] = useState<Kind>(savepointId ? 'savepoint' : 'latest')
  const [chosen, setChosen] = useState(savepointId)
  const [drop, setDrop] = useState(false)
  const id = chosen ?? savepoints[0]?.id
  const go = () => {
    const from: StartFrom =
      kind === 'savepoint' ? { kind, savepointId: id ?? '', allowNonRestoredState: drop } : { kind }
    start.mutate(from, { onSuccess: onClose })
  }
  return (
    <Dialog title={t('job.startDialog', { name: deployment.name })} open onClose={onClose}>
      <fieldset className="choices" aria-label={t('job.startFrom')}>
        <Choice kind="latest" chosen={kind} onChoose={setKind} />
        <Choice kind="fresh" chosen={kind} onChoose={setKind} />
        <Choice
          kind="savepoint"
          chosen={kind}
          onChoose={setKind}
          refusal={savepoints.length === 0 ? t('job.noSavepoints') : null}
        />
      </fieldset>
      {kind === 'savepoint' && (
        <SavepointChoice savepoints={savepoints} id={id} onChoose={setChosen} drop={drop} onDrop={setDrop} />
      )}
      {start.error && <ShownError error={start.error} />}
      <DialogFoot>
        <Button onClick={onClose}>{t('frame.cancel')}</Button>
        <Button look="primary" icon="play" onClick={go} data-autofocus aria-busy={start.isPending}>
          {t('job.start')}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}

interface ChoiceProps {
  readonly kind: Kind
  readonly chosen: Kind
  readonly onChoose: (kind: Kind) => void
  readonly refusal?: string | null
}

const texts = {
  latest: ['job.startLatest', 'job.startLatestHint'],
  fresh: ['job.startFresh', 'job.startFreshHint'],
  savepoint: ['job.startSavepoint', 'job.startSavepointHint'],
} as const

function Choice({ kind, chosen, onChoose, refusal }: ChoiceProps) {
  const t = useT()
  const [label, hint] = texts[kind]
  return (
    <label className="choice">
      <input
        type="radio"
        name="start-from"
        checked={kind === chosen}
        disabled={Boolean(refusal)}
        onChange={() => onChoose(kind)}
      />
      <span>
        <b className="med">{t(label)}</b>
        <span className="sub small">{refusal ?? t(hint)}</span>
      </span>
    </label>
  )
}

interface SavepointChoiceProps {
  readonly savepoints: readonly Savepoint[]
  readonly id: string | undefined
  readonly onChoose: (id: string) => void
  readonly drop: boolean
  readonly onDrop: (drop: boolean) => void
}

function SavepointChoice({ savepoints, id, onChoose, drop, onDrop }: SavepointChoiceProps) {
  const { locale, t } = useLanguage()
  return (
    <div className="stack savepoint-choice">
      <select
        className="plain"
        aria-label={t('job.startSavepoint')}
        value={id}
        onChange={(event) => onChoose(event.target.value)}
      >
        {savepoints.map((savepoint) => (
          <option key={savepoint.id} value={savepoint.id}>
            {[formatExact(Date.parse(savepoint.createdAt), locale), `v${savepoint.version}`, savepoint.note]
              .filter(Boolean)
              .join(' · ')}
          </option>
        ))}
      </select>
      <label className="row small">
        <input
          type="checkbox"
          className="chk"
          checked={drop}
          onChange={(event) => onDrop(event.target.checked)}
        />
        {t('job.allowNonRestored')}
      </label>
    </div>
  )
}
