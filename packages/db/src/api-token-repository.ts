import { fail, newId } from '@millrace/kernel'
import type { ApiToken as ApiTokenRow } from '../generated/client.ts'
import { newCredential } from './credential.ts'
import { ScopedRepository } from './scoped-repository.ts'

export type TokenScope = 'read' | 'write'
export type ApiToken = Omit<ApiTokenRow, 'tokenHash' | 'scope'> & { readonly scope: TokenScope }

/** Tokens for programs. `Credentials.findApiToken` is the other end. */
export class ApiTokenRepository extends ScopedRepository {
  /** Made for the author. `token` cannot be had a second time. */
  async create(input: {
    readonly name: string
    readonly scope: TokenScope
    readonly expiresAt: Date | null
  }): Promise<{ apiToken: ApiToken; token: string }> {
    const { text, hash, prefix } = newCredential('token')
    const row = await this.client.apiToken.create({
      data: {
        id: newId<'apiToken'>(),
        workspaceId: this.workspaceId,
        ...input,
        prefix,
        tokenHash: hash,
        createdBy: this.author.id,
      },
      omit: { tokenHash: true },
    })
    const subject = { kind: 'apiToken', id: row.id, name: input.name }
    const after = { scope: input.scope, expiresAt: input.expiresAt?.toISOString() ?? null, prefix }
    this.audit({ action: 'apiToken.create', subject, after })
    return { apiToken: row as ApiToken, token: text }
  }

  async list(): Promise<ApiToken[]> {
    const where = { workspaceId: this.workspaceId }
    const rows = await this.client.apiToken.findMany({
      where,
      omit: { tokenHash: true },
      orderBy: { createdAt: 'desc' },
    })
    return rows as ApiToken[]
  }

  async revoke(id: string): Promise<void> {
    const rows = await this.client.apiToken.updateManyAndReturn({
      where: { workspaceId: this.workspaceId, id, revokedAt: null },
      data: { revokedAt: new Date() },
      select: { name: true },
    })
    const row = rows[0] ?? fail('TOKEN_UNKNOWN')
    this.audit({ action: 'apiToken.revoke', subject: { kind: 'apiToken', id, name: row.name } })
  }

  async touch(id: string): Promise<void> {
    const stale = new Date(Date.now() - 60_000)
    await this.client.apiToken.updateMany({
      where: { workspaceId: this.workspaceId, id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: stale } }] },
      data: { lastUsedAt: new Date() },
    })
  }
}
