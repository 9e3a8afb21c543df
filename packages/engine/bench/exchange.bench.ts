/**
 * What it costs to send rows from one thread to another: batches through a ring of shared memory, against rows as
 * objects in messages (structured clone), which is what Node offers by itself. Processor time of both ends together,
 * so that a busy machine does not change the ratio; medians of rounds that alternate.
 */
import { Worker } from 'node:worker_threads'
import { Doorbells } from '../src/runtime/wire/doorbell.ts'
import { ringMemory } from '../src/runtime/wire/ring.ts'
import { RingWriter } from '../src/runtime/wire/ring-writer.ts'
import type { Batch } from '../src/types/batch.ts'
import { BatchBuilder } from '../src/types/batch-builder.ts'
import { bigintType, doubleType, intType, type LogicalType, stringType } from '../src/types/logical-type.ts'

const ROUNDS = 5
const BATCH = 1024
const BATCHES = 800
/** Messages under way at once, so that neither end waits for the other. */
const IN_FLIGHT = 16

interface Shape {
  readonly name: string
  readonly types: readonly LogicalType[]
  readonly readStrings: boolean
}
const numeric = [bigintType, bigintType, doubleType]
const wide = [bigintType, bigintType, doubleType, intType, stringType, stringType, stringType]
const shapes: readonly Shape[] = [
  { name: '3 numbers', types: numeric, readStrings: false },
  { name: '4 numbers and 3 strings, left as bytes', types: wide, readStrings: false },
  { name: '4 numbers and 3 strings, each read', types: wide, readStrings: true },
]

function batchOf(types: readonly LogicalType[], serial: number): Batch {
  const builder = new BatchBuilder(types)
  for (let row = 0; row < BATCH; row++) {
    const id = serial * BATCH + row
    builder.append(
      types.map((type, index) => {
        if (type.root === 'BIGINT') return BigInt(id + index)
        return type.root === 'VARCHAR' ? `value ${id} of column ${index}` : id / 2
      }),
    )
  }
  const batch = builder.finish()
  // As a reader of files gives them: text as bytes.
  for (const column of batch.columns) if (column.physical === 'dict') column.dictionary.slices()
  return batch
}

function rowsOf(types: readonly LogicalType[], serial: number): Record<string, unknown>[] {
  return Array.from({ length: BATCH }, (_, row) => {
    const id = serial * BATCH + row
    return Object.fromEntries(
      types.map((type, index) => {
        if (type.root === 'BIGINT') return [`f${index}`, id + index]
        return [`f${index}`, type.root === 'VARCHAR' ? `value ${id} of column ${index}` : id / 2]
      }),
    )
  })
}

async function worker(shape: Shape) {
  const ring = ringMemory(512 * 1024)
  const bells = Doorbells.forThreads(2)
  const { readStrings } = shape
  const entry = new URL('exchange-thread.ts', import.meta.url)
  const thread = new Worker(entry, { workerData: { ring, bells: bells.memory, readStrings } })
  await new Promise((resolve) => thread.once('message', resolve))
  return { thread, ring, bells }
}

/** Microseconds of processor time a row, threads' start not counted. */
async function costOf(shape: Shape, how: 'ring' | 'clone'): Promise<number> {
  const { thread, ring, bells } = await worker(shape)
  const make = how === 'ring' ? batchOf : rowsOf
  const samples = Array.from({ length: 8 }, (_, serial) => make(shape.types, serial))
  const send = how === 'ring' ? sendBatches : sendRows
  const begin = process.cpuUsage()
  await send(thread, samples as never, ring, bells)
  const { user, system } = process.cpuUsage(begin)
  await thread.terminate()
  return (user + system) / (BATCH * BATCHES)
}

async function sendBatches(thread: Worker, samples: Batch[], ring: SharedArrayBuffer, bells: Doorbells) {
  const done = new Promise((resolve) => thread.once('message', resolve))
  thread.postMessage('ring')
  const writer = new RingWriter(ring, () => bells.ring(1))
  for (let serial = 0; serial < BATCHES; serial++) {
    writer.write({ kind: 'batch', batch: samples[serial % samples.length]! })
    while (!writer.hasRoom) {
      const heard = bells.heard(0)
      writer.onBell()
      if (!writer.hasRoom) await bells.next(0, heard)
    }
  }
  writer.write({ kind: 'end' })
  for (let heard = bells.heard(0); !writer.hasRoom; heard = bells.heard(0)) {
    writer.onBell()
    if (!writer.hasRoom) await bells.next(0, heard)
  }
  await done
}

async function sendRows(thread: Worker, samples: Record<string, unknown>[][]) {
  let under = 0
  let wake = () => {}
  thread.on('message', () => {
    under--
    wake()
  })
  for (let serial = 0; serial < BATCHES; serial++) {
    under++
    thread.postMessage(samples[serial % samples.length])
    while (under >= IN_FLIGHT) await new Promise<void>((resolve) => (wake = resolve))
  }
  while (under > 0) await new Promise<void>((resolve) => (wake = resolve))
}

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!

// Keeps the loop alive while it waits for a bell.
const alive = setInterval(() => {}, 1000)
for (const shape of shapes) {
  const costs = { ring: [] as number[], clone: [] as number[] }
  for (let round = 0; round < ROUNDS; round++) {
    for (const how of ['clone', 'ring'] as const) costs[how].push(await costOf(shape, how))
  }
  const ring = median(costs.ring)
  const clone = median(costs.clone)
  console.log(
    `${shape.name.padEnd(42)} clone ${clone.toFixed(3)}   ring ${ring.toFixed(3)} µs/row   ${(clone / ring).toFixed(1)}x`,
  )
}
clearInterval(alive)
