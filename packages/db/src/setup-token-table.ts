import { newId } from '@millrace/kernel'
import type { PrismaClient } from '../generated/client.ts'
import { hashCredential, newCredential } from './credential.ts'
import { reachingDatabase } from './database-failure.ts'

const VALID_MS = 24 * 60 * 60 * 1000

/** The token that lets the first owner in. There is one at a time, and none once there is an account. */
export class SetupTokenTable {
  readonly #client: PrismaClient

  constructor(client: PrismaClient) {
    this.#client = client
  }

  /** A new token in place of the earlier one; null: somebody has an account already. */
  issue(): Promise<string | null> {
    return reachingDatabase(() =>
      this.#client.$transaction(async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('millrace.setup'))`
        if ((await tx.user.count()) > 0) return null
        await tx.setupToken.deleteMany({ where: { usedAt: null } })
        const { text, hash } = newCredential('setup')
        const expiresAt = new Date(Date.now() + VALID_MS)
        await tx.setupToken.create({ data: { id: newId<'setupToken'>(), tokenHash: hash, expiresAt } })
        return text
      }),
    )
  }

  /** Whether nobody has an account yet. */
  async pending(): Promise<boolean> {
    return reachingDatabase(async () => (await this.#client.user.count()) === 0)
  }

  async isValid(text: string): Promise<boolean> {
    const where = { tokenHash: hashCredential(text), usedAt: null, expiresAt: { gt: new Date() } }
    return reachingDatabase(async () => (await this.#client.setupToken.count({ where })) === 1)
  }

  /** Uses it up: true for exactly one caller. `giveBack` undoes it when what it was used for failed. */
  async redeem(text: string): Promise<boolean> {
    const where = { tokenHash: hashCredential(text), usedAt: null, expiresAt: { gt: new Date() } }
    return reachingDatabase(async () => {
      const { count } = await this.#client.setupToken.updateMany({ where, data: { usedAt: new Date() } })
      return count === 1
    })
  }

  async giveBack(text: string): Promise<void> {
    const where = { tokenHash: hashCredential(text) }
    await reachingDatabase(() => this.#client.setupToken.updateMany({ where, data: { usedAt: null } }))
  }
}
