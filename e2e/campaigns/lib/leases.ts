import { withClient } from './workload.ts'

/** Leases that are held though nothing runs, or that nobody holds though something should. */
export async function stuckLeases(controlUrl: string, wanted: 'held' | 'free'): Promise<string[]> {
  return withClient(controlUrl, async (client) => {
    const { rows } = await client.query<{ id: string; live: boolean }>(
      'SELECT deployment_id AS id, expires_at > clock_timestamp() AS live FROM lease',
    )
    return rows.filter(({ live }) => live !== (wanted === 'held')).map(({ id }) => id)
  })
}
