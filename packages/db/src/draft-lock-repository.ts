import { fail } from '@millrace/kernel'
import { ScopedRepository } from './scoped-repository.ts'

export interface DraftLock {
  readonly draftId: string
  readonly userId: string
  readonly takenAt: Date
  readonly expiresAt: Date
}

/** How long an edit lock outlives its last renewal; editors renew it while somebody types. */
const DRAFT_LOCK_SECONDS = 60

/** Who edits a draft. Times are the database's. A lock is a courtesy: revisions decide whose text is kept. */
export class DraftLockRepository extends ScopedRepository {
  /**
   * Takes or renews the author's lock. Returns the lock that stands afterwards: another's, unless that had expired or
   * `takeOver` was said.
   */
  async acquire(draftId: string, { takeOver }: { takeOver: boolean }): Promise<DraftLock> {
    // One at a time: two inserts at once would meet on the index that the conflict clause does not name.
    await this.client.$queryRaw`
      SELECT id FROM draft WHERE workspace_id = ${this.workspaceId} AND id = ${draftId} FOR NO KEY UPDATE`
    await this.client.$executeRaw`
      INSERT INTO draft_lock AS held (draft_id, workspace_id, user_id, taken_at, expires_at)
      SELECT id, workspace_id, ${this.author.id}, clock_timestamp(),
             clock_timestamp() + make_interval(secs => ${DRAFT_LOCK_SECONDS})
      FROM draft WHERE workspace_id = ${this.workspaceId} AND id = ${draftId} AND deleted_at IS NULL
      ON CONFLICT (draft_id) DO UPDATE SET
        taken_at = CASE WHEN held.user_id = excluded.user_id THEN held.taken_at ELSE excluded.taken_at END,
        user_id = excluded.user_id,
        expires_at = excluded.expires_at
      WHERE held.user_id = excluded.user_id OR held.expires_at < clock_timestamp() OR ${takeOver}`
    return (await this.find(draftId)) ?? fail('DRAFT_UNKNOWN')
  }

  async find(draftId: string): Promise<DraftLock | null> {
    const rows = await this.client.$queryRaw<DraftLock[]>`
      SELECT draft_id AS "draftId", user_id AS "userId", taken_at AS "takenAt", expires_at AS "expiresAt"
      FROM draft_lock
      WHERE workspace_id = ${this.workspaceId} AND draft_id = ${draftId} AND expires_at >= clock_timestamp()`
    return rows[0] ?? null
  }

  /** All that stand, for the tree. */
  list(): Promise<DraftLock[]> {
    return this.client.$queryRaw<DraftLock[]>`
      SELECT draft_id AS "draftId", user_id AS "userId", taken_at AS "takenAt", expires_at AS "expiresAt"
      FROM draft_lock WHERE workspace_id = ${this.workspaceId} AND expires_at >= clock_timestamp()`
  }

  /** Gives up the author's lock, if it is the author's. */
  async release(draftId: string): Promise<void> {
    await this.client.draftLock.deleteMany({
      where: { workspaceId: this.workspaceId, draftId, userId: this.author.id },
    })
  }
}
