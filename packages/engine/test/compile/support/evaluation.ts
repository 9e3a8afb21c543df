import type { Clock } from '@millrace/kernel'
import { interpret } from '../../../src/compile/expression/interpret.ts'
import { compileCalc } from '../../../src/compile/kernel/compile-calc.ts'
import type { EvaluationEnvironment } from '../../../src/operators/calc-kernel.ts'
import type { BoundExpression, CallExpression } from '../../../src/plan/bound-expression.ts'
import type { Batch } from '../../../src/types/batch.ts'
import { BatchBuilder } from '../../../src/types/batch-builder.ts'
import type { LogicalType } from '../../../src/types/logical-type.ts'
import { type Row, type RowValue, readRow } from '../../../src/types/row-value.ts'
import { timeZone } from '../../../src/types/time-zone.ts'

const fixed = Date.UTC(2024, 0, 2, 3, 4, 5)
const clock: Clock = { now: () => fixed, monotonic: () => 0 }

export function environmentIn(zone = 'UTC'): EvaluationEnvironment {
  return { timeZone: timeZone(zone)!, clock, watermark: () => 1000 }
}

export function call(name: string, type: LogicalType, ...args: BoundExpression[]): CallExpression {
  return { kind: 'call', name, type, args, span: { line: 1, column: 8, endLine: 1, endColumn: 13 } }
}

export function literal(value: RowValue, type: LogicalType): BoundExpression {
  return { kind: 'literal', value, type }
}

export function column(index: number, type: LogicalType): BoundExpression {
  return { kind: 'column', index, type }
}

export function batchOf(types: readonly LogicalType[], rows: readonly Row[]): Batch {
  const builder = new BatchBuilder(types)
  for (const row of rows) builder.append(row)
  return builder.finish()
}

/** The rows that the interpreter makes of a batch. */
export function interpretRows(
  condition: BoundExpression | null,
  projections: readonly BoundExpression[],
  batch: Batch,
  environment: EvaluationEnvironment,
): RowValue[][] {
  const holds = condition && interpret(condition, environment)
  const columns = projections.map((projection) => interpret(projection, environment))
  const rows: RowValue[][] = []
  for (let row = 0; row < batch.length; row++) {
    if (holds && holds(batch, row) !== true) continue
    rows.push(columns.map((evaluate) => evaluate(batch, row)))
  }
  return rows
}

/** The rows that generated code makes of a batch. */
export function compileRows(
  condition: BoundExpression | null,
  projections: readonly BoundExpression[],
  batch: Batch,
  environment: EvaluationEnvironment,
): RowValue[][] {
  const result = compileCalc({ condition, projections, upsertInput: false })(environment)(batch)
  if (result === null) return []
  const types = projections.map((projection) => projection.type)
  return Array.from({ length: result.length }, (_, row) => readRow(result, types, row))
}
