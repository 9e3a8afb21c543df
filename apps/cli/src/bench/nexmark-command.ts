import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { fail } from '@millrace/kernel'
import { settingsOf } from '../sql/settings.ts'
import { type Calibration, calibrate } from './calibrate.ts'
import type { QueryMeasure, QueryRun } from './measure-query.ts'
import { bytesOf, eventFiles } from './nexmark-events.ts'
import { nexmarkQueries } from './nexmark-queries.ts'
import { type NexmarkSource, nexmarkScript } from './nexmark-script.ts'

export interface NexmarkOptions {
  readonly queries?: string
  readonly events?: string
  readonly files?: string
  readonly runs?: string
  readonly warmups?: string
  readonly parallelism?: string
  readonly set?: readonly string[]
  readonly json?: boolean
}

type Result = { readonly query: string } & (
  | { readonly runs: readonly QueryMeasure[]; readonly rate: number; readonly perCpuSecond: number }
  | { readonly refused: string }
)

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))

/** What the runs of both engines have in common; `--set` overrides. */
const SETTINGS: Readonly<Record<string, string>> = {
  'execution.checkpointing.interval': '10 s',
  'table.exec.mini-batch.enabled': 'true',
  'table.exec.mini-batch.allow-latency': '2 s',
  'table.exec.mini-batch.size': '50000',
  'table.optimizer.distinct-agg.split.enabled': 'true',
}

/** `bench nexmark`: each query in a process of its own, beside the rates of generator and `JSON.parse` now. */
export async function nexmarkCommand(options: NexmarkOptions): Promise<void> {
  const events = count('--events', options.events ?? '1000000')
  const runs = count('--runs', options.runs ?? '1')
  const warmups = options.warmups === '0' ? 0 : count('--warmups', options.warmups ?? '1')
  const settings = { ...SETTINGS, ...settingsOf(options) }
  const scratch = mkdtempSync(path.join(tmpdir(), 'millrace-nexmark-'))
  try {
    const source = await sourceOf(options, events)
    const side = sideInput(scratch)
    const calibration = calibrate()
    const about = { events, source: source.kind, ...calibration, settings, ...(await sizes(source)) }
    if (options.json) console.log(JSON.stringify(about))
    else console.log(heading(about))
    for (const query of chosen(options.queries)) {
      const sql = nexmarkScript(query, source, side)
      const result = await measure(query, { sql, settings, warmups }, runs, events)
      console.log(options.json ? JSON.stringify(result) : line(result, calibration))
    }
    if (!options.json)
      console.log('q6     not expressible: an OVER aggregate over updates, which Flink refuses, too')
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Runs in the child: one query, and its measure to the parent. */
export async function nexmarkChild(): Promise<void> {
  const { measureQuery } = await import('./measure-query.ts')
  const [run] = (await once(process, 'message')) as [QueryRun]
  const answer = await measureQuery(run)
    .then((measured) => ({ measured }))
    .catch((error: unknown) => ({ refused: error instanceof Error ? error.message : String(error) }))
  await new Promise((resolve) => process.send!(answer, resolve))
}

async function sourceOf({ files }: NexmarkOptions, events: number): Promise<NexmarkSource> {
  if (files === undefined) return { kind: 'generator', events }
  mkdirSync(files, { recursive: true })
  return { kind: 'files', folder: path.resolve(await eventFiles(files, events)) }
}

async function sizes(source: NexmarkSource): Promise<{ readonly bytes?: number }> {
  return source.kind === 'files' ? { bytes: await bytesOf(source.folder) } : {}
}

/** The bounded table of q13. */
function sideInput(folder: string): string {
  const file = path.join(folder, 'side-input.csv')
  writeFileSync(file, Array.from({ length: 10_000 }, (_, key) => `${key},value-${key}\n`).join(''))
  return file
}

function chosen(list: string | undefined): string[] {
  const known = Object.keys(nexmarkQueries)
  if (list === undefined || list === 'all') return known
  const asked = list.split(',').map((name) => name.trim())
  for (const name of asked)
    if (!known.includes(name))
      fail('CLI_OPTION_INVALID', { option: '--queries', value: name, expected: known.join(', ') })
  return asked
}

function count(option: string, text: string): number {
  const value = Number(text.replaceAll('_', ''))
  if (Number.isInteger(value) && value > 0) return value
  return fail('CLI_OPTION_INVALID', { option, value: text, expected: 'a whole number over 0' })
}

async function measure(query: string, run: QueryRun, runs: number, events: number): Promise<Result> {
  const measures: QueryMeasure[] = []
  for (let i = 0; i < runs; i++) {
    const answer = await inChild(run)
    if ('refused' in answer) return { query, refused: answer.refused }
    measures.push(answer.measured)
  }
  const rate = events / median(measures.map(({ seconds }) => seconds))
  const perCpuSecond = events / median(measures.map(({ userSeconds }) => userSeconds))
  return { query, runs: measures, rate, perCpuSecond }
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!
}

type Answer = { readonly measured: QueryMeasure } | { readonly refused: string }

/** A process for each, as a job has: no query finds code that another has warmed up. */
function inChild(run: QueryRun): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = fork(MAIN, ['bench', 'nexmark-query'], {
      execArgv: [
        '--disable-warning=ExperimentalWarning',
        ...process.execArgv.filter((flag) => flag.includes('prof')),
        ...(process.versions.node.startsWith('24.') ? ['--external-memory-accounted-in-global-limit'] : []),
      ],
    })
    child.once('message', (answer) => resolve(answer as Answer))
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve({ refused: `the process ended with ${signal ?? code}` }))
    child.send(run)
  })
}

const million = (rate: number) => `${(rate / 1e6).toFixed(2)} M`

function heading(about: Calibration & { events: number; source: string; bytes?: number }): string {
  const size = about.bytes === undefined ? '' : ` (${(about.bytes / 1e6).toFixed(0)} MB)`
  return [
    `${about.events} events from ${about.source}${size}; for each second of CPU the generator makes ${million(about.generator)}, JSON.parse ${million(about.jsonParse)}`,
    `query   events/s  per CPU s  of generator  of JSON.parse      RSS`,
  ].join('\n')
}

function line(result: Result, { generator, jsonParse }: Calibration): string {
  const name = result.query.padEnd(6)
  if ('refused' in result) return `${name} not run: ${result.refused}`
  const last = result.runs.at(-1)!
  return [
    name,
    million(result.rate).padStart(9),
    million(result.perCpuSecond).padStart(10),
    (result.perCpuSecond / generator).toFixed(2).padStart(13),
    (result.perCpuSecond / jsonParse).toFixed(2).padStart(14),
    `${(last.rssBytes / 2 ** 20).toFixed(0)} MB`.padStart(9),
  ].join(' ')
}
