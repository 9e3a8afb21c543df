import { startCluster } from './postgres.ts'

/** One PostgreSQL for the whole run; each test takes a database of its own in it. */
export default async function setup(): Promise<() => Promise<void>> {
  const cluster = await startCluster()
  process.env.MILLRACE_TEST_POSTGRES = cluster.url
  return () => cluster.stop()
}
