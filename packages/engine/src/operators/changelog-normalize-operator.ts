import type { Operator, OperatorContext } from '../dataflow/operator.ts'
import { rowCodec } from '../state/object-store.ts'
import type { Batch } from '../types/batch.ts'
import { sameValue } from '../types/compare-values.ts'
import { type LogicalType, typeToString } from '../types/logical-type.ts'
import { isRetraction, RowKind } from '../types/row-kind.ts'
import { type Row, readRow } from '../types/row-value.ts'
import { KeyedObjects } from './keyed/keyed-objects.ts'
import { RowOutput } from './keyed/row-output.ts'

export interface ChangelogNormalizeOptions {
  readonly types: readonly LogicalType[]
  readonly keys: readonly number[]
  /** Whether the consumer needs -U. */
  readonly updateBefore: boolean
  readonly stateTtlMs: number
}

/**
 * Flink's ChangelogNormalize: keeps the last row of each key, so that an upsert stream gets its -U and full -D, and
 * what changes nothing is dropped.
 */
export class ChangelogNormalizeOperator implements Operator {
  readonly #options: ChangelogNormalizeOptions
  #rows!: KeyedObjects<Row>
  #output!: RowOutput

  constructor(options: ChangelogNormalizeOptions) {
    this.#options = options
  }

  open(context: OperatorContext): void {
    const { types, keys, stateTtlMs } = this.#options
    this.#output = new RowOutput(types, context.output)
    this.#rows = new KeyedObjects(context, {
      name: 'rows',
      stored: `row(${types.map(typeToString).join(', ')})/1`,
      inputTypes: types,
      keys,
      codec: rowCodec,
      ttlMs: stateTtlMs,
    })
  }

  processBatch(batch: Batch): void {
    const { types, updateBefore, stateTtlMs } = this.#options
    this.#rows.enter(batch)
    for (let i = 0; i < batch.length; i++) {
      const slot = this.#rows.slot(i)
      const before = this.#rows.get(slot)
      if (isRetraction(batch.kinds?.[i] ?? RowKind.INSERT)) {
        if (before === undefined) continue
        this.#output.add(before, RowKind.DELETE)
        this.#rows.remove(slot)
        continue
      }
      const row = readRow(batch, types, i)
      // With a TTL equal rows go on, to keep alive what is kept downstream.
      if (before !== undefined && stateTtlMs === 0 && sameValue(before, row)) continue
      if (before !== undefined && updateBefore) this.#output.add(before, RowKind.UPDATE_BEFORE)
      this.#output.add(row, before === undefined ? RowKind.INSERT : RowKind.UPDATE_AFTER)
      this.#rows.set(slot >= 0 ? slot : this.#rows.slotFor(i), row)
    }
    this.#output.send()
  }

  onProcessingTime(at: number): void {
    this.#rows.sweep(at)
  }
}
