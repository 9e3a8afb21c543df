import { invariant, type Logger, silentLogger } from '@millrace/kernel'
import type { PrismaClient } from '../generated/client.ts'
import type { AuditDraft } from './audit-chain.ts'
import { appendAudit } from './audit-repository.ts'
import { type ChangeFeed, type FeedHandlers, listenForChanges } from './change-feed.ts'
import { type DatabaseRole, openPrisma } from './connection.ts'
import { CredentialDirectory } from './credential-directory.ts'
import { reachingDatabase } from './database-failure.ts'
import { LeaseTable } from './lease-table.ts'
import { OutboxTable } from './outbox-table.ts'
import { RunnerTable } from './runner-table.ts'
import { SetupTokenTable } from './setup-token-table.ts'
import { SignInThrottle } from './sign-in-throttle.ts'
import { findUnsettled, type Unsettled } from './sweep.ts'
import { setLocal } from './transaction-settings.ts'
import { findUnreleased, type Unreleased } from './unreleased.ts'
import { WorkspaceDirectory } from './workspace-directory.ts'
import type { WorkspaceScope } from './workspace-scope.ts'
import { WorkspaceTransaction } from './workspace-transaction.ts'

export interface DatabaseOptions {
  readonly url: string
  readonly role: DatabaseRole
  readonly logger?: Logger
  readonly poolSize?: number
  /** Length of leases; only tests change it. */
  readonly leaseTtlMs?: number
}

/** The control plane's database under one role. What the role may not do, PostgreSQL refuses. */
export interface Database {
  /** For better-auth alone: sees people and sessions, and of the tenants nothing. Role `app`. */
  readonly authClient: PrismaClient
  readonly workspaces: WorkspaceDirectory
  readonly credentials: CredentialDirectory
  readonly setupTokens: SetupTokenTable
  readonly signInThrottle: SignInThrottle
  readonly runners: RunnerTable
  readonly leases: LeaseTable
  readonly outbox: OutboxTable
  /**
   * One transaction in one workspace. Changes, their audit entries and their doorbells are committed together. Runs
   * the work once: when the database goes away in the middle, the outcome is for the caller to look up.
   */
  transaction<T>(scope: WorkspaceScope, work: (tx: WorkspaceTransaction) => Promise<T>): Promise<T>
  /** Deployments whose bell must be rung again. Role `system`. */
  findUnsettled(graceMs: number): Promise<Unsettled[]>
  /** Deleted deployments whose holdings at their sources have not been given back. Role `system`. */
  findUnreleased(): Promise<Unreleased[]>
  listen(handlers: FeedHandlers): ChangeFeed
  /** Resolves if the database answers. */
  ping(): Promise<void>
  close(): Promise<void>
}

export function createDatabase(options: DatabaseOptions): Database {
  const { url, role, logger = silentLogger, poolSize = 10, leaseTtlMs } = options
  const client = openPrisma({ url, role, logger, poolSize })
  return {
    authClient: client,
    workspaces: new WorkspaceDirectory(client),
    credentials: new CredentialDirectory(client),
    setupTokens: new SetupTokenTable(client),
    signInThrottle: new SignInThrottle(client),
    runners: new RunnerTable(client),
    leases: new LeaseTable(client, leaseTtlMs),
    outbox: new OutboxTable(client),
    transaction: (scope, work) => transact(client, scope, work),
    findUnsettled: (graceMs) => findUnsettled(client, graceMs),
    findUnreleased: () => findUnreleased(client),
    listen: (handlers) => listenForChanges(url, role, handlers, logger),
    ping: () => reachingDatabase(async () => void (await client.$queryRaw`SELECT 1`)),
    close: () => client.$disconnect(),
  }
}

async function transact<T>(
  client: PrismaClient,
  scope: WorkspaceScope,
  work: (tx: WorkspaceTransaction) => Promise<T>,
): Promise<T> {
  invariant(scope.workspaceId, 'a transaction is made in a workspace')
  return reachingDatabase(() =>
    client.$transaction(async (tx) => {
      await setLocal(tx, { workspace: scope.workspaceId })
      const audit: AuditDraft[] = []
      const context = { client: tx, scope, audit }
      const answer = await work(new WorkspaceTransaction(context))
      await appendAudit(context)
      return answer
    }),
  )
}
