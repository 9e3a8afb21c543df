import { MAX_WATERMARK, MIN_WATERMARK, type Operator, type OperatorContext } from '../../dataflow/operator.ts'
import type { Batch } from '../../types/batch.ts'
import { isValid } from '../../types/column.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import { RowKind } from '../../types/row-kind.ts'
import { nullRow } from '../keyed/gather-padded.ts'
import { TimedRows } from '../keyed/timed-rows.ts'
import { canMatch } from './join-side.ts'
import { PairCandidates } from './pair-candidates.ts'
import type { PairCondition } from './pair-filter.ts'
import { NO_ROW, PairOutput } from './pair-output.ts'

interface IntervalSide {
  readonly types: readonly LogicalType[]
  readonly keys: readonly number[]
  readonly time: number
}
export interface IntervalJoinOptions {
  readonly joinType: 'inner' | 'left' | 'right' | 'full'
  readonly left: IntervalSide
  readonly right: IntervalSide
  readonly attribute: 'rowtime' | 'proctime'
  /** `left.time` is at least `right.time + lower` and at most `right.time + upper`, in ms. */
  readonly lower: number
  readonly upper: number
  readonly outputTypes: readonly LogicalType[]
  readonly condition: PairCondition | null
}

/** Candidates that are judged together, at least. */
const MANY_PAIRS = 4096

/**
 * Joins rows whose times are within an interval of each other, as Flink's `TimeIntervalJoin`: a row is kept for as long
 * as rows of the other side can come that it could be joined with; then, on an outer side, it is padded with nulls if it
 * was never joined.
 */
export class IntervalJoinOperator implements Operator {
  readonly #options: IntervalJoinOptions
  #sides!: readonly [left: TimedRows, right: TimedRows]
  #missing!: readonly [left: Batch, right: Batch]
  #pairs!: PairCandidates
  #output!: PairOutput
  #context!: OperatorContext
  #watermark = MIN_WATERMARK
  #timer = 0

  constructor(options: IntervalJoinOptions) {
    this.#options = options
  }

  open(context: OperatorContext): void {
    const { left, right, condition, lower, upper } = this.#options
    this.#context = context
    const stretchMs = Math.max(1, Math.ceil((upper - lower) / 32))
    const open = (name: string, { types, keys }: IntervalSide) =>
      new TimedRows(context, { name, stored: 'interval-rows', types, keys, stretchMs })
    this.#sides = [open('left', left), open('right', right)]
    this.#missing = [nullRow(left.types), nullRow(right.types)]
    this.#pairs = new PairCandidates(condition, left.types.length, context)
    this.#output = new PairOutput(context.output, 'both')
    this.#armTimer()
  }

  processBatch(batch: Batch, input: number): void {
    if (batch.length === 0) return
    const isLeft = input === 0
    const { left, right, attribute } = this.#options
    const { keys, time: timeColumn } = isLeft ? left : right
    const [own, other] = isLeft ? this.#sides : [this.#sides[1], this.#sides[0]]
    const now = this.#context.clock.now()
    if (attribute === 'proctime') this.#advance(now - 1)
    const hashes = own.enter(batch)
    other.enterKeys(
      keys.map((key) => batch.columns[key]!),
      batch.length,
      hashes,
    )
    const column = batch.columns[timeColumn]!
    const timeAt = (i: number) => {
      if (attribute === 'proctime') return now
      return isValid(column.validity, i) ? Number(column.values[i]) : -MAX_WATERMARK
    }
    for (let from = 0; from < batch.length; ) from = this.#run(batch, from, timeAt, isLeft)
    this.#settle()
  }

  processWatermark(watermark: number): void {
    if (this.#options.attribute === 'rowtime') this.#advance(watermark)
  }

  onProcessingTime(at: number): void {
    if (this.#options.attribute !== 'proctime' || at < this.#timer) return
    this.#advance(at - 1)
    this.#armTimer()
  }

  /** Takes rows until they have many candidates; gives the first that was not taken. */
  #run(batch: Batch, from: number, timeAt: (row: number) => number, isLeft: boolean): number {
    const { left, right } = this.#options
    const [own, other] = isLeft ? this.#sides : [this.#sides[1], this.#sides[0]]
    const keys = isLeft ? left.keys : right.keys
    const pairs = this.#pairs
    let to = from
    for (; to < batch.length && pairs.own.length < MANY_PAIRS; to++)
      if (canMatch(batch, to, keys, [])) this.#findPartners(other, to, timeAt(to), isLeft)
    pairs.judge(batch, other.table, isLeft)
    let pair = 0
    for (let row = from; row < to; row++) {
      const first = pair
      for (; pair < pairs.own.length && pairs.own.values[pair] === row; pair++) {
        this.#output.add(row, pairs.other.values[pair]!, RowKind.INSERT)
        if (this.#isOuter(!isLeft)) other.mark(pairs.other.values[pair]!)
      }
      const time = timeAt(row)
      if (this.#lastPartner(time, isLeft) > this.#watermark && canMatch(batch, row, keys, [])) {
        const kept = own.add(row, time)
        if (pair > first && this.#isOuter(isLeft)) own.mark(kept)
      } else if (pair === first && this.#isOuter(isLeft)) this.#output.add(row, NO_ROW, RowKind.INSERT)
    }
    pairs.clear()
    this.#output.send(batch, other.table, isLeft)
    return to
  }

  #findPartners(other: TimedRows, row: number, time: number, isLeft: boolean): void {
    const { lower, upper } = this.#options
    const [earliest, latest] = isLeft ? [time - upper, time - lower] : [time + lower, time + upper]
    const list = other.list(row)
    const end = other.length(list)
    for (let place = end === 0 ? 0 : other.firstFrom(list, earliest); place < end; place++) {
      const partner = other.row(list, place)
      if (other.time(partner) > latest) return
      this.#pairs.add(row, partner)
    }
  }

  /** The latest time at which a row of the other side could be joined with a row of this one. */
  #lastPartner(time: number, isLeft: boolean): number {
    return isLeft ? time - this.#options.lower : time + this.#options.upper
  }

  #advance(watermark: number): void {
    if (watermark <= this.#watermark) return
    this.#watermark = watermark
    const { lower, upper } = this.#options
    for (const [index, rows] of this.#sides.entries()) {
      const isLeft = index === 0
      const until = isLeft ? watermark + lower : watermark - upper
      const expired = rows.due(until)
      if (this.#isOuter(isLeft))
        for (const row of expired) if (!rows.isMarked(row)) this.#output.add(NO_ROW, row, RowKind.INSERT)
      rows.removeDue(expired, until)
      // The batch is of the other side, and none of its rows is there.
      this.#output.send(this.#missing[isLeft ? 1 : 0]!, rows.table, !isLeft)
    }
    this.#settle()
  }

  #isOuter(isLeft: boolean): boolean {
    const { joinType } = this.#options
    return joinType === 'full' || joinType === (isLeft ? 'left' : 'right')
  }

  #settle(): void {
    for (const rows of this.#sides) rows.settle()
  }

  #armTimer(): void {
    if (this.#options.attribute !== 'proctime') return
    const every = Math.max(1, Math.min(1000, this.#options.upper - this.#options.lower))
    this.#timer = this.#context.clock.now() + every
    this.#context.registerProcessingTimer(this.#timer)
  }
}
