/**
 * What the runtime itself costs: rows through a chain and through exchanges, with and without checkpoints, and what a
 * checkpoint of much state takes. The baseline of each ratio is measured in the same process.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { silentLogger, systemClock } from '@millrace/kernel'
import type { CheckpointStore } from '../src/checkpoint/checkpoint-store.ts'
import { FileCheckpointStore } from '../src/checkpoint/file-checkpoint-store.ts'
import type { CompiledJob } from '../src/compile/compiled-job.ts'
import type { SourceReader, SourceSplit } from '../src/connect/source.ts'
import type { Exchange, StreamEdge, StreamNode } from '../src/dataflow/stream-graph.ts'
import type { CheckpointStats } from '../src/runtime/job.ts'
import { runJob } from '../src/runtime/run-job.ts'
import type { KeyedState } from '../src/state/state-handle.ts'
import { BatchBuilder } from '../src/types/batch-builder.ts'
import { bigintType, intType, rowType, stringType } from '../src/types/logical-type.ts'
import { insertOnly } from '../src/types/row-kind.ts'

const ROWS = 4_000_000
const BATCH = 2048
const types = [intType, bigintType, stringType]
const output = rowType(types.map((type, index) => ({ name: `f${index}`, type })))
const table = { name: 't', columns: [], primaryKey: [], partitionKeys: [], options: {}, spans: {} }

function sampleBatch() {
  const builder = new BatchBuilder(types)
  for (let row = 0; row < BATCH; row++)
    builder.append([(row * 7919) % 100_000, BigInt(row), `name ${row % 100}`])
  return builder.finish()
}
const batch = sampleBatch()

/** Repeats one batch: reading costs nothing, so that what is measured is the way. */
function reader(batches: number): SourceReader {
  let left = batches
  return {
    addSplits: () => {},
    noMoreSplits: () => {},
    poll: async () => {
      if (left-- <= 0) return { status: 'end' }
      return { status: 'rows', rows: { batch, splitId: 's' } }
    },
    snapshot: (): readonly SourceSplit[] => [{ id: 's', left }],
    checkpointComplete: async () => {},
    close: async () => {},
  }
}

function sourceNode(parallelism: number, rows: number): StreamNode {
  const enumerator = {
    start: async () => {},
    requestSplit: () => {},
    addSplitsBack: () => {},
    snapshot: () => null,
    checkpointComplete: async () => {},
    close: async () => {},
  }
  const create = () => ({
    bounded: true,
    changelogMode: insertOnly,
    createEnumerator: () => enumerator,
    createReader: () => reader(Math.ceil(rows / BATCH / parallelism)),
  })
  return { ...base(1, 'source', parallelism), kind: 'source', table, create, watermark: null, project: null }
}
const base = (id: number, name: string, parallelism: number) => ({
  id,
  uid: name,
  name,
  description: name,
  parallelism,
  output,
  changelogMode: insertOnly,
})
function passNode(id: number, parallelism: number): StreamNode {
  return {
    ...base(id, `pass${id}`, parallelism),
    kind: 'operator',
    create: () => {
      let emit: (out: typeof batch) => void
      return {
        open: (context) => {
          emit = (out) => context.output.emit(out)
        },
        processBatch: (out) => emit(out),
      }
    },
  }
}
function sinkNode(id: number, parallelism: number): StreamNode {
  const writer = { write: async () => {}, prepareCommit: async () => [], close: async () => {} }
  const create = () => ({ createWriter: () => writer })
  return { ...base(id, 'sink', parallelism), kind: 'sink', sinkId: 'sink', table, inputTypes: types, create }
}

/** Keyed state of a given size of which each interval changes a part. */
class FilledState implements KeyedState {
  readonly schema = { encoding: 'bench', keyTypes: ['INT'], valueTypes: ['BYTES'] }
  readonly entries = 0
  readonly memoryBytes: number
  readonly #groups: readonly Uint8Array[]
  changed: readonly number[]

  constructor(bytes: number, groups: number) {
    this.memoryBytes = bytes
    this.#groups = Array.from({ length: groups }, () => crypto.getRandomValues(new Uint8Array(65_536)))
    this.changed = [...this.#groups.keys()]
    this.repeat = Math.ceil(bytes / groups / 65_536)
  }
  readonly repeat: number;
  *snapshot() {
    for (const keyGroup of this.changed) {
      const part = this.#groups[keyGroup]!
      const bytes = new Uint8Array(part.length * this.repeat)
      for (let i = 0; i < this.repeat; i++) bytes.set(part, i * part.length)
      part[0]!++
      yield { keyGroup, bytes }
    }
  }
  restore(): void {}
}

const compiled = (nodes: readonly StreamNode[], edges: readonly StreamEdge[], config = {}): CompiledJob => ({
  graph: { nodes, edges, maxParallelism: 128 },
  config,
  collected: [],
  explain: '',
  warnings: [],
  bounded: true,
})
const edge = (from: number, to: number, exchange: Exchange): StreamEdge => ({ from, to, input: 0, exchange })

function pipeline(parallelism: number, exchange: Exchange, config = {}): CompiledJob {
  return compiled(
    [sourceNode(parallelism, ROWS), passNode(2, parallelism), sinkNode(3, parallelism)],
    [edge(1, 2, exchange), edge(2, 3, { kind: 'forward' })],
    config,
  )
}

function start(job: CompiledJob, store: CheckpointStore | null, stats: CheckpointStats[] = []) {
  return runJob(job, {
    deploymentId: 'bench',
    epoch: 1,
    store,
    restore: { kind: 'latest' },
    listener: {
      onRunning: () => {},
      onCheckpointComplete: (one) => stats.push(one),
      onCheckpointFailed: ({ error }) => console.error(error.message),
      onRows: () => {},
    },
    clock: systemClock,
    logger: silentLogger,
    memoryBudgetBytes: 2 ** 33,
  })
}

async function rowsPerSecond(job: () => CompiledJob, store: CheckpointStore | null = null): Promise<number> {
  const rates: number[] = []
  for (let round = 0; round < 5; round++) {
    const begin = performance.now()
    await (await start(job(), store)).done
    rates.push((ROWS / (performance.now() - begin)) * 1000)
  }
  return rates.sort((a, b) => a - b)[2]!
}

const folders: string[] = []
async function fileStore(): Promise<CheckpointStore> {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-bench-'))
  folders.push(folder)
  return FileCheckpointStore.open(folder, 'bench')
}

async function throughput(): Promise<void> {
  const hash: Exchange = { kind: 'hash', keys: [0] }
  const forward: Exchange = { kind: 'forward' }
  const chain = await rowsPerSecond(() => pipeline(1, forward))
  const report = (name: string, rate: number) =>
    console.log(
      `${name.padEnd(44)} ${(rate / 1e6).toFixed(1).padStart(8)} M rows/s   ${(rate / chain).toFixed(3)} of a chain`,
    )
  report('source → pass → sink, one chain', chain)
  report('a channel between (parallelism 1)', await rowsPerSecond(() => pipeline(1, { kind: 'rebalance' })))
  report('hash exchange by INT, parallelism 2', await rowsPerSecond(() => pipeline(2, hash)))
  report('hash exchange by INT, parallelism 8', await rowsPerSecond(() => pipeline(8, hash)))
  report(
    'hash exchange by STRING, parallelism 2',
    await rowsPerSecond(() => pipeline(2, { kind: 'hash', keys: [2] })),
  )
}

async function checkpointCost(megabytes: number, changedGroups: number): Promise<void> {
  const state = new FilledState(megabytes * 2 ** 20, 128)
  const holder: StreamNode = {
    ...base(2, 'holder', 1),
    kind: 'operator',
    create: () => ({ open: (context) => context.state.registerKeyed('s', state), processBatch: () => {} }),
  }
  const idle = sourceNode(1, 0)
  if (idle.kind !== 'source') return
  const waiting = {
    ...reader(0),
    poll: async () => ({ status: 'waiting' as const, ready: new Promise<void>(() => {}) }),
  }
  const source = { ...idle, create: () => ({ ...idle.create(), createReader: () => waiting }) }
  const job = compiled(
    [source, holder, sinkNode(3, 1)],
    [edge(1, 2, { kind: 'hash', keys: [0] }), edge(2, 3, { kind: 'forward' })],
  )
  const run = await start(job, await fileStore())
  const full = await run.triggerCheckpoint()
  state.changed = state.changed.slice(0, changedGroups)
  const changes = await run.triggerCheckpoint()
  await run.cancel()
  const text = ({ durationMs, writtenBytes }: CheckpointStats) =>
    `${durationMs.toFixed(0).padStart(6)} ms, ${(writtenBytes / 2 ** 20).toFixed(1).padStart(6)} MiB written`
  console.log(`${`${megabytes} MiB of state, all of it`.padEnd(44)} ${text(full)}`)
  console.log(`${`  of which ${changedGroups} of 128 key groups changed`.padEnd(44)} ${text(changes)}`)
}

try {
  await throughput()
  for (const megabytes of [0, 16, 256]) await checkpointCost(megabytes, 4)
} finally {
  for (const folder of folders) rmSync(folder, { recursive: true })
}
