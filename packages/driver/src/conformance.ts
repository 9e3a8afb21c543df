import type { JobSpec } from '@millrace/contracts/job-protocol'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { JobDriver, JobHandle, JobReport } from './job-driver.ts'

/** What a driver needs to be put to the test. */
export interface DriverHarness {
  createDriver(): Promise<JobDriver>
  /** A specification for this SQL with an own checkpoint folder, unless `base` is given: then with that one's. */
  spec(sql: string, overrides?: Partial<JobSpec>): JobSpec
  /** A folder that does not exist yet. */
  freshDirectory(): string
}

/** Reads `rows` rows at `rate` a second, or without end. */
function script(rows: number | null, rate: number): string {
  return `
    CREATE TABLE numbers (n BIGINT, word STRING) WITH (
      'connector' = 'datagen', 'rows-per-second' = '${rate}',
      ${rows === null ? '' : `'number-of-rows' = '${rows}',`} 'fields.word.length' = '3');
    CREATE TABLE nowhere (word STRING, n BIGINT) WITH ('connector' = 'blackhole');
    INSERT INTO nowhere SELECT word, COUNT(*) FROM numbers GROUP BY word`
}

const ENDLESS = script(null, 200)
const WAIT_MS = 20_000

async function started(driver: JobDriver, spec: JobSpec) {
  const reports: JobReport[] = []
  let wake: () => void = () => undefined
  const job = await driver.start(spec, (message) => {
    reports.push(message)
    wake()
  })
  const heard = async <T extends JobReport['type']>(type: T): Promise<Extract<JobReport, { type: T }>> => {
    const deadline = performance.now() + WAIT_MS
    for (;;) {
      const found = reports.find((message) => message.type === type)
      if (found) return found as Extract<JobReport, { type: T }>
      const left = deadline - performance.now()
      if (left <= 0) throw new Error(`no ${type} within ${WAIT_MS} ms`)
      await Promise.race([
        new Promise<void>((resolve) => {
          wake = resolve
        }),
        new Promise<void>((resolve) => setTimeout(resolve, left)),
        job.ended,
      ])
      if (!reports.some((message) => message.type === type) && (await isOver(job))) {
        throw new Error(`ended without ${type}: ${JSON.stringify(await job.ended)}`)
      }
    }
  }
  return { job, reports, heard }
}

function isOver(job: JobHandle): Promise<boolean> {
  return Promise.race([
    job.ended.then(() => true),
    new Promise<false>((resolve) => setImmediate(resolve, false)),
  ])
}

/** What every driver does alike. */
export function describeDriver(name: string, harness: DriverHarness): void {
  describe(`job driver ${name}`, () => {
    let driver: JobDriver
    beforeEach(async () => {
      driver = await harness.createDriver()
    })
    afterEach(() => driver.close())

    test('runs bounded input to its end', async () => {
      const { job, reports, heard } = await started(driver, harness.spec(script(500, 100_000)))
      const { graph } = await heard('compiled')
      const source = graph.nodes.find(({ kind }) => kind === 'source')!
      expect(await job.ended).toEqual({ kind: 'finished' })
      expect(reports.map(({ type }) => type).slice(0, 2)).toEqual(['compiled', 'running'])
      const figures = reports.filter((message) => message.type === 'metrics').at(-1)!
      expect(figures.nodes.find(({ nodeId }) => nodeId === source.id)?.recordsOut).toBe(500)
    })

    test('says what is wrong with SQL, and where', async () => {
      const { job } = await started(driver, harness.spec('SELECT nothing FROM nowhere'))
      const end = await job.ended
      expect(end).toMatchObject({
        kind: 'failed',
        error: { domain: 'user', retry: 'never', span: { line: 1 } },
      })
    })

    test('takes checkpoints when asked and goes on from the last after it was killed', async () => {
      const spec = harness.spec(ENDLESS)
      const first = await started(driver, spec)
      expect((await first.heard('running')).restoredCheckpointId).toBeNull()
      await first.job.checkpoint()
      await first.heard('checkpoint')
      first.job.kill()
      expect(await first.job.ended).toMatchObject({ kind: 'failed', error: { code: 'JOB_PROCESS_DIED' } })
      const second = await started(driver, { ...spec, epoch: 2, restore: { kind: 'latest' } })
      expect((await second.heard('running')).restoredCheckpointId).not.toBeNull()
    })

    test('an execution that began empty goes on from its own checkpoint, not from nothing', async () => {
      const spec = harness.spec(ENDLESS, { restore: { kind: 'empty' } })
      const first = await started(driver, spec)
      await first.heard('running')
      await first.job.checkpoint()
      first.job.kill()
      await first.job.ended
      const second = await started(driver, { ...spec, epoch: 2 })
      expect((await second.heard('running')).restoredCheckpointId).not.toBeNull()
      second.job.kill()
      await second.job.ended
      // A new execution that is to begin empty does.
      const third = await started(driver, { ...spec, epoch: 3, sinceEpoch: 3 })
      expect((await third.heard('running')).restoredCheckpointId).toBeNull()
    })

    test('stops after a last checkpoint', async () => {
      const spec = harness.spec(ENDLESS)
      const { job } = await started(driver, spec)
      // Asked for before it runs: it waits.
      expect(await job.stop({ savepointDirectory: null, drain: false })).toBeNull()
      expect(await job.ended).toEqual({ kind: 'stopped', savepointDirectory: null })
      const next = await started(driver, { ...spec, epoch: 2, restore: { kind: 'latest' } })
      expect((await next.heard('running')).restoredCheckpointId).not.toBeNull()
    })

    test('takes a savepoint while it runs, another as it stops, and starts elsewhere from either', async () => {
      const { job, heard } = await started(driver, harness.spec(ENDLESS))
      await heard('running')
      const [one, two] = [harness.freshDirectory(), harness.freshDirectory()]
      const taken = await job.savepoint(one)
      expect(taken).toMatchObject({ directory: one })
      expect(taken.checkpointId).toBeGreaterThan(0)
      expect(await job.stop({ savepointDirectory: two, drain: false })).toMatchObject({ directory: two })
      expect(await job.ended).toEqual({ kind: 'stopped', savepointDirectory: two })
      for (const directory of [one, two]) {
        const restore = { kind: 'savepoint', directory, allowNonRestoredState: false } as const
        const next = await started(driver, harness.spec(ENDLESS, { restore }))
        expect((await next.heard('running')).restoredCheckpointId).not.toBeNull()
        next.job.kill()
        await next.job.ended
      }
    })

    test('a savepoint that cannot be written is refused, and the job goes on', async () => {
      const { job, heard } = await started(driver, harness.spec(ENDLESS))
      await heard('running')
      await expect(job.savepoint('/dev/null/nowhere')).rejects.toThrow()
      await job.checkpoint()
    })

    test('ends at once when canceled', async () => {
      const { job, heard } = await started(driver, harness.spec(ENDLESS))
      await heard('running')
      job.cancel()
      expect(await job.ended).toEqual({ kind: 'canceled' })
      await expect(job.checkpoint()).rejects.toMatchObject({ code: 'JOB_NOT_RUNNING' })
    })

    test('a younger epoch fences the older', async () => {
      const spec = harness.spec(ENDLESS)
      const older = await started(driver, spec)
      await older.heard('running')
      const younger = await started(driver, { ...spec, epoch: 2, restore: { kind: 'latest' } })
      await younger.heard('running')
      await older.job.checkpoint().catch(() => undefined)
      expect(await older.job.ended).toEqual({ kind: 'fenced' })
      await younger.job.checkpoint()
    })

    test('debug: rows come as far as they are granted, and no further', async () => {
      const sql = `CREATE TABLE numbers (n BIGINT) WITH ('connector' = 'datagen', 'rows-per-second' = '100000',
        'fields.n.kind' = 'sequence', 'fields.n.start' = '1', 'fields.n.end' = '100000');
        SELECT n FROM numbers`
      const mode = { kind: 'debug', position: sql.indexOf('SELECT'), maxRows: 1000 } as const
      const { job, reports, heard } = await started(driver, harness.spec(sql, { mode }))
      const compiled = await heard('compiled')
      expect(compiled.results).toMatchObject([{ sink: null, columns: [{ name: 'n', type: 'BIGINT' }] }])
      const count = () =>
        reports.reduce((sum, message) => sum + (message.type === 'rows' ? message.rows.length : 0), 0)
      const granted = async (rows: number) => {
        const deadline = performance.now() + WAIT_MS
        while (count() < rows && performance.now() < deadline) await nextTurn()
        expect(count()).toBe(rows)
      }
      job.credit(10)
      await granted(10)
      expect(reports.find((message) => message.type === 'rows')!.rows[0]).toEqual({ kind: '+I', row: ['1'] })
      job.credit(20)
      await granted(30)
      job.cancel()
      await job.ended
    })
  })
}

const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve, 10))
