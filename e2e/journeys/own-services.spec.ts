import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { queryRows, startCluster } from '@millrace/testkit/postgres'
import { startRedis } from '@millrace/testkit/redis'
import { tempDir } from '@millrace/testkit/temp'
import { until } from '@millrace/testkit/wait'
import { expect, test } from '@playwright/test'
import { startInstance } from '../instance/start-instance.ts'

test('with DATABASE_URL and REDIS_URL it lives in those, as a login that is no superuser', async () => {
  test.setTimeout(180_000)
  const [cluster, redis] = await Promise.all([startCluster(), startRedis()])
  await queryRows(cluster.url, "CREATE ROLE millrace LOGIN CREATEROLE PASSWORD 'given'")
  await queryRows(cluster.url, 'CREATE DATABASE console OWNER millrace')
  const given = new URL(cluster.url)
  Object.assign(given, { username: 'millrace', password: 'given', pathname: '/console' })
  const observed = () =>
    queryRows(
      cluster.url.replace(/\/[^/]*$/, '/console'),
      "SELECT d.name FROM deployment d JOIN job j ON j.deployment_id = d.id WHERE j.observed_state = 'RUNNING'",
    )
  const dataDir = tempDir()
  for (const life of ['first', 'second']) {
    const instance = await startInstance({ DATABASE_URL: given.href, REDIS_URL: redis.url }, { dataDir })
    try {
      await until(async () => (await observed()).length >= 2, {
        timeoutMs: 60_000,
        message: `the seeded jobs to run in the ${life} life`,
      })
      expect((await fetch(`${instance.url}/api/v1/ready`)).status).toBe(200)
      expect(existsSync(path.join(dataDir, 'postgres', 'sample'))).toBe(true)
      expect(existsSync(path.join(dataDir, 'postgres', 'control'))).toBe(false)
      const keys = execFileSync('redis-cli', ['-p', String(redis.port), 'KEYS', '*'], {
        encoding: 'utf8',
      })
      expect(keys.trim()).not.toBe('')
    } finally {
      await instance.stop()
    }
  }
  await Promise.all([cluster.stop(), redis.stop()])
})
