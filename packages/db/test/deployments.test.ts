import { beforeAll, expect, it } from 'vitest'
import type { WorkspaceTransaction } from '../src/index.ts'
import { type Fixture, fixture, newDeployment } from './workspace-fixture.ts'

let f: Fixture

beforeAll(async () => {
  f = await fixture()
})

const inHere = <T>(work: (tx: WorkspaceTransaction) => Promise<T>): Promise<T> =>
  f.app.transaction(f.scope, work)

it('counts one generation for each change, however many at once, and rings for each', async () => {
  const { id } = await newDeployment(f, f.scope)
  await f.admin.query('DELETE FROM outbox')
  const changed = await Promise.all(
    Array.from({ length: 10 }, (_, i) =>
      inHere((tx) => tx.deployments.change(id, { config: { i: `${i}` } })),
    ),
  )
  const generations = changed.map((deployment) => deployment.generation).sort((a, b) => a - b)
  expect(generations).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  const { rows } = await f.admin.query<{ n: string }>('SELECT count(*) AS n FROM outbox')
  expect(rows[0]!.n).toBe('10')
})

it('records who changed what, before and after', async () => {
  const { id, name } = await newDeployment(f, f.scope)
  await inHere((tx) => tx.deployments.start(id, { kind: 'empty' }))
  const [entry] = await inHere((tx) => tx.audit.list({ before: null, limit: 1 }))
  expect(entry).toMatchObject({
    action: 'deployment.start',
    actorId: 'system',
    subjectKind: 'deployment',
    subjectId: id,
    subjectName: name,
    before: { desiredState: 'STOPPED', generation: 1, restore: { kind: 'latest' } },
    after: { desiredState: 'RUNNING', generation: 2, restore: { kind: 'empty' } },
  })
})

it('starts from what was said, and from the latest checkpoint after a stop', async () => {
  const { id } = await newDeployment(f, f.scope)
  const restore = { kind: 'savepoint', savepointId: 's', allowNonRestoredState: true } as const
  expect((await inHere((tx) => tx.deployments.start(id, restore))).restore).toEqual(restore)
  expect(await inHere((tx) => tx.deployments.stop(id))).toMatchObject({
    desiredState: 'STOPPED',
    restore: { kind: 'latest' },
  })
})

it('is known by a name that no other has', async () => {
  const { name, draftVersionId } = await newDeployment(f, f.scope)
  const again = () => inHere((tx) => tx.deployments.create({ name, draftVersionId, config: {} }))
  await expect(again()).rejects.toMatchObject({ code: 'DEPLOYMENT_NAME_TAKEN', params: { name } })
  const other = await newDeployment(f, f.scope)
  await expect(inHere((tx) => tx.deployments.change(other.id, { name }))).rejects.toMatchObject({
    code: 'DEPLOYMENT_NAME_TAKEN',
  })
})

it('goes only when it is stopped, and its name is free again', async () => {
  const { id, name, draftVersionId } = await newDeployment(f, f.scope)
  await inHere((tx) => tx.deployments.start(id, { kind: 'empty' }))
  const remove = () => inHere((tx) => tx.deployments.remove(id))
  await expect(remove()).rejects.toMatchObject({ code: 'DEPLOYMENT_ACTIVE' })
  const lease = (await f.system.leases.acquire(id, 'a'))!
  const job = (await f.system.transaction(f.scope, (tx) => tx.jobs.begin(lease, 'a')))!
  await inHere((tx) => tx.deployments.stop(id))
  await expect(remove()).rejects.toMatchObject({ code: 'DEPLOYMENT_ACTIVE' })
  await f.system.transaction(f.scope, (tx) => tx.jobs.observe(lease, job.id, 'a', { state: 'STOPPED' }))
  await remove()
  expect(await inHere((tx) => tx.deployments.find(id))).toBeNull()
  await expect(inHere((tx) => tx.deployments.get(id))).rejects.toMatchObject({ code: 'DEPLOYMENT_UNKNOWN' })
  await inHere((tx) => tx.deployments.create({ name, draftVersionId, config: {} }))
})

it('is unknown in another workspace, to reading and to writing', async () => {
  const { id } = await newDeployment(f, f.scope)
  const there = <T>(work: (tx: WorkspaceTransaction) => Promise<T>) => f.app.transaction(f.other, work)
  const attempts = [
    () => there((tx) => tx.deployments.get(id)),
    () => there((tx) => tx.deployments.change(id, { config: {} })),
    () => there((tx) => tx.deployments.start(id, { kind: 'latest' })),
    () => there((tx) => tx.deployments.stop(id)),
    () => there((tx) => tx.deployments.remove(id)),
    () => there((tx) => tx.commands.request(id, { kind: 'checkpoint' })),
  ]
  for (const attempt of attempts)
    await expect(attempt()).rejects.toMatchObject({ code: 'DEPLOYMENT_UNKNOWN' })
  expect((await inHere((tx) => tx.deployments.get(id))).generation).toBe(1)
})
