import { type Actor as AuthzActor, can, rolePermissions, scopeAllows } from '@millrace/authz'
import type { Permission } from '@millrace/contracts/permission'
import { fail } from '@millrace/kernel'
import type { ConsoleApp } from '../console-app.ts'
import type { Actor, WorkspaceAccess } from './actor.ts'

/**
 * Lets the actor into a workspace with a permission. One that is not theirs and one that is not there get the same
 * answer; a token opens only the workspace it was made in.
 */
export async function authorise(
  app: ConsoleApp,
  actor: Actor,
  slug: string,
  permission: Permission,
): Promise<WorkspaceAccess> {
  const membership = await app.db.workspaces.membership(actor.person.id, slug)
  if (membership === null) return fail('WORKSPACE_UNKNOWN', { workspace: slug })
  const { workspaceId, name, organization, role } = membership
  if (actor.token !== null && actor.token.workspaceId !== workspaceId)
    return fail('WORKSPACE_UNKNOWN', { workspace: slug })
  const decision = can(authzActor(actor, { workspaceId, role }), permission, { workspaceId })
  if (!decision.allowed) {
    if (decision.reason === 'scopeTooSmall') fail('TOKEN_SCOPE_TOO_SMALL')
    fail('NOT_ALLOWED', { permission })
  }
  return { id: workspaceId, slug, name, organization, role, permissions: permissionsOf(actor, role) }
}

function authzActor(
  actor: Actor,
  membership: { workspaceId: string; role: WorkspaceAccess['role'] },
): AuthzActor {
  const userId = actor.person.id
  return actor.token === null
    ? { kind: 'person', userId, membership }
    : { kind: 'token', tokenId: actor.token.id, userId, scope: actor.token.scope, membership }
}

/** What the role gives, narrowed to the token's scope. */
export function permissionsOf(actor: Actor, role: WorkspaceAccess['role']): ReadonlySet<Permission> {
  const all = rolePermissions[role]
  const { token } = actor
  return new Set(token === null ? all : all.filter((permission) => scopeAllows(token.scope, permission)))
}
