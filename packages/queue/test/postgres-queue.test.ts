import { startCluster } from '@millrace/testkit/postgres'
import { until } from '@millrace/testkit/wait'
import pg from 'pg'
import { expect, it } from 'vitest'
import { queueConformance } from '../src/conformance.ts'
import { createQueue } from '../src/create-queue.ts'

async function run(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(sql)
  } finally {
    await client.end()
  }
}

/** What the migrations of the control plane's database do for the queue. */
const PREPARE = `
  CREATE ROLE millrace_queue;
  GRANT CREATE ON DATABASE postgres TO millrace_queue`

queueConformance('doorbells in PostgreSQL', async () => {
  const cluster = await startCluster()
  await run(cluster.url, PREPARE)
  return {
    target: { kind: 'postgres', url: cluster.url },
    empty: async () => {
      const { rows } = await run(
        cluster.url,
        "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq' AND tablename <> 'migration'",
      )
      const names = rows.map((row: { name: string }) => `bullmq.${row.name}`)
      // Workers hold locks in their own order: a deadlock may choose this statement.
      await until(() => run(cluster.url, `TRUNCATE ${names.join(', ')} CASCADE`))
    },
    kill: () => cluster.stop(),
    start: async () => {
      await cluster.start()
      await until(() => run(cluster.url, 'SELECT 1'))
    },
    dispose: () => cluster.stop(),
  }
})

it('makes its schema anew when somebody has dropped it', async () => {
  const cluster = await startCluster()
  await run(cluster.url, PREPARE)
  const queue = createQueue({ kind: 'postgres', url: cluster.url })
  const heard: string[] = []
  queue.listen(
    {
      'deployment.reconcile': {
        authority: 'system',
        handle: async ({ deploymentId }) => void heard.push(deploymentId),
      },
    },
    { concurrency: 1, watchMs: 300 },
  )
  expect(await queue.canary(5_000)).toBe(true)
  await until(() => run(cluster.url, 'DROP SCHEMA bullmq CASCADE'))
  const ring = () =>
    queue
      .ring([{ kind: 'deployment.reconcile', payload: { deploymentId: 'again', generation: 1 } }])
      .then(() => true)
  await until(ring)
  await until(() => heard.length > 0)
  await queue.close()
  await cluster.stop()
})
