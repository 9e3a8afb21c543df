import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { JobReport } from '@millrace/driver'
import { silentLogger } from '@millrace/kernel'
import { until } from '@millrace/testkit/wait'
import { afterEach, describe, expect, test } from 'vitest'
import { EmbeddedDriver } from '../src/embedded-driver.ts'
import { MEMORY, newSpec } from './harness.ts'

const drivers: EmbeddedDriver[] = []
function newDriver(spares = 0): EmbeddedDriver {
  const driver = new EmbeddedDriver({ logger: silentLogger, defaultMemoryBytes: MEMORY, spares })
  drivers.push(driver)
  return driver
}
afterEach(async () => {
  await Promise.all(drivers.splice(0).map((driver) => driver.close()))
})

const ENDLESS = `CREATE TABLE t (n BIGINT) WITH ('connector' = 'datagen', 'rows-per-second' = '100');
  CREATE TABLE b (n BIGINT) WITH ('connector' = 'blackhole');
  INSERT INTO b SELECT n FROM t`
/** Backtracks for longer than the universe lasts: the thread of the job never comes back. */
const BUSY = `CREATE TABLE t (n BIGINT) WITH ('connector' = 'datagen', 'rows-per-second' = '100');
  CREATE TABLE b (r STRING) WITH ('connector' = 'blackhole');
  INSERT INTO b SELECT REGEXP_EXTRACT(CONCAT('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', CAST(n AS STRING)), '^(a+)+$') FROM t`

const pidOf = (ref: string) => Number(ref.replace('pid ', ''))
const alive = (pid: number) => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]![0] !== 'Z'
  } catch {
    return false
  }
}

describe('job processes', () => {
  test('inherit no environment', async () => {
    process.env.MILLRACE_CANARY = 'must not be seen'
    const reports: JobReport[] = []
    const job = await newDriver().start(newSpec(ENDLESS), (message) => reports.push(message))
    await until(() => reports.some(({ type }) => type === 'running'))
    const pid = pidOf(job.ref)
    const names = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').filter(Boolean)
    // Node's own: where the channel is, and where compiled code is kept.
    expect(names.filter((entry) => !/^NODE_(CHANNEL_|COMPILE_CACHE=)/.test(entry))).toEqual([])
    expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8')).toContain('--disable-proto=delete')
    expect(readFileSync(`/proc/${pid}/oom_score_adj`, 'utf8').trim()).toBe('800')
    delete process.env.MILLRACE_CANARY
  })

  test('a busy one is killed all the same', async () => {
    const reports: JobReport[] = []
    const job = await newDriver().start(newSpec(BUSY), (message) => reports.push(message))
    await until(() => reports.some(({ type }) => type === 'running'))
    job.kill()
    expect(await job.ended).toMatchObject({ kind: 'failed', error: { code: 'JOB_PROCESS_DIED' } })
  })

  test.each([
    ['idle', ENDLESS],
    ['busy', BUSY],
  ])('an %s one ends with its runner, however that went', async (_, sql) => {
    const script = `
      const { EmbeddedDriver } = await import(${JSON.stringify(path.resolve(import.meta.dirname, '../src/embedded-driver.ts'))})
      const quiet = { debug() {}, info() {}, warn() {}, error() {}, child() { return quiet } }
      const driver = new EmbeddedDriver({ logger: quiet, defaultMemoryBytes: ${MEMORY}, spares: 1 })
      const job = await driver.start(${JSON.stringify(newSpec(sql))}, (message) => {
        if (message.type === 'running') setTimeout(() => console.log(job.ref), 300)
      })`
    const runner = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script],
      {
        cwd: path.resolve(import.meta.dirname, '..'),
      },
    )
    let output = ''
    runner.stdout.on('data', (chunk) => {
      output += chunk
    })
    const errors: string[] = []
    runner.stderr.on('data', (chunk) => errors.push(String(chunk)))
    const pid = await until(() => pidOf(output.trim()), { message: `a job to run (${errors.join('')})` })
    expect(alive(pid)).toBe(true)
    runner.kill('SIGKILL')
    await until(() => !alive(pid), { timeoutMs: 3_000, message: 'the job process to end' })
  })

  test('one that takes too much memory is ended, said so, and harms nobody else', async () => {
    const driver = newDriver()
    const neighbour = await driver.start(newSpec(ENDLESS), () => undefined)
    const hungry = `CREATE TABLE t (n BIGINT) WITH ('connector' = 'datagen', 'rows-per-second' = '5000',
        'fields.n.kind' = 'sequence', 'fields.n.start' = '1', 'fields.n.end' = '100000000');
      CREATE TABLE b (k STRING, c BIGINT) WITH ('connector' = 'blackhole');
      INSERT INTO b SELECT CONCAT(REPEAT('x', 50000), CAST(n AS STRING)), COUNT(*) FROM t
      GROUP BY CONCAT(REPEAT('x', 50000), CAST(n AS STRING))`
    const job = await driver.start(newSpec(hungry, { memoryBudgetBytes: 192 * 1_048_576 }), () => undefined)
    const end = await job.ended
    expect(end).toMatchObject({ kind: 'failed' })
    const code = end.kind === 'failed' ? end.error.code : ''
    expect(['JOB_OUT_OF_MEMORY', 'STATE_MEMORY_EXCEEDED']).toContain(code)
    await neighbour.checkpoint()
  })

  test('a debug session is taken by the process that waits, and another waits again', async () => {
    const driver = newDriver(1)
    const sql = `CREATE TABLE t (n BIGINT) WITH ('connector' = 'datagen', 'rows-per-second' = '1000');
      SELECT n FROM t`
    const mode = { kind: 'debug', position: sql.indexOf('SELECT'), maxRows: 100 } as const
    for (let session = 0; session < 2; session++) {
      await until(() => driver.spareReady, { message: 'a spare to have loaded' })
      const rows = Promise.withResolvers<void>()
      const job = await driver.start(newSpec(sql, { mode }), (message) => {
        if (message.type === 'rows') rows.resolve()
      })
      expect(driver.spareReady).toBe(false)
      job.credit(100)
      await rows.promise
    }
  })
})
