import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { DebugMessage } from '@millrace/contracts/runner-api'
import { silentLogger } from '@millrace/kernel'
import { until } from '@millrace/testkit/wait'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RunnerProcess, signal } from '../../../e2e/campaigns/lib/runner-process.ts'
import { type Runner, startRunner } from '../src/runner.ts'
import { type ControlPlane, controlPlane } from './control-plane.ts'

const NUMBERS = `CREATE TABLE t (n BIGINT) WITH ('connector' = 'datagen', 'rows-per-second' = '1000',
  'fields.n.kind' = 'sequence', 'fields.n.start' = '1', 'fields.n.end' = '100000000');`
const ENDLESS = `SET 'execution.checkpointing.interval' = '200 ms'; ${NUMBERS}
  CREATE TABLE b (n BIGINT) WITH ('connector' = 'blackhole');
  INSERT INTO b SELECT n FROM t`

let control: ControlPlane
beforeAll(async () => {
  control = await controlPlane()
})
afterAll(() => control.close())

describe('a runner with real jobs', () => {
  test('survives its own kill -9 and takes its jobs up again within 12 s', async () => {
    const runner = new RunnerProcess(
      'real-one',
      control.environment(),
      path.join(control.dataDir, 'runner.log'),
    )
    runner.start()
    try {
      const deployment = await control.deploy(ENDLESS)
      await control.start(deployment)
      await control.seen(deployment, 'RUNNING')
      const before = await until(async () => {
        const job = await control.job(deployment)
        const list = await control.app.transaction(control.scope, (tx) => tx.checkpoints.list(job.id))
        return list.some(({ status }) => status === 'COMPLETED') ? job : null
      })
      const orphans = runner.jobs()
      const killedAt = performance.now()
      signal(runner.pid, 'SIGKILL')
      const after = await until(
        async () => {
          const job = await control.job(deployment)
          return job.epoch > before.epoch && job.observedState === 'RUNNING' ? job : null
        },
        { timeoutMs: 12_000, message: 'the job to run again' },
      )
      console.log(`runner killed: running again after ${Math.round(performance.now() - killedAt)} ms`)
      expect(after.number).toBe(before.number)
      expect(after.restoredCheckpointId).not.toBeNull()
      expect(orphans.filter((pid) => isAlive(pid))).toEqual([])
      const [job] = runner.jobs()
      const jobKilledAt = performance.now()
      for (const pid of runner.jobs()) signal(pid, 'SIGKILL')
      expect(job).toBeDefined()
      await until(async () => (await control.job(deployment)).epoch > after.epoch)
      await control.seen(deployment, 'RUNNING')
      console.log(`job process killed: running again after ${Math.round(performance.now() - jobKilledAt)} ms`)
    } finally {
      await runner.stop()
    }
    expect([...runner.jobPids].filter((pid) => isAlive(pid))).toEqual([])
  })

  test('shows wrong SQL with its place, and does not try again', async () => {
    const runner = await startRunner(control.config({ MILLRACE_RUNNER_ID: 'wrong' }), silentLogger)
    try {
      const deployment = await control.deploy(`${NUMBERS}\nINSERT INTO nowhere SELECT n FROM t`)
      await control.start(deployment, { kind: 'empty' })
      const { failure, restarts } = await control.seen(deployment, 'FAILED')
      expect(failure).toMatchObject({ domain: 'user', span: { line: 3 } })
      expect(restarts).toBe(0)
    } finally {
      await runner.stop()
    }
  })
})

describe('debug sessions', () => {
  let runner: Runner
  let key: string
  beforeAll(async () => {
    runner = await startRunner(
      control.config({ MILLRACE_RUNNER_ID: 'debug', MILLRACE_DEBUG_SESSIONS: '2' }),
      silentLogger,
    )
    key = readFileSync(path.join(control.dataDir, 'keys/internal'), 'utf8')
  })
  afterAll(() => runner.stop())

  const ask = (
    body: object,
    headers: Record<string, string> = { authorization: `Bearer ${key}` },
    abort?: AbortSignal,
  ) =>
    fetch(`${runner.address}/internal/debug`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      ...(abort && { signal: abort }),
    })
  const request = (sql: string, maxRows = 50) => ({
    workspaceId: control.scope.workspaceId,
    sql,
    position: sql.lastIndexOf('SELECT'),
    config: {},
    maxRows,
  })
  const linesOf = async (response: Response) =>
    (await response.text())
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as DebugMessage)

  test('stream what was compiled, rows, and how it ended', async () => {
    const messages = await linesOf(await ask(request(`${NUMBERS} SELECT n, n * 2 AS twice FROM t`)))
    expect(messages[0]).toMatchObject({
      type: 'compiled',
      results: [{ columns: [{ name: 'n' }, { name: 'twice' }] }],
    })
    const rows = messages.flatMap((message) => (message.type === 'rows' ? message.rows : []))
    expect(rows).toHaveLength(50)
    expect(rows[2]).toEqual({ kind: '+I', row: ['3', '6'] })
    expect(messages.at(-1)).toEqual({ type: 'ended', outcome: { kind: 'limit' } })
  })

  test('tell what is wrong with the SQL', async () => {
    const messages = await linesOf(await ask(request('SELECT x FROM nowhere')))
    expect(messages).toMatchObject([
      { type: 'ended', outcome: { kind: 'failed', error: { domain: 'user' } } },
    ])
  })

  test('end with the request, and leave no process', async () => {
    const abort = new AbortController()
    const response = await ask(request(`${NUMBERS} SELECT n FROM t`, 100_000), undefined, abort.signal)
    await response.body!.getReader().read()
    const metric = async () => (await fetch(`${runner.address}/metrics`)).text()
    expect(await metric()).toMatch(/millrace_runner_debug_sessions\{[^}]*\} 1/)
    abort.abort()
    await until(async () => /millrace_runner_debug_sessions\{[^}]*\} 0/.test(await metric()))
  })

  test('a reader that does not read holds the source back', async () => {
    const abort = new AbortController()
    const fast = NUMBERS.replace("'1000'", "'10000000'")
    const response = await ask(request(`${fast} SELECT n FROM t`, 100_000), undefined, abort.signal)
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    const { heapUsed } = process.memoryUsage()
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    expect(process.memoryUsage().heapUsed - heapUsed).toBeLessThan(50_000_000)
    expect(response.status).toBe(200)
    abort.abort()
  })

  test('without the key, with a wrong one, or malformed: refused', async () => {
    const body = request('SELECT 1')
    expect((await ask(body, {})).status).toBe(401)
    expect((await ask(body, { authorization: 'Bearer wrong' })).status).toBe(401)
    expect((await ask(body, { authorization: key })).status).toBe(401)
    expect((await ask({ ...body, extra: 1 })).status).toBe(400)
    expect((await ask({ ...body, workspaceId: '../../etc' })).status).toBe(400)
    for (const url of [
      '/internal/debug/',
      '/internal//debug',
      '/INTERNAL/debug',
      '/internal/debug?x=1',
      '/',
    ]) {
      const response = await fetch(runner.address + url, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}` },
      })
      expect(response.status, url).toBe(404)
    }
  })

  test('as many as allowed, no more', async () => {
    const aborts = [new AbortController(), new AbortController()]
    for (const abort of aborts)
      await ask(request(`${NUMBERS} SELECT n FROM t`, 100_000), undefined, abort.signal)
    expect((await ask(request('SELECT 1'))).status).toBe(429)
    for (const abort of aborts) abort.abort()
  })

  test('health and readiness', async () => {
    expect((await fetch(`${runner.address}/healthz`)).status).toBe(200)
    const ready = await until(async () => {
      const response = await fetch(`${runner.address}/readyz`)
      return response.status === 200 ? response.json() : null
    })
    expect(ready).toMatchObject({ ready: true, checks: { database: { ok: true }, queue: { ok: true } } })
  })
})

function isAlive(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]![0] !== 'Z'
  } catch {
    return false
  }
}
