'use client'
import type { DeploymentDetail } from '@millrace/contracts/api/jobs'
import { api } from '@millrace/contracts/api/routes'
import { Button } from '@millrace/ui/button'
import { Dialog, DialogFoot } from '@millrace/ui/dialog'
import { Field } from '@millrace/ui/field'
import { useToasts } from '@millrace/ui/toasts'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { server } from '../../client/api.ts'
import { useT } from '../../i18n/language.tsx'
import { useWorkspace } from '../frame/session.tsx'
import { ShownError } from '../frame/shown-error.tsx'

interface DeleteDialogProps {
  readonly deployment: DeploymentDetail
  readonly onClose: () => void
}

/** State is destroyed, so the name is asked for. */
export function DeleteDialog({ deployment, onClose }: DeleteDialogProps) {
  const t = useT()
  const router = useRouter()
  const workspace = useWorkspace()
  const { say } = useToasts()
  const [typed, setTyped] = useState('')
  const remove = useMutation({
    mutationFn: () =>
      server.call(api.deployments.remove, { params: { workspace, deployment: deployment.id } }),
    onSuccess: () => {
      say(t('job.deleted', { name: deployment.name }))
      router.push(`/w/${workspace}/jobs`)
    },
  })
  return (
    <Dialog title={t('job.deleteDialog', { name: deployment.name })} open onClose={onClose}>
      <div className="stack">
        <p className="sub">{t('job.deleteText')}</p>
        <Field
          label={t('job.deleteTyped')}
          className="mono"
          data-autofocus
          placeholder={deployment.name}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        {remove.error && <ShownError error={remove.error} />}
        <DialogFoot>
          <Button onClick={onClose}>{t('frame.cancel')}</Button>
          <Button
            danger
            icon="trash"
            refusal={typed === deployment.name ? null : t('job.deleteText')}
            onClick={() => remove.mutate()}
          >
            {t('job.delete')}
          </Button>
        </DialogFoot>
      </div>
    </Dialog>
  )
}
