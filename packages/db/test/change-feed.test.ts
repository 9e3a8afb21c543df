import { until } from '@millrace/testkit/wait'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Change, ChangeFeed } from '../src/index.ts'
import { type Fixture, fixture, newDeployment, newUser } from './workspace-fixture.ts'

let f: Fixture
let feed: ChangeFeed
let heard: Change[] = []

beforeAll(async () => {
  f = await fixture()
  let up = false
  feed = f.app.listen({
    onResume: () => {
      up = true
    },
    onChange: (change) => void heard.push(change),
  })
  await until(() => up)
})
beforeEach(() => {
  heard = []
})
afterAll(() => feed.close())

/** Announcements come in order: once this one is heard, so are all before it. */
async function allHeard(): Promise<Change[]> {
  const { id } = await f.app.transaction(f.other, (tx) =>
    tx.folders.create({ name: `${Math.random()}`, parentId: null }),
  )
  await until(() => heard.some((change) => change.id === id))
  return heard.filter((change) => change.id !== id)
}

it('tells who must lose an open stream: the member, the token, the session', async () => {
  const userId = await newUser(f, 'leaver')
  await f.app.transaction(f.scope, (tx) => tx.members.add(userId, 'viewer'))
  const { apiToken } = await f.app.transaction(f.scope, (tx) =>
    tx.apiTokens.create({ name: 't', scope: 'read', expiresAt: null }),
  )
  await f.admin.query(
    `INSERT INTO session (id, user_id, token, expires_at) VALUES ('s1', $1, 'secret-token', now())`,
    [userId],
  )
  await allHeard()
  heard = []
  await f.app.transaction(f.scope, async (tx) => {
    await tx.apiTokens.touch(apiToken.id)
    await tx.members.setRole(userId, 'operator')
    await tx.members.remove(userId)
    await tx.apiTokens.revoke(apiToken.id)
  })
  await f.app.authClient.session.delete({ where: { id: 's1' } })
  const { workspaceId } = f.scope
  expect(await allHeard()).toEqual([
    { workspaceId, kind: 'member', id: userId },
    { workspaceId, kind: 'apiToken', id: apiToken.id },
    { workspaceId: '', kind: 'session', id: 's1' },
  ])
})

it('says nothing of what was rolled back, and nothing of the content', async () => {
  const rolledBack = f.app.transaction(f.scope, async (tx) => {
    await tx.folders.create({ name: 'ghost', parentId: null })
    throw new Error('no')
  })
  await expect(rolledBack).rejects.toThrow('no')
  const { id } = await newDeployment(f, f.scope)
  const changes = await allHeard()
  expect(changes.map(({ kind }) => kind)).toEqual(['draft', 'deployment'])
  expect(changes.at(-1)).toEqual({
    workspaceId: f.scope.workspaceId,
    kind: 'deployment',
    id,
    deploymentId: id,
  })
})
