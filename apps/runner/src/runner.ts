import { createDatabase, type Database, SecretVault } from '@millrace/db'
import type { JobDriver } from '@millrace/driver'
import { EmbeddedDriver } from '@millrace/driver-embedded'
import { isMillraceError, type Logger, systemClock } from '@millrace/kernel'
import { createQueue, type DoorbellQueue, startDispatcher } from '@millrace/queue'
import { createMetrics } from '@millrace/telemetry/metrics'
import type { RunnerConfig } from './config.ts'
import { startHeartbeat } from './dispatch/heartbeat.ts'
import { LeaseKeeper } from './dispatch/lease-keeper.ts'
import { Reconciler } from './dispatch/reconciler.ts'
import { startHousekeeping } from './housekeeping/housekeeping.ts'
import { DebugSessions } from './http/debug-sessions.ts'
import { debugSpecs } from './http/debug-spec.ts'
import { readinessOf } from './http/readiness.ts'
import { startRunnerServer } from './http/runner-server.ts'
import { ownEndpoints } from './own-endpoints.ts'
import { watchMetrics } from './runner-metrics.ts'
import { HostedJob } from './supervision/hosted-job.ts'
import { JobFolders } from './supervision/job-folders.ts'
import type { JobPolicy } from './supervision/job-policy.ts'

export interface Runner {
  readonly id: string
  /** Where its HTTP door is. */
  readonly address: string
  /** Jobs take a last checkpoint, leases are given back; what is wished stays wished. */
  stop(): Promise<void>
}

const SWEEP_MS = 2_000
/** How long a change may be on its way by the ordinary bell before the sweeper rings too. */
const SWEEP_GRACE_MS = 1_500
const HAND_OVER_MS = 6_000
const VERSION = '0.1.0'

export async function startRunner(
  config: RunnerConfig,
  logger: Logger,
  driver: JobDriver = embeddedDriver(config, logger),
): Promise<Runner> {
  const { databaseUrl, redisUrl, id, capacity } = config
  const db = createDatabase({ url: databaseUrl, role: 'system', logger, poolSize: 12 })
  const queue = createQueue(
    redisUrl === null ? { kind: 'postgres', url: databaseUrl } : { kind: 'redis', url: redisUrl },
    logger,
  )
  const keeper = new LeaseKeeper({ db, runnerId: id, clock: systemClock, logger })
  const policy = await policyOf(config)
  const sources = { db, vault: new SecretVault(config.encryptionKey), policy }
  const reconciler = new Reconciler({
    db,
    runnerId: id,
    runnerName: config.name,
    capacity,
    clock: systemClock,
    logger,
    keeper,
    host: (lease, job, scope, resumed) =>
      new HostedJob({ lease, job, scope, resumed, runnerId: id, driver, keeper, sources, logger }),
  })
  const debug = new DebugSessions({
    driver,
    most: config.debugSessions,
    specOf: debugSpecs(sources, { kind: 'runner', id, name: config.name }),
  })
  const metrics = createMetrics('runner')
  watchMetrics(metrics, reconciler, debug)
  const http = await startRunnerServer({
    host: config.host,
    port: config.port,
    internalKey: config.internalKey,
    readiness: readinessOf(db, queue),
    metrics: async () => ({ contentType: metrics.contentType, text: await metrics.read() }),
    debug: (request, response) => debug.serve(request, response),
  })
  const address = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${http.port}`
  policy.egressDeny.push(...(await ownEndpoints([address])))

  keeper.start()
  const registration = { id, name: config.name, address, capacity, version: VERSION }
  const heartbeat = startHeartbeat(db, registration, () => reconciler.hosted.size, logger)
  const listener = queue.listen(
    {
      'deployment.reconcile': {
        authority: 'system',
        handle: ({ deploymentId }) => reconciler.reconcile(deploymentId),
      },
    },
    { concurrency: 8 },
  )
  const dispatcher = startDispatcher({
    source: sourceOf(db),
    queue: { ring: ringOr(queue, reconciler, logger) },
    logger,
    sweepMs: SWEEP_MS,
  })
  const feed = db.listen({ onOutbox: () => dispatcher.wake(), onResume: () => dispatcher.wake() })
  const housekeeping = startHousekeeping(sources, driver, logger)
  void takeUpOwn(db, id, reconciler, logger)
  logger.info({ id, address, capacity }, 'runner started')

  return {
    id,
    address,
    async stop() {
      logger.info({ jobs: reconciler.hosted.size }, 'runner stopping')
      debug.close()
      heartbeat.pause()
      await Promise.all([
        dispatcher.close(),
        within(listener.close(), 2_000),
        within(housekeeping.close(), 2_000),
      ])
      await reconciler.close()
      await within(Promise.all([...reconciler.hosted.values()].map((job) => job.handOver())), HAND_OVER_MS)
      await driver.close()
      keeper.stop()
      http.server.close()
      http.server.closeAllConnections()
      await within(Promise.allSettled([heartbeat.close(), feed.close(), queue.close()]), 2_000)
      await within(db.close(), 1_000)
    },
  }
}

function embeddedDriver(config: RunnerConfig, logger: Logger): JobDriver {
  return new EmbeddedDriver({ logger, defaultMemoryBytes: config.jobMemoryBytes, spares: 1 })
}

async function policyOf(config: RunnerConfig): Promise<JobPolicy & { egressDeny: string[] }> {
  const { databaseUrl, redisUrl } = config
  const own = await ownEndpoints(redisUrl === null ? [databaseUrl] : [databaseUrl, redisUrl])
  return {
    folders: new JobFolders(config.dataDir),
    sharedRoots: config.sharedReadRoots,
    egressDeny: [...own, ...config.egressDeny],
    allowPrivateNetworks: config.allowPrivateNetworks,
    defaultMemoryBytes: config.jobMemoryBytes,
    maxMemoryBytes: config.jobMemoryMaxBytes,
  }
}

function sourceOf(db: Database): Parameters<typeof startDispatcher>[0]['source'] {
  return {
    relay: (limit, deliver) => db.outbox.relay(limit, deliver),
    findUnsettled: async () => {
      const unsettled = await db.findUnsettled(SWEEP_GRACE_MS)
      return unsettled.map((payload) => ({ kind: 'deployment.reconcile' as const, payload }))
    },
  }
}

/** While the queue is away this runner answers its own bells: recovery does not wait for it. */
function ringOr(queue: DoorbellQueue, reconciler: Reconciler, logger: Logger): DoorbellQueue['ring'] {
  return async (bells) => {
    try {
      await queue.ring(bells)
    } catch (error) {
      if (!isMillraceError(error) || error.code !== 'QUEUE_UNREACHABLE') throw error
      logger.warn({ bells: bells.length }, 'the queue is away: bells answered here')
      for (const { payload } of bells) await reconciler.reconcile(payload.deploymentId)
    }
  }
}

/** What this runner was written as holder of before it was killed: nobody needs to wait for those leases to end. */
async function takeUpOwn(db: Database, id: string, reconciler: Reconciler, logger: Logger): Promise<void> {
  const held = await db.leases.heldBy(id).catch(() => [])
  await Promise.all(
    held.map(({ deploymentId }) =>
      reconciler.reconcile(deploymentId).catch((error: unknown) => {
        logger.warn({ deploymentId, error: String(error) }, 'could not take up an own deployment at once')
      }),
    ),
  )
}

function within(work: Promise<unknown>, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    void work
      .catch(() => undefined)
      .then(() => {
        clearTimeout(timer)
        resolve()
      })
  })
}
