'use client'
import { api } from '@millrace/contracts/api/routes'
import { type Role, role as roleSchema } from '@millrace/contracts/permission'
import { Button } from '@millrace/ui/button'
import { Dialog, DialogFoot } from '@millrace/ui/dialog'
import { Field, FieldShell } from '@millrace/ui/field'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { server } from '../../client/api.ts'
import { keys } from '../../client/queries.ts'
import { useT } from '../../i18n/language.tsx'
import { roleKeys, useWorkspace } from '../frame/session.tsx'
import { ShownError } from '../frame/shown-error.tsx'
import { OnceShown } from './once-shown.tsx'

const lengths = [1, 24, 72, 168, 720]

export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const workspace = useWorkspace()
  const cache = useQueryClient()
  const [role, setRole] = useState<Role>('editor')
  const [note, setNote] = useState('')
  const [hours, setHours] = useState(72)
  const invite = useMutation({
    mutationFn: () =>
      server.call(api.workspace.invite, {
        params: { workspace },
        body: { role, note, expiresInHours: hours },
      }),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.admin(workspace, 'invitations') }),
  })
  const length = (count: number) =>
    count < 48 ? t('admin.hours', { count }) : t('admin.days', { count: Math.round(count / 24) })
  return (
    <Dialog title={t('admin.inviteTitle')} open onClose={onClose}>
      {invite.data ? (
        <>
          <OnceShown label={t('admin.inviteLink')} hint={t('admin.inviteOnce')} text={invite.data.link} />
          <DialogFoot>
            <Button onClick={onClose}>{t('frame.close')}</Button>
          </DialogFoot>
        </>
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            invite.mutate()
          }}
        >
          <FieldShell label={t('admin.role')}>
            {(ids) => (
              <select
                {...ids}
                data-autofocus
                value={role}
                onChange={(event) => setRole(roleSchema.parse(event.target.value))}
              >
                {roleSchema.options.map((one) => (
                  <option key={one} value={one}>
                    {t(roleKeys[one])}
                  </option>
                ))}
              </select>
            )}
          </FieldShell>
          <Field
            label={t('admin.inviteNote')}
            maxLength={200}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <FieldShell label={t('admin.inviteHours')}>
            {(ids) => (
              <select {...ids} value={hours} onChange={(event) => setHours(Number(event.target.value))}>
                {lengths.map((count) => (
                  <option key={count} value={count}>
                    {length(count)}
                  </option>
                ))}
              </select>
            )}
          </FieldShell>
          {invite.error && <ShownError error={invite.error} />}
          <DialogFoot>
            <Button onClick={onClose}>{t('frame.cancel')}</Button>
            <Button look="primary" type="submit" icon="link" aria-busy={invite.isPending}>
              {t('admin.inviteMake')}
            </Button>
          </DialogFoot>
        </form>
      )}
    </Dialog>
  )
}
