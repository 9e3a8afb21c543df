import type { AggregateCall } from '../../plan/bound-expression.ts'
import { weightOf } from '../../state/cell-store.ts'
import { type ObjectCodec, ObjectStore } from '../../state/object-store.ts'
import type { Batch } from '../../types/batch.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import { type Row, type RowValue, readValue } from '../../types/row-value.ts'

const lastValues: ObjectCodec<RowValue[]> = {
  encode: (values) => values,
  decode: (encoded) => [...(encoded as readonly RowValue[])],
  weight: (values) => values.reduce((sum: number, value) => sum + weightOf([value]) + 8, 24),
}

/** LAG(value [, offset [, default]]) of each partition: the last `offset + 1` values, the oldest of which is the answer. */
export class LagValues {
  readonly stored = 'lag/1'
  readonly store = new ObjectStore(lastValues)
  readonly #args: readonly number[]
  readonly #inputTypes: readonly LogicalType[]

  constructor({ args }: AggregateCall, inputTypes: readonly LogicalType[]) {
    this.#args = args
    this.#inputTypes = inputTypes
  }

  take(slot: number, batch: Batch, row: number): void {
    const [value, offset] = this.#args
    const cell = (column: number) => readValue(batch.columns[column]!, this.#inputTypes[column]!, row)
    const kept = (offset === undefined ? 1 : Number(cell(offset))) + 1
    this.store.set(slot, [...(this.store.get(slot) ?? []), cell(value!)].slice(-kept))
  }

  /** `row` is the one that is answered: it says offset and default. */
  value(slot: number, row: Row): RowValue {
    const [, offset, absent] = this.#args
    const values = this.store.get(slot) ?? []
    const wanted = (offset === undefined ? 1 : Number(row[offset])) + 1
    if (values.length >= wanted) return values[0] ?? null
    return absent === undefined ? null : (row[absent] ?? null)
  }
}
