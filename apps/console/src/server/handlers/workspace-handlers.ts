import { rolePermissions } from '@millrace/authz'
import type { workspaceRoutes } from '@millrace/contracts/api/workspace'
import { role } from '@millrace/contracts/permission'
import { createApiToken, listApiTokens, revokeApiToken } from '@millrace/services/people/api-tokens'
import { readAuditLog } from '@millrace/services/people/audit-log'
import { invite, listInvitations, revokeInvitation } from '@millrace/services/people/invitations'
import { changeRole, listMembers, removeMember } from '@millrace/services/people/members'
import { listSecrets, removeSecret, setSecret } from '@millrace/services/secrets'
import { renameWorkspace } from '@millrace/services/workspace'
import { acceptInvitation, lookAtInvitation } from '../auth/accept-invitation.ts'
import { describeMe } from '../auth/describe-me.ts'
import type { Call, HandlersOf } from '../call.ts'
import { caseFor } from '../console-app.ts'

type InWorkspace = Pick<Call<typeof workspaceRoutes.get>, 'app' | 'actor' | 'workspace'>
const use = ({ app, actor, workspace }: InWorkspace) => caseFor(app, actor, workspace.id)

export const workspaceHandlers: HandlersOf<typeof workspaceRoutes> = {
  list: async ({ app, actor }) => {
    const { memberships } = await describeMe(app, actor)
    return {
      workspaces: memberships.map(({ workspace, workspaceName, organization, role }) => ({
        slug: workspace,
        name: workspaceName,
        organization,
        role,
      })),
    }
  },
  get: async ({ workspace }) => workspace,
  rename: async (call) => {
    await renameWorkspace(use(call), call.body.name)
    return { ...call.workspace, name: call.body.name }
  },
  members: async (call) => ({ members: await listMembers(use(call)) }),
  changeRole: async (call) => changeRole(use(call), call.params.person, call.body.role),
  removeMember: async (call) => removeMember(use(call), call.params.person),
  roles: async () => ({
    roles: role.options.map((one) => ({ role: one, permissions: [...rolePermissions[one]] })),
  }),
  invitations: async (call) => ({ invitations: await listInvitations(use(call)) }),
  invite: async (call) => {
    const { invitation, token } = await invite(use(call), call.body)
    return { invitation, link: `${call.app.config.origin}/invite#${token}` }
  },
  revokeInvitation: async (call) => revokeInvitation(use(call), call.params.invitation),
  lookAtInvitation: async ({ app, facts, body }) => lookAtInvitation(app, facts, body.token),
  acceptInvitation: async ({ app, facts, actor, body, answer }) =>
    describeMe(app, await acceptInvitation(app, facts, actor, body, answer)),
  tokens: async (call) => ({ tokens: await listApiTokens(use(call)) }),
  createToken: async (call) => createApiToken(use(call), call.body),
  revokeToken: async (call) => revokeApiToken(use(call), call.params.token),
  audit: async (call) => readAuditLog(use(call), call.query),
  secrets: async (call) => ({ secrets: await listSecrets(use(call)) }),
  setSecret: async (call) => setSecret(use(call), call.app.sealer, call.params.secret, call.body.value),
  deleteSecret: async (call) => removeSecret(use(call), call.params.secret),
}
