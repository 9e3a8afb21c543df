import { createDatabase } from '@millrace/db'
import { MillraceError, silentLogger } from '@millrace/kernel'
import { until } from '@millrace/testkit/wait'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Runner, startRunner } from '../src/runner.ts'
import { type ControlPlane, controlPlane } from './control-plane.ts'
import { ScriptedDriver } from './scripted-driver.ts'

const SQL = 'SELECT 1'
let control: ControlPlane
const runners: Runner[] = []

async function run(overrides: Record<string, string> = {}) {
  const driver = new ScriptedDriver()
  const runner = await startRunner(control.config(overrides), silentLogger, driver)
  runners.push(runner)
  return { driver, runner }
}

beforeEach(async () => {
  control = await controlPlane()
})
afterEach(async () => {
  await Promise.all(runners.splice(0).map((runner) => runner.stop()))
  await control.close()
})

async function commandOf(deploymentId: string) {
  const [command] = await control.app.transaction(control.scope, (tx) => tx.commands.list(deploymentId))
  return command!
}

describe('a runner', () => {
  test('starts what is wished, reports it running, stops it when wished', async () => {
    const { driver } = await run()
    const deployment = await control.deploy(SQL)
    await control.start(deployment, { kind: 'empty' })
    const job = await control.seen(deployment, 'RUNNING')
    expect(job.epoch).toBe(1)
    expect(driver.last.spec).toMatchObject({ sql: SQL, epoch: 1, sinceEpoch: 1, restore: { kind: 'empty' } })
    await control.app.transaction(control.scope, (tx) => tx.deployments.stop(deployment.id))
    await control.seen(deployment, 'STOPPED')
    expect(driver.last.killed).toBe(false)
  })

  test('starts a killed job again at once, under a new epoch', async () => {
    const { driver } = await run()
    const deployment = await control.deploy(SQL)
    await control.start(deployment)
    await control.seen(deployment, 'RUNNING')
    const killedAt = performance.now()
    driver.last.fail(new MillraceError('JOB_PROCESS_DIED', { reason: 'SIGKILL' }))
    await until(() => driver.jobs.length === 2)
    expect(performance.now() - killedAt).toBeLessThan(1_000)
    expect(driver.last.spec).toMatchObject({ epoch: 2, sinceEpoch: 1 })
    await until(async () => (await control.job(deployment)).restarts === 1)
    await control.seen(deployment, 'RUNNING')
  })

  test('gives up at once on what trying again cannot mend, and says what is wrong', async () => {
    const { driver } = await run()
    driver.runs = false
    const deployment = await control.deploy(SQL)
    await control.start(deployment)
    await until(() => driver.jobs.length === 1)
    const span = { line: 1, column: 1, endLine: 1, endColumn: 7 }
    driver.last.fail(new MillraceError('SQL_SYNTAX', { found: 'x', expected: 'y' }, { span }))
    const job = await control.seen(deployment, 'FAILED')
    expect(job.failure).toMatchObject({ code: 'SQL_SYNTAX', span })
    // A new wish makes a new execution.
    driver.runs = true
    await control.start(deployment)
    expect((await control.seen(deployment, 'RUNNING')).number).toBe(2)
  })

  test("follows the script's own restart strategy", async () => {
    const { driver } = await run()
    const deployment = await control.deploy(SQL)
    await control.start(deployment)
    await control.seen(deployment, 'RUNNING')
    const config = { 'restart-strategy.type': 'none' }
    driver.last.report({
      type: 'compiled',
      graph: { nodes: [], edges: [] },
      results: [],
      explain: '',
      config,
    })
    driver.last.fail(new MillraceError('INTERNAL', { detail: 'x' }))
    await control.seen(deployment, 'FAILED')
    expect(driver.jobs).toHaveLength(1)
  })

  test('takes a savepoint, and starts from it', async () => {
    const { driver } = await run()
    const deployment = await control.deploy(SQL)
    await control.start(deployment)
    await control.seen(deployment, 'RUNNING')
    await control.app.transaction(control.scope, (tx) =>
      tx.commands.request(deployment.id, { kind: 'savepoint', name: 's' }),
    )
    const command = await until(async () => {
      const latest = await commandOf(deployment.id)
      return latest.status === 'SUCCEEDED' ? latest : null
    })
    const [savepoint] = await control.app.transaction(control.scope, (tx) =>
      tx.savepoints.list(deployment.id),
    )
    expect(savepoint).toMatchObject({ id: command.result?.savepointId, bytes: 42, name: 's', origin: 'user' })
    await control.app.transaction(control.scope, (tx) => tx.deployments.stop(deployment.id))
    await control.seen(deployment, 'STOPPED')
    await control.start(deployment, {
      kind: 'savepoint',
      savepointId: savepoint!.id,
      allowNonRestoredState: false,
    })
    await until(() => driver.jobs.length === 2)
    expect(driver.last.spec.restore).toMatchObject({ kind: 'savepoint', directory: savepoint!.directory })
  })

  test('stops with a savepoint', async () => {
    await run()
    const deployment = await control.deploy(SQL)
    await control.start(deployment)
    await control.seen(deployment, 'RUNNING')
    await control.app.transaction(control.scope, async (tx) => {
      await tx.deployments.stop(deployment.id)
      await tx.commands.request(deployment.id, { kind: 'stop', savepoint: { name: 'last' }, drain: true })
    })
    await control.seen(deployment, 'STOPPED')
    await until(async () => (await commandOf(deployment.id)).status === 'SUCCEEDED')
    const [savepoint] = await control.app.transaction(control.scope, (tx) =>
      tx.savepoints.list(deployment.id),
    )
    expect(savepoint).toMatchObject({ origin: 'stop', name: 'last' })
  })

  test('a savepoint that fails withdraws the stop that was to follow', async () => {
    const { driver } = await run()
    const deployment = await control.deploy(SQL)
    await control.start(deployment)
    await control.seen(deployment, 'RUNNING')
    driver.last.refusal = new MillraceError('INTERNAL', { detail: 'disk full' })
    await control.app.transaction(control.scope, async (tx) => {
      await tx.deployments.stop(deployment.id)
      await tx.commands.request(deployment.id, { kind: 'stop', savepoint: { name: '' }, drain: false })
    })
    await until(async () => (await commandOf(deployment.id)).status === 'FAILED')
    await control.seen(deployment, 'RUNNING')
    const wished = await control.app.transaction(control.scope, (tx) => tx.deployments.get(deployment.id))
    expect(wished.desiredState).toBe('RUNNING')
    expect(driver.jobs).toHaveLength(1)
    expect(driver.last.killed).toBe(false)
    // It answers for the new wish: nothing is rung for ever.
    await until(async () => (await control.job(deployment)).generation === wished.generation)
  })

  test('a savepoint asked of a stopped job is refused with a reason', async () => {
    await run()
    const deployment = await control.deploy(SQL)
    await control.app.transaction(control.scope, (tx) =>
      tx.commands.request(deployment.id, { kind: 'savepoint', name: '' }),
    )
    const command = await until(async () => {
      const latest = await commandOf(deployment.id)
      return latest.status === 'FAILED' ? latest : null
    })
    expect(command.error?.code).toBe('JOB_NOT_RUNNING')
  })

  test('a job whose last checkpoint fails is stopped all the same', async () => {
    const { driver } = await run()
    const deployment = await control.deploy(SQL)
    await control.start(deployment)
    await control.seen(deployment, 'RUNNING')
    driver.last.refusal = new MillraceError('INTERNAL', { detail: 'sink away' })
    await control.app.transaction(control.scope, (tx) => tx.deployments.stop(deployment.id))
    await control.seen(deployment, 'STOPPED')
    expect(driver.last.killed).toBe(true)
  })

  test('started again while it stops, it stops and then starts', async () => {
    const { driver } = await run()
    const deployment = await control.deploy(SQL)
    await control.start(deployment)
    await control.seen(deployment, 'RUNNING')
    const stopping = driver.last
    let stopped = () => {}
    stopping.stop = () => {
      stopped = () => stopping.end({ kind: 'stopped', savepointDirectory: null })
      return new Promise(() => undefined)
    }
    await control.app.transaction(control.scope, (tx) => tx.deployments.stop(deployment.id))
    await control.seen(deployment, 'STOPPING')
    await control.start(deployment)
    // Bells and the sweeper ring meanwhile.
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    expect(driver.jobs).toHaveLength(1)
    stopped()
    await until(() => driver.jobs.length === 2)
    expect((await control.seen(deployment, 'RUNNING')).number).toBe(2)
  })

  test('shut down, it leaves the wish as it is, and the next runner goes on at once', async () => {
    const first = await run({ MILLRACE_RUNNER_ID: 'one' })
    const deployment = await control.deploy(SQL)
    await control.start(deployment)
    await control.seen(deployment, 'RUNNING')
    await first.runner.stop()
    expect(first.driver.last).toMatchObject({ over: true, killed: false })
    const second = await run({ MILLRACE_RUNNER_ID: 'two' })
    await until(() => second.driver.jobs.length === 1, { timeoutMs: 5_000 })
    expect(second.driver.last.spec).toMatchObject({ epoch: 2, sinceEpoch: 1 })
    expect((await control.seen(deployment, 'RUNNING')).number).toBe(1)
  })

  test('an emptied outbox loses nothing: the sweeper rings', async () => {
    const deployment = await control.deploy(SQL)
    await control.start(deployment)
    // Taken out as a relay would, and thrown away.
    const system = createDatabase({ url: control.url, role: 'system', poolSize: 1 })
    await until(async () => (await system.outbox.relay(100, async () => undefined)) === 0)
    await system.close()
    await run()
    await control.seen(deployment, 'RUNNING')
  })

  test('one that is fenced by its checkpoint store lets go without a word', async () => {
    const { driver } = await run()
    const deployment = await control.deploy(SQL)
    await control.start(deployment)
    await control.seen(deployment, 'RUNNING')
    driver.last.end({ kind: 'fenced' })
    // The lease was still its own: it takes it up again under a younger epoch.
    await until(() => driver.jobs.length === 2)
    expect(driver.last.spec.epoch).toBeGreaterThan(1)
  })
})
