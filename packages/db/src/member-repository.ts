import type { Role } from '@millrace/contracts/permission'
import { fail } from '@millrace/kernel'
import { ScopedRepository } from './scoped-repository.ts'

export interface Member {
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly createdAt: Date
}

/** Who belongs to the workspace. There is always an owner. */
export class MemberRepository extends ScopedRepository {
  async list(): Promise<Member[]> {
    const rows = await this.client.member.findMany({
      where: { workspaceId: this.workspaceId },
      include: { user: { select: { name: true, email: true } } },
      orderBy: { createdAt: 'asc' },
    })
    return rows.map(({ userId, role, createdAt, user }) => ({
      userId,
      role: role as Role,
      createdAt,
      ...user,
    }))
  }

  async roleOf(userId: string): Promise<Role | null> {
    const where = { workspaceId: this.workspaceId, userId }
    const row = await this.client.member.findFirst({ where, select: { role: true } })
    return (row?.role as Role | undefined) ?? null
  }

  async add(userId: string, role: Role): Promise<void> {
    const { count } = await this.client.member.createMany({
      data: [{ workspaceId: this.workspaceId, userId, role }],
      skipDuplicates: true,
    })
    if (count === 0) fail('ALREADY_MEMBER')
    this.audit({ action: 'member.add', subject: await this.#subject(userId), after: { role } })
  }

  async setRole(userId: string, role: Role): Promise<void> {
    const before = await this.#lock(userId)
    if (before === 'owner' && role !== 'owner') await this.#requireOtherOwner(userId)
    await this.client.member.updateMany({ where: { workspaceId: this.workspaceId, userId }, data: { role } })
    const subject = await this.#subject(userId)
    this.audit({ action: 'member.setRole', subject, before: { role: before }, after: { role } })
  }

  /** Ends the membership, and with it all that the person's API tokens may do here. */
  async remove(userId: string): Promise<void> {
    const role = await this.#lock(userId)
    if (role === 'owner') await this.#requireOtherOwner(userId)
    const subject = await this.#subject(userId)
    await this.client.member.deleteMany({ where: { workspaceId: this.workspaceId, userId } })
    this.audit({ action: 'member.remove', subject, before: { role } })
  }

  /** All membership rows are held, so that two owners cannot remove each other at once. */
  async #lock(userId: string): Promise<Role> {
    const rows = await this.client.$queryRaw<{ user_id: string; role: Role }[]>`
      SELECT user_id, role FROM member WHERE workspace_id = ${this.workspaceId} ORDER BY user_id FOR UPDATE`
    return rows.find((row) => row.user_id === userId)?.role ?? fail('MEMBER_UNKNOWN')
  }

  async #requireOtherOwner(userId: string): Promise<void> {
    const where = { workspaceId: this.workspaceId, role: 'owner', userId: { not: userId } }
    if ((await this.client.member.count({ where })) === 0) fail('LAST_OWNER')
  }

  async #subject(userId: string) {
    const user = await this.client.user.findUnique({ where: { id: userId }, select: { email: true } })
    return { kind: 'member', id: userId, name: user?.email ?? userId }
  }
}
