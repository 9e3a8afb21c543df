import type { Me } from '@millrace/contracts/api/session'
import type { ConsoleApp } from '../console-app.ts'
import type { Actor } from './actor.ts'
import { permissionsOf } from './authorise.ts'

export async function describeMe(app: ConsoleApp, actor: Actor): Promise<Me> {
  const memberships = await app.db.workspaces.membershipsOf(actor.person.id)
  return {
    person: actor.person,
    memberships: memberships
      .filter(({ workspaceId }) => actor.token === null || actor.token.workspaceId === workspaceId)
      .map(({ slug, name, organization, role }) => ({
        workspace: slug,
        workspaceName: name,
        organization,
        role,
        permissions: [...permissionsOf(actor, role)],
      })),
    now: new Date(app.clock.now()).toISOString(),
  }
}
