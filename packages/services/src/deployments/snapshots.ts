import type { CheckpointView, Savepoint as SavepointView } from '@millrace/contracts/api/jobs'
import type { Checkpoint, Command, Savepoint, WorkspaceTransaction } from '@millrace/db'
import { type NameBook, readNames } from '../people/name-book.ts'
import { inWorkspace, type UseCase } from '../use-case.ts'

export function listCheckpoints(use: UseCase, id: string): Promise<CheckpointView[]> {
  return inWorkspace(use, (tx) => readCheckpoints(tx, id))
}

export function listSavepoints(use: UseCase, id: string): Promise<SavepointView[]> {
  return inWorkspace(use, (tx) => readSavepoints(tx, id))
}

/** Of the latest execution, newest first. */
export async function readCheckpoints(tx: WorkspaceTransaction, id: string): Promise<CheckpointView[]> {
  await tx.deployments.get(id)
  const job = await tx.jobs.latest(id)
  return job ? (await tx.checkpoints.list(job.id)).map(checkpointView) : []
}

/** What there is, and what was asked for and is not there: under way or failed. Newest first. */
export async function readSavepoints(tx: WorkspaceTransaction, id: string): Promise<SavepointView[]> {
  const { name } = await tx.deployments.get(id)
  const names = await readNames(tx)
  const commands = (await tx.commands.list(id)).filter(asksForSavepoint)
  const asked = new Map(commands.map((command) => [command.result?.savepointId, command]))
  const savepoints = await tx.savepoints.list(id)
  const numbers = await versionNumbers(tx, id, savepoints)
  const deployment = { id, name }
  // A savepoint has the id of what asked for it. Between the two readings it may have been finished.
  const there = new Set(savepoints.map((savepoint) => savepoint.id))
  return [
    ...commands
      .filter((command) => command.status !== 'SUCCEEDED' && !there.has(command.id))
      .map((command) => requestView(command, deployment, numbers.current, names)),
    ...savepoints.map((savepoint) =>
      savepointView(savepoint, asked.get(savepoint.id), deployment, numbers.of(savepoint), names),
    ),
  ].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
}

async function versionNumbers(tx: WorkspaceTransaction, id: string, savepoints: readonly Savepoint[]) {
  const current = await tx.drafts.version((await tx.deployments.get(id)).draftVersionId)
  const numbers = new Map([[current.id, current.number]])
  for (const { draftVersionId } of savepoints)
    if (!numbers.has(draftVersionId))
      numbers.set(draftVersionId, (await tx.drafts.version(draftVersionId)).number)
  return { current: current.number, of: (savepoint: Savepoint) => numbers.get(savepoint.draftVersionId)! }
}

function asksForSavepoint({ request }: Command): boolean {
  return request.kind === 'savepoint' || (request.kind === 'stop' && request.savepoint !== null)
}

function requestView(
  command: Command,
  deployment: { id: string; name: string },
  version: number,
  names: NameBook,
): SavepointView {
  const { request, error } = command
  const note =
    request.kind === 'savepoint' ? request.name : request.kind === 'stop' ? request.savepoint?.name : ''
  return {
    id: command.id,
    requestId: command.id,
    deploymentId: deployment.id,
    deploymentName: deployment.name,
    status: command.status === 'FAILED' ? 'failed' : 'pending',
    note: note ?? '',
    version,
    checkpointId: null,
    bytes: null,
    error: error && { ...error, params: { ...error.params } },
    createdAt: command.createdAt.toISOString(),
    completedAt: command.completedAt?.toISOString() ?? null,
    createdBy: names.author(command.requestedBy),
  }
}

function savepointView(
  savepoint: Savepoint,
  command: Command | undefined,
  deployment: { id: string; name: string },
  version: number,
  names: NameBook,
): SavepointView {
  return {
    id: savepoint.id,
    requestId: command?.id ?? null,
    deploymentId: deployment.id,
    deploymentName: deployment.name,
    status: 'completed',
    note: savepoint.name,
    version,
    checkpointId: savepoint.checkpointId,
    bytes: savepoint.bytes,
    error: null,
    createdAt: savepoint.createdAt.toISOString(),
    completedAt: (command?.completedAt ?? savepoint.createdAt).toISOString(),
    createdBy: names.author(savepoint.createdBy),
  }
}

function checkpointView(checkpoint: Checkpoint): CheckpointView {
  const { error } = checkpoint
  return {
    checkpointId: checkpoint.checkpointId,
    kind: checkpoint.kind as CheckpointView['kind'],
    status: checkpoint.status === 'COMPLETED' ? 'completed' : 'failed',
    epoch: checkpoint.epoch,
    startedAt: checkpoint.startedAt.toISOString(),
    durationMs: checkpoint.durationMs,
    alignmentMs: checkpoint.alignmentMs,
    fullBytes: checkpoint.fullBytes,
    writtenBytes: checkpoint.writtenBytes,
    error: error && { ...error, params: { ...error.params } },
  }
}
