import type { Output } from '../../dataflow/operator.ts'
import type { RowTable } from '../../state/rows/row-table.ts'
import { TARGET_BATCH_ROWS } from '../../types/batch.ts'
import type { Column } from '../../types/column.ts'
import { RowKind } from '../../types/row-kind.ts'
import { IntList } from './int-list.ts'

const MOST_ROWS = 2 * TARGET_BATCH_ROWS

/** Output that consists of rows kept in a table: only their numbers are noted, columns are gathered when it is sent. */
export class KeptRows {
  readonly #table: RowTable
  readonly #output: Output
  readonly #rows = new IntList()
  #kinds = new Uint8Array(1024)
  #changes = false

  constructor(table: RowTable, output: Output) {
    this.#table = table
    this.#output = output
  }

  add(row: number, kind: RowKind): void {
    const at = this.#rows.length
    this.#rows.push(row)
    if (at === this.#kinds.length) {
      const grown = new Uint8Array(at * 2)
      grown.set(this.#kinds)
      this.#kinds = grown
    }
    this.#kinds[at] = kind
    if (kind !== RowKind.INSERT) this.#changes = true
  }

  /** @param more columns behind those of the rows, for this many of them from the given one on */
  send(more?: (from: number, to: number) => Column[]): void {
    const { values, length } = this.#rows
    for (let from = 0; from < length; from += MOST_ROWS) {
      const to = Math.min(length, from + MOST_ROWS)
      this.#output.emit({
        length: to - from,
        columns: [
          ...this.#table.gather(values.subarray(from, to), to - from),
          ...(more === undefined ? [] : more(from, to)),
        ],
        kinds: this.#changes ? this.#kinds.slice(from, to) : null,
      })
    }
    this.#rows.clear()
    this.#changes = false
  }
}
