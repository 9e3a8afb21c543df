import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CompiledJob } from '../../src/compile/compiled-job.ts'
import type { Exchange } from '../../src/dataflow/stream-graph.ts'
import { replayableSource, TransactionLog } from '../../src/testing.ts'
import {
  byKey,
  compiled,
  edge,
  forward,
  materialize,
  operatorNode,
  pairTypes,
  passOperator,
  SumOperator,
  sinkNode,
  sourceNode,
} from './graphs.ts'
import { type Death, isExpected, type Life, World } from './lives.ts'

type Pair = readonly [number, number]

const death: fc.Arbitrary<Death> = fc.oneof(
  fc.constant<Death>({ kind: 'kill' }),
  fc.constant<Death>({ kind: 'zombie' }),
  fc.record({
    kind: fc.constant('storage' as const),
    call: fc.nat(150),
    when: fc.constantFrom('before' as const, 'after' as const, 'torn' as const),
  }),
  fc.record({
    kind: fc.constant('sink' as const),
    step: fc.constantFrom('open' as const, 'prepare' as const, 'commit' as const),
    call: fc.nat(6),
  }),
  fc.record({ kind: fc.constant('stop' as const), savepoint: fc.boolean() }),
)
const life: fc.Arbitrary<Life> = fc.record({
  parallelism: fc.integer({ min: 1, max: 4 }),
  polls: fc.integer({ min: 1, max: 60 }),
  death,
})
const exchange = fc.constantFrom<Exchange>(forward, { kind: 'rebalance' }, byKey)
const shape = fc.record({
  sources: fc.integer({ min: 1, max: 2 }),
  behindSource: exchange,
  /** Whether the sink has fewer subtasks than what sends to it. */
  narrowSink: fc.boolean(),
  batchRows: fc.integer({ min: 1, max: 20 }),
})
const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: -50, max: 50 })), {
  maxLength: 120,
})
const input = fc.array(rows, { minLength: 1, maxLength: 8 })

type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never

/** source(s) → pass → (by key) sum → sink. */
function graph(
  of: Shape,
  parts: readonly (readonly Pair[])[],
  log: TransactionLog,
  { parallelism }: Life,
  pause: () => Promise<void>,
): CompiledJob {
  const nodes = []
  const edges = []
  for (let index = 0; index < of.sources; index++) {
    const mine = parts.flatMap((part, at) => (at % of.sources === index ? [[`s${at}`, part] as const] : []))
    const source = replayableSource({
      types: pairTypes,
      splits: Object.fromEntries(mine),
      batchRows: of.batchRows,
      pause,
    })
    nodes.push(sourceNode(index, `source${index}`, index === 0 ? parallelism : 1, source))
    edges.push(edge(index, 10, of.behindSource))
  }
  nodes.push(operatorNode(10, 'pass', parallelism, passOperator()))
  nodes.push(operatorNode(11, 'sum', parallelism, () => new SumOperator()))
  nodes.push(sinkNode(12, 'sink', of.narrowSink ? 1 : parallelism, log))
  edges.push(edge(10, 11, byKey), edge(11, 12, of.narrowSink ? { kind: 'rebalance' } : forward))
  return compiled(nodes, edges, { maxParallelism: 16 })
}

function expected(parts: readonly (readonly Pair[])[]): Map<string, number> {
  const sums = new Map<number, number>()
  for (const [key, value] of parts.flat()) sums.set(key, (sums.get(key) ?? 0) + value)
  return new Map([...sums].map(([key, value]) => [`[${key},${value}]`, 1]))
}

describe('whatever kills a job, and however often', () => {
  it('the sink holds in the end what a run without faults gives', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(shape, input, fc.array(life, { maxLength: 6 }), async (of, parts, lives) => {
        const world = new World(new TransactionLog())
        const compile = (one: Life, pause: () => Promise<void>) => graph(of, parts, world.log, one, pause)
        for (const one of lives) await world.live(one, compile)
        const last: Life = { parallelism: 2, polls: Number.POSITIVE_INFINITY, death: { kind: 'kill' } }
        expect(await world.live(last, compile)).toBe(true)
        for (const zombie of world.zombies) {
          const error = await zombie.done.then(
            () => null,
            (reason: unknown) => reason,
          )
          if (error !== null) expect(isExpected(error), String(error)).toBe(true)
        }
        expect(materialize(world.log.rows)).toEqual(expected(parts))
      }),
      { numRuns: Number(process.env.MILLRACE_PROPERTY_RUNS ?? 300) },
    )
  })
})
