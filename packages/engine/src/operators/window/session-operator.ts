import type { Operator, OperatorContext } from '../../dataflow/operator.ts'
import type { WindowSpec } from '../../plan/plan-node.ts'
import { createCellStore } from '../../state/cell-store.ts'
import { KeyTable } from '../../state/key-table.ts'
import { rowText } from '../../state/row-text.ts'
import type { Batch } from '../../types/batch.ts'
import { BatchBuilder } from '../../types/batch-builder.ts'
import { isValid } from '../../types/column.ts'
import { doubleType, type LogicalType } from '../../types/logical-type.ts'
import { isRetraction, RowKind } from '../../types/row-kind.ts'
import { type Row, readValue } from '../../types/row-value.ts'
import type { Session, SessionContents } from './session-contents.ts'
import { WindowClock } from './window-clock.ts'

export interface SessionOptions {
  readonly inputTypes: readonly LogicalType[]
  /** Columns by which sessions are apart. */
  readonly keys: readonly number[]
  readonly window: WindowSpec
  readonly toWall: (instant: number) => number
  readonly toInstant: (wall: number) => number
}

/**
 * SESSION, as Flink's merging windows: a row opens the session [time, time + gap); sessions of a key that overlap or
 * touch become one, whose contents are merged. They give their result when the watermark has passed the end. A row is
 * late only if the session it falls into, merged with what is there, is over.
 */
export class SessionOperator implements Operator {
  readonly #options: SessionOptions
  readonly #contents: SessionContents
  readonly #ends = createCellStore(doubleType)
  /** Sessions of each key, by the key's text. */
  readonly #sessions = new Map<string, Session[]>()
  #table!: KeyTable
  #clock!: WindowClock
  #context!: OperatorContext

  constructor(options: SessionOptions, contents: SessionContents) {
    this.#options = options
    this.#contents = contents
  }

  open(context: OperatorContext): void {
    const { keys, inputTypes, window, toInstant } = this.#options
    const { stores } = this.#contents
    const [first, ...others] = stores
    this.#context = context
    this.#clock = new WindowClock(context, { attribute: window.attribute, toInstant })
    this.#table = new KeyTable({
      keyTypes: [...keys.map((key) => inputTypes[key]!), doubleType],
      hashedKeys: keys.length,
      maxParallelism: context.state.maxParallelism,
      stores: [first!.store, this.#ends, ...others.map(({ store }) => store)],
      storeTypes: [first!.stored, 'session-end/1', ...others.map(({ stored }) => stored)],
    })
    context.state.registerKeyed('sessions', this.#table)
    for (const slot of this.#table.slots()) {
      const key = keys.map((_, index) => this.#table.key(slot, index))
      const session = {
        start: this.#table.key(slot, keys.length) as number,
        end: this.#ends.get(slot) as number,
        slot,
      }
      this.#add(rowText(key), session)
    }
  }

  processBatch(batch: Batch): void {
    const { keys, inputTypes, window, toWall } = this.#options
    const times = batch.columns[window.timeColumn]!
    const byClock = window.attribute === 'proctime'
    let late = 0
    for (let row = 0; row < batch.length; row++) {
      if (!byClock && !isValid(times.validity, row)) continue
      const time = toWall(byClock ? this.#context.clock.now() : (times.values[row] as number))
      const key = keys.map((column) => readValue(batch.columns[column]!, inputTypes[column]!, row))
      const slot = this.#sessionOf(key, time)
      if (slot < 0) {
        late++
        continue
      }
      const retraction = isRetraction(batch.kinds?.[row] ?? RowKind.INSERT)
      this.#table.touch(slot)
      this.#contents.take(slot, batch, row, retraction)
    }
    if (late > 0 && !byClock) this.#context.metrics.lateRecords(late)
  }

  processWatermark(watermark: number): void {
    this.#fire(this.#clock.onWatermark(watermark))
  }

  onProcessingTime(at: number): void {
    this.#fire(this.#clock.onProcessingTime(at))
  }

  /** The slot of the session that a row at `time` belongs to, merged with those it connects; -1 when that is over. */
  #sessionOf(key: Row, time: number): number {
    const text = rowText(key)
    const sessions = this.#sessions.get(text) ?? []
    let [start, end] = [time, time + this.#options.window.size]
    const merged = sessions.filter((session) => session.start <= end && session.end >= start)
    for (const session of merged) {
      start = Math.min(start, session.start)
      end = Math.max(end, session.end)
    }
    if (this.#clock.isOver(end)) return -1
    const [only] = merged
    if (only && merged.length === 1 && only.start === start && only.end === end) return only.slot
    const slot = this.#slotAt(key, start, end, merged)
    this.#sessions.set(
      text,
      sessions.filter((session) => !merged.includes(session)),
    )
    this.#add(text, { start, end, slot })
    return slot
  }

  /** The slot of the session that starts at `start`, with all that the merged ones held. */
  #slotAt(key: Row, start: number, end: number, merged: readonly Session[]): number {
    const { keys, inputTypes } = this.#options
    const builder = new BatchBuilder([...keys.map((column) => inputTypes[column]!), doubleType], 1)
    builder.append([...key, start])
    const batch = builder.finish()
    const hash = this.#table.hash(
      batch,
      keys.map((_, index) => index),
    )[0]!
    const slot = this.#table.findOrInsert(batch.columns, 0, hash)
    for (const session of merged) {
      if (session.slot === slot) continue
      this.#contents.merge(slot, session.slot)
      this.#table.remove(session.slot)
    }
    this.#ends.set(slot, end)
    this.#table.touch(slot)
    return slot
  }

  #add(text: string, session: Session): void {
    const sessions = this.#sessions.get(text)
    if (sessions === undefined) this.#sessions.set(text, [session])
    else sessions.push(session)
    this.#clock.await(session.end)
  }

  #fire(ends: readonly number[]): void {
    if (ends.length === 0) return
    const due = new Set(ends)
    const fired: Session[] = []
    for (const [text, sessions] of this.#sessions) {
      const over = sessions.filter(({ end }) => due.has(end))
      if (over.length === 0) continue
      fired.push(...over)
      const left = sessions.filter(({ end }) => !due.has(end))
      if (left.length === 0) this.#sessions.delete(text)
      else this.#sessions.set(text, left)
    }
    fired.sort((a, b) => a.end - b.end)
    const result = this.#contents.result(fired, (slot, output) => {
      for (let key = 0; key < this.#options.keys.length; key++)
        this.#table.emitKey(slot, key, output.columns[key]!, output.length)
    })
    for (const session of fired) this.#table.remove(session.slot)
    if (result !== null) this.#context.output.emit(result)
  }
}
