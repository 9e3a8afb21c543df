/**
 * What a second thread brings to queries whose work is reading JSON: the same file and query at parallelism 1, in one
 * thread, and 2, in two. Wall time says it on an idle machine of two cores; the processor time of the busiest thread
 * bounds it on any machine (Linux only). Measured from when all tasks are open; the time until then is printed beside.
 * Medians of rounds that alternate.
 */

import { once } from 'node:events'
import { createWriteStream, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { JobSpec } from '@millrace/contracts/job-protocol'
import { runJob } from '@millrace/engine'
import { nodeThreads } from '@millrace/engine/threads'
import { silentLogger, systemClock } from '@millrace/kernel'
import { compileJob } from '../src/job/compile-job.ts'

const ROUNDS = Number(process.env.MILLRACE_BENCH_ROUNDS ?? 5)
const LINES = Number(process.env.MILLRACE_BENCH_LINES ?? 2_000_000)
const THREAD = new URL('../src/job-thread.ts', import.meta.url)

const table = (folder: string) => `
CREATE TABLE bid (
  auction BIGINT, bidder BIGINT, price BIGINT, channel STRING, url STRING, ts TIMESTAMP(3), extra STRING,
  WATERMARK FOR ts AS ts - INTERVAL '4' SECOND
) WITH ('connector' = 'filesystem', 'path' = '${folder}', 'format' = 'json');
`
const queries: Readonly<Record<string, string>> = {
  'all fields read': `
    CREATE TABLE sink (auction BIGINT, bidder BIGINT, price BIGINT, channel STRING, url STRING, ts TIMESTAMP(3), extra STRING)
      WITH ('connector' = 'blackhole');
    INSERT INTO sink SELECT * FROM bid;`,
  'filter and project': `
    CREATE TABLE sink (auction BIGINT, price BIGINT, channel STRING) WITH ('connector' = 'blackhole');
    INSERT INTO sink SELECT auction, price * 2, UPPER(channel) FROM bid WHERE MOD(auction, 10) < 7;`,
  'count by auction in hopping windows': `
    CREATE TABLE sink (auction BIGINT, bids BIGINT, ended TIMESTAMP(3)) WITH ('connector' = 'blackhole');
    INSERT INTO sink SELECT auction, COUNT(*), window_end
      FROM TABLE(HOP(TABLE bid, DESCRIPTOR(ts), INTERVAL '2' SECOND, INTERVAL '10' SECOND))
      GROUP BY auction, window_start, window_end;`,
}

async function writeBids(file: string): Promise<void> {
  const out = createWriteStream(file)
  const start = Date.UTC(2026, 0, 1)
  for (let line = 0; line < LINES; ) {
    let text = ''
    for (const end = Math.min(LINES, line + 5000); line < end; line++) {
      const at = new Date(start + line / 10).toISOString().replace('T', ' ').slice(0, -1)
      const auction = 1000 + ((line * 7919) % 2000)
      text += `{"auction":${auction},"bidder":${(line * 31) % 9973},"price":${(line * 13) % 100_000},"channel":"channel-${line % 7}","url":"https://www.example.com/item/${auction}/by/${line % 97}","ts":"${at}","extra":"${'abcdefghij'.repeat(4)}"}\n`
    }
    if (!out.write(text)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'close')
}

/** Processor seconds of each thread of this process so far, by its id. */
function threadSeconds(): Map<string, number> {
  const tasks = '/proc/self/task'
  if (!existsSync(tasks)) return new Map()
  return new Map(
    readdirSync(tasks).map((id) => {
      const fields = readFileSync(`${tasks}/${id}/stat`, 'utf8').split(') ')[1]!.split(' ')
      return [id, (Number(fields[11]) + Number(fields[12])) / 100]
    }),
  )
}

function specOf(folder: string, query: string, parallelism: number): JobSpec {
  return {
    jobId: 'bench',
    deploymentId: 'bench',
    epoch: 1,
    sinceEpoch: 1,
    mode: { kind: 'run' },
    sql: table(folder) + query,
    config: { 'parallelism.default': String(parallelism) },
    secrets: {},
    fileRoots: [{ path: folder, write: false }],
    egress: { deny: [], allowPrivate: false },
    checkpointDir: path.join(folder, '..', 'checkpoints'),
    protectedPaths: [],
    restore: { kind: 'empty' },
    memoryBudgetBytes: 2 ** 31,
  }
}

interface Measured {
  readonly starting: number
  readonly wall: number
  readonly busiest: number
}

async function measure(spec: JobSpec): Promise<Measured> {
  let before = threadSeconds()
  let during = before
  const asked = performance.now()
  let begin = asked
  // Threads take their times with them when they end.
  const watch = setInterval(() => {
    during = new Map([...during, ...threadSeconds()])
  }, 20)
  const run = await runJob(compileJob(spec, silentLogger), {
    deploymentId: 'bench',
    epoch: 1,
    store: null,
    restore: { kind: 'empty' },
    listener: {
      onRunning: () => {
        begin = performance.now()
        before = during = threadSeconds()
      },
      onCheckpointComplete: () => {},
      onCheckpointFailed: () => {},
      onRows: () => {},
    },
    clock: systemClock,
    logger: silentLogger,
    memoryBudgetBytes: 2 ** 30,
    threads: { ...nodeThreads(THREAD, spec), available: 2 },
  })
  await run.done
  const wall = (performance.now() - begin) / 1000
  clearInterval(watch)
  const all = new Map([...during, ...threadSeconds()])
  const busiest = Math.max(...[...all].map(([id, seconds]) => seconds - (before.get(id) ?? 0)))
  return { starting: begin - asked, wall, busiest }
}

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!
const folder = mkdtempSync(path.join(tmpdir(), 'millrace-bench-'))
try {
  await writeBids(path.join(folder, 'bids.json'))
  for (const [name, query] of Object.entries(queries)) {
    const one = { starting: [] as number[], wall: [] as number[], busiest: [] as number[] }
    const two = { starting: [] as number[], wall: [] as number[], busiest: [] as number[] }
    for (let round = 0; round < ROUNDS; round++) {
      for (const [of, parallelism] of [
        [one, 1],
        [two, 2],
      ] as const) {
        const { starting, wall, busiest } = await measure(specOf(folder, query, parallelism))
        of.starting.push(starting)
        of.wall.push(wall)
        of.busiest.push(busiest)
      }
    }
    const rate = (seconds: number) => `${(LINES / seconds / 1e6).toFixed(2)} M/s`.padStart(10)
    const ratio = (of: 'wall' | 'busiest') => `${(median(one[of]) / median(two[of])).toFixed(2)}x`
    console.log(
      `${name.padEnd(38)} one ${rate(median(one.wall))}   two ${rate(median(two.wall))}   ${ratio('wall')} by wall, ${ratio('busiest')} by the busiest thread (${median(one.busiest).toFixed(2)} s, ${median(two.busiest).toFixed(2)} s); started after ${median(one.starting).toFixed(0)} and ${median(two.starting).toFixed(0)} ms`,
    )
  }
} finally {
  rmSync(folder, { recursive: true })
}
