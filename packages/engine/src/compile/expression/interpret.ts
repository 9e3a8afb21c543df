import { unreachable } from '@millrace/kernel'
import type { EvaluationEnvironment } from '../../operators/calc-kernel.ts'
import type { BoundExpression, CallExpression } from '../../plan/bound-expression.ts'
import type { Batch } from '../../types/batch.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import { type RowValue, readValue } from '../../types/row-value.ts'
import { millisOf } from '../../types/time-text.ts'
import { evaluatorOf, isLazy } from './evaluators.ts'

/** The value of an expression in one row of a batch. */
export type Interpreted = (batch: Batch, row: number) => RowValue

/**
 * The plain meaning of expressions: one closure a node, one value at a time. Generated kernels are proved against
 * this; it also evaluates constants.
 */
export function interpret(expression: BoundExpression, environment: EvaluationEnvironment): Interpreted {
  switch (expression.kind) {
    case 'literal':
      return () => expression.value
    case 'column': {
      const { index, type } = expression
      return (batch, row) => asTyped(readValue(batch.columns[index]!, type, row), type)
    }
    case 'call':
      return interpretCall(expression, environment)
    default:
      return unreachable(expression)
  }
}

/** TIMESTAMP(3) and coarser have nothing below the millisecond, whatever the column holds. */
function asTyped(value: RowValue, type: LogicalType): RowValue {
  const coarse = (type.root === 'TIMESTAMP' || type.root === 'TIMESTAMP_LTZ') && type.precision <= 3
  return coarse && value !== null ? millisOf(value) : value
}

function interpretCall(call: CallExpression, environment: EvaluationEnvironment): Interpreted {
  const args = call.args.map((argument) => interpret(argument, environment))
  if (isLazy(call.name)) return interpretLazy(call.name, args)
  const evaluator = evaluatorOf(call.name)
  const compute = evaluator.bind(call, environment)
  return (batch, row) => {
    const values = args.map((argument) => argument(batch, row))
    return evaluator.strict && values.includes(null) ? null : compute(...values)
  }
}

function interpretLazy(name: 'AND' | 'OR' | 'CASE' | 'COALESCE', args: readonly Interpreted[]): Interpreted {
  switch (name) {
    case 'AND':
      return junction(args, false)
    case 'OR':
      return junction(args, true)
    case 'COALESCE':
      return (batch, row) => {
        for (const argument of args) {
          const value = argument(batch, row)
          if (value !== null) return value
        }
        return null
      }
    case 'CASE':
      return (batch, row) => {
        for (let i = 0; i + 1 < args.length; i += 2) {
          if (args[i]!(batch, row) === true) return args[i + 1]!(batch, row)
        }
        return args.length % 2 === 1 ? args[args.length - 1]!(batch, row) : null
      }
  }
}

/** AND stops at FALSE, OR at TRUE; without it a null makes the result null. */
function junction(args: readonly Interpreted[], decisive: boolean): Interpreted {
  return (batch, row) => {
    let unknown = false
    for (const argument of args) {
      const value = argument(batch, row)
      if (value === decisive) return decisive
      if (value === null) unknown = true
    }
    return unknown ? null : !decisive
  }
}
