import type { Draft, DraftSummary } from '@millrace/contracts/api/drafts'
import { api } from '@millrace/contracts/api/routes'
import type { DocumentEdits } from '@millrace/engine/ide'
import { server } from '../../client/api.ts'
import { putDraft } from '../../editor/sql-service.ts'

const known = new Map<string, Draft>()

/** The text of a draft that is not shown, as the server held it when it was last asked. */
export function knownText(draft: string): string | undefined {
  return known.get(draft)?.content
}

/** Fetches what has changed of these drafts and tells the language worker, one after the other. */
export async function learnDrafts(
  workspace: string,
  drafts: readonly DraftSummary[],
  isOver: () => boolean,
): Promise<void> {
  for (const { id, revision } of drafts) {
    if (isOver()) return
    if (known.get(id)?.revision === revision) continue
    await learn(await server.call(api.drafts.get, { params: { workspace, draft: id } }))
  }
}

async function learn(draft: Draft): Promise<void> {
  known.set(draft.id, draft)
  await putDraft(draft.id, draft.content, draft.name)
}

/** Saves changes to a draft that is not shown; refused by the server when somebody has changed it since. */
export async function changeDraft(workspace: string, { document, edits }: DocumentEdits): Promise<Draft> {
  const held = await server.call(api.drafts.get, { params: { workspace, draft: document } })
  const params = { workspace, draft: document }
  // The places are those of the text the worker knows: with another revision they may be wrong.
  const revision = known.get(document)?.revision ?? held.revision
  const content = applyEdits(known.get(document)?.content ?? held.content, edits)
  const summary = await server.call(api.drafts.save, { params, body: { content, revision } })
  const changed = { ...held, ...summary, content }
  await learn(changed)
  return changed
}

/** The text after the edits, whose places are lines and columns of the text before. */
export function applyEdits(text: string, edits: DocumentEdits['edits']): string {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const offset = (line: number, column: number) => (starts[line - 1] ?? text.length) + column - 1
  const placed = edits
    .map(({ span, text: inserted }) => ({
      start: offset(span.line, span.column),
      end: offset(span.endLine, span.endColumn),
      inserted,
    }))
    .toSorted((a, b) => b.start - a.start)
  return placed.reduce(
    (all, { start, end, inserted }) => all.slice(0, start) + inserted + all.slice(end),
    text,
  )
}
