'use client'
import type { DeploymentDetail } from '@millrace/contracts/api/jobs'
import { Button } from '@millrace/ui/button'
import { Dialog, DialogFoot } from '@millrace/ui/dialog'
import { Field } from '@millrace/ui/field'
import { useState } from 'react'
import { useT } from '../../i18n/language.tsx'
import { ShownError } from '../frame/shown-error.tsx'
import { useJobCommands } from './use-job-commands.ts'

interface SavepointDialogProps {
  readonly deployment: DeploymentDetail
  readonly onClose: () => void
}

export function SavepointDialog({ deployment, onClose }: SavepointDialogProps) {
  const t = useT()
  const [note, setNote] = useState('')
  const { savepoint } = useJobCommands(deployment)
  const take = () => savepoint.mutate(note, { onSuccess: onClose })
  return (
    <Dialog title={t('job.savepointDialog')} open onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          take()
        }}
      >
        <Field
          label={t('job.savepointNote')}
          maxLength={500}
          value={note}
          data-autofocus
          onChange={(event) => setNote(event.target.value)}
        />
        {savepoint.error && <ShownError error={savepoint.error} />}
        <DialogFoot>
          <Button onClick={onClose}>{t('frame.cancel')}</Button>
          <Button look="primary" icon="savepoint" type="submit" aria-busy={savepoint.isPending}>
            {t('job.savepointDialog')}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
