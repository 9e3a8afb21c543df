import { until } from '@millrace/testkit/wait'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { type Fixture, fixture, newDeployment } from './workspace-fixture.ts'

let f: Fixture

beforeAll(async () => {
  f = await fixture()
})
beforeEach(async () => {
  await f.admin.query('DELETE FROM outbox')
})

const start = (id: string) => f.app.transaction(f.scope, (tx) => tx.deployments.start(id, { kind: 'empty' }))

async function count(sql: string): Promise<number> {
  return Number((await f.admin.query<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`)).rows[0]!.n)
}

it('holds the bell, the entry and the change together, or none of them', async () => {
  const { id } = await newDeployment(f, f.scope)
  const audits = await count('audit_entry')
  const killed = f.app.transaction(f.scope, async (tx) => {
    await tx.deployments.start(id, { kind: 'empty' })
    const { rowCount } = await f.admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'millrace-app' AND state = 'idle in transaction' AND datname = current_database()`,
    )
    expect(rowCount).toBe(1)
  })
  await expect(killed).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' })
  expect(await count('outbox')).toBe(0)
  expect(await count('audit_entry')).toBe(audits)
  const deployment = await until(() => f.app.transaction(f.scope, (tx) => tx.deployments.get(id)))
  expect(deployment).toMatchObject({ generation: 1, desiredState: 'STOPPED' })

  const started = await start(id)
  expect(started).toMatchObject({ generation: 2, desiredState: 'RUNNING' })
  const { rows } = await f.admin.query('SELECT kind, payload FROM outbox')
  expect(rows).toEqual([{ kind: 'deployment.reconcile', payload: { deploymentId: id, generation: 2 } }])
  expect(await count('audit_entry')).toBe(audits + 1)
})

it('keeps entries whose delivery failed', async () => {
  const { id } = await newDeployment(f, f.scope)
  await start(id)
  const failing = f.system.outbox.relay(10, () => Promise.reject(new Error('queue away')))
  await expect(failing).rejects.toThrow('queue away')
  const delivered: unknown[] = []
  expect(await f.system.outbox.relay(10, async (entries) => void delivered.push(...entries))).toBe(1)
  expect(delivered).toMatchObject([{ kind: 'deployment.reconcile', payload: { deploymentId: id } }])
  expect(await f.system.outbox.relay(10, async () => {})).toBe(0)
})

it('delivers each entry once while relays run side by side and none of them dies', async () => {
  const ids = await Promise.all(Array.from({ length: 20 }, async () => (await newDeployment(f, f.scope)).id))
  await Promise.all(ids.map(start))
  const delivered: string[] = []
  const drain = async () => {
    while (
      (await f.system.outbox.relay(3, async (entries) => {
        delivered.push(...entries.map(({ payload }) => (payload as { deploymentId: string }).deploymentId))
      })) > 0
    );
  }
  await Promise.all([drain(), drain(), drain(), drain()])
  await drain()
  expect(delivered.sort()).toEqual([...ids].sort())
})

it('wakes the relay and announces the change', async () => {
  const seen: string[] = []
  let woken = 0
  const feed = f.app.listen({
    onChange: (change) => void seen.push(`${change.kind} ${change.deploymentId} ${change.workspaceId}`),
    onOutbox: () => {
      woken++
    },
    onResume: () => void seen.push('resumed'),
  })
  await until(() => seen.includes('resumed'))
  const { id } = await newDeployment(f, f.scope)
  await start(id)
  await until(() => woken > 0 && seen.includes(`deployment ${id} ${f.scope.workspaceId}`))
  // A listener that was cut off says so when it is back, and hears again.
  await f.admin.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'millrace-app-feed'`,
  )
  await until(() => seen.filter((line) => line === 'resumed').length === 2)
  seen.length = 0
  await start(id)
  await until(() => seen.length > 0)
  await feed.close()
})
