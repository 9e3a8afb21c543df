import { parseArgs } from 'node:util'
import { LEASE_TTL_MS } from '@millrace/contracts/job-state'
import { until } from '@millrace/testkit/wait'
import { type Instance, startInstance } from './lib/instance.ts'
import { compareSinks } from './lib/oracle.ts'
import { type RunnerProcess, signal } from './lib/runner-process.ts'
import { pause, startWorkload, withClient } from './lib/workload.ts'

/**
 * `node e2e/campaigns/zombie.ts --zombies 100 --seed 7`: a runner and its jobs are stopped (SIGSTOP) for longer than
 * their leases last, another runner takes over, then they go on (SIGCONT) as if nothing had happened. Each job is one
 * zombie. No commit may come from an older epoch than one that was there before it.
 */
const { values } = parseArgs({
  options: { zombies: { type: 'string', default: '6' }, seed: { type: 'string' } },
})
const wanted = Number(values.zombies)
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9))

interface Epoch {
  readonly id: string
  readonly runner: string | null
  readonly epoch: number
}

function readLeases(instance: Instance): Promise<Epoch[]> {
  return withClient(instance.controlCluster.url, async (client) => {
    const { rows } = await client.query<Epoch>(
      'SELECT deployment_id AS id, runner_id AS runner, epoch FROM lease ORDER BY 1',
    )
    return rows
  })
}

/** Commits in the order in which the sink database made them, where a later one has an older epoch. */
function staleCommits(instance: Instance): Promise<number> {
  return withClient(instance.source.url, async (client) => {
    const { rows } = await client.query<{ stale: string }>(`
      SELECT count(*) AS stale FROM (
        SELECT epoch, max(epoch) OVER (PARTITION BY sink_key ORDER BY at ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
        FROM fence_log) AS log WHERE epoch < before`)
    return Number(rows[0]!.stale)
  })
}

/** The fence's row is locked by whoever commits, so its history is the order of commits. */
async function logCommits(instance: Instance): Promise<void> {
  await withClient(instance.source.url, async (client) => {
    await client.query(`
      CREATE FUNCTION log_fence() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        INSERT INTO fence_log (sink_key, epoch, checkpoint_id) VALUES (NEW.sink_key, NEW.epoch, NEW.checkpoint_id);
        RETURN NEW; END $$;
      CREATE TRIGGER log_fence AFTER INSERT OR UPDATE ON millrace_sink_fence
        FOR EACH ROW EXECUTE FUNCTION log_fence()`)
  })
}

async function round(instance: Instance): Promise<number> {
  const before = await readLeases(instance)
  const holder = busiest(instance, before)
  const mine = before.filter(({ runner }) => runner === holder.id)
  const frozen = [...holder.jobs(), holder.pid]
  for (const pid of frozen) signal(pid, 'SIGSTOP')
  try {
    await until(
      async () => {
        const now = new Map((await readLeases(instance)).map((lease) => [lease.id, lease]))
        return mine.every(({ id, epoch }) => now.get(id)!.epoch > epoch && now.get(id)!.runner !== holder.id)
      },
      { timeoutMs: LEASE_TTL_MS * 3, message: 'another runner to take over' },
    )
    for (const deployment of instance.deployments) await instance.control.seen(deployment, 'RUNNING', 30_000)
    await pause(1_500)
  } finally {
    for (const pid of frozen) signal(pid, 'SIGCONT')
  }
  await pause(1_500)
  return mine.length
}

function busiest({ runners }: Instance, leases: readonly Epoch[]): RunnerProcess {
  const count = (runner: RunnerProcess) => leases.filter((lease) => lease.runner === runner.id).length
  return runners.reduce((most, runner) => (count(runner) > count(most) ? runner : most))
}

console.error(`seed ${seed}, ${wanted} zombies`)
const instance = await startInstance({ runners: 2, redis: false })
let verdict: { ok: boolean } & Record<string, unknown>
try {
  await instance.startJobs()
  await until(() => logCommits(instance).then(() => true), { message: 'the sinks to make their fence' })
  const workload = startWorkload(instance.source.url, instance.clicksDir, seed, 20)
  let zombies = 0
  while (zombies < wanted) {
    zombies += await round(instance)
    console.error(`${zombies} zombies`)
  }
  await workload.stop()
  const same = async () => {
    const { lost, duplicated } = await compareSinks(instance.source.url, instance.slowDir, instance.clicksDir)
    return lost + duplicated === 0
  }
  await until(same, { timeoutMs: 60_000 }).catch(() => undefined)
  const difference = await compareSinks(instance.source.url, instance.slowDir, instance.clicksDir)
  const stale = await staleCommits(instance)
  await instance.stopJobs()
  const orphans = await instance.stop()
  const ok = stale === 0 && difference.lost + difference.duplicated === 0 && orphans.length === 0
  verdict = {
    campaign: 'zombie',
    seed,
    ok,
    zombies,
    staleCommits: stale,
    ...difference,
    orphans: orphans.length,
  }
} catch (error) {
  const { readFileSync } = await import('node:fs')
  console.error(readFileSync(instance.logFile, 'utf8').split('\n').slice(-60).join('\n'))
  for (const runner of instance.runners)
    for (const pid of [...runner.jobPids, runner.pid]) signal(pid, 'SIGCONT')
  await instance.stop().catch(() => [])
  verdict = {
    campaign: 'zombie',
    seed,
    ok: false,
    error: error instanceof Error ? error.stack : String(error),
  }
}
console.log(JSON.stringify(verdict))
process.exit(verdict.ok ? 0 : 1)
