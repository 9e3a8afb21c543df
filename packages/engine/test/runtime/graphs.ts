import { silentLogger, systemClock } from '@millrace/kernel'
import type { CheckpointStore } from '../../src/checkpoint/checkpoint-store.ts'
import type { CompiledJob } from '../../src/compile/compiled-job.ts'
import type { Operator, OperatorContext, OperatorFactory } from '../../src/dataflow/operator.ts'
import type { Exchange, StreamEdge, StreamNode } from '../../src/dataflow/stream-graph.ts'
import type { JobListener, JobOptions } from '../../src/runtime/job.ts'
import { keyGroupOf } from '../../src/state/key-group.ts'
import { hashKeys } from '../../src/state/key-hash.ts'
import type { KeyedState } from '../../src/state/state-handle.ts'
import { type ReplayableSource, type TransactionLog, transactionalSink } from '../../src/testing.ts'
import type { Batch } from '../../src/types/batch.ts'
import { BatchBuilder } from '../../src/types/batch-builder.ts'
import { intType, rowType } from '../../src/types/logical-type.ts'
import { insertOnly, RowKind, retractMode } from '../../src/types/row-kind.ts'

export const pairTypes = [intType, intType]

/** Sums the second column by the first, sending every change: what any keyed operator does, without SQL. */
export class SumOperator implements Operator {
  #context!: OperatorContext
  readonly state = new SumState()

  open(context: OperatorContext): void {
    this.#context = context
    this.state.maxParallelism = context.state.maxParallelism
    context.state.registerKeyed('sums', this.state)
  }

  processBatch(batch: Batch): void {
    const out = new BatchBuilder(pairTypes)
    const hashes = hashKeys(batch, [0])
    const keys = batch.columns[0]!
    const values = batch.columns[1]!
    if (keys.physical !== 'i32' || values.physical !== 'i32') throw new Error('two INT columns expected')
    for (let row = 0; row < batch.length; row++) {
      const key = keys.values[row]!
      const before = this.state.get(hashes[row]!, key)
      const after = (before ?? 0) + values.values[row]!
      this.state.set(hashes[row]!, key, after)
      if (before !== undefined) out.append([key, before], RowKind.UPDATE_BEFORE)
      out.append([key, after], before === undefined ? RowKind.INSERT : RowKind.UPDATE_AFTER)
    }
    this.#context.output.emit(out.finish())
  }
}

class SumState implements KeyedState {
  readonly schema = { encoding: 'test-1', keyTypes: ['INT'], valueTypes: ['INT'] }
  maxParallelism = 0
  readonly #groups = new Map<number, Map<number, number>>()
  readonly #dirty = new Set<number>()

  get memoryBytes(): number {
    return this.entries * 16
  }
  get entries(): number {
    let sum = 0
    for (const group of this.#groups.values()) sum += group.size
    return sum
  }
  get(hash: number, key: number): number | undefined {
    return this.#groups.get(keyGroupOf(hash, this.maxParallelism))?.get(key)
  }
  set(hash: number, key: number, value: number): void {
    const group = keyGroupOf(hash, this.maxParallelism)
    const entries = this.#groups.get(group) ?? new Map<number, number>()
    this.#groups.set(group, entries.set(key, value))
    this.#dirty.add(group)
  }
  *snapshot(full: boolean) {
    const groups = full ? [...this.#groups.keys()] : [...this.#dirty]
    this.#dirty.clear()
    for (const keyGroup of groups) {
      const bytes = new Uint8Array(Int32Array.from([...this.#groups.get(keyGroup)!].flat()).buffer)
      yield { keyGroup, bytes }
    }
  }
  restore(keyGroup: number, bytes: Uint8Array): void {
    const words = new Int32Array(bytes.slice().buffer)
    const entries = new Map<number, number>()
    for (let i = 0; i < words.length; i += 2) entries.set(words[i]!, words[i + 1]!)
    this.#groups.set(keyGroup, entries)
  }
}

/** Hands rows on as they are, or as `change` makes them. */
export const passOperator =
  (change: (batch: Batch) => Batch = (batch) => batch): OperatorFactory =>
  () => {
    let context: OperatorContext
    return {
      open(given) {
        context = given
      },
      processBatch: (batch) => context.output.emit(change(batch)),
    }
  }

export const forward: Exchange = { kind: 'forward' }
export const byKey: Exchange = { kind: 'hash', keys: [0] }

const pairRow = rowType([
  { name: 'k', type: intType },
  { name: 'v', type: intType },
])
const table = {
  name: 't',
  columns: [],
  primaryKey: [],
  partitionKeys: [],
  options: {},
  spans: {},
}
const base = (id: number, name: string, parallelism: number) => ({
  id,
  uid: `u-${name}`,
  name,
  description: name,
  parallelism,
  output: pairRow,
})

export function sourceNode(
  id: number,
  name: string,
  parallelism: number,
  source: ReplayableSource,
  extra: Partial<StreamNode & { kind: 'source' }> = {},
): StreamNode {
  return {
    ...base(id, name, parallelism),
    kind: 'source',
    changelogMode: insertOnly,
    table,
    create: source.create,
    watermark: null,
    project: null,
    ...extra,
  }
}
export function operatorNode(
  id: number,
  name: string,
  parallelism: number,
  create: OperatorFactory,
): StreamNode {
  return { ...base(id, name, parallelism), kind: 'operator', changelogMode: retractMode, create }
}
export function sinkNode(id: number, name: string, parallelism: number, log: TransactionLog): StreamNode {
  return {
    ...base(id, name, parallelism),
    kind: 'sink',
    changelogMode: retractMode,
    sinkId: `sink-${name}`,
    table,
    inputTypes: pairTypes,
    create: () => transactionalSink(log, pairTypes),
  }
}
export const edge = (from: number, to: number, exchange: Exchange, input = 0): StreamEdge => ({
  from,
  to,
  input,
  exchange,
})

export function compiled(
  nodes: readonly StreamNode[],
  edges: readonly StreamEdge[],
  extra: Partial<CompiledJob> & { readonly maxParallelism?: number } = {},
): CompiledJob {
  const { maxParallelism = 32, ...rest } = extra
  return {
    graph: { nodes, edges, maxParallelism },
    config: {},
    collected: [],
    explain: '',
    warnings: [],
    bounded: true,
    ...rest,
  }
}

export const silentListener: JobListener = {
  onRunning: () => {},
  onCheckpointComplete: () => {},
  onCheckpointFailed: () => {},
  onRows: () => {},
}

export function jobOptions(store: CheckpointStore | null, extra: Partial<JobOptions> = {}): JobOptions {
  return {
    deploymentId: 'test',
    epoch: 1,
    store,
    restore: { kind: 'latest' },
    listener: silentListener,
    clock: systemClock,
    logger: silentLogger,
    memoryBudgetBytes: 1 << 30,
    ...extra,
  }
}

/** source → (hash) sum → (forward) sink, with everything at `parallelism`. */
export function sumJob(
  source: ReplayableSource,
  log: TransactionLog,
  parallelism: number,
  extra = {},
): CompiledJob {
  return compiled(
    [
      sourceNode(1, 'source', parallelism, source),
      operatorNode(2, 'sum', parallelism, () => new SumOperator()),
      sinkNode(3, 'sink', parallelism, log),
    ],
    [edge(1, 2, byKey), edge(2, 3, forward)],
    extra,
  )
}

/** The last value of each key in a committed changelog, checking that it is one: no row is taken back that is not there. */
export function materialize(rows: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const key = row.slice(2)
    const added = row.startsWith('+') ? 1 : -1
    counts.set(key, (counts.get(key) ?? 0) + added)
    if (counts.get(key) === 0) counts.delete(key)
  }
  return counts
}
