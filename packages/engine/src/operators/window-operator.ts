import type { Operator, OperatorContext } from '../dataflow/operator.ts'
import type { WindowSpec } from '../plan/plan-node.ts'
import type { Batch } from '../types/batch.ts'
import { isValid } from '../types/column.ts'
import { gatherRows } from '../types/gather-rows.ts'
import { slicesOf, type WindowSlices } from './window-slices.ts'

export interface WindowOptions {
  readonly window: WindowSpec
  readonly toWall: (instant: number) => number
  readonly toInstant: (wall: number) => number
}

/** A window table function on its own: each row once per window it falls into, with the window's bounds added. */
export class WindowOperator implements Operator {
  readonly #options: WindowOptions
  readonly #slices: WindowSlices
  #context!: OperatorContext

  constructor(options: WindowOptions) {
    this.#options = options
    this.#slices = slicesOf(options.window)
  }

  open(context: OperatorContext): void {
    this.#context = context
  }

  processBatch(batch: Batch): void {
    const { window, toWall, toInstant } = this.#options
    const times = batch.columns[window.timeColumn]!
    const [rows, starts, ends, last]: number[][] = [[], [], [], []]
    for (let row = 0; row < batch.length; row++) {
      const byClock = window.attribute === 'proctime'
      if (!byClock && !isValid(times.validity, row)) continue
      const time = toWall(byClock ? this.#context.clock.now() : (times.values[row] as number))
      for (const end of this.#slices.windowEnds(this.#slices.sliceEnd(time))) {
        rows!.push(row)
        starts!.push(this.#slices.windowStart(end))
        ends!.push(end)
        last!.push(toInstant(end) - 1)
      }
    }
    if (rows!.length === 0) return
    const bounds = [starts!, ends!, last!].map((values) => ({
      physical: 'ts' as const,
      values: Float64Array.from(values),
      nanos: null,
      validity: null,
    }))
    const taken = gatherRows(batch, Int32Array.from(rows!))
    this.#context.output.emit({ ...taken, columns: [...taken.columns, ...bounds] })
  }
}
