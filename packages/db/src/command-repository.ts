import { fail, newId, type WireError } from '@millrace/kernel'
import type { Command as CommandRow } from '../generated/client.ts'
import { toJson } from './json.ts'
import { type Fence, ScopedRepository } from './scoped-repository.ts'

export type CommandStatus = 'PENDING' | 'RUNNING' | 'SUCCEEDED' | 'FAILED'

/** What can be asked of a running job. `stop` goes with the wish STOPPED and says how. */
export type CommandRequest =
  | { readonly kind: 'checkpoint' }
  | { readonly kind: 'savepoint'; readonly name: string }
  | { readonly kind: 'stop'; readonly savepoint: { readonly name: string } | null; readonly drain: boolean }

export interface CommandResult {
  readonly savepointId?: string
  readonly checkpointId?: number
}

export type Command = Omit<CommandRow, 'kind' | 'params' | 'status' | 'result' | 'error'> & {
  readonly request: CommandRequest
  readonly status: CommandStatus
  readonly result: CommandResult | null
  readonly error: WireError | null
}

/** Rows with an answer: asked by the console, carried out by the lease's holder. */
export class CommandRepository extends ScopedRepository {
  /** Asks, and rings for the runner. */
  async request(deploymentId: string, request: CommandRequest): Promise<Command> {
    const deployment = await this.client.deployment.findFirst({
      where: { workspaceId: this.workspaceId, id: deploymentId, deletedAt: null },
    })
    if (!deployment) return fail('DEPLOYMENT_UNKNOWN')
    const row = await this.client.command.create({
      data: {
        id: newId<'command'>(),
        workspaceId: this.workspaceId,
        deploymentId,
        kind: request.kind,
        params: toJson(request),
        requestedBy: this.author.id,
      },
    })
    await this.ring(deploymentId, deployment.generation)
    const subject = { kind: 'deployment', id: deploymentId, name: deployment.name }
    this.audit({ action: `job.${request.kind}`, subject, after: request })
    return toCommand(row)
  }

  async get(id: string): Promise<Command> {
    const row = await this.client.command.findFirst({ where: { workspaceId: this.workspaceId, id } })
    return row ? toCommand(row) : fail('COMMAND_UNKNOWN')
  }

  async list(deploymentId: string, limit = 50): Promise<Command[]> {
    const where = { workspaceId: this.workspaceId, deploymentId }
    const rows = await this.client.command.findMany({ where, orderBy: { id: 'desc' }, take: limit })
    return rows.map(toCommand)
  }

  /**
   * What this epoch has to carry out, oldest first: what nobody has begun, and what an earlier epoch began and did
   * not end. Marked RUNNING under this epoch; each is handed out once per epoch. Nothing for one that was taken over.
   */
  async take(fence: Fence): Promise<Command[]> {
    if (!(await this.holds(fence))) return []
    const { deploymentId, epoch } = fence
    const taken = await this.client.command.updateManyAndReturn({
      where: {
        workspaceId: this.workspaceId,
        deploymentId,
        OR: [{ status: 'PENDING' }, { status: 'RUNNING', epoch: { lt: epoch } }],
      },
      data: { status: 'RUNNING', epoch },
    })
    return taken.map(toCommand).sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  succeed(id: string, epoch: number, result: CommandResult): Promise<boolean> {
    return this.#complete(id, epoch, { status: 'SUCCEEDED', result: toJson(result) })
  }

  fail(id: string, epoch: number, error: WireError): Promise<boolean> {
    return this.#complete(id, epoch, { status: 'FAILED', error: toJson(error) })
  }

  async #complete(
    id: string,
    epoch: number,
    data: { status: CommandStatus; result?: ReturnType<typeof toJson>; error?: ReturnType<typeof toJson> },
  ): Promise<boolean> {
    const { count } = await this.client.command.updateMany({
      where: { workspaceId: this.workspaceId, id, epoch, status: 'RUNNING' },
      data,
    })
    return count === 1
  }
}

function toCommand({ kind: _, params, ...row }: CommandRow): Command {
  return { ...row, request: params } as unknown as Command
}
