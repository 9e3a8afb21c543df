import type { PrismaClient, Runner } from '../generated/client.ts'
import { reachingDatabase } from './database-failure.ts'

export interface RunnerRegistration {
  readonly id: string
  readonly name: string
  /** Where the console reaches it, `http://host:port`. */
  readonly address: string
  readonly capacity: number
  readonly version: string
}

/** How long a runner that says nothing counts as there. */
const ALIVE_SECONDS = 15

export class RunnerTable {
  readonly #client: PrismaClient

  constructor(client: PrismaClient) {
    this.#client = client
  }

  /** Announces a runner, or that it is still there. */
  async heartbeat(runner: RunnerRegistration, jobs: number): Promise<void> {
    const { id, name, address, capacity, version } = runner
    await reachingDatabase(
      () => this.#client.$executeRaw`
        INSERT INTO runner (id, name, address, capacity, version, jobs, started_at, heartbeat_at)
        VALUES (${id}, ${name}, ${address}, ${capacity}, ${version}, ${jobs}, clock_timestamp(), clock_timestamp())
        ON CONFLICT (id) DO UPDATE SET address = excluded.address, jobs = excluded.jobs,
          heartbeat_at = excluded.heartbeat_at, stopped_at = NULL`,
    )
  }

  async stopped(id: string): Promise<void> {
    await reachingDatabase(
      () => this.#client.$executeRaw`
        UPDATE runner SET stopped_at = clock_timestamp(), jobs = 0 WHERE id = ${id}`,
    )
  }

  /** Those heard of lately, the least loaded first. */
  alive(): Promise<Runner[]> {
    return reachingDatabase(
      () => this.#client.$queryRaw<Runner[]>`
        SELECT id, name, address, capacity, jobs, version, started_at AS "startedAt",
          heartbeat_at AS "heartbeatAt", stopped_at AS "stoppedAt"
        FROM runner
        WHERE stopped_at IS NULL AND heartbeat_at > clock_timestamp() - make_interval(secs => ${ALIVE_SECONDS})
        ORDER BY jobs::float / greatest(capacity, 1), id`,
    )
  }
}
