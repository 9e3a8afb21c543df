import { createHash } from 'node:crypto'
import { Prisma, type PrismaClient } from '../generated/client.ts'
import { reachingDatabase } from './database-failure.ts'

export interface SignInAttempt {
  readonly account: string
  readonly address: string
}

interface Limit {
  readonly failures: number
  readonly windowSeconds: number
  readonly blockSeconds: number
}

/** One account: guessing one password. One address: trying many accounts. */
const ACCOUNT: Limit = { failures: 10, windowSeconds: 15 * 60, blockSeconds: 15 * 60 }
const ADDRESS: Limit = { failures: 50, windowSeconds: 15 * 60, blockSeconds: 15 * 60 }

/**
 * Limits on failed sign-ins. It lives in the database, so that all consoles share it; while the database is away
 * nobody can sign in at all: it fails closed. Each attempt is counted before the password is looked at, so that
 * many at once cannot slip through together.
 */
export class SignInThrottle {
  readonly #client: PrismaClient

  constructor(client: PrismaClient) {
    this.#client = client
  }

  /** Counts an attempt. Returns for how many seconds it is refused; 0: go on. */
  async attempt({ account, address }: SignInAttempt): Promise<number> {
    const waits = [
      await this.#count(keyOf('account', account), ACCOUNT),
      await this.#count(keyOf('address', address), ADDRESS),
    ]
    return Math.max(...waits)
  }

  /** A right password clears the account; the address keeps its count but for this attempt. */
  async succeeded({ account, address }: SignInAttempt): Promise<void> {
    const accountKey = keyOf('account', account)
    const addressKey = keyOf('address', address)
    await reachingDatabase(async () => {
      await this.#client.signInThrottle.deleteMany({ where: { key: accountKey } })
      await this.#client.$executeRaw`
        UPDATE sign_in_throttle SET failures = failures - 1 WHERE key = ${addressKey} AND failures > 0`
    })
  }

  /** Forgets windows that are over. */
  async sweep(): Promise<void> {
    await reachingDatabase(
      () => this.#client.$executeRaw`
        DELETE FROM sign_in_throttle WHERE window_started_at < clock_timestamp() - interval '1 hour'`,
    )
  }

  async #count(key: string, limit: Limit): Promise<number> {
    const rows = await reachingDatabase(
      () => this.#client.$queryRaw<{ wait: number }[]>`
        INSERT INTO sign_in_throttle AS held (key, failures, window_started_at)
        VALUES (${key}, 1, clock_timestamp())
        ON CONFLICT (key) DO UPDATE SET
          failures = CASE WHEN ${over(limit)} THEN 1 ELSE held.failures + 1 END,
          window_started_at = CASE WHEN ${over(limit)} THEN clock_timestamp() ELSE held.window_started_at END,
          blocked_until = CASE
            WHEN held.blocked_until > clock_timestamp() THEN held.blocked_until
            WHEN NOT ${over(limit)} AND held.failures >= ${limit.failures}
              THEN clock_timestamp() + make_interval(secs => ${limit.blockSeconds})
            END
        RETURNING
          least(${limit.blockSeconds}, greatest(0, ceil(extract(epoch FROM blocked_until - clock_timestamp()))))::int
            AS wait`,
    )
    return rows[0]!.wait
  }
}

const over = ({ windowSeconds }: Limit) =>
  Prisma.sql`(held.window_started_at < clock_timestamp() - make_interval(secs => ${windowSeconds}))`

function keyOf(kind: 'account' | 'address', value: string): string {
  return createHash('sha256').update(`${kind}:${value.trim().toLowerCase()}`).digest('hex')
}
