import type { DesiredState } from '@millrace/contracts/job-state'
import { fail, newId } from '@millrace/kernel'
import type { Deployment as DeploymentRow } from '../generated/client.ts'
import { isUniqueViolation } from './database-failure.ts'
import { toJson } from './json.ts'
import { ScopedRepository } from './scoped-repository.ts'

/** What an execution starts from. */
export type RestoreFrom =
  | { readonly kind: 'empty' }
  | { readonly kind: 'latest' }
  | { readonly kind: 'savepoint'; readonly savepointId: string; readonly allowNonRestoredState: boolean }

export type JobConfig = Readonly<Record<string, string>>

export type Deployment = Omit<DeploymentRow, 'slot' | 'config' | 'restore' | 'desiredState'> & {
  readonly config: JobConfig
  readonly restore: RestoreFrom
  readonly desiredState: DesiredState
}

/** A version as it ran or is to run. */
export interface RunScript {
  readonly sql: string
  readonly config: JobConfig
}

export class DeploymentRepository extends ScopedRepository {
  async list(): Promise<Deployment[]> {
    const rows = await this.client.deployment.findMany({
      where: { workspaceId: this.workspaceId, deletedAt: null },
      orderBy: { name: 'asc' },
    })
    return rows.map(toDeployment)
  }

  async find(id: string): Promise<Deployment | null> {
    const row = await this.client.deployment.findFirst({
      where: { workspaceId: this.workspaceId, id, deletedAt: null },
    })
    return row && toDeployment(row)
  }

  async get(id: string): Promise<Deployment> {
    return (await this.find(id)) ?? fail('DEPLOYMENT_UNKNOWN')
  }

  async create(input: { name: string; draftVersionId: string; config: JobConfig }): Promise<Deployment> {
    await this.#requireVersion(input.draftVersionId)
    const id = newId<'deployment'>()
    const data = {
      id,
      workspaceId: this.workspaceId,
      name: input.name,
      slot: input.name,
      draftVersionId: input.draftVersionId,
      config: toJson(input.config),
      restore: toJson({ kind: 'latest' } satisfies RestoreFrom),
      createdBy: this.author.id,
    }
    const row = await this.client.deployment.create({ data }).catch((error: unknown) => {
      if (isUniqueViolation(error)) fail('DEPLOYMENT_NAME_TAKEN', { name: input.name })
      throw error
    })
    await this.client.$executeRaw`
      INSERT INTO lease (deployment_id, workspace_id, expires_at) VALUES (${id}, ${this.workspaceId}, '-infinity')`
    const deployment = toDeployment(row)
    this.#record('deployment.create', null, deployment)
    return deployment
  }

  /** A new version, configuration or name. A running job takes it up at once: its runner is rung for. */
  async change(
    id: string,
    change: { readonly draftVersionId?: string; readonly config?: JobConfig; readonly name?: string },
  ): Promise<Deployment> {
    if (change.draftVersionId !== undefined) await this.#requireVersion(change.draftVersionId)
    return this.#update('deployment.change', id, {
      ...(change.draftVersionId !== undefined && { draftVersionId: change.draftVersionId }),
      ...(change.config !== undefined && { config: toJson(change.config) }),
      ...(change.name !== undefined && { name: change.name, slot: change.name }),
    })
  }

  /** Starts it, or starts it anew after it failed or finished. */
  start(id: string, restore: RestoreFrom): Promise<Deployment> {
    return this.#update('deployment.start', id, { desiredState: 'RUNNING', restore: toJson(restore) })
  }

  /** What comes next starts from the last checkpoint, unless said otherwise. */
  stop(id: string): Promise<Deployment> {
    const restore = toJson({ kind: 'latest' } satisfies RestoreFrom)
    return this.#update('deployment.stop', id, { desiredState: 'STOPPED', restore })
  }

  /** Only what is stopped can go. */
  async remove(id: string): Promise<void> {
    const running = await this.client.job.count({
      where: {
        workspaceId: this.workspaceId,
        deploymentId: id,
        observedState: { notIn: ['STOPPED', 'FINISHED', 'FAILED'] },
      },
    })
    const { desiredState } = await this.get(id)
    if (running > 0 || desiredState === 'RUNNING') fail('DEPLOYMENT_ACTIVE')
    await this.#update('deployment.delete', id, { deletedAt: new Date(), slot: null })
  }

  /**
   * For giving back what a deleted deployment held at its sources: the versions it has run, and the versions by which
   * others of the workspace still read.
   */
  async holdings(id: string): Promise<{ readonly scripts: RunScript[]; readonly others: RunScript[] }> {
    const { workspaceId } = this
    const scripts = await this.client.$queryRaw<RunScript[]>`
      SELECT DISTINCT v.sql, j.config FROM job j
      JOIN draft_version v ON v.workspace_id = j.workspace_id AND v.id = j.draft_version_id
      WHERE j.workspace_id = ${workspaceId} AND j.deployment_id = ${id}`
    const others = await this.client.$queryRaw<RunScript[]>`
      SELECT DISTINCT v.sql, r.config FROM deployment d
      LEFT JOIN LATERAL (
        SELECT draft_version_id, config FROM job WHERE deployment_id = d.id ORDER BY number DESC LIMIT 1) j ON true
      CROSS JOIN LATERAL (VALUES (d.draft_version_id, d.config), (j.draft_version_id, j.config)) r (id, config)
      JOIN draft_version v ON v.workspace_id = d.workspace_id AND v.id = r.id
      WHERE d.workspace_id = ${workspaceId} AND d.deleted_at IS NULL`
    return { scripts, others }
  }

  /** Nothing is held for the deleted deployment any more. */
  async released(id: string): Promise<void> {
    await this.client.deployment.updateMany({
      where: { workspaceId: this.workspaceId, id, deletedAt: { not: null } },
      data: { releasedAt: new Date() },
    })
  }

  async #update(
    action: string,
    id: string,
    data: Parameters<typeof this.client.deployment.updateMany>[0]['data'],
  ): Promise<Deployment> {
    const where = { workspaceId: this.workspaceId, id, deletedAt: null }
    await this.client.$queryRaw`
      SELECT id FROM deployment WHERE workspace_id = ${this.workspaceId} AND id = ${id} FOR UPDATE`
    const before = await this.get(id)
    const rows = await this.client.deployment
      .updateManyAndReturn({ where, data: { ...data, generation: { increment: 1 } } })
      .catch((error: unknown) => {
        if (isUniqueViolation(error)) fail('DEPLOYMENT_NAME_TAKEN', { name: String(data.name) })
        throw error
      })
    const after = toDeployment(rows[0]!)
    await this.ring(id, after.generation)
    this.#record(action, before, after)
    return after
  }

  async #requireVersion(id: string): Promise<void> {
    const found = await this.client.draftVersion.count({ where: { workspaceId: this.workspaceId, id } })
    if (found === 0) fail('VERSION_UNKNOWN', { version: id })
  }

  #record(action: string, before: Deployment | null, after: Deployment): void {
    const subject = { kind: 'deployment', id: after.id, name: after.name }
    this.audit({ action, subject, before: before && audited(before), after: audited(after) })
  }
}

function audited({ name, draftVersionId, config, desiredState, generation, restore, deletedAt }: Deployment) {
  return { name, draftVersionId, config, desiredState, generation, restore, deleted: deletedAt !== null }
}

function toDeployment({ slot: _, ...row }: DeploymentRow): Deployment {
  return row as Omit<DeploymentRow, 'slot'> as Deployment
}
