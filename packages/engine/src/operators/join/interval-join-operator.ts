import { MAX_WATERMARK, MIN_WATERMARK, type Operator, type OperatorContext } from '../../dataflow/operator.ts'
import { weightOf } from '../../state/cell-store.ts'
import type { ObjectCodec } from '../../state/object-store.ts'
import type { Batch } from '../../types/batch.ts'
import { type LogicalType, typeToString } from '../../types/logical-type.ts'
import { RowKind } from '../../types/row-kind.ts'
import { type Row, type RowValue, readRow } from '../../types/row-value.ts'
import { millisOf } from '../../types/time-text.ts'
import { KeyedObjects } from '../keyed/keyed-objects.ts'
import { RowOutput } from '../keyed/row-output.ts'
import { canMatch } from './join-side.ts'
import { type PairCondition, PairFilter } from './pair-filter.ts'

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

interface Kept {
  readonly time: number
  readonly row: Row
  joined: boolean
}

const keptCodec: ObjectCodec<Kept[]> = {
  encode: (rows) => rows.map(({ time, row, joined }): RowValue => [time, row, joined]),
  decode: (encoded) =>
    (encoded as readonly [number, Row, boolean][]).map(([time, row, joined]) => ({ time, row, joined })),
  weight: (rows) => rows.reduce((sum, { row }) => sum + weightOf(row) + 48, 16),
}

/**
 * Joins rows whose times are within an interval of each other, as Flink's `TimeIntervalJoin`: a row is kept for as long
 * as rows of the other side can come that it could be joined with; then, on an outer side, it is padded with nulls if it
 * was never joined.
 */
export class IntervalJoinOperator implements Operator {
  readonly #options: IntervalJoinOptions
  #sides!: readonly [left: KeyedObjects<Kept[]>, right: KeyedObjects<Kept[]>]
  #filter: PairFilter | null = null
  #output!: RowOutput
  #context!: OperatorContext
  #watermark = MIN_WATERMARK
  #timer = 0

  constructor(options: IntervalJoinOptions) {
    this.#options = options
  }

  open(context: OperatorContext): void {
    const { left, right, condition, outputTypes } = this.#options
    this.#context = context
    const open = (name: string, { types, keys }: IntervalSide) =>
      new KeyedObjects(context, {
        name,
        stored: `interval-rows(${types.map(typeToString).join(', ')})/1`,
        inputTypes: types,
        keys,
        codec: keptCodec,
        ttlMs: 0,
      })
    this.#sides = [open('left', left), open('right', right)]
    if (condition !== null) this.#filter = new PairFilter(condition, [...left.types, ...right.types], context)
    this.#output = new RowOutput(outputTypes, context.output)
    this.#armTimer()
  }

  processBatch(batch: Batch, input: number): void {
    const isLeft = input === 0
    const { left, right, attribute } = this.#options
    const [own, other] = isLeft ? [left, right] : [right, left]
    const [ownRows, otherRows] = isLeft ? this.#sides : [this.#sides[1], this.#sides[0]]
    const columns: Batch['columns'][number][] = []
    other.keys.forEach((key, i) => {
      columns[key] = batch.columns[own.keys[i]!]!
    })
    ownRows.enter(batch)
    otherRows.enter({ length: batch.length, columns, kinds: null })
    const now = this.#context.clock.now()
    if (attribute === 'proctime') this.#advance(now - 1)
    for (let i = 0; i < batch.length; i++) {
      const row = readRow(batch, own.types, i)
      const time = attribute === 'proctime' ? now : this.#time(row, own.time)
      const keeps = canMatch(batch, i, own.keys, [])
      const joined = keeps && this.#match({ time, row }, otherRows, i, isLeft)
      if (keeps && this.#lastPartner(time, isLeft) > this.#watermark)
        this.#keep(ownRows, i, { time, row, joined })
      else if (!joined && this.#isOuter(isLeft)) this.#pad(row, isLeft)
    }
    this.#output.send()
  }

  processWatermark(watermark: number): void {
    if (this.#options.attribute === 'rowtime') this.#advance(watermark)
  }

  onProcessingTime(at: number): void {
    if (this.#options.attribute !== 'proctime' || at < this.#timer) return
    this.#advance(at - 1)
    this.#armTimer()
  }

  /** Joins the row with what is kept of the other side; true if it was joined. */
  #match(
    own: { readonly time: number; readonly row: Row },
    others: KeyedObjects<Kept[]>,
    i: number,
    isLeft: boolean,
  ): boolean {
    const slot = others.slot(i)
    const { lower, upper } = this.#options
    const near = (others.get(slot) ?? []).filter(({ time }) => {
      const distance = isLeft ? own.time - time : time - own.time
      return distance >= lower && distance <= upper
    })
    const pair = ({ row }: Kept) => (isLeft ? ([own.row, row] as const) : ([row, own.row] as const))
    for (const kept of near) this.#filter?.add(...pair(kept))
    const verdicts = this.#filter?.judge()
    let joined = false
    near.forEach((kept, index) => {
      if (verdicts !== undefined && !verdicts[index]) return
      joined = true
      if (!kept.joined) {
        kept.joined = true
        others.changed(slot, 0)
      }
      this.#output.add(pair(kept).flat(), RowKind.INSERT)
    })
    return joined
  }

  #keep(rows: KeyedObjects<Kept[]>, i: number, kept: Kept): void {
    const slot = rows.slotFor(i)
    const list = rows.get(slot)
    if (list === undefined) rows.set(slot, [kept])
    else {
      list.push(kept)
      rows.changed(slot, weightOf(kept.row) + 48)
    }
  }

  /** The latest time at which a row of the other side could be joined with a row of this one. */
  #lastPartner(time: number, isLeft: boolean): number {
    return isLeft ? time - this.#options.lower : time + this.#options.upper
  }

  #advance(watermark: number): void {
    if (watermark <= this.#watermark) return
    this.#watermark = watermark
    for (const [index, rows] of this.#sides.entries()) {
      const isLeft = index === 0
      for (const slot of rows.slots()) {
        const list = rows.get(slot)!
        const expired = list.filter(({ time }) => this.#lastPartner(time, isLeft) <= watermark)
        if (expired.length === 0) continue
        if (this.#isOuter(isLeft)) for (const { row, joined } of expired) if (!joined) this.#pad(row, isLeft)
        const left = list.filter(({ time }) => this.#lastPartner(time, isLeft) > watermark)
        if (left.length === 0) rows.remove(slot)
        else rows.set(slot, left)
      }
    }
    this.#output.send()
  }

  #isOuter(isLeft: boolean): boolean {
    const { joinType } = this.#options
    return joinType === 'full' || joinType === (isLeft ? 'left' : 'right')
  }

  #pad(row: Row, isLeft: boolean): void {
    const nulls = (isLeft ? this.#options.right : this.#options.left).types.map(() => null)
    this.#output.add(isLeft ? [...row, ...nulls] : [...nulls, ...row], RowKind.INSERT)
  }

  #armTimer(): void {
    if (this.#options.attribute !== 'proctime') return
    const every = Math.max(1, Math.min(1000, this.#options.upper - this.#options.lower))
    this.#timer = this.#context.clock.now() + every
    this.#context.registerProcessingTimer(this.#timer)
  }

  #time(row: Row, column: number): number {
    const time = row[column] ?? null
    return time === null ? -MAX_WATERMARK : millisOf(time)
  }
}
