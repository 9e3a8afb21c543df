'use client'
import { api } from '@millrace/contracts/api/routes'
import { Button } from '@millrace/ui/button'
import { Dialog, DialogFoot } from '@millrace/ui/dialog'
import { Field } from '@millrace/ui/field'
import { useState } from 'react'
import { server } from '../../client/api.ts'
import { useT } from '../../i18n/language.tsx'
import { useWorkspace } from '../frame/session.tsx'
import { ShownError } from '../frame/shown-error.tsx'
import { useChange } from './use-change.ts'

interface SecretDialogProps {
  /** Of the secret to be replaced; empty for a new one. */
  readonly name: string
  readonly onClose: () => void
}

interface Wish {
  readonly secret: string
  readonly value: string
}

export function SecretDialog({ name: held, onClose }: SecretDialogProps) {
  const t = useT()
  const workspace = useWorkspace()
  const [name, setName] = useState(held)
  const [value, setValue] = useState('')
  const save = useChange(
    'secrets',
    ({ secret, value }: Wish) =>
      server.call(api.workspace.setSecret, { params: { workspace, secret }, body: { value } }),
    ({ secret }) => t('admin.secretSaved', { name: secret }),
  )
  return (
    <Dialog
      title={held ? t('admin.replaceTitle', { name: held }) : t('admin.newSecret')}
      open
      onClose={onClose}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (name !== '' && value !== '') save.mutate({ secret: name.trim(), value }, { onSuccess: onClose })
        }}
      >
        {!held && (
          <Field
            label={t('admin.secretName')}
            hint={t('admin.secretNameHint')}
            className="mono"
            required
            maxLength={64}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
        <Field
          label={t('admin.secretValue')}
          type="password"
          autoComplete="off"
          required
          value={value}
          onChange={(event) => setValue(event.target.value)}
        />
        {save.error && <ShownError error={save.error} />}
        <DialogFoot>
          <Button onClick={onClose}>{t('frame.cancel')}</Button>
          <Button look="primary" type="submit" icon="save" aria-busy={save.isPending}>
            {t('admin.secretSave')}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
