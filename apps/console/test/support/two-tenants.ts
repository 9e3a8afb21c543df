import type { Role } from '@millrace/contracts/permission'
import { type Database, systemAuthor } from '@millrace/db'
import { openTestConsole, type TestConsole } from './test-console.ts'

export const ROLES: readonly Role[] = ['owner', 'editor', 'operator', 'viewer']
/** In every name and text of the tenants, so that whatever leaks can be recognised. */
export const CANARY_A = 'canary-of-alpha'
const CANARY_B = 'canary-of-beta'
export const SECRET_VALUE = 'canary-secret-value-4f9a'

/** Path parameters that name what really is there. */
export type Ids = Readonly<Record<string, string>>

interface Tenant {
  readonly slug: string
  readonly workspaceId: string
  readonly ids: Ids
}

export interface TwoTenants {
  readonly console: TestConsole
  readonly alpha: Tenant
  readonly beta: Tenant
}

/** Two workspaces full of things, and people of every role in each: `owner@alpha.test`, `viewer@beta.test`, … */
export async function openTwoTenants(): Promise<TwoTenants> {
  const console = await openTestConsole()
  return {
    console,
    alpha: await fill(console, 'alpha', CANARY_A),
    beta: await fill(console, 'beta', CANARY_B),
  }
}

async function fill(console: TestConsole, slug: string, canary: string): Promise<Tenant> {
  const workspaceId = await console.workspace(slug)
  const people: Record<string, string> = {}
  for (const role of ROLES) people[role] = await console.member(`${role}@${slug}.test`, workspaceId, role)
  const things = await makeThings(console, workspaceId, people.owner!, canary, `${slug}_canary`)
  return { slug, workspaceId, ids: { workspace: slug, person: people.viewer!, version: '1', ...things } }
}

async function makeThings(
  console: TestConsole,
  workspaceId: string,
  ownerId: string,
  canary: string,
  secret: string,
) {
  const { db, sealer } = console.app
  const author = { kind: 'person' as const, id: ownerId, name: 'Owner' }
  return db.transaction({ workspaceId, author }, async (tx) => {
    const folder = await tx.folders.create({ name: canary, parentId: null })
    const draft = await tx.drafts.create({ name: canary, folderId: folder.id, content: `-- ${canary}` })
    const version = await tx.drafts.saveVersion(draft.id, canary)
    const deployment = await tx.deployments.create({
      name: canary,
      draftVersionId: version.id,
      config: { note: canary },
    })
    await tx.secrets.put(secret, SECRET_VALUE, sealer)
    const { apiToken } = await tx.apiTokens.create({ name: canary, scope: 'write', expiresAt: null })
    const { invitation } = await tx.invitations.create({
      role: 'viewer',
      note: canary,
      expiresAt: new Date(Date.now() + 3_600_000),
    })
    await tx.events.append({ kind: 'TEST', severity: 'error', deploymentId: deployment.id, reason: canary })
    return {
      folder: folder.id,
      draft: draft.id,
      deployment: deployment.id,
      secret,
      token: apiToken.id,
      invitation: invitation.id,
      // Only the runner makes savepoints: an id that names nothing.
      savepoint: crypto.randomUUID(),
    }
  })
}

export async function apiTokenOf(
  db: Database,
  workspaceId: string,
  userId: string,
  scope: 'read' | 'write',
): Promise<{ id: string; text: string }> {
  const author = { kind: 'person' as const, id: userId, name: 'Somebody' }
  return db.transaction({ workspaceId, author }, async (tx) => {
    const { apiToken, token } = await tx.apiTokens.create({ name: `${scope} token`, scope, expiresAt: null })
    return { id: apiToken.id, text: token }
  })
}

export async function memberId(db: Database, workspaceId: string, email: string): Promise<string> {
  const members = await db.transaction({ workspaceId, author: systemAuthor }, (tx) => tx.members.list())
  return members.find((member) => member.email === email)!.userId
}
