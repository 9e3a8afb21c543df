import type { JobSpec } from '@millrace/contracts/job-protocol'
import type { DebugRequest } from '@millrace/contracts/runner-api'
import type { Author } from '@millrace/db'
import { neededSecrets, type SpecSources } from '../supervision/build-job-spec.ts'
import { surroundings } from '../supervision/job-policy.ts'

/** A debug session's job: the workspace's files and secrets, no checkpoints, sinks held back. */
export function debugSpecs(
  { db, vault, policy }: SpecSources,
  author: Author,
): (request: DebugRequest, sessionId: string) => Promise<JobSpec> {
  return async ({ workspaceId, sql, position, config, maxRows }, sessionId) => {
    const secrets = sql.includes('secret_values')
      ? await db.transaction({ workspaceId, author }, (tx) => tx.secrets.reveal(vault))
      : new Map<string, string>()
    return {
      jobId: sessionId,
      deploymentId: sessionId,
      epoch: 1,
      sinceEpoch: 1,
      mode: { kind: 'debug', position, maxRows },
      sql,
      config,
      secrets: neededSecrets(sql, secrets),
      ...(await surroundings(policy, workspaceId, config)),
      checkpointDir: policy.folders.checkpoints(workspaceId, sessionId),
      restore: { kind: 'empty' },
    }
  }
}
