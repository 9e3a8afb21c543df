'use client'
import type { DraftSummary } from '@millrace/contracts/api/drafts'
import { api } from '@millrace/contracts/api/routes'
import { Button } from '@millrace/ui/button'
import { Dialog, DialogFoot } from '@millrace/ui/dialog'
import { Field } from '@millrace/ui/field'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { server } from '../../client/api.ts'
import { keys } from '../../client/queries.ts'
import { useT } from '../../i18n/language.tsx'
import { useWorkspace } from '../frame/session.tsx'
import { ShownError } from '../frame/shown-error.tsx'

interface DraftDialogProps {
  /** To be renamed or moved; a new one without it. */
  readonly draft?: DraftSummary
  readonly onClose: () => void
  readonly onDone: (id: string) => void
}

export function DraftDialog({ draft, onClose, onDone }: DraftDialogProps) {
  const t = useT()
  const workspace = useWorkspace()
  const cache = useQueryClient()
  const [name, setName] = useState(draft?.name ?? '')
  const [folder, setFolder] = useState(draft?.folder ?? '')
  const apply = useMutation({
    mutationFn: (): Promise<{ id: string }> => {
      const body = { name: name.trim(), folder: folder.trim() }
      return draft
        ? server.call(api.drafts.move, { params: { workspace, draft: draft.id }, body })
        : server.call(api.drafts.create, { params: { workspace }, body })
    },
    onSuccess: async ({ id }) => {
      await cache.invalidateQueries({ queryKey: keys.drafts(workspace) })
      onDone(id)
    },
  })
  return (
    <Dialog title={t(draft ? 'develop.rename' : 'develop.newDraft')} open onClose={onClose} width={400}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') apply.mutate()
        }}
      >
        <Field
          label={t('develop.draftName')}
          required
          maxLength={120}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Field
          label={t('develop.draftFolder')}
          hint={t('develop.draftFolderHint')}
          value={folder}
          onChange={(event) => setFolder(event.target.value)}
        />
        {apply.error && <ShownError error={apply.error} />}
        <DialogFoot>
          <Button onClick={onClose}>{t('frame.cancel')}</Button>
          <Button look="primary" type="submit" aria-busy={apply.isPending}>
            {t(draft ? 'develop.renameDo' : 'develop.create')}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
