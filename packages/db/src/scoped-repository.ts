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

  /** Rings for a deployment once this transaction has committed. */
  protected async ring(deploymentId: string, generation: number): Promise<void> {
    const payload = JSON.stringify({ deploymentId, generation })
    await this.client.$executeRaw`
      INSERT INTO outbox (workspace_id, kind, payload)
      VALUES (${this.workspaceId}, 'deployment.reconcile', ${payload}::jsonb)`
  }
}
