import type { Permission } from '@millrace/contracts/permission'
import { unreachable } from '@millrace/kernel'
import type { Actor, Resource } from './actor.ts'
import { rolePermissions } from './role-permissions.ts'
import { scopeAllows } from './token-permissions.ts'

export type Refusal = 'notSignedIn' | 'notMember' | 'roleTooSmall' | 'scopeTooSmall'

export type Decision =
  | { readonly allowed: true; readonly reason: null }
  | { readonly allowed: false; readonly reason: Refusal }

/** Whether the actor may. Pure and total; the same code decides in the server and greys out in the browser. */
export function can(actor: Actor, permission: Permission, resource: Resource): Decision {
  switch (actor.kind) {
    case 'nobody':
      return refuse('notSignedIn')
    case 'person':
      return byMembership(actor.membership, permission, resource)
    case 'token': {
      const decision = byMembership(actor.membership, permission, resource)
      if (!decision.allowed) return decision
      return scopeAllows(actor.scope, permission) ? decision : refuse('scopeTooSmall')
    }
    default:
      return unreachable(actor)
  }
}

function byMembership(
  membership: Exclude<Actor, { kind: 'nobody' }>['membership'],
  permission: Permission,
  resource: Resource,
): Decision {
  if (membership?.workspaceId !== resource.workspaceId) return refuse('notMember')
  return rolePermissions[membership.role].includes(permission) ? ALLOWED : refuse('roleTooSmall')
}

const ALLOWED: Decision = Object.freeze({ allowed: true, reason: null })

function refuse(reason: Refusal): Decision {
  return { allowed: false, reason }
}
