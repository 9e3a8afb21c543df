import path from 'node:path'
import type { Deployment } from '@millrace/db'
import { startCluster, type TestCluster } from '@millrace/testkit/postgres'
import { startRedis, type TestRedis } from '@millrace/testkit/redis'
import { until } from '@millrace/testkit/wait'
import { type ControlPlane, controlPlane } from '../../../apps/runner/test/control-plane.ts'
import { campaignJobs } from './jobs.ts'
import { commandOf, RunnerProcess } from './runner-process.ts'
import { prepareSource } from './workload.ts'

/** A whole instance without its pages: databases, queue, runners, the campaign's jobs. */
export interface Instance {
  readonly control: ControlPlane
  readonly controlCluster: TestCluster
  readonly source: TestCluster
  readonly redis: TestRedis | null
  readonly runners: readonly RunnerProcess[]
  readonly deployments: readonly Deployment[]
  readonly clicksDir: string
  readonly slowDir: string
  readonly logFile: string
  startJobs(): Promise<void>
  /** Wishes all jobs stopped and waits until they are. */
  stopJobs(): Promise<void>
  /** Stops everything; gives the job processes that are still there. */
  stop(): Promise<number[]>
}

export async function startInstance(options: {
  readonly runners: number
  readonly redis: boolean
}): Promise<Instance> {
  // Kills of the server are in the plan: what it acknowledged must be on disk.
  const durable = { fsync: 'on', max_wal_senders: '10' }
  const [controlCluster, source] = await Promise.all([startCluster(durable), startCluster(durable)])
  const redis = options.redis ? await startRedis() : null
  const control = await controlPlane({ url: controlCluster.url })
  await prepareSource(source.url)
  const logFile = path.join(control.dataDir, 'runners.log')
  const files = path.join(control.dataDir, 'workspaces', control.scope.workspaceId, 'files')
  const env = control.environment({ MILLRACE_JOB_MEMORY_MB: '384', ...(redis && { REDIS_URL: redis.url }) })
  const runners = Array.from(
    { length: options.runners },
    (_, index) => new RunnerProcess(`runner-${index + 1}`, env, logFile),
  )
  const config = {
    'restart-strategy.type': 'exponential-delay',
    'restart-strategy.exponential-delay.initial-backoff': '300 ms',
    'restart-strategy.exponential-delay.max-backoff': '2 s',
  }
  const deployments: Deployment[] = []
  for (const sql of Object.values(campaignJobs(source.url)))
    deployments.push(await control.deploy(sql, config))
  for (const runner of runners) runner.start()
  return {
    control,
    controlCluster,
    source,
    redis,
    runners,
    deployments,
    clicksDir: path.join(files, 'clicks'),
    slowDir: path.join(files, 'slow'),
    logFile,
    startJobs: async () => {
      for (const deployment of deployments) await control.start(deployment)
      for (const deployment of deployments) await control.seen(deployment, 'RUNNING', 60_000)
    },
    stopJobs: async () => {
      for (const { id } of deployments)
        await control.app.transaction(control.scope, (tx) => tx.deployments.stop(id))
      for (const deployment of deployments) await control.seen(deployment, 'STOPPED', 60_000)
    },
    stop: async () => {
      for (const runner of runners) runner.jobs()
      await Promise.all(runners.map((runner) => runner.stop()))
      const seen = runners.flatMap((runner) => [...runner.jobPids])
      const alive = () => seen.filter((pid) => commandOf(pid).includes('job-process'))
      await until(() => alive().length === 0, { timeoutMs: 5_000 }).catch(() => undefined)
      await control.close()
      await Promise.all([controlCluster.stop(), source.stop(), redis?.stop()])
      return alive()
    },
  }
}
