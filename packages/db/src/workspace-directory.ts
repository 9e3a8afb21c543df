import type { Role } from '@millrace/contracts/permission'
import { fail, newId } from '@millrace/kernel'
import type { PrismaClient } from '../generated/client.ts'
import { isUniqueViolation, reachingDatabase } from './database-failure.ts'
import { setLocal } from './transaction-settings.ts'

export interface Membership {
  readonly workspaceId: string
  readonly slug: string
  readonly name: string
  readonly organization: string
  readonly role: Role
}

/** From a person to the workspaces that the person may enter, and the making of new ones. */
export class WorkspaceDirectory {
  readonly #client: PrismaClient

  constructor(client: PrismaClient) {
    this.#client = client
  }

  membershipsOf(userId: string): Promise<Membership[]> {
    return this.#find(userId, null)
  }

  /** Null: there is no such workspace, or it is not the person's; one answer for both. */
  async membership(userId: string, slug: string): Promise<Membership | null> {
    return (await this.#find(userId, slug))[0] ?? null
  }

  /** A new organization with one workspace. Members are added by transactions in it. */
  create(input: {
    readonly organization: string
    readonly name: string
    readonly slug: string
    /** Only where the caller must find it again without being a member. */
    readonly workspaceId?: string
  }): Promise<{ workspaceId: string }> {
    const workspaceId = input.workspaceId ?? newId<'workspace'>()
    const organizationId = newId<'organization'>()
    return reachingDatabase(() =>
      this.#client.$transaction(async (tx) => {
        await setLocal(tx, { workspace: workspaceId })
        await tx.$executeRaw`
          INSERT INTO organization (id, name) VALUES (${organizationId}, ${input.organization})`
        await tx.workspace
          .create({ data: { id: workspaceId, organizationId, name: input.name, slug: input.slug } })
          .catch((error: unknown) => {
            if (isUniqueViolation(error)) fail('WORKSPACE_NAME_TAKEN', { name: input.slug })
            throw error
          })
        return { workspaceId }
      }),
    )
  }

  #find(userId: string, slug: string | null): Promise<Membership[]> {
    return reachingDatabase(() =>
      this.#client.$transaction(async (tx) => {
        await setLocal(tx, { person: userId })
        const rows = await tx.member.findMany({
          where: { userId, ...(slug !== null && { workspace: { slug } }) },
          include: { workspace: { include: { organization: true } } },
          orderBy: { createdAt: 'asc' },
        })
        return rows.map(({ workspaceId, role, workspace }) => ({
          workspaceId,
          role: role as Role,
          slug: workspace.slug,
          name: workspace.name,
          organization: workspace.organization.name,
        }))
      }),
    )
  }
}
