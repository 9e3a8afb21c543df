import type { Role } from '@millrace/contracts/permission'
import { fail, newId } from '@millrace/kernel'
import type { Invitation as InvitationRow } from '../generated/client.ts'
import { newCredential } from './credential.ts'
import { ScopedRepository } from './scoped-repository.ts'

export type Invitation = Omit<InvitationRow, 'tokenHash' | 'role'> & { readonly role: Role }

/** Invitations by link. `Credentials.findInvitation` is the other end. */
export class InvitationRepository extends ScopedRepository {
  /** `token` goes into the link; it cannot be had a second time. */
  async create(input: {
    readonly role: Role
    readonly note: string
    readonly expiresAt: Date
  }): Promise<{ invitation: Invitation; token: string }> {
    const { text, hash } = newCredential('invitation')
    const row = await this.client.invitation.create({
      data: {
        id: newId<'invitation'>(),
        workspaceId: this.workspaceId,
        ...input,
        tokenHash: hash,
        invitedBy: this.author.id,
      },
      omit: { tokenHash: true },
    })
    const { role, note } = input
    const subject = { kind: 'invitation', id: row.id, name: note }
    this.audit({
      action: 'invitation.create',
      subject,
      after: { role, expiresAt: input.expiresAt.toISOString() },
    })
    return { invitation: row as Invitation, token: text }
  }

  async list(): Promise<Invitation[]> {
    const where = { workspaceId: this.workspaceId }
    const rows = await this.client.invitation.findMany({
      where,
      omit: { tokenHash: true },
      orderBy: { createdAt: 'desc' },
    })
    return rows as Invitation[]
  }

  async revoke(id: string): Promise<void> {
    const rows = await this.client.invitation.updateManyAndReturn({
      where: { workspaceId: this.workspaceId, id, revokedAt: null, acceptedAt: null },
      data: { revokedAt: new Date() },
      select: { note: true },
    })
    const row = rows[0] ?? fail('INVITATION_UNKNOWN')
    this.audit({ action: 'invitation.revoke', subject: { kind: 'invitation', id, name: row.note } })
  }

  /** Uses it up. Exactly one of any number at once succeeds; the membership is the caller's next step. */
  async accept(id: string, userId: string): Promise<Role> {
    const rows = await this.client.invitation.updateManyAndReturn({
      where: {
        workspaceId: this.workspaceId,
        id,
        revokedAt: null,
        acceptedAt: null,
        expiresAt: { gt: new Date() },
      },
      data: { acceptedAt: new Date(), acceptedBy: userId },
      select: { note: true, role: true },
    })
    const row = rows[0] ?? fail('INVITATION_INVALID')
    this.audit({ action: 'invitation.accept', subject: { kind: 'invitation', id, name: row.note } })
    return row.role as Role
  }
}
