'use client'
import { api } from '@millrace/contracts/api/routes'
import { permission as permissionSchema } from '@millrace/contracts/permission'
import { Icon } from '@millrace/ui/icon'
import { useQuery } from '@tanstack/react-query'
import { server } from '../../client/api.ts'
import { keys } from '../../client/queries.ts'
import { useT } from '../../i18n/language.tsx'
import { roleKeys, useWorkspace } from '../frame/session.tsx'

/** Permissions against roles. */
export function RolesTab() {
  const t = useT()
  const workspace = useWorkspace()
  const roles = useQuery({
    queryKey: keys.admin(workspace, 'roles'),
    queryFn: async () => (await server.call(api.workspace.roles, { params: { workspace } })).roles,
  }).data
  return (
    <>
      <p className="tab-bar sub small">{t('admin.rolesHint')}</p>
      <table className="grid matrix">
        <thead>
          <tr>
            <th scope="col">{t('admin.permission')}</th>
            {(roles ?? []).map(({ role }) => (
              <th key={role} scope="col">
                {t(roleKeys[role])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {permissionSchema.options.map((permission) => (
            <tr key={permission}>
              <th scope="row">
                {t(`permission.${permission}`)} <span className="mono micro dim">{permission}</span>
              </th>
              {(roles ?? []).map(({ role, permissions }) => {
                const allowed = permissions.includes(permission)
                return (
                  <td key={role} className={allowed ? 'yes' : 'no'}>
                    {allowed ? <Icon name="check" size="s" /> : <span aria-hidden="true">–</span>}
                    <span className="sr">{t(allowed ? 'admin.allowed' : 'admin.notAllowed')}</span>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
