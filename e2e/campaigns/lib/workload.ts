import { appendFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { Random } from './random.ts'

/** What the jobs read: changes of a table and lines of log files, both decided by the seed alone. */
export interface Workload {
  /** Applied so far. */
  readonly steps: number
  stop(): Promise<void>
}

const LINES_PER_STEP = 5
const LINES_PER_FILE = 400

export interface Line {
  readonly id: number
  readonly page: string
  readonly ms: number
}

export function lineOf(id: number): Line {
  const random = new Random(id * 7919)
  return { id, page: `/p${random.below(12)}`, ms: random.below(1000) }
}

export async function prepareSource(url: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query(`
      CREATE TABLE orders (id bigint PRIMARY KEY, grp text NOT NULL, amount numeric(12,2) NOT NULL);
      ALTER TABLE orders REPLICA IDENTITY FULL;
      CREATE TABLE progress (step bigint NOT NULL);
      INSERT INTO progress VALUES (0);
      CREATE TABLE totals (grp text PRIMARY KEY, orders bigint NOT NULL, amount numeric(38,2));
      CREATE TABLE pages (page text PRIMARY KEY, clicks bigint NOT NULL, ms bigint NOT NULL);
      CREATE TABLE fence_log (at bigserial PRIMARY KEY, sink_key text NOT NULL, epoch bigint NOT NULL, checkpoint_id bigint NOT NULL)`)
  })
}

/**
 * Makes one step after the other until stopped, over every fault: a step and the count of steps are one transaction,
 * so none is lost or made twice.
 */
export function startWorkload(url: string, clicksDir: string, seed: number, pauseMs: number): Workload {
  mkdirSync(clicksDir, { recursive: true })
  let stopping = false
  let steps = 0
  let lines = 0
  const run = async () => {
    while (!stopping) {
      try {
        await withClient(url, async (client) => {
          while (!stopping) {
            steps = await step(client, seed)
            for (; lines < steps * LINES_PER_STEP; lines++) writeLine(clicksDir, lines)
            await pause(pauseMs)
          }
        })
      } catch {
        // The source is among what is killed: connect again and look how far it has come.
        await pause(200)
      }
    }
  }
  const done = run()
  return {
    get steps() {
      return steps
    },
    stop: async () => {
      stopping = true
      await done
    },
  }
}

function writeLine(folder: string, id: number): void {
  const file = path.join(folder, `clicks-${String(Math.floor(id / LINES_PER_FILE)).padStart(6, '0')}.jsonl`)
  appendFileSync(file, `${JSON.stringify(lineOf(id))}\n`)
}

async function step(client: pg.Client, seed: number): Promise<number> {
  await client.query('BEGIN')
  const { rows } = await client.query<{ step: string }>('SELECT step FROM progress FOR UPDATE')
  const number = Number(rows[0]!.step) + 1
  const random = new Random(seed * 1_000_003 + number)
  for (let change = 0; change < 4; change++) {
    const id = random.below(number * 2 + 10)
    const values = [id, `g${random.below(8)}`, (random.below(100_000) / 100).toFixed(2)]
    if (random.next() < 0.15) await client.query('DELETE FROM orders WHERE id = $1', [id])
    else {
      await client.query(
        `INSERT INTO orders VALUES ($1, $2, $3)
         ON CONFLICT (id) DO UPDATE SET grp = excluded.grp, amount = excluded.amount`,
        values,
      )
    }
  }
  await client.query('UPDATE progress SET step = $1', [number])
  await client.query('COMMIT')
  return number
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 3_000,
    query_timeout: 10_000,
  })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
