/**
 * One operator, one thread, batches of 2048 rows. Each figure is a ratio to the plainest JavaScript that does the same
 * on the same data in the same run: a loop over typed arrays, or a `Map` of objects.
 */
import { silentLogger, systemClock } from '@millrace/kernel'
import { compileCalc } from '../src/compile/kernel/compile-calc.ts'
import type { Operator, OperatorContext } from '../src/dataflow/operator.ts'
import { GroupAggregateOperator } from '../src/operators/group-aggregate-operator.ts'
import { WindowAggregateOperator } from '../src/operators/window-aggregate-operator.ts'
import type { BoundExpression } from '../src/plan/bound-expression.ts'
import type { Batch } from '../src/types/batch.ts'
import { BatchBuilder } from '../src/types/batch-builder.ts'
import {
  bigintType,
  booleanType,
  doubleType,
  type LogicalType,
  stringType,
  timestampType,
} from '../src/types/logical-type.ts'
import { timeZone } from '../src/types/time-zone.ts'

const ROWS = 2_000_000
const BATCH = 2048
const utc = timeZone('UTC')!
const time = timestampType(3)
/** auction, price, channel, url, time */
const types: readonly LogicalType[] = [bigintType, doubleType, stringType, stringType, time]

function batchesOf(keys: number): Batch[] {
  const builder = new BatchBuilder(types, BATCH)
  const batches: Batch[] = []
  for (let row = 0; row < 64 * BATCH; row++) {
    const channel = (row * 31) % 7
    const key = Math.imul(row, 0x9e3779b1) >>> 0
    builder.append([
      BigInt(key % keys),
      row % 1000,
      `channel-${channel}`,
      `https://x/${row}/item`,
      1e12 + row * 10,
    ])
    if (builder.length === BATCH) batches.push(builder.finish())
  }
  return batches
}

function open(operator: Operator): Operator {
  const context: OperatorContext = {
    output: { emit: () => {} },
    state: {
      keyGroups: { first: 0, last: 127 },
      maxParallelism: 128,
      registerKeyed: () => {},
      registerList: () => {},
    },
    metrics: { lateRecords: () => {} },
    subtask: 0,
    parallelism: 1,
    clock: systemClock,
    logger: silentLogger,
    registerProcessingTimer: () => {},
  }
  operator.open(context)
  return operator
}

/** Million rows a second of the best of three runs after a warm-up. */
function rate(batches: readonly Batch[], make: () => (batch: Batch) => void): number {
  let best = 0
  for (let run = 0; run < 4; run++) {
    const process = make()
    const start = performance.now()
    for (let row = 0; row < ROWS; row += BATCH) process(batches[(row / BATCH) % batches.length]!)
    const speed = ROWS / (performance.now() - start) / 1000
    if (run > 0) best = Math.max(best, speed)
  }
  return best
}

function report(name: string, ours: number, peer: number, peerName: string): void {
  console.log(
    `${name.padEnd(44)} ${ours.toFixed(1).padStart(7)} M rows/s  ${(ours / peer).toFixed(2).padStart(5)}x of ${peerName} (${peer.toFixed(1)})`,
  )
}

const column = (index: number): BoundExpression => ({ kind: 'column', index, type: types[index]! })
const literal = (value: bigint | number | string, type: LogicalType): BoundExpression => ({
  kind: 'literal',
  value,
  type,
})
const call = (name: string, type: LogicalType, ...args: BoundExpression[]): BoundExpression => ({
  kind: 'call',
  name,
  type,
  args,
})
const environment = { timeZone: utc, clock: systemClock, watermark: () => null }

function benchCalc(): void {
  const batches = batchesOf(1000)
  const converted = [call('*', doubleType, literal(0.908, doubleType), column(1)), column(0)]
  const filter = call(
    '=',
    booleanType,
    call('%', bigintType, column(0), literal(123n, bigintType)),
    literal(0n, bigintType),
  )
  const calc = (condition: BoundExpression | null, projections: readonly BoundExpression[]) =>
    rate(batches, () => compileCalc({ condition, projections, upsertInput: false })(environment))
  const plainProject = rate(batches, () => (batch) => {
    const from = batch.columns[1]!.values as Float64Array
    const to = new Float64Array(batch.length)
    for (let row = 0; row < batch.length; row++) to[row] = 0.908 * from[row]!
  })
  const plainFilter = rate(batches, () => (batch) => {
    const keys = batch.columns[0]!.values as BigInt64Array
    const taken: number[] = []
    for (let row = 0; row < batch.length; row++) if (keys[row]! % 123n === 0n) taken.push(row)
  })
  const plainText = rate(batches, () => (batch) => {
    const column = batch.columns[2]!
    if (column.physical !== 'dict') return
    const to: string[] = []
    for (let row = 0; row < batch.length; row++)
      to.push(column.dictionary.string(column.values[row]!).toUpperCase())
  })
  report('q1: project 0.908 * price', calc(null, converted), plainProject, 'a loop')
  report('q2: filter auction % 123 = 0', calc(filter, [column(0), column(1)]), plainFilter, 'a loop')
  report('q21: UPPER(channel)', calc(null, [call('UPPER', stringType, column(2))]), plainText, 'a loop')
  const url = call(
    'SPLIT_INDEX',
    stringType,
    column(3),
    literal('/', stringType),
    literal(3, { root: 'INTEGER', nullable: false }),
  )
  report('q22: SPLIT_INDEX(url), no two alike', calc(null, [url]), plainText, 'a loop of UPPER')
}

function benchGroups(keys: number): void {
  const batches = batchesOf(keys)
  const aggregates = [
    { name: 'COUNT', args: [], distinct: false, filter: null, type: bigintType },
    { name: 'SUM', args: [1], distinct: false, filter: null, type: doubleType },
  ]
  const group = (miniBatch: { rows: number; latencyMs: number } | null) =>
    rate(batches, () => {
      const operator = open(
        new GroupAggregateOperator({
          inputTypes: types,
          outputTypes: [bigintType, bigintType, doubleType],
          keys: [0],
          aggregates,
          inputRetracts: false,
          updateBefore: false,
          stateTtlMs: 0,
          miniBatch,
        }),
      )
      return (batch) => operator.processBatch(batch, 0)
    })
  const map = rate(batches, () => {
    const groups = new Map<bigint, { count: number; sum: number }>()
    return (batch) => {
      const [keyColumn, price] = [
        batch.columns[0]!.values as BigInt64Array,
        batch.columns[1]!.values as Float64Array,
      ]
      const out: unknown[] = []
      for (let row = 0; row < batch.length; row++) {
        const key = keyColumn[row]!
        let found = groups.get(key)
        if (found === undefined) {
          found = { count: 0, sum: 0 }
          groups.set(key, found)
        }
        found.count++
        found.sum += price[row]!
        out.push([key, found.count, found.sum])
      }
    }
  })
  report(`COUNT, SUM over ${keys} keys`, group(null), map, 'a Map of objects')
  report(`the same, mini-batches of 4096`, group({ rows: 4096, latencyMs: 1e6 }), map, 'a Map of objects')
}

function benchTumble(): void {
  const batches = batchesOf(1000)
  const tumble = rate(batches, () => {
    const operator = open(
      new WindowAggregateOperator({
        inputTypes: types,
        outputTypes: [bigintType, bigintType, time, time, time],
        window: {
          function: 'TUMBLE',
          size: 10_000,
          step: 0,
          offset: 0,
          timeColumn: 4,
          attribute: 'rowtime',
          partitionKeys: [],
        },
        keys: [0],
        aggregates: [{ name: 'COUNT', args: [], distinct: false, filter: null, type: bigintType }],
        inputRetracts: false,
        toWall: (instant) => instant,
        toInstant: (wall) => wall,
      }),
    )
    return (batch) => operator.processBatch(batch, 0)
  })
  const map = rate(batches, () => {
    const windows = new Map<number, Map<bigint, number>>()
    return (batch) => {
      const [keys, at] = [batch.columns[0]!.values as BigInt64Array, batch.columns[4]!.values as Float64Array]
      for (let row = 0; row < batch.length; row++) {
        const start = Math.floor(at[row]! / 10_000)
        let counts = windows.get(start)
        if (counts === undefined) {
          counts = new Map()
          windows.set(start, counts)
        }
        counts.set(keys[row]!, (counts.get(keys[row]!) ?? 0) + 1)
      }
    }
  })
  report('TUMBLE 10 s, COUNT over 1000 keys', tumble, map, 'a Map of Maps')
}

benchCalc()
benchGroups(1000)
benchGroups(100_000)
benchTumble()
