import type { DraftSummary, Draft as DraftView, EditLock } from '@millrace/contracts/api/drafts'
import type { Draft, DraftEntry, DraftLock, LatestVersion, WorkspaceTransaction } from '@millrace/db'
import { type NameBook, readNames } from '../people/name-book.ts'
import { type FolderPaths, readFolders } from './folder-paths.ts'

/** What views of drafts are made with, read once per transaction. */
export interface DraftContext {
  readonly names: NameBook
  readonly folders: FolderPaths
}

export async function readDraftContext(tx: WorkspaceTransaction): Promise<DraftContext> {
  return { names: await readNames(tx), folders: await readFolders(tx) }
}

export function summaryOf(
  draft: DraftEntry,
  latest: LatestVersion | undefined,
  { names, folders }: DraftContext,
): DraftSummary {
  return {
    id: draft.id,
    folder: folders.pathOf(draft.folderId),
    name: draft.name,
    revision: draft.revision,
    updatedAt: draft.updatedAt.toISOString(),
    updatedBy: names.author(draft.updatedBy),
    latestVersion: latest?.number ?? null,
    changed: latest === undefined || latest.changed,
  }
}

export function lockView(lock: DraftLock, names: NameBook, personId: string): EditLock {
  return {
    holder: names.author(lock.userId),
    yours: lock.userId === personId,
    expiresAt: lock.expiresAt.toISOString(),
  }
}

/** A draft with all that the editor needs. */
export async function viewDraft(
  tx: WorkspaceTransaction,
  draft: Draft,
  personId: string,
): Promise<DraftView> {
  const context = await readDraftContext(tx)
  const [lock, latest] = [await tx.draftLocks.find(draft.id), await tx.overview.latestVersions([draft.id])]
  return {
    ...summaryOf(draft, latest.get(draft.id), context),
    content: draft.content,
    lock: lock && lockView(lock, context.names, personId),
  }
}
