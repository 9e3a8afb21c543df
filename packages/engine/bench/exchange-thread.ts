import { parentPort, workerData } from 'node:worker_threads'
import { Doorbells } from '../src/runtime/wire/doorbell.ts'
import { RingReader } from '../src/runtime/wire/ring-reader.ts'
import type { Column } from '../src/types/column.ts'

/** The receiving end of `exchange.bench.ts`: adds up what comes, strings by their length if they are to be read. */
const { ring, bells, readStrings } = workerData as {
  readonly ring: SharedArrayBuffer
  readonly bells: SharedArrayBuffer
  readonly readStrings: boolean
}
const port = parentPort!
const doorbells = new Doorbells(bells)

async function receiveRing(): Promise<number> {
  const reader = new RingReader(ring, () => doorbells.ring(0))
  let sum = 0
  for (;;) {
    const heard = doorbells.heard(1)
    for (let element = reader.take(); element !== undefined; element = reader.take()) {
      if (element.kind === 'end') return sum
      if (element.kind === 'batch')
        for (const column of element.batch.columns) sum += sumOf(column, element.batch.length)
    }
    await doorbells.next(1, heard)
  }
}

function sumOf(column: Column, length: number): number {
  let sum = 0
  if (column.physical === 'dict') {
    if (!readStrings) return length
    for (let row = 0; row < length; row++) sum += column.dictionary.string(column.values[row]!).length
  } else if (column.physical === 'i64') {
    const words = new Int32Array(column.values.buffer, column.values.byteOffset, 2 * length)
    for (let row = 0; row < length; row++) sum += words[2 * row]!
  } else if (column.physical !== 'any') {
    for (let row = 0; row < length; row++) sum += Number(column.values[row]!)
  }
  return sum
}

function sumOfRows(rows: readonly Readonly<Record<string, unknown>>[]): number {
  let sum = 0
  for (const row of rows) {
    for (const value of Object.values(row)) {
      if (typeof value === 'number') sum += value
      else if (readStrings) sum += String(value).length
    }
  }
  return sum
}

let rowsSum = 0
port.on('message', (message: 'ring' | 'end' | readonly Readonly<Record<string, unknown>>[]) => {
  if (message === 'ring') void receiveRing().then((sum) => port.postMessage({ sum }))
  else if (message === 'end') port.postMessage({ sum: rowsSum })
  else {
    rowsSum += sumOfRows(message)
    port.postMessage(null)
  }
})
port.postMessage(null)
