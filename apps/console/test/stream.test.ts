import { topicOf } from '@millrace/contracts/api/stream'
import { systemAuthor, type WorkspaceTransaction } from '@millrace/db'
import { until } from '@millrace/testkit/wait'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openReader } from './support/stream-reader.ts'
import { codeOf } from './support/test-console.ts'
import { apiTokenOf, CANARY_A, memberId, openTwoTenants, type TwoTenants } from './support/two-tenants.ts'

let world: TwoTenants
let cookie: string
beforeAll(async () => {
  world = await openTwoTenants()
  cookie = await world.console.signIn('owner@alpha.test')
})
afterAll(() => world.console.close())

const inAlpha = <T>(work: (tx: WorkspaceTransaction) => Promise<T>) =>
  world.console.app.db.transaction({ workspaceId: world.alpha.workspaceId, author: systemAuthor }, work)
const addEvent = (kind: string) => inAlpha((tx) => tx.events.append({ kind, severity: 'info' }))

test('the whole list comes first, then only what changed, then what went', async () => {
  const reader = await openReader(world.console, [topicOf.jobs('alpha')], { cookie })
  const first = await reader.find(({ type }) => type === 'jobs')
  expect(first).toMatchObject({ full: true, removed: [] })
  expect(first.type === 'jobs' && first.deployments.map(({ name }) => name)).toEqual([CANARY_A])
  const made = await inAlpha(async (tx) => {
    const { draftVersionId } = await tx.deployments.get(world.alpha.ids.deployment!)
    return tx.deployments.create({ name: 'second', draftVersionId, config: {} })
  })
  const changed = await reader.find((message) => message.type === 'jobs' && !message.full)
  expect(changed.type === 'jobs' && changed.deployments.map(({ name }) => name)).toEqual(['second'])
  await inAlpha((tx) => tx.deployments.remove(made.id))
  await reader.find((message) => message.type === 'jobs' && message.removed.includes(made.id))
  await reader.close()
})

test('one job: its page, and the news that it is gone', async () => {
  const made = await inAlpha(async (tx) => {
    const { draftVersionId } = await tx.deployments.get(world.alpha.ids.deployment!)
    return tx.deployments.create({ name: 'short-lived', draftVersionId, config: {} })
  })
  const reader = await openReader(world.console, [topicOf.job('alpha', made.id)], { cookie })
  const page = await reader.find(({ type }) => type === 'job')
  expect(page).toMatchObject({
    deployment: { name: 'short-lived', state: { desired: 'STOPPED', observed: null } },
  })
  await inAlpha((tx) => tx.deployments.start(made.id, { kind: 'empty' }))
  await reader.find((message) => message.type === 'job' && message.deployment.state.desired === 'RUNNING')
  await inAlpha(async (tx) => {
    await tx.deployments.stop(made.id)
    await tx.deployments.remove(made.id)
  })
  expect(await reader.find(({ type }) => type === 'jobRemoved')).toMatchObject({ deploymentId: made.id })
  await reader.close()
})

test('events resume where the reader was, with none left out', async () => {
  const kindsOf = (reader: { messages: readonly unknown[] }) =>
    (reader.messages as { type: string; events?: { kind: string }[] }[]).flatMap(({ events }) =>
      (events ?? []).map(({ kind }) => kind),
    )
  const first = await openReader(world.console, [topicOf.events('alpha')], { cookie })
  await addEvent('BEFORE')
  await until(async () => kindsOf(first).includes('BEFORE'), { message: 'the first event' })
  const last = first.ids.at(-1)!
  await first.close()
  // More than a page, while nobody listens.
  for (let index = 0; index < 45; index += 1) await addEvent(`MISSED_${index}`)
  const second = await openReader(world.console, [topicOf.events('alpha')], {
    cookie,
    headers: { 'last-event-id': last },
  })
  await until(async () => kindsOf(second).includes('MISSED_44'), { message: 'the missed events' })
  const missed = kindsOf(second).filter((kind) => kind.startsWith('MISSED_'))
  expect(missed).toEqual(Array.from({ length: 45 }, (_, index) => `MISSED_${index}`))
  await addEvent('AFTER')
  await until(async () => kindsOf(second).includes('AFTER'), { message: 'the live event' })
  expect(kindsOf(second).filter((kind) => kind === 'AFTER')).toHaveLength(1)
  await second.close()
})

test('topics of another tenant, or beyond the role, are refused in the stream; the others flow', async () => {
  const reader = await openReader(
    world.console,
    [topicOf.jobs('beta'), topicOf.job('alpha', world.beta.ids.deployment!), topicOf.events('alpha')],
    { cookie },
  )
  const refused = await reader.find(({ type }) => type === 'refused')
  expect(refused).toMatchObject({ topic: 'jobs/beta', error: { code: 'WORKSPACE_UNKNOWN' } })
  expect(await reader.find(({ type }) => type === 'jobRemoved')).toMatchObject({
    deploymentId: world.beta.ids.deployment,
  })
  await reader.find(({ type }) => type === 'events')
  expect(JSON.stringify(reader.messages)).not.toContain('canary-of-beta')
  await reader.close()
  for (const topics of ['', 'jobs', 'jobs/ALPHA', 'jobs/alpha/../beta', 'secrets/alpha'])
    expect(
      (await world.console.send('GET', `/api/v1/stream?topics=${topics}`, { cookie })).status,
      topics,
    ).toBe(400)
})

async function cut(
  reader: Awaited<ReturnType<typeof openReader>>,
  code: string,
  revoke: () => Promise<unknown>,
) {
  await reader.find(({ type }) => type === 'jobs')
  const before = Date.now()
  await revoke()
  const refused = await reader.find(({ type }) => type === 'refused')
  expect(refused).toMatchObject({ topic: 'jobs/alpha', error: { code } })
  await reader.ended
  expect(Date.now() - before).toBeLessThan(2_000)
}

test('a removed member, an ended session and a revoked token lose their open streams at once', async () => {
  const { console, alpha } = world
  const topics = [topicOf.jobs('alpha')]
  const id = await console.member('leaver@alpha.test', alpha.workspaceId, 'editor')
  const leaver = await console.signIn('leaver@alpha.test')
  await cut(await openReader(console, topics, { cookie: leaver }), 'WORKSPACE_UNKNOWN', () =>
    inAlpha((tx) => tx.members.remove(id)),
  )
  const session = await console.signIn('editor@alpha.test')
  await cut(await openReader(console, topics, { cookie: session }), 'NOT_SIGNED_IN', () =>
    console.send('DELETE', '/api/v1/session', { cookie: session }),
  )
  const owner = await memberId(console.app.db, alpha.workspaceId, 'owner@alpha.test')
  const token = await apiTokenOf(console.app.db, alpha.workspaceId, owner, 'read')
  await cut(await openReader(console, topics, { token: token.text }), 'NOT_SIGNED_IN', () =>
    inAlpha((tx) => tx.apiTokens.revoke(token.id)),
  )
})

test('a reader that does not read holds nothing back, and finds the latest state when it does', async () => {
  const { console, alpha } = world
  const response = await console.send(
    'GET',
    `/api/v1/stream?topics=${topicOf.job('alpha', alpha.ids.deployment!)}`,
    { cookie },
  )
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  await reader.read()
  for (let index = 0; index < 30; index += 1)
    await inAlpha((tx) => tx.deployments.change(alpha.ids.deployment!, { name: `name-${index}` }))
  let text = ''
  await until(
    async () => {
      text += (await reader.read()).value ?? ''
      return text.includes('"name-29"')
    },
    { message: 'the latest name' },
  )
  const told = new Set([...text.matchAll(/"name":"(name-\d+)"/g)].map((match) => match[1]))
  expect(told.size).toBeLessThan(10)
  await reader.cancel()
})

test('streams are counted, limited per person, and gone when their reader leaves', async () => {
  const { console } = world
  const viewer = await console.signIn('viewer@alpha.test')
  const readers = []
  for (let index = 0; index < 30; index += 1)
    readers.push(await openReader(console, [topicOf.events('alpha')], { cookie: viewer }))
  const one = await console.send('GET', '/api/v1/stream?topics=events/alpha', { cookie: viewer })
  expect([one.status, await codeOf(one)]).toEqual([429, 'STREAM_LIMIT'])
  for (const reader of readers) await reader.close()
  await until(async () => console.app.hub.open === 0, { message: 'all streams to be gone' })
  const again = await openReader(console, [topicOf.events('alpha')], { cookie: viewer })
  expect(again.status).toBe(200)
  await again.close()
})
