import { systemClock } from '@millrace/kernel'
import type { WatermarkSpec } from '../dataflow/stream-graph.ts'
import type { ScanNode } from '../plan/plan-node.ts'
import { isValid } from '../types/column.ts'
import type { CompileSettings } from './compile-settings.ts'
import { compileCalc } from './kernel/compile-calc.ts'
import { substituteColumns } from './substitute-columns.ts'

/** The watermark's expression is over the table's columns; the source evaluates it before those are computed. */
export function compileWatermark(node: ScanNode, settings: CompileSettings): WatermarkSpec | null {
  // Batch mode sees all rows before any time has passed: nothing is late.
  if (node.watermark === null || settings.isBatch) return null
  const { expression } = node.watermark
  const projection = node.computed === null ? expression : substituteColumns(expression, node.computed)
  const kernel = compileCalc({ projections: [projection], condition: null, upsertInput: false })({
    timeZone: settings.timeZone,
    clock: systemClock,
    watermark: () => null,
  })
  const idle = node.table.options['scan.watermark.idle-timeout']
  return {
    evaluate: (batch) => {
      const column = kernel(batch)?.columns[0]
      const marks = new Float64Array(batch.length).fill(Number.NaN)
      if (column?.physical !== 'ts') return marks
      for (let row = 0; row < batch.length; row++)
        if (isValid(column.validity, row)) marks[row] = column.values[row]!
      return marks
    },
    idleTimeoutMs: typeof idle === 'number' ? idle : settings.idleTimeoutMs,
    emitIntervalMs: settings.watermarkIntervalMs,
  }
}
