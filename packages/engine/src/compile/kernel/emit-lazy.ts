import type { BoundExpression, CallExpression } from '../../plan/bound-expression.ts'
import { NEVER, type Operand, zeroOf } from './code-writer.ts'
import type { EmitContext } from './emit-context.ts'

/** Emits an operand; handed in, since operands may be lazy calls again. */
type Emit = (expression: BoundExpression, context: EmitContext) => Operand

/** Calls that stop early: arguments not needed are in blocks that are not entered. */
export function emitLazy(call: CallExpression, context: EmitContext, emit: Emit): Operand {
  const { writer } = context
  const [value, isNull] = [writer.name('v'), writer.name('n')]
  const result = { value, isNull }
  switch (call.name) {
    case 'AND':
    case 'OR': {
      const neutral = call.name === 'AND'
      writer.line(`let ${value} = ${neutral}, ${isNull} = false;`)
      emitJunction(call.args, result, neutral, context, emit)
      writer.line(`if (${value} !== ${neutral}) ${isNull} = false;`)
      // Under a null the variable holds the neutral value; nobody may read it.
      return result
    }
    case 'COALESCE':
      writer.line(`let ${value} = ${zeroOf(call.type)}, ${isNull} = true;`)
      emitCoalesce(call.args, result, context, emit)
      return result
    default:
      writer.line(`let ${value} = ${zeroOf(call.type)}, ${isNull} = true;`)
      emitCase(call.args, result, context, emit)
      return result
  }
}

function emitJunction(
  [first, ...rest]: readonly BoundExpression[],
  { value, isNull }: Operand,
  neutral: boolean,
  context: EmitContext,
  emit: Emit,
): void {
  const { writer } = context
  const operand = emit(first!, context)
  const decides = `(${operand.value}) !== ${neutral}`
  if (operand.isNull === NEVER) writer.line(`if (${decides}) ${value} = ${!neutral};`)
  else writer.line(`if (${operand.isNull}) ${isNull} = true; else if (${decides}) ${value} = ${!neutral};`)
  if (rest.length === 0) return
  writer.block(`if (${value} === ${neutral})`, () =>
    emitJunction(rest, { value, isNull }, neutral, context, emit),
  )
}

function emitCoalesce(
  [first, ...rest]: readonly BoundExpression[],
  result: Operand,
  context: EmitContext,
  emit: Emit,
): void {
  const { writer } = context
  assign(result, emit(first!, context), context)
  if (rest.length > 0) writer.block(`if (${result.isNull})`, () => emitCoalesce(rest, result, context, emit))
}

function emitCase(args: readonly BoundExpression[], result: Operand, context: EmitContext, emit: Emit): void {
  const { writer } = context
  if (args.length === 0) return
  if (args.length === 1) {
    assign(result, emit(args[0]!, context), context)
    return
  }
  const condition = emit(args[0]!, context)
  const holds = condition.isNull === NEVER ? condition.value : `!(${condition.isNull}) && ${condition.value}`
  writer.block(`if (${holds})`, () => assign(result, emit(args[1]!, context), context))
  if (args.length > 2) writer.block('else', () => emitCase(args.slice(2), result, context, emit))
}

function assign(result: Operand, from: Operand, { writer }: EmitContext): void {
  writer.line(`${result.value} = ${from.value}; ${result.isNull} = ${from.isNull};`)
}
