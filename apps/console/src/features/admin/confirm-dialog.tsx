'use client'
import { Button } from '@millrace/ui/button'
import { Dialog, DialogFoot } from '@millrace/ui/dialog'
import { useT } from '../../i18n/language.tsx'
import { ShownError } from '../frame/shown-error.tsx'

interface ConfirmDialogProps {
  readonly title: string
  readonly text: string
  readonly action: string
  readonly error: unknown
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** For what cannot be undone. */
export function ConfirmDialog({ title, text, action, error, onConfirm, onClose }: ConfirmDialogProps) {
  const t = useT()
  return (
    <Dialog title={title} open onClose={onClose} width={420}>
      <p className="sub">{text}</p>
      {error !== null && <ShownError error={error} />}
      <DialogFoot>
        <Button onClick={onClose} data-autofocus>
          {t('frame.cancel')}
        </Button>
        <Button danger icon="trash" onClick={onConfirm}>
          {action}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
