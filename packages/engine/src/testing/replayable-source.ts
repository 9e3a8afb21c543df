import { invariant } from '@millrace/kernel'
import type { Json } from '../connect/json.ts'
import type { PollResult, Source, SourceReader, SourceSplit, SplitEnumerator } from '../connect/source.ts'
import { BatchBuilder } from '../types/batch-builder.ts'
import type { LogicalType } from '../types/logical-type.ts'
import { insertOnly, RowKind } from '../types/row-kind.ts'
import type { Row } from '../types/row-value.ts'

/** A row, or a row with its kind. */
export type ReplayRow = Row | { readonly kind: RowKind; readonly row: Row }

export interface ReplayableSource {
  readonly create: () => Source
  /** Adds rows to a split while the source is being read. */
  append(split: string, rows: readonly ReplayRow[]): void
  /** No rows will be appended any more: the source ends once all are read. */
  close(): void
}

/**
 * A source of fixed rows in several splits that can be read again from any position. Splits are handed out one by
 * one on request; batches hold at most `batchRows` rows; `pause` is awaited before each poll, to interleave tasks.
 */
export function replayableSource(options: {
  readonly types: readonly LogicalType[]
  readonly splits: Readonly<Record<string, readonly ReplayRow[]>>
  readonly batchRows?: number
  readonly bounded?: boolean
  readonly pause?: () => Promise<void>
}): ReplayableSource {
  const rows = new Map(Object.entries(options.splits).map(([id, given]) => [id, [...given]]))
  let closed = options.bounded ?? true
  let changed = Promise.withResolvers<void>()
  const wake = () => {
    changed.resolve()
    changed = Promise.withResolvers()
  }
  const world: World = {
    rows,
    types: options.types,
    batchRows: options.batchRows ?? 16,
    pause: options.pause ?? (() => Promise.resolve()),
    isClosed: () => closed,
    changed: () => changed.promise,
  }
  return {
    create: () => ({
      bounded: options.bounded ?? true,
      changelogMode: insertOnly,
      createEnumerator: (context, restored) =>
        enumerator(context, restored as Handed | null, [...rows.keys()]),
      createReader: (context) => new ReplayReader(world, context.requestSplit),
    }),
    append(split, more) {
      const list = rows.get(split)
      invariant(list !== undefined && !closed, 'rows are appended to a known split of an open source')
      list.push(...more)
      wake()
    },
    close() {
      closed = true
      wake()
    },
  }
}

interface World {
  readonly rows: ReadonlyMap<string, readonly ReplayRow[]>
  readonly types: readonly LogicalType[]
  readonly batchRows: number
  readonly pause: () => Promise<void>
  readonly isClosed: () => boolean
  readonly changed: () => Promise<void>
}
/** The enumerator's snapshot: which splits have been handed out once, and those that wait (again), with positions. */
interface Handed {
  readonly handed: readonly string[]
  readonly waiting: readonly SourceSplit[]
  readonly [key: string]: Json
}

function enumerator(
  context: Parameters<Source['createEnumerator']>[0],
  restored: Handed | null,
  ids: readonly string[],
): SplitEnumerator {
  const handed = new Set(restored?.handed)
  const waiting: SourceSplit[] = [...(restored?.waiting ?? [])]
  const known = new Set([...handed, ...waiting.map(({ id }) => id)])
  for (const id of ids) if (!known.has(id)) waiting.push({ id, offset: 0 })
  return {
    start: async () => {},
    requestSplit(subtask) {
      const split = waiting.shift()
      if (split === undefined) return context.noMoreSplits(subtask)
      handed.add(split.id)
      context.assign(subtask, [split])
    },
    addSplitsBack(splits) {
      waiting.unshift(...splits)
    },
    snapshot: (): Handed => ({ handed: [...handed], waiting: [...waiting] }),
    checkpointComplete: async () => {},
    close: async () => {},
  }
}

class ReplayReader implements SourceReader {
  readonly #world: World
  readonly #request: () => void
  readonly #splits: { readonly id: string; offset: number }[] = []
  #asked = false
  #noMore = false
  #arrived = Promise.withResolvers<void>()
  #next = 0

  constructor(world: World, request: () => void) {
    this.#world = world
    this.#request = request
  }

  addSplits(splits: readonly SourceSplit[]): void {
    for (const { id, offset } of splits) this.#splits.push({ id, offset: offset as number })
    // Ask on, so that one reader takes several splits at a time.
    this.#asked = this.#splits.length >= 2
    this.#wake()
  }
  noMoreSplits(): void {
    this.#noMore = true
    this.#wake()
  }
  #wake(): void {
    this.#arrived.resolve()
    this.#arrived = Promise.withResolvers()
  }

  async poll(): Promise<PollResult> {
    await this.#world.pause()
    if (!this.#asked && !this.#noMore) {
      this.#asked = true
      this.#request()
    }
    const ended = this.#dropEnded()
    const split = this.#pick()
    if (split !== undefined) return { status: 'rows', rows: this.#read(split), endedSplits: ended }
    if (this.#splits.length === 0 && this.#noMore) return { status: 'end' }
    if (this.#splits.length === 0) this.#asked = false
    const ready = Promise.race([this.#arrived.promise, this.#world.changed()])
    if (!this.#asked && !this.#noMore) {
      this.#asked = true
      this.#request()
    }
    return { status: 'waiting', ready, endedSplits: ended }
  }

  snapshot(): readonly SourceSplit[] {
    this.#dropEnded()
    return this.#splits.map(({ id, offset }) => ({ id, offset }))
  }
  async checkpointComplete(): Promise<void> {}
  async close(): Promise<void> {}

  #rowsOf(id: string): readonly ReplayRow[] {
    const rows = this.#world.rows.get(id)
    invariant(rows !== undefined, `the source has a split ${id}`)
    return rows
  }

  #dropEnded(): string[] {
    if (!this.#world.isClosed()) return []
    const ended = this.#splits
      .filter(({ id, offset }) => offset >= this.#rowsOf(id).length)
      .map(({ id }) => id)
    for (const id of ended)
      this.#splits.splice(
        this.#splits.findIndex((split) => split.id === id),
        1,
      )
    if (ended.length > 0 && this.#splits.length === 0) this.#asked = false
    return ended
  }

  #pick() {
    const count = this.#splits.length
    for (let step = 0; step < count; step++) {
      const split = this.#splits[(this.#next + step) % count]!
      if (split.offset >= this.#rowsOf(split.id).length) continue
      this.#next = (this.#next + step + 1) % count
      return split
    }
    return undefined
  }

  #read(split: { readonly id: string; offset: number }) {
    const builder = new BatchBuilder(this.#world.types)
    const rows = this.#rowsOf(split.id).slice(split.offset, split.offset + this.#world.batchRows)
    for (const row of rows) {
      if ('kind' in row) builder.append(row.row, row.kind)
      else builder.append(row, RowKind.INSERT)
    }
    split.offset += rows.length
    return { batch: builder.finish(), splitId: split.id }
  }
}
