/**
 * Keyed state at ten million keys: reading, changing and writing back one at random, against a `Map` of objects in the
 * same run; what a checkpoint after a hundredth of the keys changed costs; and how long the longest stops are.
 *
 *   node packages/engine/bench/state.bench.ts [million keys, default 10]
 */
import { createCellStore } from '../src/state/cell-store.ts'
import { KeyTable } from '../src/state/key-table.ts'
import { RowTable } from '../src/state/rows/row-table.ts'
import type { Batch } from '../src/types/batch.ts'
import { bigintType } from '../src/types/logical-type.ts'

const KEYS = Number(process.argv[2] ?? 10) * 1e6
const BATCH = 2048
const UPDATES = Math.min(4e6, KEYS)

/** A batch of keys from `next`, each with its value. */
function batchOf(next: () => number): Batch {
  const keys = new BigInt64Array(BATCH)
  const words = new Int32Array(keys.buffer)
  for (let row = 0; row < BATCH; row++) words[2 * row] = next()
  const column = { physical: 'i64' as const, values: keys, validity: null }
  return { length: BATCH, columns: [column, column], kinds: null }
}

/** Feeds so many rows; gives million rows a second of processor time and the time of each batch. */
function drive(rows: number, next: () => number, take: (batch: Batch) => void) {
  const times: number[] = []
  let cpu = 0
  for (let row = 0; row < rows; row += BATCH) {
    const batch = batchOf(next)
    const before = process.cpuUsage().user
    const start = performance.now()
    take(batch)
    times.push(performance.now() - start)
    cpu += process.cpuUsage().user - before
  }
  times.sort((a, b) => a - b)
  return {
    rate: rows / cpu,
    p999: times[Math.floor(times.length * 0.999)]!,
    longest: times.at(-1)!,
  }
}

let seed = 1
const random = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) | 0
  return Math.floor(((seed >>> 0) / 4294967296) * KEYS)
}
const inOrder = () => {
  let key = 0
  return () => key++ % KEYS
}

interface Subject {
  readonly take: (batch: Batch) => void
  readonly snapshot?: () => number
}

function keyTable(): Subject {
  const sums = createCellStore(bigintType)
  const counts = createCellStore(bigintType)
  const table = new KeyTable({
    keyTypes: [bigintType],
    hashedKeys: 1,
    maxParallelism: 128,
    stores: [sums, counts],
    storeTypes: ['sum', 'count'],
  })
  return {
    take: (batch) => {
      const hashes = table.hash(batch, [0])
      const columns = [batch.columns[0]!]
      for (let row = 0; row < BATCH; row++) {
        const slot = table.findOrInsert(columns, row, hashes[row]!)
        sums.set(slot, ((sums.get(slot) as bigint | null) ?? 0n) + 1n)
        counts.set(slot, ((counts.get(slot) as bigint | null) ?? 0n) + 1n)
        table.touch(slot)
      }
    },
    snapshot: () => {
      let bytes = 0
      for (const part of table.snapshot(false)) bytes += part.bytes.length
      return bytes
    },
  }
}

function rowTable(): Subject {
  const table = new RowTable({
    types: [bigintType, bigintType],
    keys: [0],
    maxParallelism: 128,
    counters: 2,
    stored: 'bench',
  })
  return {
    take: (batch) => {
      table.enter(batch, 0)
      for (let row = 0; row < BATCH; row++) {
        const head = table.head(row)
        const kept = head < 0 ? table.append(row) : head
        table.setCounter(kept, 0, table.counter(kept, 0) + 1)
        table.setCounter(kept, 1, table.counter(kept, 1) + 1)
      }
      table.settle()
    },
    snapshot: () => {
      let bytes = 0
      for (const part of table.snapshot(false)) bytes += part.bytes.length
      return bytes
    },
  }
}

function mapOfObjects(): Subject {
  const map = new Map<number, { sum: number; count: number }>()
  return {
    take: (batch) => {
      const words = new Int32Array((batch.columns[0]!.values as BigInt64Array).buffer)
      for (let row = 0; row < BATCH; row++) {
        const key = words[2 * row]!
        const known = map.get(key)
        if (known === undefined) map.set(key, { sum: 1, count: 1 })
        else {
          known.sum += 1
          known.count += 1
        }
      }
    },
  }
}

function report(name: string, make: () => Subject): number {
  const { take, snapshot } = make()
  const filled = drive(KEYS, inOrder(), take)
  const changed = drive(UPDATES, random, take)
  const text = (ms: number) => `${ms.toFixed(1)} ms`
  console.log(
    `${name}: fill ${filled.rate.toFixed(2)} M/s, change at random ${changed.rate.toFixed(2)} M/s, ` +
      `batches p99.9 ${text(changed.p999)}, longest ${text(Math.max(filled.longest, changed.longest))}`,
  )
  if (snapshot === undefined) return changed.rate
  const timed = () => {
    const start = performance.now()
    const bytes = snapshot()
    return `${(bytes / 1e6).toFixed(1)} MB in ${text(performance.now() - start)}`
  }
  console.log(`  first checkpoint, all keys: ${timed()}`)
  drive(KEYS / 100, random, take)
  console.log(`  a hundredth of the keys changed: ${timed()}`)
  drive(KEYS / 100, random, take)
  console.log(`  again: ${timed()}`)
  return changed.rate
}

const map = report('Map of objects', mapOfObjects)
const rows = report('row table', rowTable)
const keys = report('key table', keyTable)
console.log(`against Map: row table ${(rows / map).toFixed(1)}x, key table ${(keys / map).toFixed(1)}x`)
