import { rm } from 'node:fs/promises'
import type { Command, CommandResult, WorkspaceTransaction } from '@millrace/db'
import type { SavepointTaken } from '@millrace/driver'
import { MillraceError, type WireError } from '@millrace/kernel'
import type { HeldJob } from './held-job.ts'
import type { JobFolders } from './job-folders.ts'
import type { Journal } from './journal.ts'
import type { Supervisor } from './supervisor.ts'

export interface CommandDeskOptions {
  readonly held: HeldJob
  readonly supervisor: Supervisor
  readonly journal: Journal
  readonly folders: JobFolders
}

type SavepointCommand = { readonly command: Command; readonly name: string; readonly origin: 'user' | 'stop' }

/**
 * Carries out what people ask of one job. A command may come twice (its first runner died): a savepoint has the
 * command's own id, so what is half there is replaced and nothing is there twice.
 */
export class CommandDesk {
  readonly #options: CommandDeskOptions
  #generation = 0
  #withdrawn = -1

  constructor(options: CommandDeskOptions) {
    this.#options = options
  }

  /** @param generation of the deployment when these were read */
  serve(commands: readonly Command[], generation: number): void {
    this.#generation = generation
    for (const command of commands) void this.#serve(command)
  }

  /** Whether the wish of this generation to stop has gone with a savepoint that failed. */
  hasWithdrawn(generation: number): boolean {
    return generation <= this.#withdrawn
  }

  /** The wish STOPPED without a word on how. */
  stopPlainly(): void {
    this.#options.supervisor.stop({ savepointDirectory: null, drain: false }, () => undefined)
  }

  async #serve(command: Command): Promise<void> {
    const { request } = command
    try {
      switch (request.kind) {
        case 'checkpoint':
          await this.#running('take a checkpoint').checkpoint()
          return this.#succeeded(command, {})
        case 'savepoint':
          return await this.#takeSavepoint({ command, name: request.name, origin: 'user' })
        case 'stop':
          return await this.#stop(command, request.savepoint?.name ?? null, request.drain)
      }
    } catch (thrown) {
      this.#failed(command, MillraceError.from(thrown).toWire())
    }
  }

  async #takeSavepoint(wanted: SavepointCommand): Promise<void> {
    const job = this.#running('take a savepoint')
    const directory = await this.#freshDirectory(wanted.command.id)
    try {
      this.#savepointTaken(wanted, await job.savepoint(directory))
    } catch (error) {
      await rm(directory, { recursive: true, force: true })
      throw error
    }
  }

  async #stop(command: Command, name: string | null, drain: boolean): Promise<void> {
    const { supervisor } = this.#options
    const directory = name === null ? null : await this.#freshDirectory(command.id)
    const wanted: SavepointCommand = { command, name: name ?? '', origin: 'stop' }
    const generation = this.#generation
    let answered = false
    supervisor.stop({ savepointDirectory: directory, drain }, (taken, error, withdrawn = false) => {
      if (answered) return
      answered = true
      if (withdrawn) this.#withdrawn = generation
      if (error) this.#failed(command, error, withdrawn)
      else if (taken) this.#savepointTaken(wanted, taken)
      else this.#succeeded(command, {})
    })
    void supervisor.settling.then(() => {
      if (answered) return
      answered = true
      if (directory === null) this.#succeeded(command, {})
      else
        this.#failed(command, new MillraceError('JOB_NOT_RUNNING', { action: 'take a savepoint' }).toWire())
    })
  }

  #running(action: string) {
    const job = this.#options.supervisor.running
    if (job === null) throw new MillraceError('JOB_NOT_RUNNING', { action })
    return job
  }

  async #freshDirectory(savepointId: string): Promise<string> {
    const { held, folders } = this.#options
    const directory = folders.savepoint(held.scope.workspaceId, held.deploymentId, savepointId)
    await rm(directory, { recursive: true, force: true })
    return directory
  }

  #savepointTaken({ command, name, origin }: SavepointCommand, taken: SavepointTaken): void {
    const { job } = this.#options.held
    this.#write(async (tx) => {
      await tx.savepoints.record({
        id: command.id,
        deploymentId: command.deploymentId,
        jobId: job.id,
        draftVersionId: job.draftVersionId,
        name,
        ...taken,
        origin,
        createdBy: command.requestedBy,
      })
      await this.#event(tx, command, 'SAVEPOINT_COMPLETED', null)
      await this.#complete(tx, command, { savepointId: command.id, checkpointId: taken.checkpointId })
    })
  }

  #succeeded(command: Command, result: CommandResult): void {
    this.#write((tx) => this.#complete(tx, command, result))
  }

  /** `withdrawn`: the wish to stop goes with the savepoint that was to come first. */
  #failed(command: Command, error: WireError, withdrawn = false): void {
    this.#write(async (tx) => {
      const deployment = withdrawn ? await tx.deployments.find(command.deploymentId) : null
      if (deployment?.desiredState === 'STOPPED')
        await tx.deployments.start(deployment.id, { kind: 'latest' })
      if (command.request.kind !== 'checkpoint') await this.#event(tx, command, 'SAVEPOINT_FAILED', error)
      await tx.commands.fail(command.id, command.epoch!, error)
    })
  }

  async #complete(tx: WorkspaceTransaction, command: Command, result: CommandResult): Promise<void> {
    await tx.commands.succeed(command.id, command.epoch!, result)
  }

  async #event(
    tx: WorkspaceTransaction,
    { deploymentId }: Command,
    kind: string,
    error: WireError | null,
  ): Promise<void> {
    await tx.events.append({
      kind,
      severity: error ? 'warning' : 'info',
      deploymentId,
      jobId: this.#options.held.job.id,
      ...(error && { reason: error.message, after: { error } }),
    })
  }

  #write(write: (tx: WorkspaceTransaction) => Promise<void>): void {
    this.#options.journal.write(write)
  }
}
