'use client'
import { api } from '@millrace/contracts/api/routes'
import { Button } from '@millrace/ui/button'
import { RelativeTime } from '@millrace/ui/relative-time'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { server } from '../../client/api.ts'
import { keys } from '../../client/queries.ts'
import { useT } from '../../i18n/language.tsx'
import { useRefusal, useWorkspace } from '../frame/session.tsx'
import { ShownError } from '../frame/shown-error.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { SecretDialog } from './secret-dialog.tsx'
import { useChange } from './use-change.ts'

type Open = { readonly what: 'write' | 'delete'; readonly name: string } | null

export function SecretsTab() {
  const t = useT()
  const workspace = useWorkspace()
  const refusal = useRefusal()('secret:manage')
  const [open, setOpen] = useState<Open>(null)
  const secrets = useQuery({
    queryKey: keys.admin(workspace, 'secrets'),
    queryFn: async () => (await server.call(api.workspace.secrets, { params: { workspace } })).secrets,
  })
  const remove = useChange(
    'secrets',
    (secret: string) => server.call(api.workspace.deleteSecret, { params: { workspace, secret } }),
    (name) => t('admin.deleted', { name }),
  )
  const close = () => setOpen(null)
  return (
    <>
      <div className="tab-bar">
        <span className="sub small">
          {t('admin.secretsHint', { example: '${secret_values.pg_password}' })}
        </span>
        <span className="grow" />
        <Button
          size="s"
          look="primary"
          icon="plus"
          refusal={refusal}
          onClick={() => setOpen({ what: 'write', name: '' })}
        >
          {t('admin.newSecret')}
        </Button>
      </div>
      {secrets.error && <ShownError error={secrets.error} />}
      {secrets.data?.length === 0 && <p className="loading">{t('admin.noSecrets')}</p>}
      {secrets.data && secrets.data.length > 0 && (
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{t('admin.secretName')}</th>
              <th scope="col">{t('admin.changed')}</th>
              <th scope="col">{t('admin.by')}</th>
              <th scope="col" aria-label={t('admin.actions')} />
            </tr>
          </thead>
          <tbody>
            {secrets.data.map(({ name, updatedAt, updatedBy }) => (
              <tr key={name}>
                <td className="mono">{name}</td>
                <td className="sub">
                  <RelativeTime at={updatedAt} />
                </td>
                <td className="sub">{updatedBy?.name ?? 'Millrace'}</td>
                <td className="num">
                  <Button
                    look="bare"
                    size="s"
                    refusal={refusal}
                    onClick={() => setOpen({ what: 'write', name })}
                  >
                    {t('admin.replace')}
                  </Button>
                  <Button
                    look="bare"
                    size="s"
                    refusal={refusal}
                    onClick={() => setOpen({ what: 'delete', name })}
                  >
                    {t('admin.deleteSecret')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {open?.what === 'write' && <SecretDialog name={open.name} onClose={close} />}
      {open?.what === 'delete' && (
        <ConfirmDialog
          title={t('admin.deleteSecretTitle', { name: open.name })}
          text={t('admin.deleteSecretText')}
          action={t('admin.deleteSecret')}
          error={remove.error}
          onConfirm={() => remove.mutate(open.name, { onSuccess: close })}
          onClose={close}
        />
      )}
    </>
  )
}
