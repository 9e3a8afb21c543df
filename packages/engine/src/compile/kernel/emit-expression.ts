import { unreachable } from '@millrace/kernel'
import type { BoundExpression, CallExpression, LiteralExpression } from '../../plan/bound-expression.ts'
import { evaluatorOf, isLazy } from '../expression/evaluators.ts'
import { anyNull, type CodeWriter, NEVER, type Operand, zeroOf } from './code-writer.ts'
import type { EmitContext } from './emit-context.ts'
import { emitLazy } from './emit-lazy.ts'
import { inlineCall } from './inline-call.ts'
import { inlinePredicate } from './inline-predicate.ts'

/** Writes the statements that compute an expression for the row at hand. */
export function emit(expression: BoundExpression, context: EmitContext): Operand {
  const { writer } = context
  const known = writer.known(expression)
  if (known) return known
  return writer.remember(expression, emitNew(expression, context))
}

function emitNew(expression: BoundExpression, context: EmitContext): Operand {
  switch (expression.kind) {
    case 'literal':
      return emitLiteral(expression, context.writer)
    case 'column':
      return context.columns(expression, context.writer)
    case 'call':
      return context.shortcut(expression) ?? emitCall(expression, context)
    default:
      return unreachable(expression)
  }
}

function emitLiteral({ value, type }: LiteralExpression, writer: CodeWriter): Operand {
  if (value === null) return { value: zeroOf(type), isNull: 'true' }
  return { value: writer.constant(value), isNull: NEVER }
}

function emitCall(call: CallExpression, context: EmitContext): Operand {
  if (isLazy(call.name)) return emitLazy(call, context, emit)
  const { writer } = context
  const args = call.args.map((argument) => emit(argument, context))
  const predicate = inlinePredicate(call, args, writer)
  if (predicate) return predicate
  const evaluator = evaluatorOf(call.name)
  const inline = evaluator.strict ? inlineCall(call, args, writer) : null
  const isNull = writer.name('n')
  const value = writer.name('v')
  const zero = zeroOf(call.type)
  const nulls = evaluator.strict ? anyNull(args) : NEVER
  if (inline !== null) {
    if (nulls === NEVER) {
      writer.line(`const ${value} = ${inline};`)
      return { value, isNull: NEVER }
    }
    writer.line(`const ${isNull} = ${nulls};`)
    writer.line(`const ${value} = ${isNull} ? ${zero} : ${inline};`)
    return { value, isNull }
  }
  const compute = writer.constant(evaluator.bind(call, writer.environment))
  const values = args.map((arg) =>
    evaluator.strict || arg.isNull === NEVER ? arg.value : `(${arg.isNull}) ? null : ${arg.value}`,
  )
  const result = writer.name('t')
  const called = `${compute}(${values.join(', ')})`
  writer.line(`const ${result} = ${nulls === NEVER ? called : `(${nulls}) ? null : ${called}`};`)
  writer.line(`const ${isNull} = ${result} === null, ${value} = ${isNull} ? ${zero} : ${result};`)
  return { value, isNull }
}
