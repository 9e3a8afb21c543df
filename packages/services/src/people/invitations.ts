import type { Invitation as InvitationView } from '@millrace/contracts/api/workspace'
import type { Role } from '@millrace/contracts/permission'
import type { Invitation } from '@millrace/db'
import { inWorkspace, type UseCase } from '../use-case.ts'
import { type NameBook, readNames } from './name-book.ts'

export function listInvitations(use: UseCase): Promise<InvitationView[]> {
  return inWorkspace(use, async (tx) => {
    const names = await readNames(tx)
    return (await tx.invitations.list()).map((one) => invitationView(one, names, use.clock.now()))
  })
}

/** `token` opens the invitation and is never shown again. */
export function invite(
  use: UseCase,
  input: { readonly role: Role; readonly note: string; readonly expiresInHours: number },
): Promise<{ invitation: InvitationView; token: string }> {
  return inWorkspace(use, async (tx) => {
    const now = use.clock.now()
    const expiresAt = new Date(now + input.expiresInHours * 3_600_000)
    const { invitation, token } = await tx.invitations.create({
      role: input.role,
      note: input.note,
      expiresAt,
    })
    return { invitation: invitationView(invitation, await readNames(tx), now), token }
  })
}

export async function revokeInvitation(use: UseCase, id: string): Promise<Record<never, never>> {
  await inWorkspace(use, (tx) => tx.invitations.revoke(id))
  return {}
}

/** The author of the scope joins; the invitation is used up in the same transaction. */
export function joinByInvitation(use: UseCase, invitationId: string): Promise<Role> {
  return inWorkspace(use, async (tx) => {
    const userId = use.scope.author.id
    const role = await tx.invitations.accept(invitationId, userId)
    await tx.members.add(userId, role)
    return role
  })
}

function invitationView(invitation: Invitation, names: NameBook, now: number): InvitationView {
  const { id, role, note, acceptedAt, revokedAt, createdAt, expiresAt, invitedBy } = invitation
  const status = acceptedAt
    ? 'accepted'
    : revokedAt
      ? 'revoked'
      : expiresAt.getTime() <= now
        ? 'expired'
        : 'open'
  return {
    id,
    role,
    note,
    status,
    createdBy: names.author(invitedBy),
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }
}
