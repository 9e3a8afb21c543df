import type { SearchHit } from '@millrace/contracts/api/overview'
import type { Permission } from '@millrace/contracts/permission'
import { readFolders } from '../drafts/folder-paths.ts'
import { inWorkspace, type UseCase } from '../use-case.ts'

const MOST = 20

/** Finds by name among what the asker may see: nothing else is even counted. */
export function search(use: UseCase, q: string, permissions: ReadonlySet<Permission>): Promise<SearchHit[]> {
  return inWorkspace(use, async (tx) => {
    const hits: SearchHit[] = []
    if (permissions.has('draft:read')) {
      const folders = await readFolders(tx)
      for (const { id, name, folderId } of await tx.drafts.list())
        hits.push({ kind: 'draft', id, name, detail: folders.pathOf(folderId) })
    }
    if (permissions.has('deployment:read'))
      for (const { id, name, draftName } of await tx.overview.deployments())
        hits.push({ kind: 'deployment', id, name, detail: draftName })
    if (permissions.has('secret:read'))
      for (const { id, name } of await tx.secrets.list()) hits.push({ kind: 'secret', id, name, detail: '' })
    if (permissions.has('member:read'))
      for (const { userId, name, email } of await tx.members.list())
        hits.push({ kind: 'member', id: userId, name, detail: email })
    return best(hits, q.toLowerCase())
  })
}

/** Names that begin with the words first, then names that hold them, then details. */
function best(hits: readonly SearchHit[], q: string): SearchHit[] {
  const rank = ({ name, detail }: SearchHit) => {
    const at = name.toLowerCase().indexOf(q)
    return at === 0 ? 0 : at > 0 ? 1 : detail.toLowerCase().includes(q) ? 2 : 3
  }
  return hits
    .map((hit) => ({ hit, rank: rank(hit) }))
    .filter((one) => one.rank < 3)
    .sort((a, b) => a.rank - b.rank || (a.hit.name < b.hit.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ hit }) => hit)
}
