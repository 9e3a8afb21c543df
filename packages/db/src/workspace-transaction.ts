import { ApiTokenRepository } from './api-token-repository.ts'
import { AuditRepository } from './audit-repository.ts'
import { CheckpointRepository } from './checkpoint-repository.ts'
import { CommandRepository } from './command-repository.ts'
import { DeploymentRepository } from './deployment-repository.ts'
import { DraftLockRepository } from './draft-lock-repository.ts'
import { DraftRepository } from './draft-repository.ts'
import { EventRepository } from './event-repository.ts'
import { FolderRepository } from './folder-repository.ts'
import { InvitationRepository } from './invitation-repository.ts'
import { JobRepository } from './job-repository.ts'
import { LeaseRepository } from './lease-repository.ts'
import { MemberRepository } from './member-repository.ts'
import { OverviewRepository } from './overview-repository.ts'
import { SavepointRepository } from './savepoint-repository.ts'
import type { TransactionContext } from './scoped-repository.ts'
import { SecretRepository } from './secret-repository.ts'
import { WorkspaceRepository } from './workspace-repository.ts'

/** The repositories of one workspace, within one transaction: all of it happens or nothing. */
export class WorkspaceTransaction {
  readonly apiTokens: ApiTokenRepository
  readonly audit: AuditRepository
  readonly checkpoints: CheckpointRepository
  readonly commands: CommandRepository
  readonly deployments: DeploymentRepository
  readonly draftLocks: DraftLockRepository
  readonly drafts: DraftRepository
  readonly events: EventRepository
  readonly folders: FolderRepository
  readonly invitations: InvitationRepository
  readonly jobs: JobRepository
  readonly leases: LeaseRepository
  readonly members: MemberRepository
  readonly overview: OverviewRepository
  readonly savepoints: SavepointRepository
  readonly secrets: SecretRepository
  readonly workspace: WorkspaceRepository

  constructor(context: TransactionContext) {
    this.apiTokens = new ApiTokenRepository(context)
    this.audit = new AuditRepository(context)
    this.checkpoints = new CheckpointRepository(context)
    this.commands = new CommandRepository(context)
    this.deployments = new DeploymentRepository(context)
    this.draftLocks = new DraftLockRepository(context)
    this.drafts = new DraftRepository(context)
    this.events = new EventRepository(context)
    this.folders = new FolderRepository(context)
    this.invitations = new InvitationRepository(context)
    this.jobs = new JobRepository(context)
    this.leases = new LeaseRepository(context)
    this.members = new MemberRepository(context)
    this.overview = new OverviewRepository(context)
    this.savepoints = new SavepointRepository(context)
    this.secrets = new SecretRepository(context)
    this.workspace = new WorkspaceRepository(context)
  }
}
