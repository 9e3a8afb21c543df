import type { AggregateCall } from '../../plan/bound-expression.ts'
import type { Batch } from '../../types/batch.ts'
import { isValid } from '../../types/column.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import { type RowValue, readValue } from '../../types/row-value.ts'
import type { OutputRows } from '../output-rows.ts'
import type { Accumulator } from './accumulator.ts'
import { createAccumulator } from './create-accumulator.ts'
import { type TakenRows, takenWhere } from './taken-rows.ts'

interface Argument {
  readonly column: number
  readonly type: LogicalType
}

/** One aggregate call bound to its input columns. */
class BoundCall {
  readonly accumulator: Accumulator
  /** COUNT(*) without a filter. */
  readonly countsRows: boolean
  readonly #first: Argument | null
  readonly #second: Argument | null
  readonly #filter: number | null

  constructor(call: AggregateCall, inputTypes: readonly LogicalType[], retracts: boolean) {
    const argument = (index: number): Argument | null => {
      const column = call.args[index]
      return column === undefined ? null : { column, type: inputTypes[column]! }
    }
    this.accumulator = createAccumulator(call, inputTypes, retracts)
    this.#first = argument(0)
    this.#second = argument(1)
    this.#filter = call.filter
    this.countsRows =
      call.name === 'COUNT' && call.args.length === 0 && !call.distinct && call.filter === null
  }

  apply(slot: number, batch: Batch, row: number, retraction: boolean): void {
    if (this.#filter === null || isTrue(batch, this.#filter, row))
      this.#applyRow(slot, batch, row, retraction)
  }

  #applyRow(slot: number, batch: Batch, row: number, retraction: boolean): void {
    const value = this.#first === null ? null : cell(batch, this.#first, row)
    if (retraction) this.accumulator.retract(slot, value)
    else
      this.accumulator.accumulate(
        slot,
        value,
        this.#second === null ? undefined : cell(batch, this.#second, row),
      )
  }

  /** As `apply` for each of the rows, in their order. `filtered`: rows by filter, as far as calls before have asked. */
  applyRows(taken: TakenRows, batch: Batch, filtered: Filtered): void {
    const rows = this.#filter === null ? taken : this.#where(taken, batch, this.#filter, filtered)
    if (rows.count === 0) return
    const column = this.#first === null ? null : batch.columns[this.#first.column]!
    if (this.#second === null && this.accumulator.takeRows?.(rows, column)) return
    for (let i = 0; i < rows.count; i++)
      this.#applyRow(rows.slots[i]!, batch, rows.rows[i]!, rows.signs !== null && rows.signs[i]! < 0)
  }

  #where(taken: TakenRows, batch: Batch, filter: number, filtered: Filtered): TakenRows {
    const known = filtered.get(filter)
    if (known !== undefined) return known
    const { values, validity } = batch.columns[filter]!
    const kept = takenWhere(taken, values, validity)
    filtered.set(filter, kept)
    return kept
  }
}

type Filtered = Map<number, TakenRows>

/** All aggregate calls of an operator, over one set of slots. */
export class AggregateCalls {
  readonly #calls: readonly BoundCall[]

  constructor(calls: readonly AggregateCall[], inputTypes: readonly LogicalType[], retracts: boolean) {
    this.#calls = calls.map((call) => new BoundCall(call, inputTypes, retracts))
  }

  get accumulators(): readonly Accumulator[] {
    return this.#calls.map(({ accumulator }) => accumulator)
  }

  apply(slot: number, batch: Batch, row: number, retraction: boolean): void {
    for (const call of this.#calls) call.apply(slot, batch, row, retraction)
  }

  /** `apply` for many rows: call by call, each over all rows. */
  applyRows(taken: TakenRows, batch: Batch): void {
    const filtered: Filtered = new Map()
    for (const call of this.#calls) call.applyRows(taken, batch, filtered)
  }

  /** True when each row changes a result: the rows are counted. */
  get alwaysChange(): boolean {
    return this.#calls.some(({ countsRows }) => countsRows)
  }

  /** Writes the results into the row under construction, from column `first` on. */
  emit(slot: number, output: OutputRows, first: number): void {
    for (let i = 0; i < this.#calls.length; i++)
      this.#calls[i]!.accumulator.emit(slot, output.columns[first + i]!, output.length)
  }

  values(slot: number): RowValue[] {
    return this.#calls.map(({ accumulator }) => accumulator.value(slot))
  }
}

function cell(batch: Batch, { column, type }: Argument, row: number): RowValue {
  return readValue(batch.columns[column]!, type, row)
}

function isTrue(batch: Batch, column: number, row: number): boolean {
  const cells = batch.columns[column]!
  return isValid(cells.validity, row) && cells.values[row] === 1
}
