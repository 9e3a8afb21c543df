import type { Prisma } from '../generated/client.ts'
import type { AuditDraft } from './audit-chain.ts'
import type { WorkspaceScope } from './workspace-scope.ts'

/** What the repositories of one transaction share. */
export interface TransactionContext {
  readonly client: Prisma.TransactionClient
  readonly scope: WorkspaceScope
  /** Appended to the chain right before the commit, so that the chain's lock is always the last one taken. */
  readonly audit: AuditDraft[]
}

/** Only the holder of the deployment's present lease may write what it sees. */
export interface Fence {
  readonly deploymentId: string
  readonly epoch: number
}

/** A repository of one workspace within one transaction. Its queries all name the workspace. */
export class ScopedRepository {
  readonly #context: TransactionContext

  constructor(context: TransactionContext) {
    this.#context = context
  }

  protected get client(): Prisma.TransactionClient {
    return this.#context.client
  }

  protected get workspaceId(): string {
    return this.#context.scope.workspaceId
  }

  protected get author(): WorkspaceScope['author'] {
    return this.#context.scope.author
  }

  /** Records a change in the audit log of this transaction. */
  protected audit(entry: AuditDraft): void {
    this.#context.audit.push(entry)
  }

  /** Whether this epoch is the present one; keeps the lease from changing hands until this transaction ends. */
  protected async holds({ deploymentId, epoch }: Fence): Promise<boolean> {
    const rows = await this.client.$queryRaw<unknown[]>`
      SELECT 1 FROM lease WHERE workspace_id = ${this.workspaceId}
        AND deployment_id = ${deploymentId} AND epoch = ${epoch} FOR SHARE`
    return rows.length === 1
  }

  /** Rings for a deployment once this transaction has committed. */
  protected async ring(deploymentId: string, generation: number): Promise<void> {
    const payload = JSON.stringify({ deploymentId, generation })
    await this.client.$executeRaw`
      INSERT INTO outbox (workspace_id, kind, payload)
      VALUES (${this.workspaceId}, 'deployment.reconcile', ${payload}::jsonb)`
  }
}
