import type { Database, SecretSealer } from '@millrace/db'
import type { Clock, Logger } from '@millrace/kernel'
import type { ReadCase } from '@millrace/services/deployments/read-deployments'
import type { MetricStore } from '@millrace/services/figures/metric-store'
import type { Actor } from './auth/actor.ts'
import type { Auth } from './auth/auth.ts'
import type { ConsoleConfig } from './config.ts'
import type { ConsoleMetrics } from './metrics.ts'
import type { StreamHub } from './stream/stream-hub.ts'

/** Everything a request may use, made once at the start. */
export interface ConsoleApp {
  readonly config: ConsoleConfig
  readonly db: Database
  readonly auth: Auth
  readonly sealer: SecretSealer
  readonly figures: MetricStore
  readonly hub: StreamHub
  readonly metrics: ConsoleMetrics
  readonly clock: Clock
  readonly logger: Logger
}

/** A use case in this workspace on the actor's account. A token acts for the person who made it, by name. */
export function caseFor(app: ConsoleApp, actor: Actor, workspaceId: string): ReadCase {
  const { person, token } = actor
  const author = token
    ? { kind: 'token' as const, id: person.id, name: `${person.name} (${token.name})` }
    : { kind: 'person' as const, id: person.id, name: person.name }
  return { db: app.db, clock: app.clock, figures: app.figures, scope: { workspaceId, author } }
}
