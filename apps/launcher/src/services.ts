import path from 'node:path'
import pg from 'pg'
import { Child } from './child.ts'
import type { LauncherOptions } from './options.ts'

/** Where things are, once the databases run. */
export interface Surroundings {
  readonly root: string
  readonly options: LauncherOptions
  readonly port: number
  readonly origin: string
  readonly consoleUrl: string
  readonly runnerUrl: string
  readonly sealingKey: string
}

const runAnswers = (url: string) => async () => (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok

export function consoleChild({ root, options, port, origin, consoleUrl, sealingKey }: Surroundings): Child {
  const { dataDir, host } = options
  return new Child({
    name: 'console',
    args: [path.join(root, 'apps/console/src/server/main.ts')],
    cwd: path.join(root, 'apps/console'),
    env: {
      DATABASE_URL: consoleUrl,
      MILLRACE_ORIGIN: origin,
      MILLRACE_HOST: host,
      MILLRACE_PORT: String(port),
      MILLRACE_DATA_DIR: dataDir,
      MILLRACE_SEALING_KEY: sealingKey,
    },
    logFile: path.join(dataDir, 'logs', 'console.log'),
    isReady: runAnswers(`http://127.0.0.1:${port}/api/v1/health`),
    readyTimeoutMs: 60_000,
    stopTimeoutMs: 10_000,
  })
}

export function runnerChild({ root, options, runnerUrl }: Surroundings, address: string): Child {
  const { dataDir, redisUrl } = options
  return new Child({
    name: 'runner',
    args: [path.join(root, 'apps/runner/src/main.ts')],
    cwd: root,
    env: {
      DATABASE_URL: runnerUrl,
      MILLRACE_DATA_DIR: dataDir,
      MILLRACE_RUNNER_ADDRESS: address,
      ...(redisUrl !== null && { REDIS_URL: redisUrl }),
    },
    logFile: path.join(dataDir, 'logs', 'runner.log'),
    isReady: runAnswers(`http://${address}/healthz`),
    readyTimeoutMs: 60_000,
    stopTimeoutMs: 30_000,
  })
}

export function shopChild(
  { root, options }: Surroundings,
  databaseUrl: string,
  jobPassword: string,
  workspaceId: string,
): Child {
  const { dataDir, shopRate } = options
  const clicks = path.join(dataDir, 'workspaces', workspaceId, 'files', 'clicks')
  return new Child({
    name: 'shop',
    args: [path.join(root, 'apps/shop/src/main.ts'), '--rate', String(shopRate), '--clicks', clicks],
    cwd: root,
    env: { SHOP_DATABASE_URL: databaseUrl, SHOP_JOB_PASSWORD: jobPassword },
    logFile: path.join(dataDir, 'logs', 'shop.log'),
    isReady: () => hasShop(databaseUrl),
    readyTimeoutMs: 30_000,
    stopTimeoutMs: 5000,
  })
}

/** Jobs that read the shop may start once its tables and their login are there. */
async function hasShop(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    const found = await client.query(
      "SELECT FROM shop_simulator WHERE EXISTS (SELECT FROM pg_roles WHERE rolname = 'playground')",
    )
    return found.rowCount === 1
  } finally {
    await client.end()
  }
}
