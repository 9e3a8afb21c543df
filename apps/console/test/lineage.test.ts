import type { ApiClient } from '@millrace/contracts/api/client'
import { api } from '@millrace/contracts/api/routes'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientOf } from './support/test-client.ts'
import { openTestConsole, type TestConsole } from './support/test-console.ts'

let console_: TestConsole
let ann: ApiClient
let stranger: ApiClient
const params = { workspace: 'team' }
const FILES = (name: string, columns: string) =>
  `CREATE TABLE ${name} (${columns}) WITH ('connector' = 'filesystem', 'path' = '${name}', 'format' = 'json');\n`

beforeAll(async () => {
  console_ = await openTestConsole()
  const workspaceId = await console_.workspace('team')
  const other = await console_.workspace('other')
  await console_.member('ann@team.test', workspaceId, 'owner')
  await console_.member('eve@other.test', other, 'owner')
  ann = clientOf(console_, { cookie: await console_.signIn('ann@team.test') })
  stranger = clientOf(console_, { cookie: await console_.signIn('eve@other.test') })
})
afterAll(() => console_.close())

async function deploy(name: string, content: string): Promise<string> {
  const { id: draftId } = await ann.call(api.drafts.create, { params, body: { name, content } })
  await ann.call(api.drafts.saveVersion, { params: { ...params, draft: draftId }, body: { revision: 1 } })
  return (await ann.call(api.deployments.create, { params, body: { name, draftId, version: 1 } })).id
}

const lineage = (client = ann) => client.call(api.lineage.workspace, { params })

test('an empty workspace has none', async () => {
  expect(await lineage()).toEqual({ tables: [], jobs: [], flows: [], dependencies: [] })
})

test('what is deployed is joined by what the tables are outside', async () => {
  const clean = await deploy(
    'clean',
    `CREATE TABLE made (a INT, kind STRING) WITH ('connector' = 'datagen');\n${FILES('cleaned', 'a INT')}
     INSERT INTO cleaned SELECT a * 2 FROM made WHERE kind = 'x';`,
  )
  const sum = await deploy(
    'sum',
    `${FILES('cleaned', 'a INT')}${FILES('passed', 'b INT')} INSERT INTO passed SELECT a FROM cleaned;`,
  )
  const { tables, jobs, flows, dependencies } = await lineage()
  expect(jobs.map(({ id, name, version, error }) => ({ id, name, version, error }))).toEqual(
    expect.arrayContaining([
      { id: clean, name: 'clean', version: 1, error: null },
      { id: sum, name: 'sum', version: 1, error: null },
    ]),
  )
  const named = flows.map(
    ({ job, from, to }) => `${jobs[job]!.name}: ${tables[from]!.name} → ${tables[to]!.name}`,
  )
  expect(named.toSorted()).toEqual(['clean: made → cleaned', 'sum: cleaned → passed'])
  const derived = dependencies.find(({ kind }) => kind === 'derived')!
  expect(derived).toMatchObject({ expression: 'a * 2', from: { column: 'a' }, to: { column: 'a' } })
  expect(dependencies.find(({ kind }) => kind === 'filter')).toMatchObject({
    from: { column: 'kind' },
    to: { column: null },
    expression: "kind = 'x'",
  })
})

test('a job that goes takes its lineage along', async () => {
  const gone = await deploy(
    'gone',
    `${FILES('cleaned', 'a INT')}${FILES('away', 'b INT')} INSERT INTO away SELECT a FROM cleaned;`,
  )
  expect((await lineage()).tables.map(({ name }) => name)).toContain('away')
  await ann.call(api.deployments.remove, { params: { ...params, deployment: gone } })
  expect((await lineage()).tables.map(({ name }) => name)).not.toContain('away')
})

test('OpenLineage events: one a job, without its SQL', async () => {
  const { events } = await ann.call(api.lineage.openLineage, { params })
  expect(events).toHaveLength(2)
  for (const event of events) {
    expect(event).toMatchObject({ producer: 'urn:millrace:lineage', job: { namespace: 'team' } })
    expect(JSON.stringify(event)).not.toContain('INSERT INTO')
  }
})

test('strangers learn nothing', async () => {
  await expect(lineage(stranger)).rejects.toThrow()
})
