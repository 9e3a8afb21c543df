import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileCalc } from '../../src/compile/kernel/compile-calc.ts'
import type { LookupReader } from '../../src/connect/lookup.ts'
import type { Operator, OperatorContext } from '../../src/dataflow/operator.ts'
import { keyText } from '../../src/operators/lookup/key-text.ts'
import {
  LookupJoinOperator,
  type LookupJoinOptions,
} from '../../src/operators/lookup/lookup-join-operator.ts'
import { PartialCache } from '../../src/operators/lookup/partial-cache.ts'
import { column } from '../../src/plan/bound.ts'
import { runJob } from '../../src/runtime/run-job.ts'
import { replayableSource, TransactionLog, VirtualClock } from '../../src/testing.ts'
import type { Batch } from '../../src/types/batch.ts'
import { intType } from '../../src/types/logical-type.ts'
import { timeZone } from '../../src/types/time-zone.ts'
import {
  byKey,
  compiled,
  edge,
  forward,
  jobOptions,
  operatorNode,
  pairTypes,
  passOperator,
  sinkNode,
  sourceNode,
} from '../runtime/graphs.ts'
import { type Death, isExpected, type Life, World } from '../runtime/lives.ts'

const turn = () => new Promise((resolve) => setImmediate(resolve))

/** Key k has k % 3 rows [k, 0], [k, 1] …; answers come after a few turns of the event loop, out of order. */
function memoryReader(): LookupReader {
  let asked = 0
  return {
    maxKeys: 3,
    async lookup(keys) {
      const turns = (++asked * 7) % 23
      for (let i = 0; i < turns; i++) await turn()
      return keys.map(([key]) => Array.from({ length: Number(key) % 3 }, (_, place) => [key!, place]))
    },
    async close() {},
  }
}

const lookupOptions = (more: Partial<LookupJoinOptions> = {}): LookupJoinOptions => ({
  tableName: 'memory',
  joinType: 'left',
  inputTypes: pairTypes,
  keys: compileCalc({ projections: [column(0, intType)], condition: null, upsertInput: false }),
  keyTypes: [intType],
  keyColumns: [0],
  given: [0, 1],
  physicalTypes: pairTypes,
  computed: null,
  tableTypes: pairTypes,
  outputTypes: [...pairTypes, ...pairTypes],
  condition: null,
  timeZone: timeZone('UTC')!,
  ordered: true,
  capacity: 10,
  timeoutMs: 60_000,
  retry: null,
  cache: null,
  createReader: memoryReader,
  ...more,
})

/** `[value, place]` of what was joined. */
const narrow = passOperator(({ columns, ...batch }: Batch) => ({
  ...batch,
  columns: [columns[1]!, columns[3]!],
}))

type Pair = readonly [number, number]

function expectedOf(rows: readonly Pair[]): string[] {
  return rows.flatMap(([key, value]) => {
    const places = Array.from({ length: key % 3 }, (_, place) => `+I[${value},${place}]`)
    return places.length > 0 ? places : [`+I[${value},null]`]
  })
}

const death: fc.Arbitrary<Death> = fc.oneof(
  fc.constant<Death>({ kind: 'kill' }),
  fc.constant<Death>({ kind: 'zombie' }),
  fc.record({ kind: fc.constant('stop' as const), savepoint: fc.boolean() }),
)
const life: fc.Arbitrary<Life> = fc.record({
  parallelism: fc.integer({ min: 1, max: 3 }),
  polls: fc.integer({ min: 3, max: 40 }),
  death,
})
const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 500 })), {
  minLength: 10,
  maxLength: 80,
})
const how = fc.record({
  ordered: fc.boolean(),
  capacity: fc.integer({ min: 1, max: 30 }),
  isCached: fc.boolean(),
  isChained: fc.boolean(),
  batchRows: fc.integer({ min: 1, max: 12 }),
})
type How = typeof how extends fc.Arbitrary<infer T> ? T : never
const cache = { maxRows: 5, expireAfterWriteMs: null, expireAfterAccessMs: null, cacheMissingKey: true }

/** source → lookup → narrow → sink; in one chain, or the lookup at the head of its own. */
function graph(
  of: How,
  parts: readonly (readonly Pair[])[],
  log: TransactionLog,
  parallelism: number,
  pause?: () => Promise<void>,
) {
  const splits = Object.fromEntries(parts.map((part, i) => [`s${i}`, part]))
  const source = replayableSource({
    types: pairTypes,
    splits,
    batchRows: of.batchRows,
    ...(pause && { pause }),
  })
  const options = lookupOptions({
    ordered: of.ordered,
    capacity: of.capacity,
    cache: of.isCached ? cache : null,
  })
  return compiled(
    [
      sourceNode(1, 'source', parallelism, source),
      operatorNode(2, 'lookup', parallelism, () => new LookupJoinOperator(options)),
      operatorNode(3, 'narrow', parallelism, narrow),
      sinkNode(4, 'sink', parallelism, log),
    ],
    [edge(1, 2, of.isChained ? forward : byKey), edge(2, 3, forward), edge(3, 4, forward)],
    { maxParallelism: 8 },
  )
}

describe('a lookup join', () => {
  it('gives each row once, whatever kills the job and however often', { timeout: 300_000 }, async () => {
    const input = fc.array(rows, { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(
        how,
        input,
        fc.array(life, { minLength: 1, maxLength: 4 }),
        async (of, parts, lives) => {
          const world = new World(new TransactionLog())
          const compile = ({ parallelism }: Life, pause: () => Promise<void>) =>
            graph(of, parts, world.log, parallelism, pause)
          for (const one of lives) await world.live(one, compile)
          const last: Life = { parallelism: 2, polls: Number.POSITIVE_INFINITY, death: { kind: 'kill' } }
          expect(await world.live(last, compile)).toBe(true)
          for (const zombie of world.zombies) {
            const error: unknown = await zombie.done.then(
              () => null,
              (reason: unknown) => reason,
            )
            if (error !== null) expect(isExpected(error), String(error)).toBe(true)
          }
          expect(world.log.rows.toSorted()).toEqual(expectedOf(parts.flat()).toSorted())
        },
      ),
      { numRuns: Number(process.env.MILLRACE_PROPERTY_RUNS ?? 60) },
    )
  })

  it('keeps the order of the rows unless it was given up', async () => {
    await fc.assert(
      fc.asyncProperty(how, rows, async (of, given) => {
        const log = new TransactionLog()
        const run = await runJob(graph({ ...of, ordered: true }, [given], log, 1), jobOptions(null))
        await run.done
        expect(log.rows).toEqual(expectedOf(given))
      }),
      { numRuns: 40 },
    )
  })

  it('lets no watermark overtake a row', async () => {
    const evaluate = ({ columns }: Batch) => {
      const times = columns[1]!
      return times.physical === 'i32' ? Float64Array.from(times.values) : new Float64Array()
    }
    const seen: string[] = []
    let late = 0
    const watching = (): Operator => {
      let context: OperatorContext
      let reached = Number.NEGATIVE_INFINITY
      return {
        open: (given) => {
          context = given
        },
        processBatch: (batch) => {
          const times = batch.columns[1]!
          if (times.physical === 'i32')
            late += times.values.subarray(0, batch.length).filter((at) => at < reached).length
          context.output.emit({ ...batch, columns: [batch.columns[1]!, batch.columns[3]!] })
        },
        processWatermark: (watermark) => {
          reached = watermark
          seen.push(`watermark ${watermark}`)
        },
      }
    }
    const given = Array.from({ length: 200 }, (_, i) => [i % 7, i] as const)
    const source = replayableSource({ types: pairTypes, splits: { s: given }, batchRows: 3 })
    const log = new TransactionLog()
    const job = compiled(
      [
        sourceNode(1, 'source', 1, source, { watermark: { evaluate, idleTimeoutMs: 0, emitIntervalMs: 0 } }),
        operatorNode(
          2,
          'lookup',
          1,
          () => new LookupJoinOperator(lookupOptions({ ordered: false, capacity: 50 })),
        ),
        operatorNode(3, 'watching', 1, watching),
        sinkNode(4, 'sink', 1, log),
      ],
      [edge(1, 2, forward), edge(2, 3, forward), edge(3, 4, forward)],
    )
    await (await runJob(job, jobOptions(null))).done
    expect(log.rows.toSorted()).toEqual(expectedOf(given).toSorted())
    expect({ late, last: seen.at(-1) }).toEqual({ late: 0, last: `watermark ${Number.MAX_SAFE_INTEGER}` })
    expect(seen.length).toBeGreaterThan(5)
  })

  it('asks again for what it misses, and fails when no answer comes', async () => {
    let asked = 0
    const late: LookupReader = {
      maxKeys: 10,
      lookup: async (keys) => (++asked < 3 ? keys.map(() => []) : keys.map(([key]) => [[key!, 9]])),
      close: async () => {},
    }
    const run = async (more: Partial<LookupJoinOptions>) => {
      const log = new TransactionLog()
      const source = replayableSource({ types: pairTypes, splits: { s: [[1, 7]] } })
      const job = compiled(
        [
          sourceNode(1, 'source', 1, source),
          operatorNode(2, 'lookup', 1, () => new LookupJoinOperator(lookupOptions(more))),
          operatorNode(3, 'narrow', 1, narrow),
          sinkNode(4, 'sink', 1, log),
        ],
        [edge(1, 2, forward), edge(2, 3, forward), edge(3, 4, forward)],
      )
      await (await runJob(job, jobOptions(null))).done
      return log.rows
    }
    expect(await run({ createReader: () => late, retry: { attempts: 2, delayMs: 1 } })).toEqual(['+I[7,9]'])
    asked = 0
    expect(await run({ createReader: () => late, retry: { attempts: 1, delayMs: 1 } })).toEqual([
      '+I[7,null]',
    ])
    const mute: LookupReader = { maxKeys: 1, lookup: () => new Promise(() => {}), close: async () => {} }
    await expect(run({ createReader: () => mute, timeoutMs: 20 })).rejects.toMatchObject({
      code: 'LOOKUP_TIMEOUT',
    })
    const broken: LookupReader = {
      maxKeys: 1,
      lookup: () => Promise.reject(new Error('gone')),
      close: async () => {},
    }
    await expect(run({ createReader: () => broken })).rejects.toThrow('gone')
  })
})

describe('a partial cache', () => {
  const bounds = { maxRows: null, expireAfterWriteMs: null, expireAfterAccessMs: null, cacheMissingKey: true }

  it('drops the key that was unused for longest', () => {
    const kept = new PartialCache({ ...bounds, maxRows: 2 }, new VirtualClock())
    kept.put('a', [[1]])
    kept.put('b', [[2]])
    expect(kept.get('a')).toEqual([[1]])
    kept.put('c', [])
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([[[1]], undefined, []])
  })

  it('forgets after the time since it was written, or used', async () => {
    const clock = new VirtualClock()
    const written = new PartialCache({ ...bounds, expireAfterWriteMs: 10 }, clock)
    const used = new PartialCache({ ...bounds, expireAfterAccessMs: 10 }, clock)
    for (const each of [written, used]) each.put('a', [[1]])
    await clock.advance(6)
    expect([written.get('a'), used.get('a')]).toEqual([[[1]], [[1]]])
    await clock.advance(6)
    expect([written.get('a'), used.get('a')]).toEqual([undefined, [[1]]])
    await clock.advance(10)
    expect(used.get('a')).toBeUndefined()
  })

  it('keeps that there is nothing only if asked to', () => {
    const kept = new PartialCache({ ...bounds, cacheMissingKey: false }, new VirtualClock())
    kept.put('a', [])
    expect(kept.get('a')).toBeUndefined()
  })
})

it('keys are the same text exactly when they are equal', () => {
  expect(keyText([1n, 'a', null])).toBe(keyText([1n, 'a', null]))
  expect(keyText(['a', 'b'])).not.toBe(keyText(['a,b']))
  expect(keyText([Uint8Array.of(1, 2)])).not.toBe(keyText([Uint8Array.of(12)]))
  expect(keyText([{ ms: 1, nanos: 2 }])).not.toBe(keyText([{ ms: 1, nanos: 3 }]))
})
