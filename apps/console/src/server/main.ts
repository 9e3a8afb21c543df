import path from 'node:path'
import { isMillraceError } from '@millrace/kernel'
import { createLogger } from '@millrace/telemetry/logger'
import { readConfig } from './config.ts'
import { createConsoleServer } from './http/console-server.ts'
import { openPages } from './http/open-pages.ts'
import { closeConsoleApp, openConsoleApp } from './open-console-app.ts'

/** How long requests under way have to end when the console is told to stop. */
const GRACE_MS = 3_000

try {
  const config = readConfig(process.env)
  const logger = createLogger({ process: 'console', level: config.logLevel })
  const app = openConsoleApp(config, logger)
  const pages = await openPages(path.resolve(import.meta.dirname, '../..'), config)
  const server = createConsoleServer(app, pages.handle)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.port, config.host, resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : config.port
  logger.info({ host: config.host, port, origin: config.origin }, 'console listens')
  // Whoever started this process learns where it listens.
  process.send?.({ type: 'listening', port })

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(0), GRACE_MS).unref()
    server.close()
    await closeConsoleApp(app)
    server.closeAllConnections()
    await pages.close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop())
  // One request that goes wrong in an unforeseen way must not take the others down.
  process.on('unhandledRejection', (error) => logger.error({ error }, 'unhandled rejection'))
} catch (error) {
  console.error(isMillraceError(error) ? `${error.message} ${error.advice}` : error)
  process.exit(1)
}
