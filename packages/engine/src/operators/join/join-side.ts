import type { OperatorContext } from '../../dataflow/operator.ts'
import type { Batch } from '../../types/batch.ts'
import { isValid } from '../../types/column.ts'
import { type LogicalType, typeToString } from '../../types/logical-type.ts'
import type { Row } from '../../types/row-value.ts'
import { KeyedObjects } from '../keyed/keyed-objects.ts'
import { identityOf, type JoinRow, type JoinRows, joinRowsCodec, weightOfJoinRow } from './join-rows.ts'

export interface JoinSideOptions {
  readonly types: readonly LogicalType[]
  readonly keys: readonly number[]
  /** Of the side's rows; null when nothing tells them apart. */
  readonly uniqueKey: readonly number[] | null
  readonly ttlMs: number
}

/** One input of a regular join: its rows, by join key. */
export class JoinSide {
  readonly options: JoinSideOptions
  readonly #rows: KeyedObjects<JoinRows>

  constructor(context: OperatorContext, name: 'left' | 'right', options: JoinSideOptions) {
    const { types, keys, uniqueKey, ttlMs } = options
    this.options = options
    this.#rows = new KeyedObjects(context, {
      name,
      stored: `join-rows(${types.map(typeToString).join(', ')})/1`,
      inputTypes: types,
      keys,
      codec: joinRowsCodec(uniqueKey),
      ttlMs,
    })
  }

  /** Looks this side's own rows up by the batch's own keys. */
  enter(batch: Batch): void {
    this.#rows.enter(batch)
  }

  /** Looks this side up by the keys of the other side's batch. */
  enterFrom(batch: Batch, otherKeys: readonly number[]): void {
    const columns: Batch['columns'][number][] = []
    this.options.keys.forEach((key, i) => {
      columns[key] = batch.columns[otherKeys[i]!]!
    })
    this.#rows.enter({ length: batch.length, columns, kinds: null })
  }

  /** What is kept under the key of the entered batch's row. */
  matches(index: number): Iterable<JoinRow> {
    return this.#rows.get(this.#rows.slot(index))?.values() ?? []
  }

  add(index: number, row: Row, partners: number): void {
    const slot = this.#rows.slotFor(index)
    let rows = this.#rows.get(slot)
    if (rows === undefined) {
      rows = new Map()
      this.#rows.set(slot, rows)
    }
    const identity = identityOf(row, this.options.uniqueKey)
    const known = rows.get(identity)
    if (known === undefined) {
      rows.set(identity, { row, count: 1, partners })
      this.#rows.changed(slot, weightOfJoinRow(row))
      return
    }
    known.row = row
    known.partners = partners
    if (this.options.uniqueKey === null) known.count++
    this.#rows.changed(slot, 0)
  }

  retract(index: number, row: Row): void {
    const slot = this.#rows.slot(index)
    const rows = this.#rows.get(slot)
    const identity = identityOf(row, this.options.uniqueKey)
    const known = rows?.get(identity)
    // What is not known was forgotten by the state's time to live.
    if (rows === undefined || known === undefined) return
    if (--known.count === 0) rows.delete(identity)
    this.#rows.changed(slot, known.count === 0 ? -weightOfJoinRow(known.row) : 0)
    if (rows.size === 0) this.#rows.remove(slot)
  }

  /** A match of the entered batch's row has one partner more or less. */
  partners(index: number, match: JoinRow, change: 1 | -1): void {
    match.partners += change
    this.#rows.changed(this.#rows.slot(index), 0)
  }

  sweep(at: number): void {
    this.#rows.sweep(at)
  }
}

/** Whether a row can have partners: no null in a key for which null does not equal null. */
export function canMatch(
  batch: Batch,
  row: number,
  keys: readonly number[],
  nullSafe: readonly boolean[],
): boolean {
  return keys.every((key, i) => nullSafe[i] === true || isValid(batch.columns[key]!.validity, row))
}
