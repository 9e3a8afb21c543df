import { fail, newId } from '@millrace/kernel'
import type { Draft as DraftRow, DraftVersion } from '../generated/client.ts'
import { isUniqueViolation } from './database-failure.ts'
import { ScopedRepository } from './scoped-repository.ts'

export type Draft = Omit<DraftRow, 'slot'>
/** Without the text, for the tree. */
export type DraftEntry = Omit<Draft, 'content'>

const ENTRY = {
  id: true,
  workspaceId: true,
  folderId: true,
  name: true,
  revision: true,
  createdBy: true,
  updatedBy: true,
  createdAt: true,
  updatedAt: true,
  deletedAt: true,
} as const
const WHOLE = { ...ENTRY, content: true } as const

/** SQL files: autosaved text under an optimistic revision, and versions that are only ever added. */
export class DraftRepository extends ScopedRepository {
  list(): Promise<DraftEntry[]> {
    return this.client.draft.findMany({
      where: { workspaceId: this.workspaceId, deletedAt: null },
      select: ENTRY,
      orderBy: { name: 'asc' },
    })
  }

  async get(id: string): Promise<Draft> {
    const where = { workspaceId: this.workspaceId, id, deletedAt: null }
    const draft = await this.client.draft.findFirst({ where, select: WHOLE })
    return draft ?? fail('DRAFT_UNKNOWN')
  }

  async create(input: { name: string; folderId: string | null; content: string }): Promise<Draft> {
    await this.#requireFolder(input.folderId)
    const data = {
      id: newId<'draft'>(),
      workspaceId: this.workspaceId,
      ...input,
      slot: slotOf(input.folderId, input.name),
      createdBy: this.author.id,
      updatedBy: this.author.id,
    }
    const draft = await this.client.draft.create({ data, select: WHOLE }).catch(nameTaken(input.name))
    this.audit({ action: 'draft.create', subject: subjectOf(draft), after: placeOf(draft) })
    return draft
  }

  /** Keeps what the editor holds. `revision` is the one it started from; a later one means somebody else wrote. */
  async autosave(input: { id: string; content: string; revision: number }): Promise<{ revision: number }> {
    const rows = await this.client.draft.updateManyAndReturn({
      where: { workspaceId: this.workspaceId, id: input.id, revision: input.revision, deletedAt: null },
      data: {
        content: input.content,
        revision: { increment: 1 },
        updatedBy: this.author.id,
        updatedAt: new Date(),
      },
      select: { revision: true },
    })
    if (rows[0]) return rows[0]
    const { revision } = await this.get(input.id)
    return fail('DRAFT_CHANGED', { revision })
  }

  /** New name or folder. */
  async move(id: string, to: { name: string; folderId: string | null }): Promise<Draft> {
    await this.#requireFolder(to.folderId)
    const before = await this.get(id)
    const rows = await this.client.draft
      .updateManyAndReturn({
        where: { workspaceId: this.workspaceId, id, deletedAt: null },
        data: { ...to, slot: slotOf(to.folderId, to.name), updatedBy: this.author.id, updatedAt: new Date() },
        select: WHOLE,
      })
      .catch(nameTaken(to.name))
    const after = rows[0] ?? fail('DRAFT_UNKNOWN')
    const subject = subjectOf(after)
    this.audit({ action: 'draft.move', subject, before: placeOf(before), after: placeOf(after) })
    return after
  }

  /** Versions stay: deployments may run them. */
  async remove(id: string): Promise<void> {
    const draft = await this.get(id)
    await this.client.draft.updateMany({
      where: { workspaceId: this.workspaceId, id },
      data: { deletedAt: new Date(), slot: null, updatedBy: this.author.id },
    })
    this.audit({ action: 'draft.delete', subject: subjectOf(draft), before: placeOf(draft) })
  }

  /** Makes the autosaved text the next version. */
  async saveVersion(id: string, note: string): Promise<DraftVersion> {
    await this.client.$queryRaw`
      SELECT id FROM draft WHERE workspace_id = ${this.workspaceId} AND id = ${id} FOR UPDATE`
    const draft = await this.get(id)
    const where = { workspaceId: this.workspaceId, draftId: id }
    const last = await this.client.draftVersion.findFirst({ where, orderBy: { number: 'desc' } })
    const version = await this.client.draftVersion.create({
      data: {
        id: newId<'draftVersion'>(),
        ...where,
        number: (last?.number ?? 0) + 1,
        sql: draft.content,
        note,
        createdBy: this.author.id,
      },
    })
    this.audit({ action: 'draft.save', subject: subjectOf(draft), after: { version: version.number, note } })
    return version
  }

  /** The newest first, without their text. */
  versions(draftId: string): Promise<Omit<DraftVersion, 'sql'>[]> {
    return this.client.draftVersion.findMany({
      where: { workspaceId: this.workspaceId, draftId },
      omit: { sql: true },
      orderBy: { number: 'desc' },
    })
  }

  versionsById(ids: readonly string[]): Promise<DraftVersion[]> {
    return this.client.draftVersion.findMany({
      where: { workspaceId: this.workspaceId, id: { in: [...ids] } },
    })
  }

  async version(id: string): Promise<DraftVersion> {
    const version = await this.client.draftVersion.findFirst({ where: { workspaceId: this.workspaceId, id } })
    return version ?? fail('VERSION_UNKNOWN', { version: id })
  }

  async #requireFolder(id: string | null): Promise<void> {
    if (id === null) return
    const found = await this.client.folder.count({ where: { workspaceId: this.workspaceId, id } })
    if (found === 0) fail('FOLDER_UNKNOWN')
  }
}

/** Unique among what exists; a slash cannot be in a name. */
export function slotOf(parentId: string | null, name: string): string {
  return `${parentId ?? ''}/${name}`
}

const subjectOf = (draft: DraftEntry) => ({ kind: 'draft', id: draft.id, name: draft.name })
const placeOf = ({ name, folderId }: DraftEntry) => ({ name, folderId })

function nameTaken(name: string): (error: unknown) => never {
  return (error) => {
    if (isUniqueViolation(error)) fail('DRAFT_NAME_TAKEN', { name })
    throw error
  }
}
