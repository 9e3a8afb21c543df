import { unreachable } from '@millrace/kernel'
import type { Exchange } from '../dataflow/stream-graph.ts'
import { keyGroupOf, subtaskOfKeyGroup } from '../state/key-group.ts'
import { hashKeys } from '../state/key-hash.ts'
import type { Batch } from '../types/batch.ts'
import { gatherRows } from '../types/gather-rows.ts'
import type { ChannelWriter } from './channel.ts'
import type { Link } from './link.ts'
import type { Barrier, StreamElement } from './stream-element.ts'

/** The end of a chain where rows leave for other subtasks. */
export class ExchangeLink implements Link {
  readonly #writers: readonly ChannelWriter[]
  readonly #send: (batch: Batch) => void

  constructor(
    exchange: Exchange,
    writers: readonly ChannelWriter[],
    subtask: number,
    maxParallelism: number,
  ) {
    this.#writers = writers
    this.#send = sender(exchange, writers, subtask, maxParallelism)
  }

  get hasRoom(): boolean {
    return this.#writers.every((writer) => writer.hasRoom)
  }

  batch(batch: Batch): void {
    if (batch.length > 0) this.#send(batch)
  }
  watermark(watermark: number): void {
    this.#broadcast({ kind: 'watermark', watermark })
  }
  idle(idle: boolean): void {
    this.#broadcast({ kind: 'idle', idle })
  }
  barrier(barrier: Barrier): void {
    this.#broadcast({ kind: 'barrier', barrier })
  }
  flush(): void {}
  finish(): void {
    this.#broadcast({ kind: 'end' })
  }

  #broadcast(element: StreamElement): void {
    for (const writer of this.#writers) writer.write(element)
  }
}

function sender(
  exchange: Exchange,
  writers: readonly ChannelWriter[],
  subtask: number,
  maxParallelism: number,
): (batch: Batch) => void {
  if (writers.length === 1) return (batch) => writers[0]!.write({ kind: 'batch', batch })
  switch (exchange.kind) {
    // A forward edge between different parallelisms has several writers: rows are spread.
    case 'forward':
    case 'rebalance': {
      let next = subtask % writers.length
      return (batch) => {
        writers[next]!.write({ kind: 'batch', batch })
        next = (next + 1) % writers.length
      }
    }
    case 'broadcast':
      return (batch) => {
        for (const writer of writers) writer.write({ kind: 'batch', batch })
      }
    case 'hash':
      return hashSender(exchange.keys, writers, maxParallelism)
    default:
      return unreachable(exchange)
  }
}

/** Sorts the rows of a batch by target (counting sort), then gathers each target's columns. */
function hashSender(keys: readonly number[], writers: readonly ChannelWriter[], maxParallelism: number) {
  const targets = Int32Array.from({ length: maxParallelism }, (_, keyGroup) =>
    subtaskOfKeyGroup(keyGroup, writers.length, maxParallelism),
  )
  let hashes = new Int32Array(0)
  return (batch: Batch): void => {
    const { length } = batch
    if (hashes.length < length) hashes = new Int32Array(length)
    hashKeys(batch, keys, hashes)
    const starts = new Int32Array(writers.length + 1)
    for (let row = 0; row < length; row++) {
      const target = targets[keyGroupOf(hashes[row]!, maxParallelism)]!
      hashes[row] = target
      starts[target + 1]!++
    }
    for (let target = 0; target < writers.length; target++) starts[target + 1]! += starts[target]!
    const order = new Int32Array(length)
    const at = starts.slice()
    for (let row = 0; row < length; row++) order[at[hashes[row]!]!++] = row
    for (let target = 0; target < writers.length; target++) {
      const rows = order.subarray(starts[target]!, starts[target + 1]!)
      if (rows.length === 0) continue
      const part = rows.length === length ? batch : gatherRows(batch, rows)
      writers[target]!.write({ kind: 'batch', batch: part })
    }
  }
}
