import {
  type AuditDraft,
  type AuditHead,
  type AuditLink,
  type AuditVerdict,
  createAuditVerifier,
  emptyHead,
  linkAfter,
} from './audit-chain.ts'
import { toNullableJson } from './json.ts'
import { ScopedRepository, type TransactionContext } from './scoped-repository.ts'

const PAGE = 500

export class AuditRepository extends ScopedRepository {
  /** Records something that no repository records by itself. */
  append(entry: AuditDraft): void {
    this.audit(entry)
  }

  /** The newest first; `before` is the sequence to continue from. */
  async list({ before, limit }: { before: number | null; limit: number }): Promise<AuditLink[]> {
    const where = { workspaceId: this.workspaceId, ...(before !== null && { sequence: { lt: before } }) }
    return this.client.auditEntry.findMany({ where, orderBy: { sequence: 'desc' }, take: limit })
  }

  /** The end of the chain, to be kept outside this database. */
  async head(): Promise<AuditHead> {
    const head = await this.client.auditHead.findUnique({ where: { workspaceId: this.workspaceId } })
    return head ?? emptyHead
  }

  /** Reads the whole chain. `exported` is a head that was kept elsewhere. */
  async verify(exported?: AuditHead): Promise<AuditVerdict> {
    const verifier = createAuditVerifier()
    let known = false
    for (let last = 0; ; ) {
      const links = await this.client.auditEntry.findMany({
        where: { workspaceId: this.workspaceId, sequence: { gt: last } },
        orderBy: { sequence: 'asc' },
        take: PAGE,
      })
      for (const link of links) {
        verifier.add(link)
        if (link.sequence === exported?.sequence) known = link.hash === exported.hash
        last = link.sequence
      }
      if (links.length < PAGE) break
    }
    const verdict = verifier.verdict(await this.head())
    if (!verdict.intact || !exported || known || exported.sequence === 0) return verdict
    return verdict.head.sequence < exported.sequence
      ? { intact: false, sequence: verdict.head.sequence + 1, reason: 'truncated' }
      : { intact: false, sequence: exported.sequence, reason: 'edited' }
  }
}

/** Chains what the transaction has gathered; the head row's lock puts transactions in order. */
export async function appendAudit({ client, scope, audit }: TransactionContext): Promise<void> {
  if (audit.length === 0) return
  const { workspaceId, author } = scope
  await client.$executeRaw`
    INSERT INTO audit_head (workspace_id, sequence, hash) VALUES (${workspaceId}, 0, '') ON CONFLICT DO NOTHING`
  const rows = await client.$queryRaw<{ sequence: number; hash: string; at: Date }[]>`
    SELECT sequence, hash, date_trunc('milliseconds', clock_timestamp()) AS at
    FROM audit_head WHERE workspace_id = ${workspaceId} FOR UPDATE`
  const { at, ...start } = rows[0]!
  let head: AuditHead = start
  const links = audit.map((entry) => {
    const link = linkAfter(head, workspaceId, at, author, entry)
    head = link
    return { ...link, before: toNullableJson(link.before), after: toNullableJson(link.after) }
  })
  await client.auditEntry.createMany({ data: links })
  await client.$executeRaw`
    UPDATE audit_head SET sequence = ${head.sequence}, hash = ${head.hash} WHERE workspace_id = ${workspaceId}`
}
