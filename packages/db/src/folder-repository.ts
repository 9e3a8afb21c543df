import { fail, newId } from '@millrace/kernel'
import type { Folder as FolderRow } from '../generated/client.ts'
import { isUniqueViolation } from './database-failure.ts'
import { slotOf } from './draft-repository.ts'
import { ScopedRepository } from './scoped-repository.ts'

export type Folder = Omit<FolderRow, 'slot'>

/** The tree that drafts lie in. */
export class FolderRepository extends ScopedRepository {
  list(): Promise<Folder[]> {
    const where = { workspaceId: this.workspaceId }
    return this.client.folder.findMany({ where, omit: { slot: true }, orderBy: { name: 'asc' } })
  }

  async create(input: { name: string; parentId: string | null }): Promise<Folder> {
    if (input.parentId !== null) await this.#get(input.parentId)
    const folder = await this.client.folder
      .create({
        data: {
          id: newId<'folder'>(),
          workspaceId: this.workspaceId,
          ...input,
          slot: slotOf(input.parentId, input.name),
        },
        omit: { slot: true },
      })
      .catch(nameTaken(input.name))
    this.audit({ action: 'folder.create', subject: subjectOf(folder), after: placeOf(folder) })
    return folder
  }

  async move(id: string, to: { name: string; parentId: string | null }): Promise<Folder> {
    // One mover at a time: two moves that are right alone could make a circle together.
    await this.client.$queryRaw`
      SELECT id FROM folder WHERE workspace_id = ${this.workspaceId} ORDER BY id FOR UPDATE`
    const before = await this.#get(id)
    await this.#requireOutside(id, to.parentId)
    await this.client.folder
      .updateMany({
        where: { workspaceId: this.workspaceId, id },
        data: { ...to, slot: slotOf(to.parentId, to.name) },
      })
      .catch(nameTaken(to.name))
    const after = await this.#get(id)
    const subject = subjectOf(after)
    this.audit({ action: 'folder.move', subject, before: placeOf(before), after: placeOf(after) })
    return after
  }

  /** Only an empty one; what deleted drafts lay in it come to lie at the root. */
  async remove(id: string): Promise<void> {
    const folder = await this.#get(id)
    const where = { workspaceId: this.workspaceId }
    const inside =
      (await this.client.folder.count({ where: { ...where, parentId: id } })) +
      (await this.client.draft.count({ where: { ...where, folderId: id, deletedAt: null } }))
    if (inside > 0) fail('FOLDER_NOT_EMPTY', { name: folder.name })
    await this.client.draft.updateMany({ where: { ...where, folderId: id }, data: { folderId: null } })
    await this.client.folder.deleteMany({ where: { ...where, id } })
    this.audit({ action: 'folder.delete', subject: subjectOf(folder), before: placeOf(folder) })
  }

  async #get(id: string): Promise<Folder> {
    const where = { workspaceId: this.workspaceId, id }
    const folder = await this.client.folder.findFirst({ where, omit: { slot: true } })
    return folder ?? fail('FOLDER_UNKNOWN')
  }

  async #requireOutside(id: string, target: string | null): Promise<void> {
    for (let at = target; at !== null; at = (await this.#get(at)).parentId) {
      if (at === id) fail('FOLDER_INTO_ITSELF')
    }
  }
}

const subjectOf = (folder: Folder) => ({ kind: 'folder', id: folder.id, name: folder.name })
const placeOf = ({ name, parentId }: Folder) => ({ name, parentId })

function nameTaken(name: string): (error: unknown) => never {
  return (error) => {
    if (isUniqueViolation(error)) fail('FOLDER_NAME_TAKEN', { name })
    throw error
  }
}
