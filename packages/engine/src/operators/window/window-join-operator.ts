import type { Operator, OperatorContext } from '../../dataflow/operator.ts'
import { weightOf } from '../../state/cell-store.ts'
import type { Batch } from '../../types/batch.ts'
import { type LogicalType, typeToString } from '../../types/logical-type.ts'
import { RowKind } from '../../types/row-kind.ts'
import { type Row, readRow } from '../../types/row-value.ts'
import { millisOf } from '../../types/time-text.ts'
import { canMatch } from '../join/join-side.ts'
import { type PairCondition, PairFilter } from '../join/pair-filter.ts'
import { KeyedObjects } from '../keyed/keyed-objects.ts'
import { RowOutput } from '../keyed/row-output.ts'
import { type WindowRows, windowRowsCodec } from './window-buffer.ts'
import { WindowClock, type WindowClockOptions } from './window-clock.ts'

interface WindowJoinSide {
  readonly types: readonly LogicalType[]
  readonly keys: readonly number[]
  readonly windowEnd: number
}
export interface WindowJoinOptions extends WindowClockOptions {
  readonly joinType: 'inner' | 'left' | 'right' | 'full' | 'semi' | 'anti'
  readonly left: WindowJoinSide
  readonly right: WindowJoinSide
  readonly outputTypes: readonly LogicalType[]
  readonly condition: PairCondition | null
}

/** Joins what both sides have of a key in the same window, once the window is over; late rows are dropped and counted. */
export class WindowJoinOperator implements Operator {
  readonly #options: WindowJoinOptions
  #sides!: readonly [left: KeyedObjects<WindowRows>, right: KeyedObjects<WindowRows>]
  #filter: PairFilter | null = null
  #clock!: WindowClock
  #output!: RowOutput
  #context!: OperatorContext

  constructor(options: WindowJoinOptions) {
    this.#options = options
  }

  open(context: OperatorContext): void {
    const { left, right, condition, outputTypes } = this.#options
    this.#context = context
    this.#clock = new WindowClock(context, this.#options)
    const open = (name: string, { types, keys }: WindowJoinSide) =>
      new KeyedObjects(context, {
        name,
        stored: `window-rows(${types.map(typeToString).join(', ')})/1`,
        inputTypes: types,
        keys,
        codec: windowRowsCodec,
        ttlMs: 0,
      })
    this.#sides = [open('left', left), open('right', right)]
    for (const side of this.#sides)
      for (const slot of side.slots()) for (const end of side.get(slot)!.keys()) this.#clock.await(end)
    if (condition !== null) this.#filter = new PairFilter(condition, [...left.types, ...right.types], context)
    this.#output = new RowOutput(outputTypes, context.output)
  }

  processBatch(batch: Batch, input: number): void {
    const side = input === 0 ? this.#options.left : this.#options.right
    const rows = this.#sides[input as 0 | 1]
    rows.enter(batch)
    let late = 0
    for (let i = 0; i < batch.length; i++) {
      const row = readRow(batch, side.types, i)
      const end = millisOf(row[side.windowEnd]!)
      if (this.#clock.isOver(end)) {
        late++
        continue
      }
      if (!canMatch(batch, i, side.keys, [])) {
        this.#alone(row, input === 0)
        continue
      }
      const slot = rows.slotFor(i)
      let windows = rows.get(slot)
      if (windows === undefined) {
        windows = new Map()
        rows.set(slot, windows)
      }
      const list = windows.get(end)
      if (list === undefined) windows.set(end, [row])
      else list.push(row)
      rows.changed(slot, weightOf(row))
      this.#clock.await(end)
    }
    if (late > 0) this.#context.metrics.lateRecords(late)
    this.#output.send()
  }

  processWatermark(watermark: number): void {
    for (const end of this.#clock.onWatermark(watermark)) this.#fire(end)
    this.#output.send()
  }

  onProcessingTime(at: number): void {
    for (const end of this.#clock.onProcessingTime(at)) this.#fire(end)
    this.#output.send()
  }

  #fire(end: number): void {
    const [left, right] = this.#sides
    for (const slot of left.slots()) {
      const rows = left.get(slot)!.get(end)
      if (rows === undefined) continue
      const other = right.slotOfValues(this.#options.left.keys.map((key) => rows[0]![key]!))
      this.#join(rows, right.get(other)?.get(end) ?? [])
      forget(left, slot, end)
      forget(right, other, end)
    }
    // What is left on the right has nothing on the left.
    for (const slot of right.slots()) {
      const rows = right.get(slot)!.get(end)
      if (rows === undefined) continue
      this.#join([], rows)
      forget(right, slot, end)
    }
  }

  #join(left: readonly Row[], right: readonly Row[]): void {
    const { joinType } = this.#options
    const pairs = left.flatMap((l) => right.map((r) => [l, r] as const))
    for (const [l, r] of pairs) this.#filter?.add(l, r)
    const verdicts = this.#filter?.judge()
    const joined = pairs.filter((_, index) => verdicts?.[index] ?? true)
    const [leftJoined, rightJoined] = [new Set(joined.map(([l]) => l)), new Set(joined.map(([, r]) => r))]
    if (joinType === 'semi' || joinType === 'anti') {
      for (const row of left)
        if (leftJoined.has(row) === (joinType === 'semi')) this.#output.add(row, RowKind.INSERT)
      return
    }
    for (const [l, r] of joined) this.#output.add([...l, ...r], RowKind.INSERT)
    for (const row of left) if (!leftJoined.has(row)) this.#alone(row, true)
    for (const row of right) if (!rightJoined.has(row)) this.#alone(row, false)
  }

  /** A row without partners: padded on an outer side, told as it is by an anti join, else nothing. */
  #alone(row: Row, isLeft: boolean): void {
    const { joinType, left, right } = this.#options
    if (joinType === 'anti') {
      if (isLeft) this.#output.add(row, RowKind.INSERT)
      return
    }
    if (joinType !== 'full' && joinType !== (isLeft ? 'left' : 'right')) return
    const nulls = (isLeft ? right : left).types.map(() => null)
    this.#output.add(isLeft ? [...row, ...nulls] : [...nulls, ...row], RowKind.INSERT)
  }
}

function forget(side: KeyedObjects<WindowRows>, slot: number, end: number): void {
  const windows = side.get(slot)
  if (windows === undefined) return
  const left = new Map(windows)
  left.delete(end)
  if (left.size === 0) side.remove(slot)
  else side.set(slot, left)
}
