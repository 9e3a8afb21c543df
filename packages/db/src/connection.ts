import { IDLE_IN_TRANSACTION_MS } from '@millrace/contracts/job-state'
import type { Logger } from '@millrace/kernel'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '../generated/client.ts'

/** `app`: the console, one workspace per transaction. `system`: the runner, all workspaces, no sessions. */
export type DatabaseRole = 'app' | 'system'

export interface ConnectionOptions {
  readonly url: string
  readonly role: DatabaseRole
  readonly logger: Logger
  readonly poolSize: number
}

/** The connection string with our role taken from the first statement on, whoever signs in. */
export function urlOfRole(url: string, role: DatabaseRole | 'queue'): string {
  const own = new URL(url)
  const given = own.searchParams.get('options')
  const idle = `-c idle_in_transaction_session_timeout=${IDLE_IN_TRANSACTION_MS}`
  const options = `-c role=millrace_${role} -c lock_timeout=10s ${idle}`
  own.searchParams.set('options', given ? `${given} ${options}` : options)
  return own.href
}

export function openPrisma({ url, role, logger, poolSize }: ConnectionOptions): PrismaClient {
  const adapter = new PrismaPg(
    {
      connectionString: urlOfRole(url, role),
      max: poolSize,
      connectionTimeoutMillis: 5_000,
      application_name: `millrace-${role}`,
    },
    {
      onPoolError: (error) => logger.warn({ error: error.message }, 'A database connection was lost'),
      onConnectionError: (error) => logger.warn({ error: error.message }, 'A database connection failed'),
    },
  )
  return new PrismaClient({
    adapter,
    errorFormat: 'minimal',
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  })
}
