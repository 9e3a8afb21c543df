'use client'
import { api } from '@millrace/contracts/api/routes'
import { Button } from '@millrace/ui/button'
import { Dialog, DialogFoot } from '@millrace/ui/dialog'
import { Field, FieldShell } from '@millrace/ui/field'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { server } from '../../client/api.ts'
import { keys } from '../../client/queries.ts'
import { useT } from '../../i18n/language.tsx'
import { useWorkspace } from '../frame/session.tsx'
import { ShownError } from '../frame/shown-error.tsx'
import { OnceShown } from './once-shown.tsx'

const lengths = [7, 30, 90, 365]

export function TokenDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const workspace = useWorkspace()
  const cache = useQueryClient()
  const [name, setName] = useState('')
  const [scope, setScope] = useState<'read' | 'write'>('read')
  const [days, setDays] = useState(90)
  const make = useMutation({
    mutationFn: () =>
      server.call(api.workspace.createToken, {
        params: { workspace },
        body: { name: name.trim(), scope, expiresInDays: days },
      }),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.admin(workspace, 'tokens') }),
  })
  return (
    <Dialog title={t('admin.newToken')} open onClose={onClose}>
      {make.data ? (
        <>
          <OnceShown label={t('admin.tokenSecret')} hint={t('admin.tokenOnce')} text={make.data.secret} />
          <DialogFoot>
            <Button onClick={onClose}>{t('frame.close')}</Button>
          </DialogFoot>
        </>
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() !== '') make.mutate()
          }}
        >
          <Field
            label={t('admin.tokenName')}
            required
            maxLength={120}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <FieldShell label={t('admin.scope')}>
            {(ids) => (
              <select
                {...ids}
                value={scope}
                onChange={(event) => setScope(event.target.value === 'write' ? 'write' : 'read')}
              >
                <option value="read">{t('admin.scoperead')}</option>
                <option value="write">{t('admin.scopewrite')}</option>
              </select>
            )}
          </FieldShell>
          <FieldShell label={t('admin.tokenDays')}>
            {(ids) => (
              <select {...ids} value={days} onChange={(event) => setDays(Number(event.target.value))}>
                {lengths.map((count) => (
                  <option key={count} value={count}>
                    {t('admin.days', { count })}
                  </option>
                ))}
              </select>
            )}
          </FieldShell>
          {make.error && <ShownError error={make.error} />}
          <DialogFoot>
            <Button onClick={onClose}>{t('frame.cancel')}</Button>
            <Button look="primary" type="submit" icon="key" aria-busy={make.isPending}>
              {t('admin.tokenMake')}
            </Button>
          </DialogFoot>
        </form>
      )}
    </Dialog>
  )
}
