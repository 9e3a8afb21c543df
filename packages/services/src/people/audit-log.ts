import type { AuditEntry } from '@millrace/contracts/api/workspace'
import type { AuditLink } from '@millrace/db'
import { inWorkspace, type UseCase } from '../use-case.ts'

export interface AuditPage {
  readonly limit: number
  readonly before?: string | undefined
  readonly action?: string | undefined
  readonly actor?: string | undefined
}

const STEP = 500

/** Newest first; filtered pages are filled by reading on. */
export function readAuditLog(
  use: UseCase,
  page: AuditPage,
): Promise<{ entries: AuditEntry[]; next: string | null }> {
  return inWorkspace(use, async (tx) => {
    const entries: AuditEntry[] = []
    for (let before = page.before === undefined ? null : Number(page.before) || 0; ; ) {
      const links = await tx.audit.list({ before, limit: STEP })
      for (const link of links) {
        if (entries.length === page.limit) return { entries, next: String(entries.at(-1)!.sequence) }
        if (matches(link, page)) entries.push(entryView(link))
      }
      if (links.length < STEP) return { entries, next: null }
      before = links.at(-1)!.sequence
    }
  })
}

function matches(link: AuditLink, { action, actor }: AuditPage): boolean {
  return (action === undefined || link.action === action) && (actor === undefined || link.actorId === actor)
}

function entryView(link: AuditLink): AuditEntry {
  return {
    sequence: link.sequence,
    at: new Date(link.at).toISOString(),
    actor: { kind: link.actorKind, id: link.actorId, name: link.actorName },
    action: link.action,
    subject: { kind: link.subjectKind, id: link.subjectId, name: link.subjectName },
    before: (link.before ?? null) as AuditEntry['before'],
    after: (link.after ?? null) as AuditEntry['after'],
  }
}
