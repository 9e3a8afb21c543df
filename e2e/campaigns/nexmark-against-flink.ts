import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startOracle } from '@millrace/testkit/flink/flink-oracle'
import { eventFiles } from '../../apps/cli/src/bench/nexmark-events.ts'
import { nexmarkQueries } from '../../apps/cli/src/bench/nexmark-queries.ts'
import { nexmarkScript } from '../../apps/cli/src/bench/nexmark-script.ts'

/**
 * `npm run campaign:flink -- --events 2000000 --queries q0,q5 --parallelism 1 --runs 3`: the same Nexmark files, the
 * same SQL, a blackhole sink, the same parallelism and settings, in a real Flink (one JVM with 4 GB, warmed by a run of
 * each query) and here (a process for each query, warmed by a run). Of Flink's time that of the same script over an
 * empty folder is taken off: planning and the start of the job. Medians. Wants a machine that does nothing else.
 */
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '2000000' },
    queries: { type: 'string', default: Object.keys(nexmarkQueries).join(',') },
    parallelism: { type: 'string', default: '1' },
    runs: { type: 'string', default: '3' },
    files: { type: 'string' },
  },
})
const events = Number(values.events)
const runs = Number(values.runs)
const LONGEST_MS = 600_000
const main = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url))
const scratch = mkdtempSync(path.join(tmpdir(), 'millrace-flink-bench-'))

const SETTINGS: Readonly<Record<string, string>> = {
  'parallelism.default': values.parallelism,
  'execution.checkpointing.interval': '10 s',
  'pipeline.object-reuse': 'true',
  'table.exec.mini-batch.enabled': 'true',
  'table.exec.mini-batch.allow-latency': '2 s',
  'table.exec.mini-batch.size': '50000',
  'table.optimizer.distinct-agg.split.enabled': 'true',
}

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!

async function flinkSeconds(flink: Awaited<ReturnType<typeof startOracle>>, sql: string): Promise<number> {
  const settings = Object.entries(SETTINGS).map(([key, value]) => `SET '${key}' = '${value}';\n`)
  const started = performance.now()
  const { run, failure } = await flink.ask({
    mode: 'run',
    sql: settings.join('') + sql,
    timeoutMs: LONGEST_MS,
  })
  const refusal = failure ?? run?.failure
  if (refusal) throw new Error(refusal.message)
  return (performance.now() - started) / 1000
}

/** Events a second of our own command; null when it does not run the query. */
function ownRate(query: string, parent: string): number | null {
  const args = [
    'bench',
    'nexmark',
    '--json',
    '--queries',
    query,
    '--files',
    parent,
    '--events',
    values.events,
  ]
  const set = ['pipeline.object-reuse', 'parallelism.default'].flatMap((key) => [
    '--set',
    `${key}=${SETTINGS[key]}`,
  ])
  const { stdout } = spawnSync(process.execPath, [main, ...args, '--runs', values.runs, ...set], {
    encoding: 'utf8',
  })
  const result = JSON.parse(stdout.trim().split('\n').at(-1)!) as { readonly rate?: number }
  return result.rate ?? null
}

const thousand = (rate: number) => `${(rate / 1000).toFixed(0)} K/s`

const parent = values.files ?? scratch
const folder = path.resolve(await eventFiles(parent, events))
const empty = path.join(scratch, 'empty')
const side = path.join(scratch, 'side-input.csv')
mkdirSync(empty)
writeFileSync(side, Array.from({ length: 10_000 }, (_, key) => `${key},value-${key}\n`).join(''))
const flink = await startOracle('speed')
try {
  console.log(`${events} events, parallelism ${values.parallelism}; ${JSON.stringify(SETTINGS)}`)
  const ratios: number[] = []
  for (const query of values.queries.split(',')) {
    const script = (from: string) => nexmarkScript(query, { kind: 'files', folder: from }, side)
    try {
      await flinkSeconds(flink, script(folder))
      const overheads: number[] = []
      const seconds: number[] = []
      for (let i = 0; i < runs; i++) {
        overheads.push(await flinkSeconds(flink, script(empty)))
        seconds.push(await flinkSeconds(flink, script(folder)))
      }
      const theirs = events / (median(seconds) - median(overheads))
      const ours = ownRate(query, parent)
      if (ours !== null) ratios.push(ours / theirs)
      const compared =
        ours === null
          ? 'not run'
          : `${thousand(ours).padStart(9)} ${(ours / theirs).toFixed(2).padStart(6)} x`
      console.log(`${query.padEnd(4)} Flink ${thousand(theirs).padStart(9)}   Millrace ${compared}`)
    } catch (error) {
      console.log(`${query.padEnd(4)} Flink does not run it: ${(error as Error).message.split('\n')[0]}`)
    }
  }
  if (ratios.length > 0)
    console.log(`median ${median(ratios).toFixed(2)} x, least ${Math.min(...ratios).toFixed(2)} x`)
} finally {
  await flink.close()
  rmSync(scratch, { recursive: true, force: true })
}
