import type { ApiClient } from '@millrace/contracts/api/client'
import { api } from '@millrace/contracts/api/routes'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientOf } from './support/test-client.ts'
import { openTestConsole, type TestConsole } from './support/test-console.ts'

let console_: TestConsole
let ann: ApiClient
let bob: ApiClient
const params = { workspace: 'team' }
const { drafts } = api

beforeAll(async () => {
  console_ = await openTestConsole()
  const id = await console_.workspace('team')
  await console_.member('ann@team.test', id, 'editor')
  await console_.member('bob@team.test', id, 'editor')
  ann = clientOf(console_, { cookie: await console_.signIn('ann@team.test') })
  bob = clientOf(console_, { cookie: await console_.signIn('bob@team.test') })
})
afterAll(() => console_.close())

const refused = (code: string) => expect.objectContaining({ code })

test('a tree: folders made on the way, moved with what is in them, deleted when empty', async () => {
  const made = await ann.call(drafts.create, { params, body: { folder: 'etl/daily', name: 'revenue' } })
  expect(made).toMatchObject({
    folder: 'etl/daily',
    name: 'revenue',
    revision: 1,
    latestVersion: null,
    content: '',
  })
  await expect(
    bob.call(drafts.create, { params, body: { folder: 'etl/daily', name: 'revenue' } }),
  ).rejects.toEqual(refused('DRAFT_NAME_TAKEN'))
  const { folders } = await ann.call(drafts.list, { params })
  expect(folders.map(({ path }) => path)).toEqual(['etl', 'etl/daily'])
  const daily = folders.find(({ path }) => path === 'etl/daily')!
  const etl = folders.find(({ path }) => path === 'etl')!
  await expect(
    ann.call(drafts.moveFolder, { params: { ...params, folder: etl.id }, body: { path: 'etl/daily/etl' } }),
  ).rejects.toEqual(refused('FOLDER_INTO_ITSELF'))
  await ann.call(drafts.moveFolder, {
    params: { ...params, folder: daily.id },
    body: { path: 'jobs/nightly' },
  })
  const draft = { ...params, draft: made.id }
  expect((await ann.call(drafts.get, { params: draft })).folder).toBe('jobs/nightly')
  await expect(ann.call(drafts.removeFolder, { params: { ...params, folder: daily.id } })).rejects.toEqual(
    refused('FOLDER_NOT_EMPTY'),
  )
  await ann.call(drafts.move, { params: draft, body: { folder: '', name: 'income' } })
  await ann.call(drafts.removeFolder, { params: { ...params, folder: daily.id } })
  expect((await bob.call(drafts.get, { params: draft })).name).toBe('income')
  for (const name of ['', 'a/b', ' x', 'x ', 'a\nb', 'x'.repeat(121)])
    await expect(
      ann.call(drafts.move, { params: draft, body: { name } }),
      JSON.stringify(name),
    ).rejects.toEqual(refused('REQUEST_INVALID'))
})

test('an autosave from an old revision is refused, never merged or lost', async () => {
  const { id } = await ann.call(drafts.create, { params, body: { name: 'shared' } })
  const draft = { ...params, draft: id }
  const saved = await ann.call(drafts.save, { params: draft, body: { content: 'one', revision: 1 } })
  expect(saved.revision).toBe(2)
  await expect(
    bob.call(drafts.save, { params: draft, body: { content: 'two', revision: 1 } }),
  ).rejects.toEqual(expect.objectContaining({ code: 'DRAFT_CHANGED', params: { revision: 2 } }))
  expect((await bob.call(drafts.get, { params: draft })).content).toBe('one')
  const together = await Promise.allSettled(
    ['a', 'b', 'c', 'd'].map((content) =>
      bob.call(drafts.save, { params: draft, body: { content, revision: 2 } }),
    ),
  )
  expect(together.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('versions: numbered, kept, restored as an edit; without a change there is none', async () => {
  const { id } = await ann.call(drafts.create, { params, body: { name: 'versioned', content: 'v1' } })
  const draft = { ...params, draft: id }
  const first = await ann.call(drafts.saveVersion, { params: draft, body: { note: 'begin', revision: 1 } })
  expect(first).toMatchObject({ number: 1, note: 'begin', createdBy: { name: 'ann' }, deployments: [] })
  await expect(ann.call(drafts.saveVersion, { params: draft, body: { revision: 1 } })).rejects.toEqual(
    refused('VERSION_UNCHANGED'),
  )
  await ann.call(drafts.save, { params: draft, body: { content: 'v2', revision: 1 } })
  expect((await ann.call(drafts.get, { params: draft })).changed).toBe(true)
  await expect(bob.call(drafts.saveVersion, { params: draft, body: { revision: 1 } })).rejects.toEqual(
    refused('DRAFT_CHANGED'),
  )
  await ann.call(drafts.saveVersion, { params: draft, body: { revision: 2 } })
  const restored = await bob.call(drafts.restore, { params: { ...draft, version: 1 }, body: { revision: 2 } })
  expect(restored).toMatchObject({ content: 'v1', revision: 3, latestVersion: 2, changed: true })
  const { versions } = await ann.call(drafts.versions, { params: draft })
  expect(versions.map(({ number }) => number)).toEqual([2, 1])
  expect((await ann.call(drafts.version, { params: { ...draft, version: 2 } })).content).toBe('v2')
  await expect(ann.call(drafts.version, { params: { ...draft, version: 9 } })).rejects.toEqual(
    refused('VERSION_UNKNOWN'),
  )
})

test('the edit lock: one holder, others read; taken over on purpose, then the first cannot save', async () => {
  const { id } = await ann.call(drafts.create, { params, body: { name: 'locked' } })
  const draft = { ...params, draft: id }
  expect(await ann.call(drafts.lock, { params: draft, body: {} })).toMatchObject({
    yours: true,
    holder: { name: 'ann' },
  })
  expect(await bob.call(drafts.lock, { params: draft, body: {} })).toMatchObject({
    yours: false,
    holder: { name: 'ann' },
  })
  await expect(bob.call(drafts.save, { params: draft, body: { content: 'x', revision: 1 } })).rejects.toEqual(
    expect.objectContaining({ code: 'DRAFT_LOCKED', params: { holder: 'ann' } }),
  )
  await bob.call(drafts.unlock, { params: draft })
  expect((await bob.call(drafts.get, { params: draft })).lock).toMatchObject({ yours: false })
  expect(await bob.call(drafts.lock, { params: draft, body: { takeOver: true } })).toMatchObject({
    yours: true,
  })
  await expect(ann.call(drafts.save, { params: draft, body: { content: 'x', revision: 1 } })).rejects.toEqual(
    refused('DRAFT_LOCKED'),
  )
  await bob.call(drafts.unlock, { params: draft })
  await ann.call(drafts.save, { params: draft, body: { content: 'x', revision: 1 } })
})

test('SQL is checked on the server as in the editor', async () => {
  const { diagnostics } = await ann.call(api.sql.check, { params, body: { sql: 'SELECT a\nFROM missing;' } })
  expect(diagnostics[0]).toMatchObject({ severity: 'error', span: { line: 2, column: 6 } })
  expect((await ann.call(api.sql.check, { params, body: { sql: '' } })).diagnostics).toEqual([])
})
