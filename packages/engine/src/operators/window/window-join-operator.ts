import type { Operator, OperatorContext } from '../../dataflow/operator.ts'
import { hashKeys } from '../../state/key-hash.ts'
import type { Batch } from '../../types/batch.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import { RowKind } from '../../types/row-kind.ts'
import { canMatch } from '../join/join-side.ts'
import { PairCandidates } from '../join/pair-candidates.ts'
import type { PairCondition } from '../join/pair-filter.ts'
import { NO_ROW, PairOutput } from '../join/pair-output.ts'
import { nullRow } from '../keyed/gather-padded.ts'
import { TimedRows } from '../keyed/timed-rows.ts'
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

/** Rows of the left that are taken together, and candidates that are judged together, at least. */
const MANY_ROWS = 4096

/** Joins what both sides have of a key in the same window, once the window is over; late rows are dropped and counted. */
export class WindowJoinOperator implements Operator {
  readonly #options: WindowJoinOptions
  #sides!: readonly [left: TimedRows, right: TimedRows]
  #pairs!: PairCandidates
  #output!: PairOutput
  #noLeft!: Batch
  #clock!: WindowClock
  #context!: OperatorContext

  constructor(options: WindowJoinOptions) {
    this.#options = options
  }

  open(context: OperatorContext): void {
    const { left, right, condition, joinType } = this.#options
    this.#context = context
    this.#clock = new WindowClock(context, this.#options)
    const open = (name: string, { types, keys }: WindowJoinSide) =>
      new TimedRows(context, { name, stored: 'window-rows', types, keys, stretchMs: 1 })
    this.#sides = [open('left', left), open('right', right)]
    for (const side of this.#sides) for (const end of side.times()) this.#clock.await(end)
    this.#pairs = new PairCandidates(condition, left.types.length, context)
    this.#output = new PairOutput(
      context.output,
      joinType === 'semi' || joinType === 'anti' ? 'left' : 'both',
    )
    this.#noLeft = nullRow(left.types)
  }

  processBatch(batch: Batch, input: number): void {
    if (batch.length === 0) return
    const isLeft = input === 0
    const { keys, windowEnd } = isLeft ? this.#options.left : this.#options.right
    const [rows, others] = isLeft ? this.#sides : [this.#sides[1], this.#sides[0]]
    rows.enter(batch)
    const ends = batch.columns[windowEnd]!
    let late = 0
    for (let i = 0; i < batch.length; i++) {
      const end = Number(ends.values[i])
      if (this.#clock.isOver(end)) late++
      else if (canMatch(batch, i, keys, [])) {
        rows.add(i, end)
        this.#clock.await(end)
      } else if (this.#showsAlone(isLeft)) this.#output.add(i, NO_ROW, RowKind.INSERT)
    }
    if (late > 0) this.#context.metrics.lateRecords(late)
    this.#output.send(batch, others.table, isLeft)
  }

  processWatermark(watermark: number): void {
    for (const end of this.#clock.onWatermark(watermark)) this.#fire(end)
  }

  onProcessingTime(at: number): void {
    for (const end of this.#clock.onProcessingTime(at)) this.#fire(end)
  }

  #fire(end: number): void {
    const [left, right] = this.#sides
    const leftRows = left.due(end)
    for (let from = 0; from < leftRows.length; from += MANY_ROWS)
      this.#join(leftRows.slice(from, from + MANY_ROWS), end)
    const rightRows = right.due(end)
    if (this.#showsAlone(false))
      for (const row of rightRows) if (!right.isMarked(row)) this.#output.add(NO_ROW, row, RowKind.INSERT)
    this.#output.send(this.#noLeft, right.table, true)
    left.removeDue(leftRows, end)
    right.removeDue(rightRows, end)
    left.settle()
    right.settle()
  }

  /** Rows of the left with those of the right in the window that ends then. */
  #join(rows: readonly number[], end: number): void {
    const { left: options } = this.#options
    const [left, right] = this.#sides
    const { length } = rows
    const batch: Batch = { length, columns: left.table.gather(Int32Array.from(rows), length), kinds: null }
    right.enterKeys(
      options.keys.map((key) => batch.columns[key]!),
      length,
      hashKeys(batch, options.keys),
    )
    for (let from = 0; from < length; ) {
      let to = from
      for (; to < length && this.#pairs.own.length < MANY_ROWS; to++) this.#findPartners(to, end)
      this.#tell(batch, from, to)
      from = to
    }
  }

  #findPartners(row: number, end: number): void {
    const right = this.#sides[1]
    const list = right.list(row)
    if (list < 0) return
    const length = right.length(list)
    for (let place = right.firstFrom(list, end); place < length; place++) {
      const partner = right.row(list, place)
      if (right.time(partner) > end) return
      this.#pairs.add(row, partner)
    }
  }

  #tell(batch: Batch, from: number, to: number): void {
    const { joinType } = this.#options
    const right = this.#sides[1]
    this.#pairs.judge(batch, right.table, true)
    const { own, other } = this.#pairs
    let pair = 0
    for (let row = from; row < to; row++) {
      const first = pair
      for (; pair < own.length && own.values[pair] === row; pair++) {
        if (joinType === 'semi' || joinType === 'anti') continue
        this.#output.add(row, other.values[pair]!, RowKind.INSERT)
        if (this.#showsAlone(false)) right.mark(other.values[pair]!)
      }
      const alone = pair === first
      if (joinType === 'semi' ? !alone : alone && this.#showsAlone(true))
        this.#output.add(row, NO_ROW, RowKind.INSERT)
    }
    this.#pairs.clear()
    this.#output.send(batch, right.table, true)
  }

  /** Whether a row without partners is shown: padded on an outer side, as it is by an anti join. */
  #showsAlone(isLeft: boolean): boolean {
    const { joinType } = this.#options
    return joinType === 'full' || joinType === (isLeft ? 'left' : 'right') || (joinType === 'anti' && isLeft)
  }
}
