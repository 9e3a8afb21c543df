'use client'
import { api } from '@millrace/contracts/api/routes'
import type { Member } from '@millrace/contracts/api/workspace'
import { type Role, role as roleSchema } from '@millrace/contracts/permission'
import { Button } from '@millrace/ui/button'
import { RelativeTime } from '@millrace/ui/relative-time'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { server } from '../../client/api.ts'
import { keys } from '../../client/queries.ts'
import { useT } from '../../i18n/language.tsx'
import { initials } from '../frame/person-menu.tsx'
import { roleKeys, useRefusal, useWorkspace } from '../frame/session.tsx'
import { ShownError } from '../frame/shown-error.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { Invitations } from './invitations.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { useChange } from './use-change.ts'

export function MembersTab() {
  const t = useT()
  const workspace = useWorkspace()
  const refusal = useRefusal()('member:manage')
  const [inviting, setInviting] = useState(false)
  const members = useQuery({
    queryKey: keys.admin(workspace, 'members'),
    queryFn: async () => (await server.call(api.workspace.members, { params: { workspace } })).members,
  })
  return (
    <>
      <div className="tab-bar">
        <span className="grow" />
        <Button size="s" look="primary" icon="plus" refusal={refusal} onClick={() => setInviting(true)}>
          {t('admin.invite')}
        </Button>
      </div>
      {members.error && <ShownError error={members.error} />}
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{t('admin.person')}</th>
            <th scope="col">{t('auth.email')}</th>
            <th scope="col">{t('admin.role')}</th>
            <th scope="col">{t('admin.joined')}</th>
            <th scope="col" aria-label={t('admin.actions')} />
          </tr>
        </thead>
        <tbody>
          {(members.data ?? []).map((member) => (
            <MemberRow key={member.person.id} member={member} refusal={refusal} />
          ))}
        </tbody>
      </table>
      {refusal === null && <Invitations />}
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </>
  )
}

function MemberRow({ member, refusal }: { readonly member: Member; readonly refusal: string | null }) {
  const t = useT()
  const workspace = useWorkspace()
  const [removing, setRemoving] = useState(false)
  const { person } = member
  const params = { workspace, person: person.id }
  const change = useChange('members', (role: Role) =>
    server.call(api.workspace.changeRole, { params, body: { role } }),
  )
  const remove = useChange(
    'members',
    () => server.call(api.workspace.removeMember, { params }),
    () => t('admin.removed', { name: person.name }),
  )
  return (
    <tr>
      <td>
        <span className="row">
          <span className="avatar s" aria-hidden="true">
            {initials(person.name)}
          </span>
          <span className="med">{person.name}</span>
          {member.you && <span className="tag">{t('admin.you')}</span>}
        </span>
      </td>
      <td className="sub">{person.email}</td>
      <td>
        {refusal === null ? (
          <select
            className="plain s"
            aria-label={t('admin.roleOf', { name: person.name })}
            value={member.role}
            onChange={(event) => change.mutate(roleSchema.parse(event.target.value))}
          >
            {roleSchema.options.map((role) => (
              <option key={role} value={role}>
                {t(roleKeys[role])}
              </option>
            ))}
          </select>
        ) : (
          t(roleKeys[member.role])
        )}
        {change.error && <ShownError error={change.error} onDismiss={change.reset} />}
      </td>
      <td className="sub">
        <RelativeTime at={member.joinedAt} />
      </td>
      <td className="num">
        <Button look="bare" size="s" refusal={refusal} onClick={() => setRemoving(true)}>
          {t('admin.remove')}
        </Button>
        {removing && (
          <ConfirmDialog
            title={t('admin.removeTitle', { name: person.name })}
            text={t('admin.removeText')}
            action={t('admin.remove')}
            error={remove.error}
            onConfirm={() => remove.mutate(undefined, { onSuccess: () => setRemoving(false) })}
            onClose={() => setRemoving(false)}
          />
        )}
      </td>
    </tr>
  )
}
