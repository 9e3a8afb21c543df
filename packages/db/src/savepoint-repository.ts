import { fail } from '@millrace/kernel'
import type { Savepoint } from '../generated/client.ts'
import { ScopedRepository } from './scoped-repository.ts'

export interface NewSavepoint {
  /** Made beforehand: the folder is derived from it. */
  readonly id: string
  readonly deploymentId: string
  readonly jobId: string
  readonly draftVersionId: string
  readonly name: string
  readonly directory: string
  readonly checkpointId: number
  readonly bytes: number
  readonly origin: 'user' | 'stop'
  readonly createdBy: string
}

export class SavepointRepository extends ScopedRepository {
  list(deploymentId: string): Promise<Savepoint[]> {
    return this.client.savepoint.findMany({
      where: { workspaceId: this.workspaceId, deploymentId, deletedAt: null },
      orderBy: { createdAt: 'desc' },
    })
  }

  async get(id: string): Promise<Savepoint> {
    const where = { workspaceId: this.workspaceId, id, deletedAt: null }
    return (await this.client.savepoint.findFirst({ where })) ?? fail('SAVEPOINT_UNKNOWN')
  }

  /** Told twice it is kept once. */
  async record(savepoint: NewSavepoint): Promise<void> {
    const data = { ...savepoint, workspaceId: this.workspaceId }
    await this.client.savepoint.createMany({ data: [data], skipDuplicates: true })
  }

  /** Takes it from the list; the runner deletes the files of what has `deletedAt`. */
  async remove(id: string): Promise<void> {
    const savepoint = await this.get(id)
    await this.client.savepoint.updateMany({
      where: { workspaceId: this.workspaceId, id },
      data: { deletedAt: new Date() },
    })
    const { name, deploymentId, createdAt } = savepoint
    const before = { name, deploymentId, createdAt: createdAt.toISOString() }
    this.audit({ action: 'savepoint.delete', subject: { kind: 'savepoint', id, name }, before })
  }
}
