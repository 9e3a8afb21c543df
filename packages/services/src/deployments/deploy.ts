import type { DeploymentDetail } from '@millrace/contracts/api/jobs'
import type { WorkspaceTransaction } from '@millrace/db'
import { requireRunnable } from '../check-sql.ts'
import { findVersion } from '../drafts/draft-versions.ts'
import { inWorkspace } from '../use-case.ts'
import { requireAllowed } from './allowed-actions.ts'
import { requireUsableConfig } from './job-config.ts'
import { type ReadCase, viewDeployment } from './read-deployments.ts'

export interface DeployInput {
  readonly name: string
  readonly draftId: string
  readonly version: number
  readonly config: Readonly<Record<string, string>>
}

/** Makes a deployment of a version that can run. It starts when somebody wishes so. */
export function deploy(use: ReadCase, input: DeployInput): Promise<DeploymentDetail> {
  return inWorkspace(use, async (tx) => {
    requireUsableConfig(input.config)
    const version = await findVersion(tx, input.draftId, input.version)
    requireRunnable(version.sql, await secretsOf(tx))
    const { id } = await tx.deployments.create({
      name: input.name,
      draftVersionId: version.id,
      config: input.config,
    })
    return viewDeployment(tx, use, id)
  })
}

export interface DeploymentChange {
  readonly name?: string | undefined
  readonly version?: number | undefined
  readonly config?: Readonly<Record<string, string>> | undefined
}

export function changeDeployment(
  use: ReadCase,
  id: string,
  change: DeploymentChange,
): Promise<DeploymentDetail> {
  return inWorkspace(use, async (tx) => {
    if (change.config !== undefined) requireUsableConfig(change.config)
    const current = await viewDeployment(tx, use, id)
    let draftVersionId: string | undefined
    if (change.version !== undefined) {
      const version = await findVersion(tx, current.draft.id, change.version)
      requireRunnable(version.sql, await secretsOf(tx))
      draftVersionId = version.id
    }
    await tx.deployments.change(id, {
      ...(draftVersionId !== undefined && { draftVersionId }),
      ...(change.config !== undefined && { config: change.config }),
      ...(change.name !== undefined && { name: change.name }),
    })
    return viewDeployment(tx, use, id)
  })
}

export async function removeDeployment(use: ReadCase, id: string): Promise<Record<never, never>> {
  await inWorkspace(use, async (tx) => {
    requireAllowed('delete', (await viewDeployment(tx, use, id)).state)
    await tx.deployments.remove(id)
  })
  return {}
}

async function secretsOf(tx: WorkspaceTransaction): Promise<ReadonlySet<string>> {
  return new Set((await tx.secrets.list()).map(({ name }) => name))
}
