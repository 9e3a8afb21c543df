import type { Operator, OperatorContext } from '../dataflow/operator.ts'
import type { Batch } from '../types/batch.ts'
import type { LogicalType } from '../types/logical-type.ts'
import { RowKind } from '../types/row-kind.ts'
import { type Row, type RowValue, readRow, readValue } from '../types/row-value.ts'
import type { TimeZone } from '../types/time-zone.ts'
import type { CalcKernel, CalcKernelFactory } from './calc-kernel.ts'
import { type PairCondition, PairFilter } from './join/pair-filter.ts'
import { RowOutput } from './keyed/row-output.ts'

export interface UnnestOptions {
  readonly inputTypes: readonly LogicalType[]
  readonly outputTypes: readonly LogicalType[]
  /** Projects the input to the collection. */
  readonly collection: CalcKernelFactory
  readonly collectionType: LogicalType
  readonly ordinality: boolean
  readonly joinType: 'inner' | 'left'
  readonly condition: PairCondition | null
  readonly timeZone: TimeZone
}

/** UNNEST of an array, map or multiset: each input row once per element, with the row's kind. */
export class UnnestOperator implements Operator {
  readonly #options: UnnestOptions
  #kernel!: CalcKernel
  #filter: PairFilter | null = null
  #output!: RowOutput

  constructor(options: UnnestOptions) {
    this.#options = options
  }

  open(context: OperatorContext): void {
    const { collection, timeZone, outputTypes, condition } = this.#options
    this.#kernel = collection({ timeZone, clock: context.clock, watermark: () => null })
    this.#output = new RowOutput(outputTypes, context.output)
    if (condition !== null) this.#filter = new PairFilter(condition, outputTypes, context)
  }

  processBatch(batch: Batch): void {
    const { inputTypes, outputTypes, collectionType, ordinality, joinType } = this.#options
    const column = this.#kernel(batch)!.columns[0]!
    const width = outputTypes.length - inputTypes.length
    for (let i = 0; i < batch.length; i++) {
      const row = readRow(batch, inputTypes, i)
      const kind = (batch.kinds?.[i] ?? RowKind.INSERT) as RowKind
      const elements = elementsOf(readValue(column, collectionType, i), collectionType)
      const rows = elements.map((element, index) => (ordinality ? [...element, index + 1] : element))
      for (const element of rows) this.#filter?.add(row, element)
      const verdicts = this.#filter?.judge()
      const chosen = rows.filter((_, index) => verdicts?.[index] ?? true)
      for (const element of chosen) this.#output.add([...row, ...element], kind)
      if (chosen.length === 0 && joinType === 'left')
        this.#output.add([...row, ...new Array<RowValue>(width).fill(null)], kind)
    }
    this.#output.send()
  }
}

/** The rows that a collection stands for: elements that are rows as their fields, entries of a map as two columns. */
function elementsOf(value: RowValue, type: LogicalType): Row[] {
  if (value === null) return []
  const items = value as readonly RowValue[]
  switch (type.root) {
    case 'ARRAY': {
      if (type.element.root !== 'ROW') return items.map((item) => [item])
      const nulls = type.element.fields.map(() => null)
      return items.map((item) => (item === null ? nulls : (item as Row)))
    }
    case 'MULTISET':
      return (items as readonly (readonly [RowValue, number])[]).flatMap(([item, count]) =>
        Array.from({ length: count }, () => (type.element.root === 'ROW' ? ((item ?? []) as Row) : [item])),
      )
    default:
      return items as readonly Row[] as Row[]
  }
}
