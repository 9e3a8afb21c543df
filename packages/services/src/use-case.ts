import type { Database, WorkspaceScope, WorkspaceTransaction } from '@millrace/db'
import type { Clock } from '@millrace/kernel'

/** On whose behalf and where a use case runs, and with what. */
export interface UseCase {
  readonly db: Database
  readonly scope: WorkspaceScope
  readonly clock: Clock
}

/** One transaction in the use case's workspace: its changes, their audit entries and doorbells, or nothing. */
export function inWorkspace<T>(
  { db, scope }: UseCase,
  work: (tx: WorkspaceTransaction) => Promise<T>,
): Promise<T> {
  return db.transaction(scope, work)
}
