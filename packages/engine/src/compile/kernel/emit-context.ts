import type { CallExpression } from '../../plan/bound-expression.ts'
import type { CodeWriter, Operand } from './code-writer.ts'
import type { ColumnSource } from './column-source.ts'

/** What emitting an expression needs around it. */
export interface EmitContext {
  readonly writer: CodeWriter
  readonly columns: ColumnSource
  /** Replaces a subtree by something computed less often, or gives null to have it emitted in place. */
  readonly shortcut: (expression: CallExpression) => Operand | null
}
