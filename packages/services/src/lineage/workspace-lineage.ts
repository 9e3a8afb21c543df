import { setImmediate } from 'node:timers/promises'
import type { WorkspaceLineage } from '@millrace/contracts/api/lineage'
import { jobEventOf, type OpenLineageJobEvent } from '@millrace/engine/lineage'
import { inWorkspace, type UseCase } from '../use-case.ts'
import { type DeployedLineage, joinLineages } from './join-lineages.ts'
import { knownLineage, workOutLineage } from './script-lineages.ts'

/** Where the columns come from that the deployed versions of a workspace write. */
export async function readLineage(use: UseCase): Promise<WorkspaceLineage> {
  return joinLineages(await deployedLineages(use))
}

/** The same as OpenLineage events: what each job reads and writes by design. The SQL itself stays here. */
export async function openLineageOf(use: UseCase, namespace: string): Promise<OpenLineageJobEvent[]> {
  const eventTime = new Date(use.clock.now())
  return (await deployedLineages(use)).flatMap(({ job, lineage }) =>
    lineage ? [jobEventOf(lineage, { namespace, name: job.name, sql: null, eventTime })] : [],
  )
}

async function deployedLineages(use: UseCase): Promise<DeployedLineage[]> {
  const { entries, texts } = await readDeployed(use)
  const found: DeployedLineage[] = []
  for (const { id, name, version, draftVersionId } of entries) {
    let lineage = knownLineage(draftVersionId)
    if (!lineage) {
      // Hundreds of scripts take seconds: others are served between them.
      await setImmediate()
      lineage = workOutLineage(draftVersionId, texts.get(draftVersionId) ?? '')
    }
    const error = lineage.kind === 'broken' ? { ...lineage.error, params: { ...lineage.error.params } } : null
    found.push({
      job: { id, name, version, error },
      lineage: lineage.kind === 'known' ? lineage.lineage : null,
    })
  }
  return found
}

/** The deployments, and the texts of those versions whose lineage is not known yet. */
function readDeployed(use: UseCase) {
  return inWorkspace(use, async (tx) => {
    const entries = await tx.overview.deployments()
    const missing = new Set(
      entries.map(({ draftVersionId }) => draftVersionId).filter((id) => !knownLineage(id)),
    )
    const versions = await tx.drafts.versionsById([...missing])
    return { entries, texts: new Map(versions.map(({ id, sql }) => [id, sql])) }
  })
}
