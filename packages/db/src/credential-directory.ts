import type { Role } from '@millrace/contracts/permission'
import type { PrismaClient } from '../generated/client.ts'
import type { TokenScope } from './api-token-repository.ts'
import { hashCredential } from './credential.ts'
import { reachingDatabase } from './database-failure.ts'
import { setLocal } from './transaction-settings.ts'

/** A valid API token: acts with its maker's present role, narrowed to its scope. */
export interface TokenBearer {
  readonly tokenId: string
  readonly tokenName: string
  readonly workspaceId: string
  readonly slug: string
  readonly scope: TokenScope
  readonly userId: string
  readonly role: Role
}

export interface FoundInvitation {
  readonly id: string
  readonly workspaceId: string
  readonly workspaceName: string
  readonly role: Role
}

/** From a presented credential to what it is for. The database shows the row to whoever knows its hash. */
export class CredentialDirectory {
  readonly #client: PrismaClient

  constructor(client: PrismaClient) {
    this.#client = client
  }

  /** Null: unknown, expired, revoked, or its maker is no member any more. */
  findApiToken(text: string): Promise<TokenBearer | null> {
    const tokenHash = hashCredential(text)
    return this.#looking(tokenHash, async (tx) => {
      const token = await tx.apiToken.findUnique({ where: { tokenHash } })
      if (!token || token.revokedAt || (token.expiresAt && token.expiresAt <= new Date())) return null
      const { id, name, workspaceId, createdBy: userId } = token
      await setLocal(tx, { workspace: workspaceId })
      const where = { workspaceId_userId: { workspaceId, userId } }
      const member = await tx.member.findUnique({ where, include: { workspace: true } })
      if (!member) return null
      const { slug } = member.workspace
      const scope = token.scope as TokenScope
      return { tokenId: id, tokenName: name, workspaceId, slug, scope, userId, role: member.role as Role }
    })
  }

  /** Null: unknown, expired, revoked or used. */
  findInvitation(text: string): Promise<FoundInvitation | null> {
    const tokenHash = hashCredential(text)
    return this.#looking(tokenHash, async (tx) => {
      const found = await tx.invitation.findUnique({ where: { tokenHash } })
      if (!found || found.revokedAt || found.acceptedAt || found.expiresAt <= new Date()) return null
      const { id, workspaceId, role } = found
      await setLocal(tx, { workspace: workspaceId })
      const workspace = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } })
      return { id, workspaceId, role: role as Role, workspaceName: workspace.name }
    })
  }

  #looking<T>(credential: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return reachingDatabase(() =>
      this.#client.$transaction(async (tx) => {
        await setLocal(tx, { credential })
        return work(tx)
      }),
    )
  }
}

type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]
