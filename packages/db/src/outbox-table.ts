import type { PrismaClient } from '../generated/client.ts'
import { reachingDatabase } from './database-failure.ts'

export interface OutboxEntry {
  readonly kind: string
  readonly payload: unknown
}

export class OutboxTable {
  readonly #client: PrismaClient

  constructor(client: PrismaClient) {
    this.#client = client
  }

  /**
   * Hands up to `limit` entries to `deliver` and deletes them once it has resolved; returns how many. At least once:
   * a crash in between delivers them again. Relays side by side do not take the same entries.
   */
  relay(limit: number, deliver: (entries: readonly OutboxEntry[]) => Promise<void>): Promise<number> {
    return reachingDatabase(() =>
      this.#client.$transaction(async (tx) => {
        const rows = await tx.$queryRaw<(OutboxEntry & { id: bigint })[]>`
          SELECT id, kind, payload FROM outbox ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED`
        if (rows.length === 0) return 0
        await deliver(rows.map(({ kind, payload }) => ({ kind, payload })))
        await tx.$executeRaw`DELETE FROM outbox WHERE id = ANY(${rows.map((row) => row.id)}::bigint[])`
        return rows.length
      }),
    )
  }
}
