import type { Operator, OperatorContext } from '../../dataflow/operator.ts'
import type { Batch } from '../../types/batch.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import { isRetraction, RowKind } from '../../types/row-kind.ts'
import { StateCleanUp } from '../keyed/state-clean-up.ts'
import { canMatch, JoinSide, type JoinSideOptions } from './join-side.ts'
import { PairCandidates } from './pair-candidates.ts'
import type { PairCondition } from './pair-filter.ts'
import { NO_ROW, PairOutput } from './pair-output.ts'

/** Candidates that are judged together, at least; what one row has is never split. */
const MANY_PAIRS = 4096

export interface JoinOptions {
  readonly joinType: 'inner' | 'left' | 'right' | 'full' | 'semi' | 'anti'
  readonly left: JoinSideOptions
  readonly right: JoinSideOptions
  readonly outputTypes: readonly LogicalType[]
  readonly nullSafe: readonly boolean[]
  /** NOT IN: what is unknown to be different counts as equal. An anti join by one key. */
  readonly nullAware: boolean
  readonly condition: PairCondition | null
}

/**
 * The regular streaming join over any changelogs, as Flink's `StreamingJoinOperator` and its semi and anti twin: both
 * sides are kept; rows of an outer side know how many partners they have, and are padded with nulls while they have
 * none. Padding goes by -D and +I, never by -U and +U.
 */
export class JoinOperator implements Operator {
  readonly #options: JoinOptions
  #sides!: { readonly left: JoinSide; readonly right: JoinSide }
  #pairs!: PairCandidates
  #output!: PairOutput
  #cleanUp!: StateCleanUp
  #context!: OperatorContext

  constructor(options: JoinOptions) {
    this.#options = options
  }

  open(context: OperatorContext): void {
    const { left, right, condition, joinType } = this.#options
    this.#context = context
    this.#sides = {
      left: new JoinSide(context, 'left', left),
      right: new JoinSide(context, 'right', right),
    }
    this.#pairs = new PairCandidates(condition, left.types.length, context)
    this.#output = new PairOutput(
      context.output,
      joinType === 'semi' || joinType === 'anti' ? 'left' : 'both',
    )
    this.#cleanUp = new StateCleanUp(context, [
      { table: this.#sides.left.table, ttlMs: left.ttlMs },
      { table: this.#sides.right.table, ttlMs: right.ttlMs },
    ])
  }

  processBatch(batch: Batch, input: number): void {
    if (batch.length === 0) return
    const isLeft = input === 0
    const { left, right } = this.#sides
    const [own, other] = isLeft ? [left, right] : [right, left]
    const { keys } = own.options
    const now = this.#context.clock.now()
    const hashes = own.table.enter(batch, now)
    const keyColumns = keys.map((key) => batch.columns[key]!)
    const unknown = this.#options.nullAware ? other.unknownKey(now) : -1
    other.table.enterKeys(keyColumns, batch.length, hashes, now)
    for (let from = 0; from < batch.length; ) from = this.#run(batch, from, isLeft, unknown)
    left.table.settle()
    right.table.settle()
  }

  onProcessingTime(at: number): void {
    this.#cleanUp.onProcessingTime(at)
  }

  /** Takes rows until they have many candidates; gives the first that was not taken. */
  #run(batch: Batch, from: number, isLeft: boolean, unknown: number): number {
    const { left, right } = this.#sides
    const [own, other] = isLeft ? [left, right] : [right, left]
    const pairs = this.#pairs
    let to = from
    for (; to < batch.length && pairs.own.length < MANY_PAIRS; to++) {
      if (this.#canMatch(batch, to, own)) {
        this.#addCandidates(to, other.table.head(to), other)
        if (this.#options.nullAware) this.#addUnknown(batch, to, own, other, unknown)
      }
    }
    pairs.judge(batch, other.table, isLeft)
    const { joinType } = this.#options
    const semi = joinType === 'semi' || joinType === 'anti'
    let pair = 0
    for (let row = from; row < to; row++) {
      const first = pair
      while (pair < pairs.own.length && pairs.own.values[pair] === row) pair++
      const kind = (batch.kinds?.[row] ?? RowKind.INSERT) as RowKind
      const matches = pairs.other.values.subarray(first, pair)
      const keeps = this.#canMatch(batch, row, own)
      if (semi && isLeft) this.#semiLeft(matches, row, kind, keeps)
      else if (semi) this.#semiRight(matches, row, kind, keeps)
      else this.#join(matches, row, kind, keeps, isLeft)
    }
    pairs.clear()
    this.#output.send(batch, other.table, isLeft)
    return to
  }

  #canMatch(batch: Batch, row: number, { options }: JoinSide): boolean {
    return this.#options.nullAware || canMatch(batch, row, options.keys, this.#options.nullSafe)
  }

  #addCandidates(row: number, head: number, { table }: JoinSide): void {
    for (let other = head; other >= 0; other = table.next(other)) this.#pairs.add(row, other)
  }

  /** A null may be equal to anything: rows with one beside a known key, all others beside a null. */
  #addUnknown(batch: Batch, row: number, own: JoinSide, other: JoinSide, unknown: number): void {
    if (canMatch(batch, row, own.options.keys, [])) this.#addCandidates(row, unknown, other)
    else for (const head of other.table.heads()) if (head !== unknown) this.#addCandidates(row, head, other)
  }

  /** `keeps`: the row's key can match; a row that cannot is nowhere looked for, so it need not be kept. */
  #join(matches: Int32Array, row: number, kind: RowKind, keeps: boolean, isLeft: boolean): void {
    const { joinType } = this.#options
    const { left, right } = this.#sides
    const [own, other] = isLeft ? [left, right] : [right, left]
    const ownOuter = joinType === 'full' || joinType === (isLeft ? 'left' : 'right')
    const otherOuter = joinType === 'full' || joinType === (isLeft ? 'right' : 'left')
    const retraction = isRetraction(kind)
    if (keeps && retraction) own.retract(row)
    if (keeps && !retraction) own.add(row, ownOuter ? countOf(matches, other) : 0)
    if (matches.length === 0) {
      if (ownOuter) this.#output.add(row, NO_ROW, retraction ? RowKind.DELETE : RowKind.INSERT)
      return
    }
    // A partner that was alone is padded no more.
    if (otherOuter && !retraction)
      for (const match of matches)
        if (other.partners(match) === 0) this.#show(NO_ROW, match, other.times(match), RowKind.DELETE)
    const outer = ownOuter || (otherOuter && !retraction)
    const joined = outer ? (retraction ? RowKind.DELETE : RowKind.INSERT) : kind
    for (const match of matches) this.#show(row, match, other.times(match), joined)
    if (!otherOuter) return
    for (const match of matches) {
      if (retraction && other.partners(match) === 1)
        this.#show(NO_ROW, match, other.times(match), RowKind.INSERT)
      other.changePartners(match, retraction ? -1 : 1)
    }
  }

  #semiLeft(matches: Int32Array, row: number, kind: RowKind, keeps: boolean): void {
    const { left, right } = this.#sides
    if (matches.length > 0 === (this.#options.joinType === 'semi')) this.#output.add(row, NO_ROW, kind)
    if (!keeps) return
    if (isRetraction(kind)) left.retract(row)
    else left.add(row, countOf(matches, right))
  }

  #semiRight(matches: Int32Array, row: number, kind: RowKind, keeps: boolean): void {
    if (!keeps) return
    const { left, right } = this.#sides
    const retraction = isRetraction(kind)
    const semi = this.#options.joinType === 'semi'
    if (retraction) right.retract(row)
    else right.add(row, 0)
    const [appears, goes] = semi ? [kind, kind] : [RowKind.DELETE, RowKind.INSERT]
    for (const match of matches) {
      if (!retraction && left.partners(match) === 0) this.#show(NO_ROW, match, left.times(match), appears)
      if (retraction && left.partners(match) === 1) this.#show(NO_ROW, match, left.times(match), goes)
      left.changePartners(match, retraction ? -1 : 1)
    }
  }

  #show(own: number, other: number, times: number, kind: RowKind): void {
    for (let n = 0; n < times; n++) this.#output.add(own, other, kind)
  }
}

function countOf(matches: Int32Array, side: JoinSide): number {
  let count = 0
  for (const match of matches) count += side.times(match)
  return count
}
