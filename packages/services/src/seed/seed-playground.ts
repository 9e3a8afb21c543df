import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Database, type SecretSealer, systemAuthor, type WorkspaceTransaction } from '@millrace/db'
import { writesSomewhere } from '../check-sql.ts'
import { ensureFolder } from '../drafts/folder-paths.ts'
import { ensureFirstWorkspace, FIRST_WORKSPACE } from '../people/first-workspace.ts'

export interface Shop {
  readonly host: string
  readonly port: number
  /** Of the role `playground`. */
  readonly password: string
}

export interface SeedOptions {
  readonly db: Database
  readonly sealer: SecretSealer
  /** Null: a workspace without examples. */
  readonly shop: Shop | null
  /** Folder of the examples' SQL files. */
  readonly examples?: string
}

const EXAMPLES = path.resolve(import.meta.dirname, '../../../../examples/playground')
const FOLDER = 'examples'
const SECRET = 'shop_password'
const FIRST_ENTRIES = 200
/** So that the first page is alive within seconds, and restarts lose little. */
const CONFIG = { 'parallelism.default': '1', 'execution.checkpointing.interval': '5 s' }

/**
 * Makes the first workspace and, once, its examples: drafts over the sample shop and deployments of them that are to
 * run. What people make of them afterwards is theirs: a later start changes nothing.
 */
export async function seedPlayground(
  options: SeedOptions,
): Promise<{ workspaceId: string; slug: string; seeded: boolean }> {
  const { db, shop, sealer } = options
  const workspaceId = await ensureFirstWorkspace(db, FIRST_WORKSPACE)
  const answer = (seeded: boolean) => ({ workspaceId, slug: FIRST_WORKSPACE.slug, seeded })
  if (shop === null) return answer(false)
  return db.transaction({ workspaceId, author: systemAuthor }, async (tx) => {
    if (await wasSeeded(tx)) return answer(false)
    await tx.secrets.put(SECRET, shop.password, sealer)
    for (const { name, sql } of playgroundDrafts(shop, options.examples)) await seedDraft(tx, name, sql)
    const subject = { kind: 'workspace', id: workspaceId, name: FIRST_WORKSPACE.name }
    tx.audit.append({ action: 'workspace.seed', subject })
    return answer(true)
  })
}

/** The seed is among the first things that a workspace's audit log tells. */
async function wasSeeded(tx: WorkspaceTransaction): Promise<boolean> {
  const first = await tx.audit.list({ before: FIRST_ENTRIES, limit: FIRST_ENTRIES })
  return first.some(({ action }) => action === 'workspace.seed') || (await tx.drafts.list()).length > 0
}

export function playgroundDrafts(
  shop: Pick<Shop, 'host' | 'port'>,
  examples: string = EXAMPLES,
): readonly { readonly name: string; readonly sql: string }[] {
  return readdirSync(examples)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => ({
      name: file.slice(0, -'.sql'.length),
      sql: readFileSync(path.join(examples, file), 'utf8')
        .replaceAll('@shop_host@', shop.host)
        .replaceAll('@shop_port@', String(shop.port)),
    }))
}

/** A draft with a version; what writes somewhere is deployed and is to run. */
async function seedDraft(tx: WorkspaceTransaction, name: string, sql: string): Promise<void> {
  const folderId = await ensureFolder(tx, FOLDER)
  const { id } = await tx.drafts.create({ name, folderId, content: sql })
  const version = await tx.drafts.saveVersion(id, '')
  if (!writesSomewhere(sql)) return
  const deployment = await tx.deployments.create({ name, draftVersionId: version.id, config: CONFIG })
  await tx.deployments.start(deployment.id, { kind: 'latest' })
}
