import { isMillraceError } from '@millrace/kernel'
import { createLogger } from '@millrace/telemetry/logger'
import { readConfig } from './config.ts'
import { startRunner } from './runner.ts'

try {
  const config = readConfig(process.env)
  const logger = createLogger({ process: 'runner', level: config.logLevel })
  const runner = await startRunner(config, logger)
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    void runner.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ error: String(error) }, 'runner did not stop cleanly')
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop)
  // One request or job that goes wrong in an unforeseen way must not take the others down.
  process.on('unhandledRejection', (reason) => logger.error({ error: reason }, 'unhandled rejection'))
  // Whoever started this process learns where it listens.
  process.send?.({ type: 'listening', address: runner.address, id: runner.id })
} catch (error) {
  console.error(isMillraceError(error) ? `${error.message} ${error.advice}` : error)
  process.exit(1)
}
