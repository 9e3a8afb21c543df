import { IDLE_IN_TRANSACTION_MS } from '@millrace/contracts/job-state'
import { createPostgresBackend, type Processor, Queue, Worker, type WorkerOptions } from 'bullmq'
import { Redis } from 'ioredis'

/** Where doorbells are kept: a schema of its own in PostgreSQL, or Redis. */
export type QueueTarget =
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'redis'; readonly url: string }

const QUEUE_NAME = 'millrace'

/** Fast recovery matters more here than few queries: doorbells are small and few. */
const WORKER_OPTIONS = {
  lockDuration: 10_000,
  stalledInterval: 5_000,
  // A doorbell that killed its worker is rung again by the sweeper if it still matters.
  maxStalledCount: 5,
  drainDelay: 2,
  runRetryDelay: 500,
} satisfies Partial<WorkerOptions>

/** BullMQ over one of the two stores. Whoever opens one closes it, and `destroy`s what did not close in time. */
export interface Backend {
  openQueue(): OpenedQueue
  openWorker(process: Processor, concurrency: number): OpenedWorker
}

export interface OpenedQueue {
  readonly queue: Queue
  destroy(): void
}

export interface OpenedWorker {
  readonly worker: Worker
  destroy(): void
}

export function createBackend(target: QueueTarget): Backend {
  return target.kind === 'postgres' ? postgresBackend(target.url) : redisBackend(target.url)
}

function postgresBackend(url: string): Backend {
  const connection = (max: number) => ({ ...poolConfig(url), max, migrate: true })
  return {
    openQueue: () => {
      const queue = new Queue(QUEUE_NAME, { connection: connection(2) }, createPostgresBackend)
      // The type parameter that differs names the store below, which nobody here touches.
      return { queue: queue as unknown as Queue, destroy: () => {} }
    },
    openWorker: (process, concurrency) => {
      const options = { ...WORKER_OPTIONS, concurrency, connection: connection(4) }
      const worker = new Worker(QUEUE_NAME, process, options, createPostgresBackend)
      return { worker: worker as unknown as Worker, destroy: () => {} }
    },
  }
}

/** BullMQ adds its search path to `options`, which must therefore not be in the connection string. */
function poolConfig(url: string) {
  const bare = new URL(url)
  const given = bare.searchParams.get('options')
  bare.searchParams.delete('options')
  const idle = `-c idle_in_transaction_session_timeout=${IDLE_IN_TRANSACTION_MS}`
  const role = `-c role=millrace_queue -c lock_timeout=10s ${idle}`
  return {
    connectionString: bare.href,
    options: given ? `${given} ${role}` : role,
    connectionTimeoutMillis: 5_000,
    application_name: 'millrace-queue',
  }
}

function redisBackend(url: string): Backend {
  return {
    openQueue: () => {
      // Who rings learns at once that the store is away; the outbox keeps the bell.
      const connection = openRedis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1 })
      const queue = new Queue(QUEUE_NAME, { connection, prefix: 'millrace' })
      return { queue, destroy: () => connection.disconnect() }
    },
    openWorker: (process, concurrency) => {
      const connection = openRedis(url, { maxRetriesPerRequest: null })
      const options = { ...WORKER_OPTIONS, concurrency, connection, prefix: 'millrace' }
      return { worker: new Worker(QUEUE_NAME, process, options), destroy: () => connection.disconnect() }
    },
  }
}

function openRedis(
  url: string,
  options: { enableOfflineQueue?: boolean; maxRetriesPerRequest: number | null },
) {
  const redis = new Redis(url, {
    ...options,
    connectTimeout: 5_000,
    keepAlive: 10_000,
    retryStrategy: (attempt) => Math.min(100 * attempt, 2_000),
  })
  // The queue and the worker report it; without a listener it would end the process.
  redis.on('error', () => {})
  return redis
}
