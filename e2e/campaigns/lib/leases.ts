import { until } from '@millrace/testkit/wait'
import { withClient } from './workload.ts'

/**
 * Leases that are held though nothing runs, or that nobody holds though something should; looked at until there are
 * none, for as long as a lease may last.
 */
export async function stuckLeases(controlUrl: string, wanted: 'held' | 'free'): Promise<string[]> {
  let stuck: string[] = []
  const look = async () => {
    stuck = await readStuck(controlUrl, wanted)
    return stuck.length === 0
  }
  await until(look, { timeoutMs: 12_000 }).catch(() => undefined)
  return stuck
}

function readStuck(controlUrl: string, wanted: 'held' | 'free'): Promise<string[]> {
  return withClient(controlUrl, async (client) => {
    const { rows } = await client.query<{ id: string; live: boolean }>(
      'SELECT deployment_id AS id, expires_at > clock_timestamp() AS live FROM lease',
    )
    return rows.filter(({ live }) => live !== (wanted === 'held')).map(({ id }) => id)
  })
}
