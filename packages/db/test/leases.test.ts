import { LEASE_TTL_MS } from '@millrace/contracts/job-state'
import { until } from '@millrace/testkit/wait'
import pg from 'pg'
import { beforeAll, expect, it } from 'vitest'
import { urlOfRole } from '../src/connection.ts'
import { createDatabase } from '../src/index.ts'
import { type Fixture, fixture, newDeployment } from './workspace-fixture.ts'

const TTL_MS = 1_500
/** Short, so that many hold it in turn. */
const CONTENDED_TTL_MS = 300
let f: Fixture

beforeAll(async () => {
  f = await fixture({ leaseTtlMs: TTL_MS })
})

it('gives each epoch to one claimant, however many claim at once', async () => {
  const { id } = await newDeployment(f, f.scope)
  const rivals = Array.from({ length: 3 }, () =>
    createDatabase({ url: f.url, role: 'system', leaseTtlMs: CONTENDED_TTL_MS, poolSize: 5 }),
  )
  const holders = new Map<number, string>()
  let claims = 0
  const stop = performance.now() + 2_500
  const claim = async (index: number) => {
    const runnerId = `runner-${index}`
    while (performance.now() < stop) {
      claims++
      const lease = await rivals[index % rivals.length]!.leases.acquire(id, runnerId)
      if (!lease) continue
      expect(holders.has(lease.epoch), `epoch ${lease.epoch}`).toBe(false)
      holders.set(lease.epoch, runnerId)
    }
  }
  await Promise.all(Array.from({ length: 12 }, (_, index) => claim(index)))
  await Promise.all(rivals.map((rival) => rival.close()))
  // The time of each must have passed before the next could begin.
  expect(holders.size).toBeGreaterThanOrEqual(3)
  expect(holders.size).toBeLessThanOrEqual(Math.ceil(2_500 / CONTENDED_TTL_MS) + 1)
  expect([...holders.keys()].sort((a, b) => a - b)).toEqual(Array.from(holders, (_, index) => index + 1))
  expect(claims).toBeGreaterThan(holders.size)
})

it('keeps a lease as long as it is renewed, and takes it over once it is not', async () => {
  const { id } = await newDeployment(f, f.scope)
  const mine = (await f.system.leases.acquire(id, 'a'))!
  expect(mine).toMatchObject({ deploymentId: id, workspaceId: f.scope.workspaceId, epoch: 1 })
  const end = performance.now() + 2 * TTL_MS
  while (performance.now() < end) {
    expect(await f.system.leases.renew('a', [mine])).toEqual(new Set([id]))
    expect(await f.system.leases.acquire(id, 'b')).toBeNull()
  }
  const theirs = await until(() => f.system.leases.acquire(id, 'b'))
  expect(theirs.epoch).toBe(2)
  expect(await f.system.leases.renew('a', [mine])).toEqual(new Set())
  expect(await f.system.leases.release(mine)).toBe(false)
  expect(await f.system.leases.renew('b', [theirs])).toEqual(new Set([id]))
})

it('is taken over in time from a holder that stands still in the middle of a transaction', async () => {
  const { id } = await newDeployment(f, f.scope)
  await f.system.leases.acquire(id, 'a')
  const frozen = new pg.Client({ connectionString: urlOfRole(f.url, 'system') })
  const ended = new Promise<string>((resolve) => frozen.on('error', (error) => resolve(error.message)))
  await frozen.connect()
  // What every write of a runner begins with.
  await frozen.query('BEGIN')
  await frozen.query('SELECT FROM lease WHERE deployment_id = $1 FOR SHARE', [id])
  const theirs = await until(() => f.system.leases.acquire(id, 'b'), { timeoutMs: LEASE_TTL_MS })
  expect(theirs.epoch).toBe(2)
  expect(await ended).toMatch(/idle-in-transaction/)
})

it('renews many at once and names those that are left', async () => {
  const all = await Promise.all(
    Array.from({ length: 5 }, async () => {
      const { id } = await newDeployment(f, f.scope)
      return (await f.system.leases.acquire(id, 'many'))!
    }),
  )
  await f.system.leases.release(all[0]!)
  await f.system.leases.acquire(all[0]!.deploymentId, 'other')
  const kept = await f.system.leases.renew('many', all)
  expect(kept).toEqual(new Set(all.slice(1).map((lease) => lease.deploymentId)))
  expect(await f.system.leases.renew('many', [])).toEqual(new Set())
})

it('can be taken at once after a release, under the next epoch', async () => {
  const { id } = await newDeployment(f, f.scope)
  const first = (await f.system.leases.acquire(id, 'a'))!
  expect(await f.system.leases.release(first)).toBe(true)
  expect(await f.system.leases.acquire(id, 'b')).toMatchObject({ epoch: 2 })
})

it('gives the written holder a new epoch without waiting, and nobody else', async () => {
  const { id } = await newDeployment(f, f.scope)
  const first = (await f.system.leases.acquire(id, 'a'))!
  expect(await f.system.leases.advance(id, 'b')).toBeNull()
  expect(await f.system.leases.advance(id, 'a')).toMatchObject({ epoch: 2, workspaceId: f.scope.workspaceId })
  expect(await f.system.leases.renew('a', [first])).toEqual(new Set())
  // Also after its time, as long as nobody has taken it.
  await f.admin.query(`UPDATE lease SET expires_at = '-infinity' WHERE deployment_id = $1`, [id])
  expect(await f.system.leases.heldBy('a')).toContainEqual(
    expect.objectContaining({ deploymentId: id, epoch: 2 }),
  )
  const outcomes = await Promise.all([f.system.leases.advance(id, 'a'), f.system.leases.acquire(id, 'b')])
  const epochs = outcomes.flatMap((lease) => (lease ? [lease.epoch] : []))
  expect(new Set(epochs).size).toBe(epochs.length)
  expect(epochs.length).toBeGreaterThan(0)
})

it('never lets an epoch fall, whoever writes', async () => {
  const { id } = await newDeployment(f, f.scope)
  await f.system.leases.acquire(id, 'a')
  await expect(f.admin.query('UPDATE lease SET epoch = 0 WHERE deployment_id = $1', [id])).rejects.toThrow(
    /would fall/,
  )
})

it('shows who holds a deployment, and nobody once the time is over', async () => {
  const { id } = await newDeployment(f, f.scope)
  const holder = () => f.app.transaction(f.scope, (tx) => tx.leases.holder(id))
  expect(await holder()).toBeNull()
  const runner = { id: 'held-by', name: 'r', address: 'http://127.0.0.1:1', capacity: 4, version: '1' }
  await f.system.runners.heartbeat(runner, 1)
  await f.system.leases.acquire(id, runner.id)
  expect(await holder()).toMatchObject({ runnerId: runner.id, address: runner.address, epoch: 1 })
  await until(async () => (await holder()) === null)
  expect(await f.app.transaction(f.other, (tx) => tx.leases.holder(id))).toBeNull()
})

it('lists runners that were heard of lately', async () => {
  const runner = { id: 'runner-x', name: 'x', address: 'http://127.0.0.1:2', capacity: 4, version: '1' }
  await f.system.runners.heartbeat(runner, 4)
  await f.system.runners.heartbeat({ ...runner, id: 'runner-y' }, 0)
  const ids = (await f.app.runners.alive()).map(({ id }) => id)
  expect(ids.indexOf('runner-y')).toBeLessThan(ids.indexOf('runner-x'))
  await f.system.runners.stopped('runner-x')
  await f.admin.query(`UPDATE runner SET heartbeat_at = now() - interval '1 minute' WHERE id = 'runner-y'`)
  const left = (await f.app.runners.alive()).map(({ id }) => id)
  expect(left).not.toContain('runner-x')
  expect(left).not.toContain('runner-y')
})
