import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Fence, Observation } from '../src/index.ts'
import { type Fixture, fixture, newDeployment } from './workspace-fixture.ts'

/** Far longer than a test: leases end when the test says so. */
const TTL_MS = 60_000
let f: Fixture

beforeAll(async () => {
  f = await fixture({ leaseTtlMs: TTL_MS })
})

const system = <T>(work: Parameters<Fixture['system']['transaction']>[1]) =>
  f.system.transaction(f.scope, work) as Promise<T>
const app = <T>(work: Parameters<Fixture['app']['transaction']>[1]) =>
  f.app.transaction(f.scope, work) as Promise<T>

async function running() {
  const { id } = await newDeployment(f, f.scope)
  await f.app.transaction(f.scope, (tx) => tx.deployments.start(id, { kind: 'empty' }))
  const lease = (await f.system.leases.acquire(id, 'a'))!
  const job = (await f.system.transaction(f.scope, (tx) => tx.jobs.begin(lease, 'a')))!
  return { id, lease, job }
}

const expire = (id: string) =>
  f.admin.query(`UPDATE lease SET expires_at = '-infinity' WHERE deployment_id = $1`, [id])

async function takeOver(id: string) {
  await expire(id)
  return (await f.system.leases.acquire(id, 'b'))!
}

it('begins with what is wished, and shows what is seen', async () => {
  const { id, lease, job } = await running()
  expect(job).toMatchObject({
    deploymentId: id,
    number: 1,
    generation: 2,
    epoch: 1,
    observedState: 'STARTING',
  })
  expect(job.restore).toMatchObject({ kind: 'empty' })
  const failure = { code: 'INTERNAL', message: 'm' } as never
  await system((tx) => tx.jobs.observe(lease, job.id, 'a', { state: 'RESTARTING', failure, restarts: 1 }))
  expect(await app((tx) => tx.jobs.get(job.id))).toMatchObject({
    observedState: 'RESTARTING',
    failure,
    restarts: 1,
  })
  await system((tx) => tx.jobs.observe(lease, job.id, 'a', { state: 'RUNNING', failure: null }))
  const seen = await f.app.transaction(f.scope, (tx) => tx.jobs.get(job.id))
  expect(seen).toMatchObject({ observedState: 'RUNNING', failure: null, endedAt: null })
  expect(seen.runningSince).toBeInstanceOf(Date)
  await system((tx) => tx.jobs.observe(lease, job.id, 'a', { state: 'FINISHED' }))
  expect((await f.app.transaction(f.scope, (tx) => tx.jobs.get(job.id))).endedAt).toBeInstanceOf(Date)
})

describe('a runner that lost its lease', () => {
  it('writes nothing any more', async () => {
    const { id, lease, job } = await running()
    await system((tx) => tx.jobs.observe(lease, job.id, 'a', { state: 'RUNNING' }))
    const theirs: Fence = await takeOver(id)
    expect(await system((tx) => tx.jobs.observe(theirs, job.id, 'b', { state: 'RESTARTING' }))).toBe(true)
    const before = await app((tx) => tx.jobs.get(job.id))
    expect(await system((tx) => tx.jobs.observe(lease, job.id, 'a', { state: 'FAILED' }))).toBe(false)
    expect(await system((tx) => tx.jobs.measure(lease, job.id, { nodes: [], rssBytes: 1 }))).toBe(false)
    const made = { graph: { nodes: [], edges: [] }, results: [], explain: 'x' }
    expect(await system((tx) => tx.jobs.describe(lease, job.id, made))).toBe(false)
    expect(await system((tx) => tx.jobs.begin(lease, 'a'))).toBeNull()
    expect(await app((tx) => tx.jobs.get(job.id))).toEqual(before)
  })

  it('cannot complete a command that the next one has taken up', async () => {
    const { id, lease } = await running()
    const command = await f.app.transaction(f.scope, (tx) => tx.commands.request(id, { kind: 'checkpoint' }))
    expect(await system((tx) => tx.commands.take(lease))).toMatchObject([{ id: command.id, epoch: 1 }])
    expect(await system((tx) => tx.commands.take(lease))).toEqual([])
    const theirs = await takeOver(id)
    // Both would be the sweeper's, and the zombie gets neither.
    expect(await system((tx) => tx.commands.take(lease))).toEqual([])
    expect((await f.system.findUnsettled(0)).map((one) => one.deploymentId)).toContain(id)
    expect(await system((tx) => tx.commands.take(theirs))).toMatchObject([{ id: command.id, epoch: 2 }])
    expect(await system((tx) => tx.commands.succeed(command.id, lease.epoch, {}))).toBe(false)
    expect(await system((tx) => tx.commands.succeed(command.id, theirs.epoch, { checkpointId: 7 }))).toBe(
      true,
    )
    expect(await system((tx) => tx.commands.succeed(command.id, theirs.epoch, { checkpointId: 8 }))).toBe(
      false,
    )
    expect(await app((tx) => tx.commands.get(command.id))).toMatchObject({
      status: 'SUCCEEDED',
      result: { checkpointId: 7 },
      request: { kind: 'checkpoint' },
    })
  })
})

it('keeps the latest figures, and that the job was seen', async () => {
  const { lease, job } = await running()
  const nodes = [{ nodeId: 1 }] as never
  await system((tx) => tx.jobs.measure(lease, job.id, { nodes, rssBytes: 1 }))
  await system((tx) => tx.jobs.measure(lease, job.id, { nodes, rssBytes: 2 }))
  expect(await app((tx) => tx.jobs.metrics(job.id))).toMatchObject({ nodes, rssBytes: 2 })
  const seen = await f.app.transaction(f.scope, (tx) => tx.jobs.get(job.id))
  expect(seen.observedAt.getTime()).toBeGreaterThanOrEqual(job.observedAt.getTime())
})

it('lists a checkpoint once, told twice, and forgets the oldest', async () => {
  const { lease, job } = await running()
  const report = (checkpointId: number) => ({
    checkpointId,
    kind: 'checkpoint' as const,
    status: 'COMPLETED' as const,
    startedAt: new Date(checkpointId * 1000),
    durationMs: 1,
    alignmentMs: 0,
    fullBytes: 2 ** 40,
    writtenBytes: 1,
    error: null,
  })
  await system(async (tx) => {
    for (let id = 1; id <= 203; id++) await tx.checkpoints.record(lease, job.id, report(id))
    await tx.checkpoints.record(lease, job.id, report(203))
  })
  const listed = await f.app.transaction(f.scope, (tx) => tx.checkpoints.list(job.id, 1_000))
  expect(listed.map((row) => row.checkpointId)).toEqual(Array.from({ length: 200 }, (_, i) => 203 - i))
  expect(listed[0]!.fullBytes).toBe(2 ** 40)
})

describe('the sweeper', () => {
  const unsettled = async (id: string) =>
    (await f.system.findUnsettled(0)).some(({ deploymentId }) => deploymentId === id)
  const observe = (lease: Fence, jobId: string, seen: Observation) =>
    system((tx) => tx.jobs.observe(lease, jobId, 'a', seen))

  it('finds what should run and does not', async () => {
    const { id } = await newDeployment(f, f.scope)
    expect(await unsettled(id)).toBe(false)
    await app((tx) => tx.deployments.start(id, { kind: 'empty' }))
    expect(await unsettled(id)).toBe(true)
    const lease = (await f.system.leases.acquire(id, 'a'))!
    expect(await unsettled(id)).toBe(true)
    const job = (await f.system.transaction(f.scope, (tx) => tx.jobs.begin(lease, 'a')))!
    expect(await unsettled(id)).toBe(false)
    // The runner died: its lease runs out.
    await expire(id)
    expect(await unsettled(id)).toBe(true)
    const next = (await f.system.leases.acquire(id, 'a'))!
    await observe(next, job.id, { state: 'RUNNING' })
    expect(await unsettled(id)).toBe(false)
    // Given up: that is for the user to change.
    await observe(next, job.id, { state: 'FAILED' })
    await f.system.leases.release(next)
    expect(await unsettled(id)).toBe(false)
  })

  it('finds a change that the runner has not taken up', async () => {
    const { id, lease, job } = await running()
    expect(await unsettled(id)).toBe(false)
    await app((tx) => tx.deployments.change(id, { config: { a: 'b' } }))
    expect(await unsettled(id)).toBe(true)
    await observe(lease, job.id, { state: 'RUNNING', generation: 3 })
    expect(await unsettled(id)).toBe(false)
  })

  it('finds what should stop and does not', async () => {
    const { id, lease, job } = await running()
    await observe(lease, job.id, { state: 'RUNNING' })
    await app((tx) => tx.deployments.stop(id))
    expect(await unsettled(id)).toBe(true)
    await observe(lease, job.id, { state: 'STOPPING', generation: 3 })
    expect(await unsettled(id)).toBe(false)
    await expire(id)
    expect(await unsettled(id)).toBe(true)
    const next = (await f.system.leases.acquire(id, 'a'))!
    await observe(next, job.id, { state: 'STOPPED' })
    await f.system.leases.release(next)
    expect(await unsettled(id)).toBe(false)
  })

  it('finds commands that nobody took, and leaves fresh changes to the ordinary bell', async () => {
    const { id, lease } = await running()
    await app((tx) => tx.commands.request(id, { kind: 'savepoint', name: 's' }))
    expect(await unsettled(id)).toBe(true)
    const patient = await f.system.findUnsettled(60_000)
    expect(patient.map(({ deploymentId }) => deploymentId)).not.toContain(id)
    await system((tx) => tx.commands.take(lease))
    expect(await unsettled(id)).toBe(false)
  })
})

describe('with the clock of a service wrong by a day', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it.each([-1, 1])('(%i) leases, observations, commands and the sweeper go by the database', async (days) => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * 86_400_000 })
    const { id, lease, job } = await running()
    expect(await f.system.leases.acquire(id, 'b')).toBeNull()
    await system((tx) => tx.jobs.observe(lease, job.id, 'a', { state: 'RUNNING' }))
    const command = await f.app.transaction(f.scope, (tx) => tx.commands.request(id, { kind: 'checkpoint' }))
    const [taken] = await f.system.transaction(f.scope, (tx) => tx.commands.take(lease))
    await system((tx) => tx.commands.succeed(command.id, lease.epoch, {}))
    const [done, seen, deployment] = await f.app.transaction(f.scope, async (tx) => [
      await tx.commands.get(command.id),
      await tx.jobs.get(job.id),
      await tx.deployments.get(id),
    ])
    await expire(id)
    expect((await f.system.findUnsettled(0)).map((one) => one.deploymentId)).toContain(id)
    expect(await f.system.leases.acquire(id, 'b')).toMatchObject({ epoch: 2 })
    vi.useRealTimers()
    const times = [
      done.createdAt,
      taken!.takenAt,
      done.completedAt,
      seen.observedAt,
      seen.runningSince,
      deployment.updatedAt,
    ]
    for (const time of times) expect(Math.abs(time!.getTime() - Date.now())).toBeLessThan(60_000)
  })
})
