import type { CallExpression } from '../../plan/bound-expression.ts'
import { physicalOf } from '../../types/column.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import { isCoarse } from './column-source.ts'

const signs: Readonly<Record<string, string>> = {
  '=': '===',
  '<>': '!==',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
}

/** How two values of these types may be compared by JavaScript's operators: fully, for equality only, or not. */
export function nativeComparison(left: LogicalType, right: LogicalType): 'order' | 'equality' | 'none' {
  if (left.root === 'DECIMAL' && right.root === 'DECIMAL')
    return left.scale === right.scale ? 'order' : 'none'
  if (left.root === 'DECIMAL' || right.root === 'DECIMAL') return 'none'
  switch (physicalOf(left)) {
    case 'i32':
    case 'i64':
    case 'f32':
    case 'f64':
      return 'order'
    case 'ts':
      return isCoarse(left) && isCoarse(right) ? 'order' : 'none'
    case 'bool':
      return 'equality'
    case 'dict':
      return left.root === 'CHAR' || left.root === 'VARCHAR' ? 'equality' : 'none'
    default:
      return 'none'
  }
}

export function inlineComparison(call: CallExpression, left: string, right: string): string | null {
  const sign = signs[call.name]
  if (sign === undefined) return null
  const native = nativeComparison(call.args[0]!.type, call.args[1]!.type)
  if (native === 'none' || (native === 'equality' && !sign.endsWith('=='))) return null
  return `${left} ${sign} ${right}`
}
