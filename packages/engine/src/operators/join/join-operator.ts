import type { Operator, OperatorContext } from '../../dataflow/operator.ts'
import type { Batch } from '../../types/batch.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import { isRetraction, RowKind } from '../../types/row-kind.ts'
import type { Row } from '../../types/row-value.ts'
import { RowOutput } from '../keyed/row-output.ts'
import { type Matched, matchesOf } from './join-matches.ts'
import { canMatch, JoinSide, type JoinSideOptions } from './join-side.ts'
import { type PairCondition, PairFilter } from './pair-filter.ts'

export interface JoinOptions {
  readonly joinType: 'inner' | 'left' | 'right' | 'full' | 'semi' | 'anti'
  readonly left: JoinSideOptions
  readonly right: JoinSideOptions
  readonly outputTypes: readonly LogicalType[]
  readonly nullSafe: readonly boolean[]
  readonly condition: PairCondition | null
}

/**
 * The regular streaming join over any changelogs, as Flink's `StreamingJoinOperator` and its semi and anti twin: both
 * sides are kept; rows of an outer side know how many partners they have, and are padded with nulls while they have
 * none. Padding goes by -D and +I, never by -U and +U.
 */
export class JoinOperator implements Operator {
  readonly #options: JoinOptions
  readonly #nulls: { readonly left: Row; readonly right: Row }
  #sides!: { readonly left: JoinSide; readonly right: JoinSide }
  #filter: PairFilter | null = null
  #output!: RowOutput

  constructor(options: JoinOptions) {
    this.#options = options
    this.#nulls = {
      left: options.left.types.map(() => null),
      right: options.right.types.map(() => null),
    }
  }

  open(context: OperatorContext): void {
    const { left, right, condition, outputTypes } = this.#options
    this.#sides = {
      left: new JoinSide(context, 'left', left),
      right: new JoinSide(context, 'right', right),
    }
    if (condition !== null) this.#filter = new PairFilter(condition, [...left.types, ...right.types], context)
    this.#output = new RowOutput(outputTypes, context.output)
  }

  processBatch(batch: Batch, input: number): void {
    const isLeft = input === 0
    const { left, right } = this.#sides
    const [own, other] = isLeft ? [left, right] : [right, left]
    const { joinType, nullSafe } = this.#options
    own.enter(batch)
    other.enterFrom(batch, own.options.keys)
    const matched = matchesOf(batch, own, other, isLeft, nullSafe, this.#filter)
    const semi = joinType === 'semi' || joinType === 'anti'
    matched.forEach((each, i) => {
      const kind = (batch.kinds?.[i] ?? RowKind.INSERT) as RowKind
      const keeps = canMatch(batch, i, own.options.keys, nullSafe)
      if (semi && isLeft) this.#semiLeft(each, i, kind, keeps)
      else if (semi) this.#semiRight(each, i, kind, keeps)
      else this.#join(each, i, kind, keeps, isLeft)
    })
    this.#output.send()
  }

  onProcessingTime(at: number): void {
    this.#sides.left.sweep(at)
    this.#sides.right.sweep(at)
  }

  /** `keeps`: the row's key can match; a row that cannot is nowhere looked for, so it need not be kept. */
  #join({ row, matches }: Matched, i: number, kind: RowKind, keeps: boolean, isLeft: boolean): void {
    const { joinType } = this.#options
    const { left, right } = this.#sides
    const [own, other] = isLeft ? [left, right] : [right, left]
    const ownOuter = joinType === 'full' || joinType === (isLeft ? 'left' : 'right')
    const otherOuter = joinType === 'full' || joinType === (isLeft ? 'right' : 'left')
    const retraction = isRetraction(kind)
    const count = matches.reduce((sum, match) => sum + match.count, 0)
    if (retraction && keeps) own.retract(i, row)
    if (!retraction && keeps) own.add(i, row, count)
    if (count === 0) {
      if (ownOuter) this.#pad(row, isLeft, retraction ? RowKind.DELETE : RowKind.INSERT)
      return
    }
    // A partner that was alone is padded no more.
    if (otherOuter && !retraction)
      for (const match of matches)
        if (match.partners === 0)
          this.#times(match.count, () => this.#pad(match.row, !isLeft, RowKind.DELETE))
    const outer = ownOuter || (otherOuter && !retraction)
    const joined = outer ? (retraction ? RowKind.DELETE : RowKind.INSERT) : kind
    for (const match of matches)
      this.#times(match.count, () =>
        this.#output.add(isLeft ? [...row, ...match.row] : [...match.row, ...row], joined),
      )
    if (!otherOuter) return
    for (const match of matches) {
      if (retraction && match.partners === 1)
        this.#times(match.count, () => this.#pad(match.row, !isLeft, RowKind.INSERT))
      other.partners(i, match, retraction ? -1 : 1)
    }
  }

  #semiLeft({ row, matches }: Matched, i: number, kind: RowKind, keeps: boolean): void {
    const count = matches.reduce((sum, match) => sum + match.count, 0)
    if (count > 0 === (this.#options.joinType === 'semi')) this.#output.add(row, kind)
    if (!keeps) return
    if (isRetraction(kind)) this.#sides.left.retract(i, row)
    else this.#sides.left.add(i, row, count)
  }

  #semiRight({ row, matches }: Matched, i: number, kind: RowKind, keeps: boolean): void {
    if (!keeps) return
    const { left, right } = this.#sides
    const retraction = isRetraction(kind)
    const semi = this.#options.joinType === 'semi'
    if (retraction) right.retract(i, row)
    else right.add(i, row, 0)
    const [appears, goes] = semi ? [kind, kind] : [RowKind.DELETE, RowKind.INSERT]
    for (const match of matches) {
      if (!retraction && match.partners === 0)
        this.#times(match.count, () => this.#output.add(match.row, appears))
      if (retraction && match.partners === 1)
        this.#times(match.count, () => this.#output.add(match.row, goes))
      left.partners(i, match, retraction ? -1 : 1)
    }
  }

  #pad(row: Row, rowIsLeft: boolean, kind: RowKind): void {
    this.#output.add(rowIsLeft ? [...row, ...this.#nulls.right] : [...this.#nulls.left, ...row], kind)
  }

  #times(count: number, emit: () => void): void {
    for (let n = 0; n < count; n++) emit()
  }
}
