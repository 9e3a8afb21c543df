import type { CalcKernel, CalcKernelFactory, EvaluationEnvironment } from '../../operators/calc-kernel.ts'
import type { BoundExpression } from '../../plan/bound-expression.ts'
import type { Batch } from '../../types/batch.ts'
import { type Column, physicalOf } from '../../types/column.ts'
import { createColumnBuilder } from '../../types/column-builder.ts'
import { gatherColumn } from '../../types/gather-column.ts'
import { RowKind } from '../../types/row-kind.ts'
import { timeZone } from '../../types/time-zone.ts'
import { CodeWriter, NEVER } from './code-writer.ts'
import { BatchColumns } from './column-source.ts'
import type { EmitContext } from './emit-context.ts'
import { emit } from './emit-expression.ts'
import { emitOutput } from './emit-output.ts'
import { finishColumn, type RawColumn } from './finish-column.ts'
import { memoShortcut } from './memo-shortcut.ts'

export interface CalcSpec {
  /** Rows where it is not TRUE go. */
  readonly condition: BoundExpression | null
  readonly projections: readonly BoundExpression[]
  /** The input sends +U without -U: a +U that fails the condition must take its row away, so it becomes -D. */
  readonly upsertInput: boolean
}

interface LoopResult {
  readonly count: number
  readonly columns: readonly (RawColumn | null)[]
}
type Loop = (batch: Batch, selection: Int32Array | null, kinds: Uint8Array | null) => LoopResult

/** For finding out whether every call can be bound; what is made with it never runs. */
const trial: EvaluationEnvironment = {
  timeZone: timeZone('UTC')!,
  clock: { now: () => 0, monotonic: () => 0 },
  watermark: () => null,
}

/**
 * Generated code for a filter and a projection: one loop over the batch. Calls that cannot be computed (a cast that
 * does not exist, a pattern that is none) are refused here, with their place.
 */
export function compileCalc(spec: CalcSpec): CalcKernelFactory {
  generateLoop(spec, trial)
  return (environment) => kernelOf(spec, generateLoop(spec, environment))
}

const isComputed = (expression: BoundExpression): boolean => expression.kind === 'call'

function generateLoop(spec: CalcSpec, environment: EvaluationEnvironment): Loop | null {
  const computed = spec.projections.some(isComputed)
  if (!computed && spec.condition === null) return null
  const writer = new CodeWriter(environment)
  const columns = new BatchColumns()
  const context: EmitContext = { writer, columns: columns.source, shortcut: memoShortcut(columns, writer) }
  if (spec.condition) emitCondition(spec.condition, spec.upsertInput, context)
  const results = spec.projections.map((projection, at) => {
    if (!isComputed(projection)) return 'null'
    emitOutput(projection, at, columns, context)
    return `[o${at}, w${at}, e${at}]`
  })
  return assemble(writer, results)
}

function emitCondition(
  condition: BoundExpression,
  upsertInput: boolean,
  { writer, ...rest }: EmitContext,
): void {
  const { value, isNull } = emit(condition, { writer, ...rest })
  const holds = isNull === NEVER ? value : `!(${isNull}) && ${value}`
  const taken = `batch.kinds !== null && batch.kinds[r] === ${RowKind.UPDATE_AFTER}`
  writer.line('let kind = batch.kinds === null ? 0 : batch.kinds[r];')
  writer.block(`if (!(${holds}))`, () => {
    if (upsertInput) writer.line(`if (${taken}) kind = ${RowKind.DELETE}; else continue;`)
    else writer.line('continue;')
  })
  writer.line('selection[n] = r; if (kinds !== null) kinds[n] = kind;')
}

function assemble(writer: CodeWriter, results: readonly string[]): Loop {
  const body = writer.takeLines()
  const source = `'use strict';
${writer.constants.map((_, index) => `const k${index} = K[${index}];`).join('\n')}
${writer.instance.join('\n')}
return function (batch, selection, kinds) {
const length = batch.length;
${writer.prologue.join('\n')}
let n = 0;
for (let r = 0; r < length; r++) {
${body}
n++;
}
return { count: n, columns: [${results.join(', ')}] };
}`
  return new Function('K', source)(writer.constants) as Loop
}

function kernelOf(spec: CalcSpec, loop: Loop | null): CalcKernel {
  const { projections, condition } = spec
  const constants = projections.map((projection) =>
    projection.kind === 'literal' ? constantColumns(projection) : null,
  )
  return (batch) => {
    const filters = condition !== null
    const selection = filters ? new Int32Array(batch.length) : null
    const kinds = filters && batch.kinds ? new Uint8Array(batch.length) : null
    const { count, columns } = loop ? loop(batch, selection, kinds) : { count: batch.length, columns: [] }
    if (count === 0) return null
    const kept = selection && count < batch.length ? selection.subarray(0, count) : null
    const output = projections.map((projection, at): Column => {
      if (projection.kind === 'literal') return constants[at]!(count)
      if (projection.kind === 'call')
        return finishColumn(physicalOf(projection.type), projection.type, columns[at]!, count)
      const column = batch.columns[projection.index]!
      return kept ? gatherColumn(column, kept) : column
    })
    return {
      length: count,
      columns: output,
      kinds: filters ? (kinds?.subarray(0, count) ?? null) : batch.kinds,
    }
  }
}

/** The column that holds one value throughout; kept for batches of the same length. */
function constantColumns({ value, type }: Extract<BoundExpression, { kind: 'literal' }>) {
  let last: { readonly length: number; readonly column: Column } | null = null
  return (length: number): Column => {
    if (last?.length === length) return last.column
    const builder = createColumnBuilder(type, length)
    for (let row = 0; row < length; row++) builder.append(value)
    last = { length, column: builder.finish() }
    return last.column
  }
}
