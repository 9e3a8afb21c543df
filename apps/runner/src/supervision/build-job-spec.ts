import type { JobSpec } from '@millrace/contracts/job-protocol'
import type { Database, Job, SecretVault, WorkspaceScope } from '@millrace/db'
import { type JobPolicy, surroundings } from './job-policy.ts'

export interface SpecSources {
  readonly db: Database
  readonly vault: SecretVault
  readonly policy: JobPolicy
}

/** Checkpoints where neither the script nor the deployment says how often: a console's jobs shall survive. */
const DEFAULTS = { 'execution.checkpointing.interval': '5 s' }

/** All that a job process is told, read anew at each start: a changed secret is taken at the next one. */
export async function buildJobSpec(
  { db, vault, policy }: SpecSources,
  scope: WorkspaceScope,
  job: Job,
  epoch: number,
): Promise<JobSpec> {
  const { workspaceId } = scope
  const { folders } = policy
  const { sql, secrets, savepointDirectory } = await db.transaction(scope, async (tx) => ({
    sql: (await tx.drafts.version(job.draftVersionId)).sql,
    secrets: await tx.secrets.reveal(vault),
    savepointDirectory:
      job.restore.kind === 'savepoint' ? (await tx.savepoints.get(job.restore.savepointId)).directory : '',
  }))
  return {
    jobId: job.id,
    deploymentId: job.deploymentId,
    epoch,
    mode: { kind: 'run' },
    sql,
    config: { ...DEFAULTS, ...job.config },
    secrets: neededSecrets(sql, secrets),
    ...(await surroundings(policy, workspaceId, job.config)),
    checkpointDir: folders.checkpoints(workspaceId, job.deploymentId),
    restore:
      job.restore.kind === 'savepoint'
        ? {
            kind: 'savepoint',
            directory: savepointDirectory,
            allowNonRestoredState: job.restore.allowNonRestoredState,
          }
        : { kind: job.restore.kind },
    sinceEpoch: job.restore.sinceEpoch,
  }
}

/** Only those the script names: a job process holds no secret that it does not use. */
export function neededSecrets(sql: string, secrets: ReadonlyMap<string, string>): Record<string, string> {
  const named = new Set(
    Array.from(sql.matchAll(/\$\{\s*secret_values\.([^}\s]+)\s*\}/g), (match) => match[1]!),
  )
  return Object.fromEntries([...secrets].filter(([name]) => named.has(name)))
}
