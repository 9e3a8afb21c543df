import { createHash } from 'node:crypto'
import type { Author } from './workspace-scope.ts'

/** A change as its maker describes it. `before` and `after` hold no secrets. */
export interface AuditDraft {
  /** `deployment.start`, `member.remove`, … */
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string; readonly name: string }
  readonly before?: object | null
  readonly after?: object | null
}

/** One link: everything in it, and the link before, is under its hash. */
export interface AuditLink {
  readonly workspaceId: string
  readonly sequence: number
  readonly at: Date
  readonly actorKind: string
  readonly actorId: string
  readonly actorName: string
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly subjectName: string
  readonly before: unknown
  readonly after: unknown
  readonly previousHash: string
  readonly hash: string
}

export interface AuditHead {
  readonly sequence: number
  readonly hash: string
}

/** What the first entry of a workspace follows. */
export const emptyHead: AuditHead = { sequence: 0, hash: '' }

export function linkAfter(
  head: AuditHead,
  workspaceId: string,
  at: Date,
  author: Author,
  entry: AuditDraft,
): AuditLink {
  const content = {
    workspaceId,
    sequence: head.sequence + 1,
    at,
    actorKind: author.kind,
    actorId: author.id,
    actorName: author.name,
    action: entry.action,
    subjectKind: entry.subject.kind,
    subjectId: entry.subject.id,
    subjectName: entry.subject.name,
    before: entry.before ?? null,
    after: entry.after ?? null,
    previousHash: head.hash,
  }
  return { ...content, hash: hashLink(content) }
}

export type AuditVerdict =
  | { readonly intact: true; readonly head: AuditHead }
  | { readonly intact: false; readonly sequence: number; readonly reason: AuditFault }

export type AuditFault = 'missing' | 'edited' | 'reordered' | 'truncated'

/**
 * Walks links in order of sequence. `claimed` is the head the database claims, or better one that was exported
 * earlier: without it a cut tail could not be told.
 */
export function createAuditVerifier(start: AuditHead = emptyHead) {
  let head = start
  let fault: { sequence: number; reason: AuditFault } | null = null
  return {
    add(link: AuditLink): void {
      if (fault) return
      const reason = faultOf(link, head)
      if (reason) fault = { sequence: head.sequence + 1, reason }
      else head = { sequence: link.sequence, hash: link.hash }
    },
    verdict(claimed: AuditHead): AuditVerdict {
      if (fault) return { intact: false, ...fault }
      if (head.sequence < claimed.sequence)
        return { intact: false, sequence: head.sequence + 1, reason: 'truncated' }
      if (head.sequence === claimed.sequence && head.hash !== claimed.hash)
        return { intact: false, sequence: head.sequence, reason: 'edited' }
      return { intact: true, head }
    },
  }
}

function faultOf(link: AuditLink, head: AuditHead): AuditFault | null {
  if (link.sequence !== head.sequence + 1) return 'missing'
  if (link.hash !== hashLink(link)) return 'edited'
  return link.previousHash === head.hash ? null : 'reordered'
}

function hashLink(link: Omit<AuditLink, 'hash'>): string {
  const { workspaceId, sequence, actorKind, actorId, actorName, action, previousHash, before, after } = link
  const { subjectKind, subjectId, subjectName } = link
  const at = link.at.toISOString()
  const parts = [workspaceId, sequence, at, actorKind, actorId, actorName, action, subjectKind, subjectId]
  return createHash('sha256')
    .update(canonicalJson([...parts, subjectName, before, after, previousHash]))
    .digest('hex')
}

/** JSON with sorted keys and nothing optional: the same text before and after a JSONB column. */
export function canonicalJson(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, held]) => held !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`).join(',')}}`
}
