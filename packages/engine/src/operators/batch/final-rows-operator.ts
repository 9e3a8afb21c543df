import type { Operator, OperatorContext } from '../../dataflow/operator.ts'
import { weightOf } from '../../state/cell-store.ts'
import type { ObjectCodec } from '../../state/object-store.ts'
import type { Batch } from '../../types/batch.ts'
import { type LogicalType, typeToString } from '../../types/logical-type.ts'
import { isRetraction, RowKind } from '../../types/row-kind.ts'
import { type Row, type RowValue, readRow } from '../../types/row-value.ts'
import { KeyedObjects } from '../keyed/keyed-objects.ts'
import { RowOutput } from '../keyed/row-output.ts'

export interface FinalRowsOptions {
  readonly types: readonly LogicalType[]
  /** Columns that identify a row among those that are there at a time; all columns where there are no such. */
  readonly keys: readonly number[]
  /** The row of an input without rows: an aggregate of nothing. */
  readonly absent: Row | null
}

interface Counted {
  readonly count: number
  readonly row: Row
}

const countedCodec: ObjectCodec<Counted> = {
  encode: ({ count, row }) => [count, row],
  decode: (encoded) => {
    const [count, row] = encoded as readonly RowValue[]
    return { count: count as number, row: row as Row }
  },
  weight: ({ row }) => 32 + weightOf(row),
}

/** Takes changes and emits, once the input has ended, the rows that are left: what batch mode shows of an update. */
export class FinalRowsOperator implements Operator {
  readonly #options: FinalRowsOptions
  #rows!: KeyedObjects<Counted>
  #output!: RowOutput

  constructor(options: FinalRowsOptions) {
    this.#options = options
  }

  open(context: OperatorContext): void {
    const { types, keys } = this.#options
    this.#output = new RowOutput(types, context.output)
    this.#rows = new KeyedObjects(context, {
      name: 'rows',
      stored: `counted(${types.map(typeToString).join(', ')})/1`,
      inputTypes: types,
      keys,
      codec: countedCodec,
      ttlMs: 0,
    })
  }

  processBatch(batch: Batch): void {
    this.#rows.enter(batch)
    for (let i = 0; i < batch.length; i++) {
      const change = isRetraction(batch.kinds?.[i] ?? RowKind.INSERT) ? -1 : 1
      const slot = this.#rows.slotFor(i)
      const known = this.#rows.get(slot)
      const count = (known?.count ?? 0) + change
      if (count === 0) this.#rows.remove(slot)
      else if (change > 0 || !known)
        this.#rows.set(slot, { count, row: readRow(batch, this.#options.types, i) })
      else this.#rows.set(slot, { count, row: known.row })
    }
  }

  finish(): void {
    let isEmpty = true
    for (const slot of this.#rows.slots()) {
      const { count, row } = this.#rows.get(slot)!
      this.#rows.remove(slot)
      isEmpty = false
      for (let n = 0; n < count; n++) this.#output.add(row, RowKind.INSERT)
    }
    const { absent } = this.#options
    if (isEmpty && absent !== null) this.#output.add(absent, RowKind.INSERT)
    this.#output.send()
  }
}
