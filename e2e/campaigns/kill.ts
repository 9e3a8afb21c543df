import { parseArgs } from 'node:util'
import { until } from '@millrace/testkit/wait'
import { chooseVictim, strike, type Victim } from './lib/faults.ts'
import { type Instance, startInstance } from './lib/instance.ts'
import { stuckLeases } from './lib/leases.ts'
import { compareSinks, type Difference } from './lib/oracle.ts'
import { Random } from './lib/random.ts'
import { pause, startWorkload } from './lib/workload.ts'

/**
 * `npm run campaign:kill -- --kills 200 --seed 7 [--redis] [--runners 2]`: kill -9 of random processes at random
 * moments, on a whole running instance, under a steady load. Afterwards the sinks must hold what a run without
 * faults would have left, no lease may be stuck and no process left over. Prints the verdict as one JSON object.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '25' },
    seed: { type: 'string' },
    runners: { type: 'string', default: '1' },
    redis: { type: 'boolean', default: false },
    'max-gap-ms': { type: 'string', default: '2500' },
    verbose: { type: 'boolean', default: false },
  },
})
const kills = Number(values.kills)
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9))
const SETTLE_MS = 120_000

interface Struck {
  readonly at: number
  readonly victim: Victim
}

async function campaign(instance: Instance): Promise<object> {
  const random = new Random(seed)
  const struck: Struck[] = []
  await instance.startJobs()
  const workload = startWorkload(instance.source.url, instance.clicksDir, seed, 20)
  const started = Date.now()
  while (struck.length < kills) {
    await pause(100 + random.below(Number(values['max-gap-ms'])))
    const victim = chooseVictim(random, instance)
    if (!(await strike(victim, random, instance))) continue
    struck.push({ at: Date.now() - started, victim })
    if (values.verbose) console.error(`${struck.length}/${kills} ${victim} at step ${workload.steps}`)
  }
  await workload.stop()
  const difference = await settled(instance)
  for (const deployment of instance.deployments) await instance.control.seen(deployment, 'RUNNING', 60_000)
  const unheld = await stuckLeases(instance.controlCluster.url, 'held')
  await instance.stopJobs()
  const stuck = await stuckLeases(instance.controlCluster.url, 'free')
  const byVictim = Object.groupBy(struck, ({ victim }) => victim)
  return {
    kills: Object.fromEntries(Object.entries(byVictim).map(([victim, list]) => [victim, list.length])),
    steps: workload.steps,
    seconds: Math.round((Date.now() - started) / 1000),
    ...difference,
    unheldLeases: unheld.length,
    stuckLeases: stuck.length,
  }
}

/** The difference once it stays away, or what it is when time is up. */
async function settled(instance: Instance): Promise<Difference> {
  let difference: Difference = { lost: -1, duplicated: -1, detail: ['never compared'] }
  const look = async () => {
    difference = await compareSinks(instance.source.url, instance.slowDir, instance.clicksDir)
    return difference.lost + difference.duplicated === 0
  }
  await until(look, { timeoutMs: SETTLE_MS }).catch(() => undefined)
  // Right for a moment is not right: what comes late must not double anything.
  await pause(3_000)
  await look()
  return difference
}

console.error(`seed ${seed}, ${kills} kills`)
const instance = await startInstance({ runners: Number(values.runners), redis: values.redis })
let verdict: { ok: boolean } & Record<string, unknown>
try {
  const found = (await campaign(instance)) as Record<string, unknown>
  const orphans = await instance.stop()
  const clean = ['lost', 'duplicated', 'unheldLeases', 'stuckLeases'].every((name) => found[name] === 0)
  verdict = { campaign: 'kill', seed, ok: clean && orphans.length === 0, ...found, orphans: orphans.length }
} catch (error) {
  const { readFileSync } = await import('node:fs')
  console.error(readFileSync(instance.logFile, 'utf8').split('\n').slice(-60).join('\n'))
  await instance.stop().catch(() => [])
  verdict = { campaign: 'kill', seed, ok: false, error: error instanceof Error ? error.stack : String(error) }
}
console.log(JSON.stringify(verdict))
process.exit(verdict.ok ? 0 : 1)
