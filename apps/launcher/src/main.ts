import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { sealingKeyOf } from '@millrace/db'
import type { Child } from './child.ts'
import { buildConsole } from './console-build.ts'
import { ensureKey, keyFile } from './keys.ts'
import { type LauncherOptions, parseOptions, USAGE } from './options.ts'
import { claimPort, lockInstance, prepareDataDir } from './preconditions.ts'
import { Report } from './report.ts'
import { seed } from './seed.ts'
import { consoleChild, runnerChild, type Surroundings, shopChild } from './services.ts'
import { startDatabases } from './start-databases.ts'
import { storedPort } from './stored-port.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const report = new Report(process.argv.includes('--json'))
/** What has been started, latest last; stopped in the opposite order. */
const started: { stop(): unknown }[] = []
let stopping: Promise<void> | undefined

function stop(code: number): Promise<void> {
  stopping ??= (async () => {
    for (const part of started.toReversed()) await part.stop()
    process.exit(code)
  })()
  return stopping
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (stopping === undefined) report.say('Stopping …')
    void stop(0)
  })
}
// The terminal, or whatever started us, is gone: nothing may be left behind.
process.on('disconnect', () => void stop(0))
// A terminal that is gone cannot be written to; that must not keep us from stopping.
process.stdout.on('error', () => void stop(0))

try {
  await up(parseOptions(process.argv.slice(2), process.env, root))
} catch (error) {
  if (stopping === undefined) report.failed(error)
  await stop(1)
}

async function up(options: LauncherOptions): Promise<void> {
  if (options.help) {
    console.log(USAGE)
    process.exit(0)
  }
  const { dataDir } = options
  prepareDataDir(dataDir)
  const release = lockInstance(dataDir)
  started.push({ stop: release })
  mkdirSync(path.join(dataDir, 'logs'), { recursive: true, mode: 0o755 })
  const port = await claimPort(options.port, options.host)
  for (const name of ['auth', 'internal', 'encryption', 'shop-job'] as const) ensureKey(dataDir, name)

  const building = report.step(
    'console',
    () => buildConsole(root, path.join(dataDir, 'logs', 'build.log')),
    () => 'built',
  )
  // Handled where it is awaited; a failure meanwhile is not a stray one.
  building.catch(() => {})
  const databases = await startDatabases(options, report)
  started.push(...databases.servers)
  const surroundings: Surroundings = {
    root,
    options,
    port,
    origin: process.env.MILLRACE_ORIGIN ?? `http://localhost:${port}`,
    consoleUrl: databases.consoleUrl,
    runnerUrl: databases.runnerUrl,
    sealingKey: sealingKeyOf(ensureKey(dataDir, 'encryption')),
  }
  const seeded = await report.step(
    'workspace',
    () => seed(root, seedEnvironment(surroundings, databases.sample?.server.port ?? null)),
    ({ seeded }) => (seeded ? 'playground seeded' : 'present'),
  )

  const children: Record<string, Child> = {}
  const launch = async (name: string, child: Child) => {
    children[name] = child
    started.push(child)
    await report.step(
      name,
      () => child.start(),
      () => 'runs',
    )
  }
  if (databases.sample)
    await launch(
      'shop',
      shopChild(surroundings, databases.sample.url, ensureKey(dataDir, 'shop-job'), seeded.workspaceId),
    )
  await launch('runner', runnerChild(surroundings, `127.0.0.1:${await storedPort(dataDir, 'runner')}`))
  await building
  await launch('pages', consoleChild(surroundings))
  const pids = Object.fromEntries(Object.entries(children).map(([name, child]) => [name, child.pid]))
  report.ready({ url: surroundings.origin, setupToken: seeded.setupToken, pids })
}

function seedEnvironment(
  { consoleUrl, sealingKey, options }: Surroundings,
  shopPort: number | null,
): Record<string, string> {
  return {
    DATABASE_URL: consoleUrl,
    MILLRACE_SEALING_KEY: sealingKey,
    ...(shopPort !== null && {
      MILLRACE_SHOP_HOST: '127.0.0.1',
      MILLRACE_SHOP_PORT: String(shopPort),
      MILLRACE_SHOP_PASSWORD_FILE: keyFile(options.dataDir, 'shop-job'),
    }),
  }
}
