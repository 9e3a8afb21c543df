import type { Output } from '../../dataflow/operator.ts'
import type { RowTable } from '../../state/rows/row-table.ts'
import type { Batch } from '../../types/batch.ts'
import { TARGET_BATCH_ROWS } from '../../types/batch.ts'
import type { Column } from '../../types/column.ts'
import { RowKind } from '../../types/row-kind.ts'
import { gatherPadded } from '../keyed/gather-padded.ts'
import { IntList } from '../keyed/int-list.ts'

const MOST_ROWS = 2 * TARGET_BATCH_ROWS

/** No row: nulls stand in its place. */
export const NO_ROW = -1

/**
 * Output of joins: each row is one of the batch's beside one that is kept of the other side, either of which may be
 * missing. Only numbers are noted; columns are gathered when it is sent.
 */
export class PairOutput {
  readonly #output: Output
  /** Which sides are shown. */
  readonly #shows: 'both' | 'left'
  readonly #own = new IntList()
  readonly #other = new IntList()
  readonly #kinds = new IntList()

  constructor(output: Output, shows: 'both' | 'left') {
    this.#output = output
    this.#shows = shows
  }

  get length(): number {
    return this.#own.length
  }

  add(own: number, other: number, kind: RowKind): void {
    this.#own.push(own)
    this.#other.push(other)
    this.#kinds.push(kind)
  }

  /** Sends what was noted of this batch of one side and the rows kept of the other. */
  send(batch: Batch, other: RowTable, batchIsLeft: boolean): void {
    const { length } = this.#own
    for (let from = 0; from < length; from += MOST_ROWS) {
      const to = Math.min(length, from + MOST_ROWS)
      const kinds = Uint8Array.from(this.#kinds.values.subarray(from, to))
      const ownColumns = () => gatherPadded(batch.columns, this.#own.values.slice(from, to))
      const otherColumns = () => other.gather(this.#other.values.subarray(from, to), to - from)
      this.#output.emit({
        length: to - from,
        columns: this.#columns(ownColumns, otherColumns, batchIsLeft),
        kinds: kinds.every((kind) => kind === RowKind.INSERT) ? null : kinds,
      })
    }
    this.#own.clear()
    this.#other.clear()
    this.#kinds.clear()
  }

  #columns(own: () => Column[], other: () => Column[], ownIsLeft: boolean): Column[] {
    if (this.#shows === 'left') return ownIsLeft ? own() : other()
    return ownIsLeft ? [...own(), ...other()] : [...other(), ...own()]
  }
}
