import type { OperatorContext } from '../../dataflow/operator.ts'
import { hashKeys } from '../../state/key-hash.ts'
import { RowTable } from '../../state/rows/row-table.ts'
import type { Batch } from '../../types/batch.ts'
import { isValid } from '../../types/column.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import { nullRow } from '../keyed/gather-padded.ts'

export interface JoinSideOptions {
  readonly types: readonly LogicalType[]
  readonly keys: readonly number[]
  /** Of the side's rows; null when nothing tells them apart. */
  readonly uniqueKey: readonly number[] | null
  /** No row is ever taken back or updated. */
  readonly insertOnly: boolean
  readonly ttlMs: number
}

/** How often a row is there beyond once, and how many rows of the other side it is joined with. */
const COPIES = 0
const PARTNERS = 1

/** How rows of one join key are told apart, as in Flink's `JoinRecordStateViews`. */
type Variant = 'one' | 'unique' | 'counted' | 'list'

/** One input of a regular join: its rows, by join key. */
export class JoinSide {
  readonly options: JoinSideOptions
  readonly table: RowTable
  readonly #variant: Variant

  constructor(context: OperatorContext, name: 'left' | 'right', options: JoinSideOptions) {
    const { types, keys, ttlMs, uniqueKey } = options
    this.options = options
    this.#variant = variantOf(options)
    const identity = this.#variant === 'unique' ? uniqueKey! : this.#variant === 'counted' ? 'row' : null
    this.table = new RowTable({
      types,
      keys,
      maxParallelism: context.state.maxParallelism,
      counters: 2,
      identity,
      ttlMs,
      stored: `join-${this.#variant}`,
    })
    context.state.registerKeyed(name, this.table)
  }

  /** The first row whose key is null, or -1. */
  unknownKey(now: number): number {
    const { types, keys } = this.options
    const row = nullRow(keys.map((key) => types[key]!))
    const hashes = hashKeys(row, [...keys.keys()])
    this.table.enterKeys(row.columns, 1, hashes, now)
    return this.table.head(0)
  }

  /** How often a row is there. */
  times(row: number): number {
    return this.table.counter(row, COPIES) + 1
  }

  partners(row: number): number {
    return this.table.counter(row, PARTNERS)
  }

  changePartners(row: number, change: 1 | -1): void {
    this.table.setCounter(row, PARTNERS, this.table.counter(row, PARTNERS) + change)
  }

  /** Keeps the batch's row, which is joined with so many of the other side. */
  add(index: number, partners: number): void {
    const { table } = this
    const known = this.#find(index)
    if (known >= 0 && this.#variant === 'counted') {
      table.setCounter(known, COPIES, table.counter(known, COPIES) + 1)
      table.setCounter(known, PARTNERS, partners)
      return
    }
    const row = known >= 0 ? table.replace(known, index) : table.append(index)
    if (partners > 0) table.setCounter(row, PARTNERS, partners)
  }

  /** Takes the batch's row back. What is not known was forgotten by the state's time to live. */
  retract(index: number): void {
    const known = this.#find(index)
    if (known < 0) return
    const copies = this.table.counter(known, COPIES)
    if (copies > 0) this.table.setCounter(known, COPIES, copies - 1)
    else this.table.remove(known)
  }

  #find(index: number): number {
    if (this.#variant === 'list') return -1
    return this.#variant === 'one' ? this.table.head(index) : this.table.same(index)
  }
}

function variantOf({ keys, uniqueKey, insertOnly }: JoinSideOptions): Variant {
  if (uniqueKey === null) return insertOnly ? 'list' : 'counted'
  return uniqueKey.every((column) => keys.includes(column)) ? 'one' : 'unique'
}

/** Whether a row can have partners: no null in a key for which null does not equal null. */
export function canMatch(
  batch: Batch,
  row: number,
  keys: readonly number[],
  nullSafe: readonly boolean[],
): boolean {
  for (let i = 0; i < keys.length; i++)
    if (nullSafe[i] !== true && !isValid(batch.columns[keys[i]!]!.validity, row)) return false
  return true
}
