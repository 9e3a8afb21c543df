import type { DraftSummary } from '@millrace/contracts/api/drafts'

/** A line of the tree: a folder that can be opened, or a draft. */
export type TreeLine =
  | {
      readonly kind: 'folder'
      readonly path: string
      readonly name: string
      readonly depth: number
      readonly open: boolean
    }
  | { readonly kind: 'draft'; readonly draft: DraftSummary; readonly depth: number }

/** The lines on screen, folders before drafts, each in order of name. */
export function treeLines(drafts: readonly DraftSummary[], closed: ReadonlySet<string>): readonly TreeLine[] {
  const lines: TreeLine[] = []
  const walk = (folder: string, depth: number) => {
    for (const path of childFolders(drafts, folder)) {
      const open = !closed.has(path)
      lines.push({ kind: 'folder', path, name: path.slice(path.lastIndexOf('/') + 1), depth, open })
      if (open) walk(path, depth + 1)
    }
    const here = drafts.filter((draft) => draft.folder === folder)
    for (const draft of here.toSorted((a, b) => a.name.localeCompare(b.name)))
      lines.push({ kind: 'draft', draft, depth })
  }
  walk('', 0)
  return lines
}

function childFolders(drafts: readonly DraftSummary[], folder: string): readonly string[] {
  const prefix = folder === '' ? '' : `${folder}/`
  const names = drafts
    .filter((draft) => draft.folder !== '' && draft.folder !== folder && draft.folder.startsWith(prefix))
    .map((draft) => prefix + draft.folder.slice(prefix.length).split('/')[0])
  return [...new Set(names)].sort((a, b) => a.localeCompare(b))
}
