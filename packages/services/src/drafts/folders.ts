import type { Folder } from '@millrace/contracts/api/drafts'
import { inWorkspace, type UseCase } from '../use-case.ts'
import { ensureFolder, readFolders } from './folder-paths.ts'

export function createFolder(use: UseCase, path: string): Promise<Folder> {
  return inWorkspace(use, async (tx) => {
    const { parent, name } = split(path)
    const folder = await tx.folders.create({ name, parentId: await ensureFolder(tx, parent) })
    return { id: folder.id, path }
  })
}

export function moveFolder(use: UseCase, id: string, path: string): Promise<Folder> {
  return inWorkspace(use, async (tx) => {
    const { parent, name } = split(path)
    await tx.folders.move(id, { name, parentId: await ensureFolder(tx, parent) })
    return { id, path: (await readFolders(tx)).pathOf(id) }
  })
}

export async function removeFolder(use: UseCase, id: string): Promise<Record<never, never>> {
  await inWorkspace(use, (tx) => tx.folders.remove(id))
  return {}
}

function split(path: string): { parent: string; name: string } {
  const slash = path.lastIndexOf('/')
  return { parent: path.slice(0, Math.max(0, slash)), name: path.slice(slash + 1) }
}
