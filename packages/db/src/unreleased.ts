import type { PrismaClient } from '../generated/client.ts'
import { reachingDatabase } from './database-failure.ts'

export interface Unreleased {
  readonly workspaceId: string
  readonly deploymentId: string
}

/** Deleted deployments whose holdings at their sources have not been given back. */
export function findUnreleased(client: PrismaClient): Promise<Unreleased[]> {
  return reachingDatabase(
    () => client.$queryRaw<Unreleased[]>`
      SELECT workspace_id AS "workspaceId", id AS "deploymentId" FROM deployment
      WHERE deleted_at IS NOT NULL AND released_at IS NULL ORDER BY deleted_at LIMIT 100`,
  )
}
