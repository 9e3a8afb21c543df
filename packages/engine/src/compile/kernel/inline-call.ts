import type { CallExpression } from '../../plan/bound-expression.ts'
import { powerOfTen } from '../../types/decimal.ts'
import type { DecimalType, LogicalType } from '../../types/logical-type.ts'
import {
  divisionByZero,
  isConstantZeroDivision,
  isDecimal,
  isInterval,
  isTime,
  scaleOf,
} from '../expression/arithmetic-evaluators.ts'
import type { CodeWriter, Operand } from './code-writer.ts'
import { isCoarse } from './column-source.ts'
import { inlineCast } from './inline-cast.ts'
import { inlineComparison } from './inline-comparison.ts'

/**
 * Source for a strict call over arguments that are not null, where plain JavaScript does what the evaluator does and
 * never gives null; null where the evaluator itself must be called.
 */
export function inlineCall(
  call: CallExpression,
  args: readonly Operand[],
  writer: CodeWriter,
): string | null {
  const [left, right] = [args[0]?.value ?? '', args[1]?.value ?? '']
  switch (call.name) {
    case '+':
    case '-':
    case '*':
      return inlineArithmetic(call, left, right, writer)
    case '/':
    case '%':
      return inlineDivision(call, left, right, writer)
    case 'NEGATE':
      return isInterval(call.type) ? null : wrapped(call.type, `0 - ${left}`, `-(${left})`)
    case 'NOT':
      return `!(${left})`
    case 'ABS':
      return call.type.root === 'DOUBLE' ? `Math.abs(${left})` : null
    case 'CAST':
    case 'TRY_CAST':
      return inlineCast(call, left, writer)
    default:
      return inlineComparison(call, left, right)
  }
}

/** `small` computes on int32, `large` on bigint and floating point. */
function wrapped(type: LogicalType, small: string, large = small): string | null {
  switch (type.root) {
    case 'TINYINT':
      return `((${small}) << 24) >> 24`
    case 'SMALLINT':
      return `((${small}) << 16) >> 16`
    case 'INTEGER':
      return `(${small}) | 0`
    case 'BIGINT':
      return `BigInt.asIntN(64, ${large})`
    case 'FLOAT':
      return `Math.fround(${large})`
    case 'DOUBLE':
      return large
    default:
      return null
  }
}

function inlineArithmetic(
  call: CallExpression,
  left: string,
  right: string,
  writer: CodeWriter,
): string | null {
  const [a, b] = [call.args[0]!.type, call.args[1]!.type]
  if (isTime(a) || isTime(b) || isInterval(a) || isInterval(b)) return inlineTimeShift(call, left, right)
  if (isDecimal(call.type)) return inlineDecimal(call, call.type, left, right, writer)
  if (call.name === '*') return wrapped(call.type, `Math.imul(${left}, ${right})`, `${left} * ${right}`)
  return wrapped(call.type, `${left} ${call.name} ${right}`)
}

function inlineTimeShift(call: CallExpression, left: string, right: string): string | null {
  const [time, interval] = [call.args[0]!.type, call.args[1]!.type]
  // Of constants the evaluator cuts the result.
  const constant = call.args.every(({ kind }) => kind === 'literal')
  const plain = isCoarse(time) && interval.root === 'INTERVAL_DAY_TIME' && call.name !== '*' && !constant
  return plain ? `${left} ${call.name} ${right}` : null
}

/** Only where the result's type cannot overflow and fits 64 bits. */
function inlineDecimal(
  call: CallExpression,
  type: DecimalType,
  left: string,
  right: string,
  writer: CodeWriter,
): string | null {
  const [a, b] = [call.args[0]!.type, call.args[1]!.type]
  if (!isDecimal(a) || !isDecimal(b) || type.precision > 18) return null
  if (call.name === '*') {
    const exact = type.scale === a.scale + b.scale && type.precision >= a.precision + b.precision
    return exact ? `BigInt.asIntN(64, ${left} * ${right})` : null
  }
  const scale = Math.max(a.scale, b.scale)
  const digits = Math.max(a.precision - a.scale, b.precision - b.scale) + scale + 1
  if (type.scale !== scale || type.precision < digits) return null
  const align = (operand: string, from: LogicalType): string =>
    scaleOf(from) === scale ? operand : `${operand} * ${writer.constant(powerOfTen(scale - scaleOf(from)))}`
  return `BigInt.asIntN(64, ${align(left, a)} ${call.name} ${align(right, b)})`
}

function inlineDivision(
  call: CallExpression,
  left: string,
  right: string,
  writer: CodeWriter,
): string | null {
  const raise = (): string => writer.constant(() => divisionByZero(call))
  const { root } = call.type
  if (call.args.some((argument) => isInterval(argument.type))) return null
  if (root === 'DOUBLE' || root === 'FLOAT') {
    return isConstantZeroDivision(call) ? null : wrapped(call.type, '', `${left} ${call.name} ${right}`)
  }
  if (root === 'BIGINT')
    return `(${right} === 0n ? ${raise()}() : BigInt.asIntN(64, ${left} ${call.name} ${right}))`
  const small = root === 'DECIMAL' ? null : wrapped(call.type, `${left} ${call.name} ${right}`)
  return small && `(${right} === 0 ? ${raise()}() : ${small})`
}
