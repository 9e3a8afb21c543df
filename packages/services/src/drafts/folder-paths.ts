import type { Folder as FolderView } from '@millrace/contracts/api/drafts'
import type { Folder, WorkspaceTransaction } from '@millrace/db'
import { fail } from '@millrace/kernel'

type Node = Pick<Folder, 'id' | 'name' | 'parentId'>

/** Folders by their path from the root. The root itself is `''`. */
export class FolderPaths {
  private readonly byId: ReadonlyMap<string, Node>

  constructor(folders: readonly Node[]) {
    this.byId = new Map(folders.map((folder) => [folder.id, folder]))
  }

  pathOf(id: string | null): string {
    const parts: string[] = []
    for (let at = id; at !== null; ) {
      const folder = this.byId.get(at)
      if (!folder) return fail('FOLDER_UNKNOWN')
      parts.unshift(folder.name)
      at = folder.parentId
    }
    return parts.join('/')
  }

  all(): FolderView[] {
    return [...this.byId.keys()]
      .map((id) => ({ id, path: this.pathOf(id) }))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
  }

  child(parentId: string | null, name: string): string | undefined {
    for (const folder of this.byId.values())
      if (folder.parentId === parentId && folder.name === name) return folder.id
    return undefined
  }
}

export async function readFolders(tx: WorkspaceTransaction): Promise<FolderPaths> {
  return new FolderPaths(await tx.folders.list())
}

/** The folder of a path; what is missing of it is made. */
export async function ensureFolder(tx: WorkspaceTransaction, path: string): Promise<string | null> {
  let parentId: string | null = null
  if (path === '') return null
  const paths = await readFolders(tx)
  for (const name of path.split('/'))
    parentId = paths.child(parentId, name) ?? (await tx.folders.create({ name, parentId })).id
  return parentId
}
