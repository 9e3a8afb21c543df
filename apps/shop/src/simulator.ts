import type { Logger } from '@millrace/kernel'
import pg from 'pg'
import { applyChange } from './apply-changes.ts'
import type { ClickLog } from './click-log.ts'
import { ensureSchema } from './shop-schema.ts'
import { newWorld, nextChange, type WorldState } from './shop-world.ts'

export interface SimulatorOptions {
  readonly databaseUrl: string
  readonly jobPassword: string | null
  readonly seed: number
  /** Database changes per second, and as many clicks. 0: as fast as it goes. */
  readonly rate: number
  /** Ends after so many database changes in all; null: never. */
  readonly events: number | null
  /** Changes in one transaction at the most. */
  readonly transactionChanges: number
  /** Time of change number `step`, epoch ms. */
  readonly timeOf: (step: number) => number
  readonly signal: AbortSignal
  readonly logger: Logger
}

const TICK_MS = 50
const RETRY_MS = 500

/**
 * Runs the shop until it is told to stop or has made all its changes. Each transaction holds its changes and the state
 * of the simulator, so that whatever is killed, the shop goes on as if nothing had happened. A database that is away is
 * waited for.
 */
export async function simulate(options: SimulatorOptions, clicks: ClickLog | null): Promise<void> {
  while (!options.signal.aborted) {
    const client = new pg.Client({ connectionString: options.databaseUrl, connectionTimeoutMillis: 5000 })
    client.on('error', () => {})
    try {
      await client.connect()
      await ensureSchema(client, options.jobPassword)
      await runConnected(client, options, clicks)
      return
    } catch (error) {
      if (options.signal.aborted) return
      if (!isAway(error)) throw error
      options.logger.warn({ reason: (error as Error).message }, 'the database is away; trying again')
      await pause(RETRY_MS, options.signal)
    } finally {
      await client.end().catch(() => {})
    }
  }
}

async function runConnected(
  client: pg.Client,
  options: SimulatorOptions,
  clicks: ClickLog | null,
): Promise<void> {
  const state = await loadState(client, options.seed)
  const started = performance.now()
  const first = state.step
  const last = options.events ?? Number.POSITIVE_INFINITY
  while (!options.signal.aborted && state.step < last) {
    const elapsed = (performance.now() - started) / 1000
    const due = options.rate === 0 ? Number.POSITIVE_INFINITY : first + Math.floor(elapsed * options.rate) + 1
    const count = Math.min(due - state.step, last - state.step, options.transactionChanges)
    if (count > 0) {
      await transact(client, state, count, options.timeOf)
      clicks?.append(count, options.timeOf(state.step))
    }
    if (state.step >= due) await pause(TICK_MS, options.signal)
  }
}

async function transact(
  client: pg.Client,
  state: WorldState,
  count: number,
  timeOf: (step: number) => number,
): Promise<void> {
  await client.query('BEGIN')
  for (let i = 0; i < count; i++) await applyChange(client, nextChange(state, timeOf(state.step)))
  await client.query('UPDATE shop_simulator SET state = $1', [JSON.stringify(state)])
  await client.query('COMMIT')
}

async function loadState(client: pg.Client, seed: number): Promise<WorldState> {
  await client.query('INSERT INTO shop_simulator (state) VALUES ($1) ON CONFLICT DO NOTHING', [
    JSON.stringify(newWorld(seed)),
  ])
  const { rows } = await client.query<{ state: WorldState }>('SELECT state FROM shop_simulator')
  return rows[0]!.state
}

/** Connection troubles and a server that is starting or stopping (SQLSTATE classes 08 and 57P). */
function isAway(error: unknown): boolean {
  const { code, message } = error as { code?: string; message: string }
  return (
    /^(08|57P|ECONN|EPIPE|ETIMEDOUT)/.test(code ?? '') ||
    /Connection terminated|timeout expired|not queryable/i.test(message)
  )
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done, { once: true })
    function done(): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
  })
}
