import type { JobSpec } from '@millrace/contracts/job-protocol'
import { systemAuthor, type WorkspaceScope } from '@millrace/db'
import type { JobDriver } from '@millrace/driver'
import type { Logger } from '@millrace/kernel'
import { neededSecrets, type SpecSources } from '../supervision/build-job-spec.ts'
import { surroundings } from '../supervision/job-policy.ts'

/**
 * Gives back what deleted deployments held at their sources: a replication slot left behind would keep a server's
 * log for ever. Works in a job process, as all that touches a user's systems does. What fails is tried again.
 */
export async function releaseSources(sources: SpecSources, driver: JobDriver, logger: Logger): Promise<void> {
  for (const { workspaceId, deploymentId } of await sources.db.findUnreleased()) {
    const scope = { workspaceId, author: systemAuthor }
    const spec = await releaseSpec(sources, scope, deploymentId)
    if (spec !== null) {
      const job = await driver.start(spec, () => undefined)
      const end = await job.ended
      if (end.kind !== 'finished') {
        const reason = end.kind === 'failed' ? end.error.code : end.kind
        logger.warn(
          { deploymentId, reason },
          'what a deleted deployment holds at its sources is not given back yet',
        )
        continue
      }
    }
    await sources.db.transaction(scope, (tx) => tx.deployments.released(deploymentId))
  }
}

/** Null: it never ran. */
async function releaseSpec(
  { db, vault, policy }: SpecSources,
  scope: WorkspaceScope,
  deploymentId: string,
): Promise<JobSpec | null> {
  const { scripts, others, secrets } = await db.transaction(scope, async (tx) => ({
    ...(await tx.deployments.holdings(deploymentId)),
    secrets: await tx.secrets.reveal(vault),
  }))
  if (scripts.length === 0) return null
  const texts = [...scripts, ...others].map(({ sql }) => sql).join('\n')
  return {
    jobId: `release-${deploymentId}`,
    deploymentId,
    epoch: 1,
    sinceEpoch: 1,
    mode: {
      kind: 'release',
      scripts: scripts.map((script) => ({ ...script })),
      others: others.map((script) => ({ ...script })),
    },
    sql: '',
    config: {},
    secrets: neededSecrets(texts, secrets),
    ...(await surroundings(policy, scope.workspaceId, {})),
    checkpointDir: policy.folders.checkpoints(scope.workspaceId, deploymentId),
    restore: { kind: 'empty' },
  }
}
