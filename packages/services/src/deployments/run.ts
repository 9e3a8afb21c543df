import type { StartFrom, StopMode } from '@millrace/contracts/api/deployments'
import type { DeploymentDetail, Savepoint } from '@millrace/contracts/api/jobs'
import type { RestoreFrom, WorkspaceTransaction } from '@millrace/db'
import { fail } from '@millrace/kernel'
import { inWorkspace } from '../use-case.ts'
import { requireAllowed } from './allowed-actions.ts'
import { type ReadCase, viewDeployment } from './read-deployments.ts'
import { readSavepoints } from './snapshots.ts'

export function startDeployment(use: ReadCase, id: string, from: StartFrom): Promise<DeploymentDetail> {
  return inWorkspace(use, async (tx) => {
    requireAllowed('start', (await viewDeployment(tx, use, id)).state)
    await tx.deployments.start(id, await restoreOf(tx, id, from))
    await tx.events.append({
      kind: 'DEPLOYMENT_STARTED',
      severity: 'info',
      deploymentId: id,
      after: { from: from.kind },
    })
    return viewDeployment(tx, use, id)
  })
}

async function restoreOf(tx: WorkspaceTransaction, id: string, from: StartFrom): Promise<RestoreFrom> {
  if (from.kind === 'fresh') return { kind: 'empty' }
  if (from.kind === 'latest') return { kind: 'latest' }
  const savepoint = await tx.savepoints.get(from.savepointId)
  if (savepoint.deploymentId !== id) fail('SAVEPOINT_UNKNOWN')
  return {
    kind: 'savepoint',
    savepointId: savepoint.id,
    allowNonRestoredState: from.allowNonRestoredState ?? false,
  }
}

/** The wish STOPPED; with `savepoint` and `drain` also how. A savepoint that fails withdraws the stop. */
export function stopDeployment(
  use: ReadCase,
  id: string,
  mode: StopMode,
  note: string,
): Promise<{ deployment: DeploymentDetail; savepoint: Savepoint | null }> {
  return inWorkspace(use, async (tx) => {
    const { state } = await viewDeployment(tx, use, id)
    requireAllowed('stop', state)
    if (mode !== 'plain') requireAllowed('savepoint', state)
    await tx.deployments.stop(id)
    await tx.events.append({
      kind: 'DEPLOYMENT_STOPPED',
      severity: 'info',
      deploymentId: id,
      after: { mode },
    })
    let savepoint: Savepoint | null = null
    if (mode !== 'plain') {
      const command = await tx.commands.request(id, {
        kind: 'stop',
        savepoint: { name: note },
        drain: mode === 'drain',
      })
      savepoint = (await readSavepoints(tx, id)).find((one) => one.requestId === command.id) ?? null
    }
    return { deployment: await viewDeployment(tx, use, id), savepoint }
  })
}

export function triggerSavepoint(use: ReadCase, id: string, note: string): Promise<Savepoint> {
  return inWorkspace(use, async (tx) => {
    requireAllowed('savepoint', (await viewDeployment(tx, use, id)).state)
    const command = await tx.commands.request(id, { kind: 'savepoint', name: note })
    const found = (await readSavepoints(tx, id)).find((one) => one.requestId === command.id)
    return found ?? fail('SAVEPOINT_UNKNOWN')
  })
}

export async function removeSavepoint(
  use: ReadCase,
  id: string,
  savepointId: string,
): Promise<Record<never, never>> {
  await inWorkspace(use, async (tx) => {
    const { restore, desiredState } = await tx.deployments.get(id)
    const savepoint = await tx.savepoints.get(savepointId)
    if (savepoint.deploymentId !== id) fail('SAVEPOINT_UNKNOWN')
    const job = await tx.jobs.latest(id)
    const waiting = desiredState === 'RUNNING' && job?.observedState !== 'RUNNING'
    if (waiting && restore.kind === 'savepoint' && restore.savepointId === savepointId)
      fail('SAVEPOINT_IN_USE')
    await tx.savepoints.remove(savepointId)
  })
  return {}
}
