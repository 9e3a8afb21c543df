'use client'
import type { DraftSummary } from '@millrace/contracts/api/drafts'
import { api } from '@millrace/contracts/api/routes'
import { Button } from '@millrace/ui/button'
import { Dialog, DialogFoot } from '@millrace/ui/dialog'
import { useToasts } from '@millrace/ui/toasts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { server } from '../../client/api.ts'
import { keys } from '../../client/queries.ts'
import { useT } from '../../i18n/language.tsx'
import { useWorkspace } from '../frame/session.tsx'
import { ShownError } from '../frame/shown-error.tsx'

interface DeleteDraftDialogProps {
  readonly draft: DraftSummary
  readonly onClose: () => void
  readonly onGone: (id: string) => void
}

export function DeleteDraftDialog({ draft, onClose, onGone }: DeleteDraftDialogProps) {
  const t = useT()
  const workspace = useWorkspace()
  const cache = useQueryClient()
  const { say } = useToasts()
  const remove = useMutation({
    mutationFn: () => server.call(api.drafts.remove, { params: { workspace, draft: draft.id } }),
    onSuccess: () => {
      say(t('develop.draftDeleted', { name: draft.name }))
      onGone(draft.id)
      onClose()
      void cache.invalidateQueries({ queryKey: keys.drafts(workspace) })
    },
  })
  return (
    <Dialog title={t('develop.deleteDraft', { name: draft.name })} open onClose={onClose} width={420}>
      <p className="sub">{t('develop.deleteDraftText')}</p>
      {remove.error && <ShownError error={remove.error} />}
      <DialogFoot>
        <Button onClick={onClose} data-autofocus>
          {t('frame.cancel')}
        </Button>
        <Button danger icon="trash" onClick={() => remove.mutate()} aria-busy={remove.isPending}>
          {t('develop.delete')}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
