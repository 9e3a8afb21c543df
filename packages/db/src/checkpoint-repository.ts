import { newId, type WireError } from '@millrace/kernel'
import type { Checkpoint as CheckpointRow } from '../generated/client.ts'
import { toNullableJson } from './json.ts'
import { type Fence, ScopedRepository } from './scoped-repository.ts'

export type Checkpoint = Omit<CheckpointRow, 'error'> & { readonly error: WireError | null }

export interface CheckpointReport {
  readonly checkpointId: number
  readonly kind: 'checkpoint' | 'savepoint'
  readonly status: 'COMPLETED' | 'FAILED'
  readonly startedAt: Date
  readonly durationMs: number
  readonly alignmentMs: number
  readonly fullBytes: number
  readonly writtenBytes: number
  readonly error: WireError | null
}

/** How many of a job stay listed. */
const KEPT = 200

/** What the page lists; the store on disk decides what exists. */
export class CheckpointRepository extends ScopedRepository {
  async list(jobId: string, limit = 50): Promise<Checkpoint[]> {
    const where = { workspaceId: this.workspaceId, jobId }
    const rows = await this.client.checkpoint.findMany({ where, orderBy: { startedAt: 'desc' }, take: limit })
    return rows as unknown as Checkpoint[]
  }

  /** Told twice it is kept once. */
  async record(fence: Fence, jobId: string, report: CheckpointReport): Promise<void> {
    const { checkpointId, kind, error, ...rest } = report
    const data = { ...rest, error: toNullableJson(error) }
    const key = { jobId, epoch: fence.epoch, checkpointId, kind }
    await this.client.checkpoint.upsert({
      where: { jobId_epoch_checkpointId_kind: key, workspaceId: this.workspaceId },
      create: {
        id: newId<'checkpoint'>(),
        workspaceId: this.workspaceId,
        deploymentId: fence.deploymentId,
        ...key,
        ...data,
      },
      update: data,
    })
    await this.client.$executeRaw`
      DELETE FROM checkpoint WHERE workspace_id = ${this.workspaceId} AND job_id = ${jobId} AND id IN (
        SELECT id FROM checkpoint WHERE workspace_id = ${this.workspaceId} AND job_id = ${jobId}
        ORDER BY started_at DESC OFFSET ${KEPT})`
  }
}
