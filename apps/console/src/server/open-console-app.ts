import { createDatabase, SecretSealer } from '@millrace/db'
import { type Logger, systemClock } from '@millrace/kernel'
import { MetricStore } from '@millrace/services/figures/metric-store'
import { createAuth } from './auth/auth.ts'
import type { ConsoleConfig } from './config.ts'
import type { ConsoleApp } from './console-app.ts'
import { ConsoleMetrics } from './metrics.ts'
import { StreamHub } from './stream/stream-hub.ts'

/** Puts the console's parts together. */
export function openConsoleApp(config: ConsoleConfig, logger: Logger): ConsoleApp {
  const db = createDatabase({ url: config.databaseUrl, role: 'app', logger, poolSize: config.poolSize })
  const figures = new MetricStore(db, systemClock, logger)
  return {
    config,
    db,
    auth: createAuth(db, config),
    sealer: new SecretSealer(config.sealingKey),
    figures,
    hub: new StreamHub(db, systemClock, figures),
    metrics: new ConsoleMetrics(),
    clock: systemClock,
    logger,
  }
}

export async function closeConsoleApp(app: ConsoleApp): Promise<void> {
  app.figures.close()
  await app.hub.close()
  await app.db.close()
}
