import type { Operator, OperatorContext } from '../dataflow/operator.ts'
import type { ObjectCodec } from '../state/object-store.ts'
import type { Batch } from '../types/batch.ts'
import type { LogicalType } from '../types/logical-type.ts'
import { isRetraction, RowKind } from '../types/row-kind.ts'
import { readRow } from '../types/row-value.ts'
import { KeyedObjects } from './keyed/keyed-objects.ts'
import { RowOutput } from './keyed/row-output.ts'

export interface SetOperationOptions {
  readonly types: readonly LogicalType[]
  readonly operator: 'INTERSECT' | 'EXCEPT'
  readonly all: boolean
  readonly stateTtlMs: number
}

/** How often a row is on the left and on the right. */
type Counts = [left: number, right: number]

const countsCodec: ObjectCodec<Counts> = {
  encode: (counts) => counts,
  decode: (encoded) => [...(encoded as unknown as Counts)],
  weight: () => 32,
}

/** INTERSECT and EXCEPT over changing inputs: counts each row on both sides and tells how often it is in the result. */
export class SetOperationOperator implements Operator {
  readonly #options: SetOperationOptions
  #counts!: KeyedObjects<Counts>
  #output!: RowOutput

  constructor(options: SetOperationOptions) {
    this.#options = options
  }

  open(context: OperatorContext): void {
    const { types, stateTtlMs } = this.#options
    this.#output = new RowOutput(types, context.output)
    this.#counts = new KeyedObjects(context, {
      name: 'counts',
      stored: 'counts/1',
      inputTypes: types,
      keys: types.map((_, index) => index),
      codec: countsCodec,
      ttlMs: stateTtlMs,
    })
  }

  processBatch(batch: Batch, input: number): void {
    this.#counts.enter(batch)
    for (let i = 0; i < batch.length; i++) {
      const retraction = isRetraction(batch.kinds?.[i] ?? RowKind.INSERT)
      const slot = retraction ? this.#counts.slot(i) : this.#counts.slotFor(i)
      if (slot < 0) continue
      const counts: Counts = [...(this.#counts.get(slot) ?? [0, 0])] as Counts
      const before = this.#result(counts)
      counts[input as 0 | 1] += retraction ? -1 : 1
      this.#counts.set(slot, counts)
      this.#tell(batch, i, this.#result(counts) - before)
      if (counts[0] === 0 && counts[1] === 0) this.#counts.remove(slot)
    }
    this.#output.send()
  }

  onProcessingTime(at: number): void {
    this.#counts.sweep(at)
  }

  #result([left, right]: Counts): number {
    const { operator, all } = this.#options
    if (operator === 'INTERSECT')
      return all ? Math.max(0, Math.min(left, right)) : left > 0 && right > 0 ? 1 : 0
    return all ? Math.max(0, left - Math.max(0, right)) : left > 0 && right <= 0 ? 1 : 0
  }

  #tell(batch: Batch, i: number, change: number): void {
    if (change === 0) return
    const row = readRow(batch, this.#options.types, i)
    for (let n = 0; n < Math.abs(change); n++)
      this.#output.add(row, change > 0 ? RowKind.INSERT : RowKind.DELETE)
  }
}
