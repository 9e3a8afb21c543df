import type { ColumnExpression } from '../../plan/bound-expression.ts'
import { type Physical, physicalOf } from '../../types/column.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import type { CodeWriter, Operand } from './code-writer.ts'

/** Where column references of the expressions being compiled get their values. */
export type ColumnSource = (column: ColumnExpression, writer: CodeWriter) => Operand

/** Names of the hoisted parts of a batch's column: `x` values, `b` validity, `d` dictionary, `s` nanos. */
export class BatchColumns {
  readonly #hoisted = new Set<number>()

  hoist(index: number, physical: Physical, writer: CodeWriter): void {
    if (this.#hoisted.has(index)) return
    this.#hoisted.add(index)
    const column = `batch.columns[${index}]`
    writer.prologue.push(`const x${index} = ${column}.values, b${index} = ${column}.validity;`)
    if (physical === 'dict') writer.prologue.push(`const d${index} = ${column}.dictionary;`)
    if (physical === 'ts') writer.prologue.push(`const s${index} = ${column}.nanos;`)
  }

  /** True in rows where the column is null; for use inside the row loop. */
  isNull(index: number): string {
    return `(b${index} !== null && (b${index}[r >> 3] & (1 << (r & 7))) === 0)`
  }

  readonly source: ColumnSource = ({ index, type }, writer) => {
    const physical = physicalOf(type)
    this.hoist(index, physical, writer)
    const [value, isNull] = [writer.name('v'), writer.name('n')]
    writer.line(`const ${isNull} = ${this.isNull(index)};`)
    // What lies under a null is unspecified, and a dictionary may even be empty there.
    const read = readSource(index, physical, type)
    const guarded = physical === 'dict' ? `${isNull} ? null : ${read}` : read
    writer.line(`const ${value} = ${guarded};`)
    return { value, isNull }
  }
}

function readSource(index: number, physical: Physical, type: LogicalType): string {
  switch (physical) {
    case 'bool':
      return `x${index}[r] === 1`
    case 'i128':
      return `(x${index}[2 * r + 1] << 64n) | BigInt.asUintN(64, x${index}[2 * r])`
    case 'ts':
      if (isCoarse(type)) return `x${index}[r]`
      return `s${index} === null || s${index}[r] === 0 ? x${index}[r] : { ms: x${index}[r], nanos: s${index}[r] }`
    case 'dict':
      return `d${index}.${type.root === 'BINARY' || type.root === 'VARBINARY' ? 'bytes' : 'string'}(x${index}[r])`
    default:
      return `x${index}[r]`
  }
}

/** A timestamp without anything below the millisecond: a plain number in generated code. */
export function isCoarse(type: LogicalType): boolean {
  return (type.root === 'TIMESTAMP' || type.root === 'TIMESTAMP_LTZ') && type.precision <= 3
}
