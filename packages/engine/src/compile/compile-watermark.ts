import { fail, systemClock } from '@millrace/kernel'
import type { ConnectorTable } from '../connect/connector.ts'
import type { AlignmentSpec, WatermarkSpec } from '../dataflow/stream-graph.ts'
import { column as boundColumn } from '../plan/bound.ts'
import type { BoundExpression } from '../plan/bound-expression.ts'
import { nodeExpressions } from '../plan/limits/node-expressions.ts'
import { inputsOfNode } from '../plan/plan-inputs.ts'
import type { PlanNode, ScanNode } from '../plan/plan-node.ts'
import type { Batch } from '../types/batch.ts'
import { isValid } from '../types/column.ts'
import type { CompileSettings } from './compile-settings.ts'
import { compileCalc } from './kernel/compile-calc.ts'
import { substituteColumns } from './substitute-columns.ts'

/** The watermark's expression is over the table's columns; the source evaluates it before those are computed. */
export function compileWatermark(
  node: ScanNode,
  settings: CompileSettings,
  everyStep: boolean,
): WatermarkSpec | null {
  // Batch mode sees all rows before any time has passed: nothing is late.
  if (node.watermark === null || settings.isBatch) return null
  const { column, expression } = node.watermark
  const field = node.schema.fields[column]!
  const marks = timesOf(node, expression, settings)
  const times = timesOf(node, boundColumn(column, field.type), settings)
  const idle = node.table.options['scan.watermark.idle-timeout']
  return {
    evaluate: marks,
    times: (batch) => {
      const found = times(batch)
      for (let row = 0; row < found.length; row++)
        if (Number.isNaN(found[row])) fail('ROWTIME_NULL', { table: node.table.name, column: field.name })
      return found
    },
    everyStep,
    idleTimeoutMs: typeof idle === 'number' ? idle : settings.idleTimeoutMs,
    emitIntervalMs: settings.watermarkIntervalMs,
    ...alignmentOf(node.table),
  }
}

const UPDATE_INTERVAL_MS = 1000

function alignmentOf({ options, spans }: ConnectorTable): { readonly alignment?: AlignmentSpec } {
  const group = options['scan.watermark.alignment.group']
  const drift = options['scan.watermark.alignment.max-drift']
  const interval = options['scan.watermark.alignment.update-interval']
  if (group === undefined && drift === undefined) return {}
  if (typeof group !== 'string' || typeof drift !== 'number') {
    const [given, wanted] = group === undefined ? ['max-drift', 'group'] : ['group', 'max-drift']
    const key = `scan.watermark.alignment.${given}`
    const span = spans[key]
    fail(
      'SETTING_INVALID',
      { key, value: String(options[key]), expected: `'scan.watermark.alignment.${wanted}' beside it` },
      span ? { span } : {},
    )
  }
  const updateIntervalMs = typeof interval === 'number' ? interval : UPDATE_INTERVAL_MS
  return { alignment: { group, maxDriftMs: drift, updateIntervalMs } }
}

/** An expression over the table's columns, for each row in epoch ms; NaN is NULL. */
function timesOf(node: ScanNode, expression: BoundExpression, { timeZone }: CompileSettings) {
  const projection = node.computed === null ? expression : substituteColumns(expression, node.computed)
  const kernel = compileCalc({ projections: [projection], condition: null, upsertInput: false })({
    timeZone,
    clock: systemClock,
    watermark: () => null,
  })
  return (batch: Batch): Float64Array => {
    const column = kernel(batch)?.columns[0]
    if (column?.physical === 'ts' && column.validity === null) return column.values.subarray(0, batch.length)
    const times = new Float64Array(batch.length).fill(Number.NaN)
    if (column?.physical !== 'ts') return times
    for (let row = 0; row < batch.length; row++)
      if (isValid(column.validity, row)) times[row] = column.values[row]!
    return times
  }
}

/** Whether a query wants to know the watermark before each row. */
export function asksForWatermark(root: PlanNode): boolean {
  return nodeExpressions(root).some(hasCurrentWatermark) || inputsOfNode(root).some(asksForWatermark)
}

function hasCurrentWatermark(expression: BoundExpression): boolean {
  if (expression.kind !== 'call') return false
  return expression.name === 'CURRENT_WATERMARK' || expression.args.some(hasCurrentWatermark)
}
