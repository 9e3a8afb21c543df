import type { OperatorContext } from '../../dataflow/operator.ts'
import { weightOf } from '../../state/cell-store.ts'
import { rowsCodec } from '../../state/object-store.ts'
import type { Batch } from '../../types/batch.ts'
import { type LogicalType, typeToString } from '../../types/logical-type.ts'
import { type Row, readRow } from '../../types/row-value.ts'
import { KeyedObjects } from '../keyed/keyed-objects.ts'

/** All rows of a bounded input by key, in the order in which they came, until the input has ended. */
export class GatheredRows {
  readonly #types: readonly LogicalType[]
  readonly #rows: KeyedObjects<Row[]>

  constructor(context: OperatorContext, types: readonly LogicalType[], keys: readonly number[]) {
    this.#types = types
    this.#rows = new KeyedObjects(context, {
      name: 'rows',
      stored: `rows(${types.map(typeToString).join(', ')})/1`,
      inputTypes: types,
      keys,
      codec: rowsCodec,
      ttlMs: 0,
    })
  }

  add(batch: Batch): void {
    this.#rows.enter(batch)
    for (let i = 0; i < batch.length; i++) {
      const row = readRow(batch, this.#types, i)
      const slot = this.#rows.slotFor(i)
      const rows = this.#rows.get(slot)
      if (rows === undefined) this.#rows.set(slot, [row])
      else {
        rows.push(row)
        this.#rows.changed(slot, weightOf(row))
      }
    }
  }

  /** The rows of one key after the other; they are kept no longer. */
  *take(): Generator<Row[]> {
    for (const slot of this.#rows.slots()) {
      const rows = this.#rows.get(slot)!
      this.#rows.remove(slot)
      yield rows
    }
  }
}
