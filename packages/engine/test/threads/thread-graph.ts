import { fail } from '@millrace/kernel'
import type { CompiledJob } from '../../src/compile/compiled-job.ts'
import { replayableSource, TransactionLog } from '../../src/testing.ts'
import type { Batch } from '../../src/types/batch.ts'
import { readRow } from '../../src/types/row-value.ts'
import {
  byKey,
  compiled,
  edge,
  forward,
  operatorNode,
  pairTypes,
  passOperator,
  SumOperator,
  sinkNode,
  sourceNode,
} from '../runtime/graphs.ts'
import { carryingSink } from './carrying-sink.ts'

/** What goes wrong in the thread that sees the row with this value. */
export type Mishap = 'none' | 'error' | 'uncaught' | 'exit' | 'hang' | 'open' | 'memory'

/** source → pass (where mishaps happen) → by key: sum → sink. */
export interface GraphJob {
  readonly parallelism: number
  readonly rows: number
  readonly mishap: Mishap
  /** The value of the row at which it happens. */
  readonly at: number
  readonly bounded: boolean
  readonly collect: boolean
  /** Counts the polls of all sources. */
  readonly polls?: SharedArrayBuffer
}
export const calm: GraphJob = {
  parallelism: 4,
  rows: 2000,
  mishap: 'none',
  at: -1,
  bounded: true,
  collect: false,
}

const SPLITS = 6

export function compileGraph(job: GraphJob, log = new TransactionLog()): CompiledJob {
  const { parallelism, collect, bounded } = job
  const splits: Record<string, (readonly [number, number])[]> = {}
  for (let split = 0; split < SPLITS; split++) splits[`s${split}`] = []
  for (let row = 0; row < job.rows; row++) splits[`s${row % SPLITS}`]!.push([row % 17, row])
  const polls = job.polls && new Int32Array(job.polls)
  const pause = () => {
    if (polls) Atomics.add(polls, 0, 1)
    return new Promise<void>((resolve) => setImmediate(resolve))
  }
  const source = replayableSource({ types: pairTypes, splits, batchRows: 20, bounded, pause })
  const sink = sinkNode(4, 'sink', parallelism, log)
  const textOf = (batch: Batch, row: number) => JSON.stringify(readRow(batch, pairTypes, row))
  const pass = operatorNode(
    2,
    'pass',
    parallelism,
    job.mishap === 'open' ? cannotOpen(job) : passOperator((batch) => misbehave(batch, job)),
  )
  return compiled(
    [
      sourceNode(1, 'source', parallelism, source),
      pass,
      operatorNode(3, 'sum', parallelism, () => new SumOperator()),
      { ...sink, create: () => carryingSink(log, textOf) } as typeof sink,
    ],
    [edge(1, 2, { kind: 'rebalance' }), edge(2, 3, byKey), edge(3, 4, forward)],
    collect
      ? {
          collected: [
            { nodeId: 4, sink: null, type: sink.output, changelogMode: sink.changelogMode, upsertKey: [] },
          ],
        }
      : {},
  )
}

/** The sum of each key's values. */
export function expectedSums({ rows }: GraphJob): Map<string, number> {
  const sums = new Map<number, number>()
  for (let row = 0; row < rows; row++) sums.set(row % 17, (sums.get(row % 17) ?? 0) + row)
  return new Map([...sums].map(([key, sum]) => [`[${key},${sum}]`, 1]))
}

const cannotOpen =
  ({ at }: GraphJob) =>
  () => ({
    open: ({ subtask }: { readonly subtask: number }) => {
      if (subtask === at) fail('SETTING_INVALID', { key: 'k', value: 'v', expected: 'another' })
    },
    processBatch: () => {},
  })

function misbehave(batch: Batch, { mishap, at }: GraphJob): Batch {
  const [, values] = batch.columns
  if (mishap === 'none' || values?.physical !== 'i32' || !values.values.includes(at)) return batch
  switch (mishap) {
    case 'error':
      return fail(
        'SUBQUERY_SEVERAL_ROWS',
        {},
        {
          span: { line: 1, column: 4, endLine: 1, endColumn: 8 },
          detail: 'row 700',
        },
      )
    case 'uncaught':
      setTimeout(() => {
        throw new TypeError('nobody catches this')
      }, 0)
      return batch
    case 'exit':
      return process.exit(7)
    case 'hang':
      for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
    case 'memory': {
      const kept: unknown[] = []
      for (;;) kept.push(Array.from({ length: 1000 }, (_, index) => ({ index })))
    }
    default:
      return batch
  }
}
