import type { ApiClient } from '@millrace/contracts/api/client'
import { api } from '@millrace/contracts/api/routes'
import { MillraceError } from '@millrace/kernel'
import { until } from '@millrace/testkit/wait'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FakeRunner } from './support/fake-runner.ts'
import { clientOf } from './support/test-client.ts'
import { openTestConsole, type TestConsole } from './support/test-console.ts'

let console_: TestConsole
let runner: FakeRunner
let ann: ApiClient
const params = { workspace: 'team' }
const { deployments, drafts } = api
const refused = (code: string) => expect.objectContaining({ code })
const SECRET_REFERENCE = ['$', '{secret_values.none}'].join('')
const SQL = `CREATE TABLE s (a INT) WITH ('connector' = 'datagen');
CREATE TABLE t (a INT) WITH ('connector' = 'blackhole');
INSERT INTO t SELECT a FROM s;`

beforeAll(async () => {
  console_ = await openTestConsole()
  const workspaceId = await console_.workspace('team')
  await console_.member('ann@team.test', workspaceId, 'owner')
  ann = clientOf(console_, { cookie: await console_.signIn('ann@team.test') })
  runner = new FakeRunner(console_, workspaceId)
})
afterAll(async () => {
  await runner.close()
  await console_.close()
})

async function draftOf(name: string, content: string): Promise<string> {
  const { id } = await ann.call(drafts.create, { params, body: { name, content } })
  await ann.call(drafts.saveVersion, { params: { ...params, draft: id }, body: { revision: 1 } })
  return id
}

async function deploymentOf(name: string) {
  const draftId = await draftOf(name, SQL)
  const { id } = await ann.call(deployments.create, { params, body: { name, draftId, version: 1 } })
  return { ...params, deployment: id }
}

const get = (one: { workspace: string; deployment: string }) => ann.call(deployments.get, { params: one })

test('what cannot run is not deployed, and the error points at the place', async () => {
  const cases: [string, string][] = [
    [
      "CREATE TABLE t (a INT) WITH ('connector' = 'blackhole');\nINSERT INTO t SELECT b FROM missing;",
      'SQL_INVALID',
    ],
    ["CREATE TABLE s (a INT) WITH ('connector' = 'datagen');\nSELECT a FROM s;", 'SQL_WRITES_NOTHING'],
    [
      SQL.replace(
        "'datagen'",
        "'jdbc', 'url' = 'jdbc:postgresql://h/d', 'table-name' = 'x', 'password' = '@'",
      ).replace('@', SECRET_REFERENCE),
      'SECRETS_MISSING',
    ],
  ]
  for (const [index, [sql, code]] of cases.entries()) {
    const draftId = await draftOf(`bad ${index}`, sql)
    const body = { name: `bad ${index}`, draftId, version: 1 }
    await expect(ann.call(deployments.create, { params, body }), sql).rejects.toEqual(refused(code))
  }
  const draftId = await draftOf('pointing', cases[0]![0])
  const error = await ann
    .call(deployments.create, { params, body: { name: 'x', draftId, version: 1 } })
    .catch((e: MillraceError) => e)
  expect((error as MillraceError).span).toMatchObject({ line: 2 })
  const good = await draftOf('good', SQL)
  const wrong = { name: 'x', draftId: good, version: 1, config: { 'parallelism.default': 'many' } }
  await expect(ann.call(deployments.create, { params, body: wrong })).rejects.toEqual(
    refused('CONFIG_INVALID'),
  )
  await expect(
    ann.call(deployments.create, { params, body: { name: 'x', draftId: good, version: 2 } }),
  ).rejects.toEqual(refused('VERSION_UNKNOWN'))
})

test('a life: new, started, seen, stopped with a savepoint, started from it, deleted', async () => {
  const one = await deploymentOf('life')
  const created = await get(one)
  expect(created).toMatchObject({
    state: { desired: 'STOPPED', observed: null, known: true },
    job: null,
    parallelism: 1,
    sql: SQL,
  })
  expect(created.actions.start.allowed).toBe(true)
  expect(created.actions.stop).toMatchObject({ allowed: false, reason: { code: 'DEPLOYMENT_STOPPED' } })

  await ann.call(deployments.start, { params: one, body: { from: { kind: 'fresh' } } })
  await expect(ann.call(deployments.start, { params: one, body: {} })).rejects.toEqual(
    refused('DEPLOYMENT_STARTED'),
  )
  await expect(ann.call(deployments.remove, { params: one })).rejects.toEqual(refused('DEPLOYMENT_ACTIVE'))
  await expect(ann.call(deployments.triggerSavepoint, { params: one, body: {} })).rejects.toEqual(
    refused('DEPLOYMENT_NOT_RUNNING'),
  )

  await runner.begin(one.deployment)
  await runner.describe()
  await runner.observe('RUNNING')
  await runner.checkpoint(1)
  const running = await get(one)
  expect(running).toMatchObject({
    state: { desired: 'RUNNING', observed: 'RUNNING', known: true },
    epoch: 1,
    job: { startedFrom: 'fresh', version: 1, observed: 'RUNNING' },
    lastCheckpoint: { checkpointId: 1, durationMs: 12 },
  })
  expect(running.graph?.nodes).toHaveLength(2)

  const asked = await ann.call(deployments.stop, {
    params: one,
    body: { mode: 'savepoint', note: 'before the change' },
  })
  expect(asked.savepoint).toMatchObject({
    status: 'pending',
    note: 'before the change',
    createdBy: { name: 'ann' },
  })
  expect(asked.deployment.state).toMatchObject({ desired: 'STOPPED', observed: 'RUNNING' })
  expect(await runner.serve('succeed')).toEqual(['stop'])
  await runner.end('STOPPED')
  const { savepoints } = await ann.call(deployments.savepoints, { params: one })
  expect(savepoints).toMatchObject([{ id: asked.savepoint!.id, status: 'completed', version: 1, bytes: 100 }])

  const from = { kind: 'savepoint' as const, savepointId: savepoints[0]!.id, allowNonRestoredState: true }
  await ann.call(deployments.start, { params: one, body: { from } })
  await expect(
    ann.call(deployments.removeSavepoint, { params: { ...one, savepoint: savepoints[0]!.id } }),
  ).rejects.toEqual(refused('SAVEPOINT_IN_USE'))
  await runner.begin(one.deployment)
  await runner.observe('RUNNING')
  expect((await get(one)).job).toMatchObject({ startedFrom: 'savepoint', savepointId: savepoints[0]!.id })
  const { jobs } = await ann.call(deployments.jobs, { params: one })
  expect(jobs.map(({ startedFrom }) => startedFrom)).toEqual(['savepoint', 'fresh'])

  await ann.call(deployments.stop, { params: one, body: {} })
  await runner.end('STOPPED')
  await ann.call(deployments.removeSavepoint, { params: { ...one, savepoint: savepoints[0]!.id } })
  expect((await ann.call(deployments.savepoints, { params: one })).savepoints).toEqual([])
  const { events } = await ann.call(deployments.events, { params: one, query: {} })
  expect(events.map(({ kind }) => kind).toReversed()).toEqual([
    'DEPLOYMENT_STARTED',
    'JOB_RUNNING',
    'DEPLOYMENT_STOPPED',
    'JOB_STOPPED',
    'DEPLOYMENT_STARTED',
    'JOB_RUNNING',
    'DEPLOYMENT_STOPPED',
    'JOB_STOPPED',
  ])
  expect(events.at(-1)).toMatchObject({
    actor: { name: 'ann' },
    deploymentName: 'life',
    params: { from: 'fresh' },
  })
  await ann.call(deployments.remove, { params: one })
  await expect(get(one)).rejects.toEqual(refused('DEPLOYMENT_UNKNOWN'))
})

test('a failure says what, where and what to do; it stays in the exceptions after the job was mended', async () => {
  const one = await deploymentOf('failing')
  await ann.call(deployments.start, { params: one, body: {} })
  await runner.begin(one.deployment)
  const error = new MillraceError('DISK_FULL', { free: 1, path: '/data', needed: 2 }).toWire()
  await runner.observe('RESTARTING', error)
  await runner.observe('RUNNING')
  await runner.end('FAILED', error)
  const failed = await get(one)
  expect(failed.failure).toMatchObject({ error: { code: 'DISK_FULL', params: { free: 1 } } })
  expect(failed.actions.start.allowed).toBe(true)
  const { events } = await ann.call(deployments.exceptions, { params: one, query: {} })
  expect(events.map(({ kind }) => kind)).toEqual(['JOB_FAILED', 'JOB_RESTARTING'])
  expect(events[0]!.error?.advice).toContain('Free some space')
  const home = await ann.call(api.overview.home, { params })
  expect(home.attention.map(({ name }) => name)).toContain('failing')
  expect(home.counts).toMatchObject({ failed: 1 })
})

test('a savepoint that fails is shown with its reason', async () => {
  const one = await deploymentOf('unlucky')
  await ann.call(deployments.start, { params: one, body: {} })
  await runner.begin(one.deployment)
  await runner.observe('RUNNING')
  const asked = await ann.call(deployments.triggerSavepoint, { params: one, body: { note: 'mine' } })
  await runner.serve(new MillraceError('DISK_FULL', { free: 1, path: '/data', needed: 2 }).toWire())
  const { savepoints } = await ann.call(deployments.savepoints, { params: one })
  expect(savepoints).toMatchObject([{ id: asked.id, status: 'failed', error: { code: 'DISK_FULL' } }])
  await runner.end('STOPPED')
})

test('rates come from two measurements; old figures vanish from the present', async () => {
  const one = await deploymentOf('measured')
  await ann.call(deployments.start, { params: one, body: {} })
  await runner.begin(one.deployment)
  await runner.describe()
  await runner.observe('RUNNING')
  await runner.measure(0, 0)
  await get(one)
  let total = 0
  const seen = await until(
    async () => {
      total += 10
      await runner.measure(total, total / 2)
      const page = await get(one)
      return (page.recordsInPerSecond ?? 0) > 0 ? page : null
    },
    { message: 'a rate' },
  )
  expect(seen.recordsInPerSecond).toBeCloseTo(seen.recordsOutPerSecond! * 2, 5)
  expect(seen.nodes.map(({ nodeId }) => nodeId)).toEqual([0, 1])
  const history = await ann.call(deployments.metrics, { params: one })
  expect(history.at.length).toBeGreaterThanOrEqual(2)
  expect(new Set(Object.values(history).map((column) => column.length)).size).toBe(1)
  const text = await ann.call(api.system.workspaceMetrics, { params })
  expect(text).toMatch(/millrace_job_records_in_per_second\{deployment="measured",id="[0-9a-f-]+"\} [\d.]+/)
  await runner.end('STOPPED')
})

test('lists filter by name, wish and state', async () => {
  const names = async (query: object) =>
    (await ann.call(deployments.list, { params, query })).deployments.map(({ name }) => name).sort()
  expect(await names({ q: 'FAIL' })).toEqual(['failing'])
  expect(await names({ state: 'FAILED' })).toEqual(['failing'])
  expect(await names({ desired: 'RUNNING' })).toEqual(['failing', 'measured', 'unlucky'])
  expect(await names({ state: 'NEW' })).toEqual([])
})

test('a change names the version and is checked like a deployment', async () => {
  const one = await deploymentOf('changing')
  const { draft } = await get(one)
  const at = { ...params, draft: draft.id }
  await ann.call(drafts.save, { params: at, body: { content: 'SELECT wrong', revision: 1 } })
  await ann.call(drafts.saveVersion, { params: at, body: { revision: 2 } })
  await expect(ann.call(deployments.update, { params: one, body: { version: 2 } })).rejects.toEqual(
    refused('SQL_INVALID'),
  )
  const changed = await ann.call(deployments.update, {
    params: one,
    body: { name: 'changed', config: { 'parallelism.default': '3' } },
  })
  expect(changed).toMatchObject({ name: 'changed', parallelism: 3, draft: { version: 1 } })
  await expect(ann.call(drafts.remove, { params: at })).rejects.toEqual(refused('DRAFT_IN_USE'))
})
