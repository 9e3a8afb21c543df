import { rmSync } from 'node:fs'
import { startCluster } from './postgres.ts'
import { tempDir } from './temp.ts'

/** One PostgreSQL and one folder for the whole run; each test takes a database and a folder of its own in them. */
export default async function setup(): Promise<() => Promise<void>> {
  const root = tempDir()
  process.env.MILLRACE_TEST_ROOT = root
  const cluster = await startCluster()
  process.env.MILLRACE_TEST_POSTGRES = cluster.url
  return async () => {
    await cluster.stop()
    rmSync(root, { recursive: true, force: true, maxRetries: 3 })
  }
}
