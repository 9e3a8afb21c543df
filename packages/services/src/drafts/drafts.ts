import type { DraftSummary, Draft as DraftView, EditLock, Folder } from '@millrace/contracts/api/drafts'
import type { WorkspaceTransaction } from '@millrace/db'
import { fail } from '@millrace/kernel'
import { inWorkspace, type UseCase } from '../use-case.ts'
import { lockView, readDraftContext, summaryOf, viewDraft } from './draft-view.ts'
import { ensureFolder } from './folder-paths.ts'

export function listDrafts(use: UseCase): Promise<{ folders: Folder[]; drafts: DraftSummary[] }> {
  return inWorkspace(use, async (tx) => {
    const context = await readDraftContext(tx)
    const drafts = await tx.drafts.list()
    const latest = await tx.overview.latestVersions(drafts.map(({ id }) => id))
    return {
      folders: context.folders.all(),
      drafts: drafts.map((draft) => summaryOf(draft, latest.get(draft.id), context)),
    }
  })
}

export function readDraft(use: UseCase, id: string): Promise<DraftView> {
  return inWorkspace(use, async (tx) => viewDraft(tx, await tx.drafts.get(id), use.scope.author.id))
}

export function createDraft(
  use: UseCase,
  input: { readonly folder: string; readonly name: string; readonly content: string },
): Promise<DraftView> {
  return inWorkspace(use, async (tx) => {
    const folderId = await ensureFolder(tx, input.folder)
    const draft = await tx.drafts.create({ name: input.name, folderId, content: input.content })
    return viewDraft(tx, draft, use.scope.author.id)
  })
}

export function moveDraft(
  use: UseCase,
  id: string,
  to: { readonly folder?: string | undefined; readonly name?: string | undefined },
): Promise<DraftSummary> {
  return inWorkspace(use, async (tx) => {
    const draft = await tx.drafts.get(id)
    const folderId = to.folder === undefined ? draft.folderId : await ensureFolder(tx, to.folder)
    await tx.drafts.move(id, { name: to.name ?? draft.name, folderId })
    return readSummary(tx, id)
  })
}

export async function removeDraft(use: UseCase, id: string): Promise<Record<never, never>> {
  await inWorkspace(use, async (tx) => {
    const users = (await tx.overview.deployments()).filter(({ draftId }) => draftId === id)
    if (users[0]) fail('DRAFT_IN_USE', { deployment: users[0].name })
    await tx.drafts.remove(id)
  })
  return {}
}

/** Keeps what the editor holds; refused while somebody else holds the edit lock. */
export function saveDraft(
  use: UseCase,
  id: string,
  content: string,
  revision: number,
): Promise<DraftSummary> {
  return inWorkspace(use, async (tx) => {
    await requireUnlocked(tx, id, use)
    await tx.drafts.autosave({ id, content, revision })
    return readSummary(tx, id)
  })
}

export function takeLock(use: UseCase, id: string, takeOver: boolean): Promise<EditLock> {
  return inWorkspace(use, async (tx) => {
    const lock = await tx.draftLocks.acquire(id, { takeOver })
    return lockView(lock, (await readDraftContext(tx)).names, use.scope.author.id)
  })
}

export async function releaseLock(use: UseCase, id: string): Promise<Record<never, never>> {
  await inWorkspace(use, async (tx) => {
    await tx.drafts.get(id)
    await tx.draftLocks.release(id)
  })
  return {}
}

export async function requireUnlocked(tx: WorkspaceTransaction, id: string, use: UseCase): Promise<void> {
  const lock = await tx.draftLocks.find(id)
  if (lock === null || lock.userId === use.scope.author.id) return
  const { names } = await readDraftContext(tx)
  fail('DRAFT_LOCKED', { holder: names.author(lock.userId)?.name ?? lock.userId })
}

async function readSummary(tx: WorkspaceTransaction, id: string): Promise<DraftSummary> {
  const latest = await tx.overview.latestVersions([id])
  return summaryOf(await tx.drafts.get(id), latest.get(id), await readDraftContext(tx))
}
