import type { Member as MemberView } from '@millrace/contracts/api/workspace'
import type { Role } from '@millrace/contracts/permission'
import type { Member } from '@millrace/db'
import { fail } from '@millrace/kernel'
import { inWorkspace, type UseCase } from '../use-case.ts'

export function listMembers(use: UseCase): Promise<MemberView[]> {
  return inWorkspace(use, async (tx) => (await tx.members.list()).map((member) => memberView(member, use)))
}

/** Takes effect with the next request of that person; open streams are told at once. */
export function changeRole(use: UseCase, userId: string, role: Role): Promise<MemberView> {
  return inWorkspace(use, async (tx) => {
    await tx.members.setRole(userId, role)
    const member = (await tx.members.list()).find((one) => one.userId === userId)
    return member ? memberView(member, use) : fail('MEMBER_UNKNOWN')
  })
}

export async function removeMember(use: UseCase, userId: string): Promise<Record<never, never>> {
  await inWorkspace(use, (tx) => tx.members.remove(userId))
  return {}
}

function memberView({ userId, name, email, role, createdAt }: Member, use: UseCase): MemberView {
  return {
    person: { id: userId, name, email },
    role,
    joinedAt: createdAt.toISOString(),
    you: userId === use.scope.author.id,
  }
}
