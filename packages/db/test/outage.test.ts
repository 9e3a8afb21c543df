import { startCluster } from '@millrace/testkit/postgres'
import { until } from '@millrace/testkit/wait'
import { expect, it } from 'vitest'
import { createDatabase, systemAuthor } from '../src/index.ts'
import { migrate } from '../src/migrate.ts'

it('says that the database does not answer while it is away, and goes on when it is back', async () => {
  const cluster = await startCluster()
  await migrate(cluster.url)
  const app = createDatabase({ url: cluster.url, role: 'app' })
  const system = createDatabase({ url: cluster.url, role: 'system' })
  const { workspaceId } = await app.workspaces.create({ organization: 'o', name: 'w', slug: 'w' })
  const scope = { workspaceId, author: systemAuthor }
  const resumed: number[] = []
  const changes: string[] = []
  const feed = app.listen({
    onResume: () => void resumed.push(1),
    onChange: (change) => void changes.push(change.kind),
  })
  await until(() => resumed.length === 1)
  const everything = () => [
    app.ping(),
    app.transaction(scope, (tx) => tx.drafts.list()),
    app.workspaces.membershipsOf('x'),
    app.credentials.findApiToken('x'),
    app.setupTokens.pending(),
    app.signInThrottle.attempt({ account: 'a', address: 'b' }),
    system.leases.acquire('x', 'y'),
    system.leases.renew('y', [{ deploymentId: 'x', epoch: 1 }]),
    system.outbox.relay(1, async () => {}),
    system.findUnsettled(0),
    system.runners.alive(),
  ]
  await Promise.all(everything())

  await cluster.stop()
  for (const outcome of await Promise.allSettled(everything())) {
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'DATABASE_UNREACHABLE' } })
  }

  await cluster.start()
  await until(() => Promise.all(everything()))
  await until(() => resumed.length === 2)
  await app.transaction(scope, (tx) => tx.folders.create({ name: 'after', parentId: null }))
  await until(() => changes.includes('folder'))

  // Killed, it comes back by itself; what was acknowledged is there.
  cluster.kill9()
  await cluster.ready()
  const folders = await until(() => app.transaction(scope, (tx) => tx.folders.list()))
  expect(folders.map((folder) => folder.name)).toEqual(['after'])
  await feed.close()
  await Promise.all([app.close(), system.close()])
  await cluster.stop()
})

it('closes at once with the database away', async () => {
  const cluster = await startCluster()
  await migrate(cluster.url)
  const app = createDatabase({ url: cluster.url, role: 'app' })
  const feed = app.listen({})
  await app.ping()
  await cluster.stop()
  const began = performance.now()
  await feed.close()
  await app.close()
  expect(performance.now() - began).toBeLessThan(5_000)
})
