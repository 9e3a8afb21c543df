import type { DraftVersion, Draft as DraftView } from '@millrace/contracts/api/drafts'
import type { WorkspaceTransaction } from '@millrace/db'
import { fail } from '@millrace/kernel'
import { type NameBook, readNames } from '../people/name-book.ts'
import { inWorkspace, type UseCase } from '../use-case.ts'
import { viewDraft } from './draft-view.ts'
import { requireUnlocked } from './drafts.ts'

interface VersionRow {
  readonly id: string
  readonly number: number
  readonly note: string
  readonly createdBy: string
  readonly createdAt: Date
}

export function listVersions(use: UseCase, draftId: string): Promise<DraftVersion[]> {
  return inWorkspace(use, async (tx) => {
    await tx.drafts.get(draftId)
    const view = await versionViews(tx)
    return (await tx.drafts.versions(draftId)).map(view)
  })
}

export function readVersion(
  use: UseCase,
  draftId: string,
  number: number,
): Promise<DraftVersion & { content: string }> {
  return inWorkspace(use, async (tx) => {
    const version = await findVersion(tx, draftId, number)
    return { ...(await versionViews(tx))(version), content: version.sql }
  })
}

/** Keeps the saved content as the next version; one without a change to the last is refused. */
export function saveVersion(
  use: UseCase,
  draftId: string,
  note: string,
  revision: number,
): Promise<DraftVersion> {
  return inWorkspace(use, async (tx) => {
    const draft = await tx.drafts.get(draftId)
    if (draft.revision !== revision) fail('DRAFT_CHANGED', { revision: draft.revision })
    const latest = (await tx.overview.latestVersions([draftId])).get(draftId)
    if (latest && !latest.changed) fail('VERSION_UNCHANGED', { version: latest.number })
    const version = await tx.drafts.saveVersion(draftId, note)
    return (await versionViews(tx))(version)
  })
}

/** The version's text becomes the draft's; the versions themselves stay as they are. */
export function restoreVersion(
  use: UseCase,
  draftId: string,
  number: number,
  revision: number,
): Promise<DraftView> {
  return inWorkspace(use, async (tx) => {
    await requireUnlocked(tx, draftId, use)
    const version = await findVersion(tx, draftId, number)
    await tx.drafts.autosave({ id: draftId, content: version.sql, revision })
    return viewDraft(tx, await tx.drafts.get(draftId), use.scope.author.id)
  })
}

export async function findVersion(tx: WorkspaceTransaction, draftId: string, number: number) {
  await tx.drafts.get(draftId)
  const found = (await tx.drafts.versions(draftId)).find((version) => version.number === number)
  return found ? tx.drafts.version(found.id) : fail('VERSION_UNKNOWN', { version: number })
}

async function versionViews(tx: WorkspaceTransaction): Promise<(version: VersionRow) => DraftVersion> {
  const names: NameBook = await readNames(tx)
  const deployments = await tx.overview.deployments()
  return ({ id, number, note, createdAt, createdBy }) => ({
    number,
    note,
    createdAt: createdAt.toISOString(),
    createdBy: names.author(createdBy),
    deployments: deployments
      .filter(({ draftVersionId }) => draftVersionId === id)
      .map((deployment) => ({ id: deployment.id, name: deployment.name })),
  })
}
