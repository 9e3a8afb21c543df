'use client'
import { api } from '@millrace/contracts/api/routes'
import { Button } from '@millrace/ui/button'
import { RelativeTime } from '@millrace/ui/relative-time'
import { Status } from '@millrace/ui/status'
import { useQuery } from '@tanstack/react-query'
import { server } from '../../client/api.ts'
import { keys } from '../../client/queries.ts'
import { useT } from '../../i18n/language.tsx'
import { roleKeys, useWorkspace } from '../frame/session.tsx'
import { ShownError } from '../frame/shown-error.tsx'
import { useChange } from './use-change.ts'

const looks = {
  open: ['info', 'clock'],
  accepted: ['ok', 'check'],
  revoked: ['off', 'x'],
  expired: ['off', 'clock'],
} as const

export function Invitations() {
  const t = useT()
  const workspace = useWorkspace()
  const list = useQuery({
    queryKey: keys.admin(workspace, 'invitations'),
    queryFn: async () =>
      (await server.call(api.workspace.invitations, { params: { workspace } })).invitations,
  }).data
  const withdraw = useChange('invitations', (invitation: string) =>
    server.call(api.workspace.revokeInvitation, { params: { workspace, invitation } }),
  )
  return (
    <>
      <header className="head ruled">
        <h2>{t('admin.invitations')}</h2>
      </header>
      {withdraw.error && <ShownError error={withdraw.error} onDismiss={withdraw.reset} />}
      {list?.length === 0 && <p className="loading">{t('admin.noInvitations')}</p>}
      {list && list.length > 0 && (
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{t('admin.note')}</th>
              <th scope="col">{t('admin.role')}</th>
              <th scope="col">{t('admin.status')}</th>
              <th scope="col">{t('admin.by')}</th>
              <th scope="col">{t('admin.made')}</th>
              <th scope="col" aria-label={t('admin.actions')} />
            </tr>
          </thead>
          <tbody>
            {list.map((one) => (
              <tr key={one.id}>
                <td>{one.note || <span className="dim">–</span>}</td>
                <td>{t(roleKeys[one.role])}</td>
                <td>
                  <Status tone={looks[one.status][0]} icon={looks[one.status][1]}>
                    {t(`admin.status${one.status}`)}
                  </Status>
                </td>
                <td className="sub">{one.createdBy?.name ?? 'Millrace'}</td>
                <td className="sub">
                  <RelativeTime at={one.createdAt} />
                </td>
                <td className="num">
                  {one.status === 'open' && (
                    <Button look="bare" size="s" onClick={() => withdraw.mutate(one.id)}>
                      {t('admin.withdraw')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
