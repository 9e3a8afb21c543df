import { type LogicalType, typeToString, withNullable } from '../../types/logical-type.ts'
import type { RowValue } from '../../types/row-value.ts'
import type { BoundExpression } from '../bound-expression.ts'

const INFIX = new Set(['+', '-', '*', '/', '%', '=', '<>', '<', '<=', '>', '>=', 'AND', 'OR', '||', 'LIKE'])

/** An expression as EXPLAIN shows it, over columns with these names. */
export function describeExpression(expression: BoundExpression, names: readonly string[]): string {
  const inner = (child: BoundExpression) => describeExpression(child, names)
  switch (expression.kind) {
    case 'column':
      return names[expression.index] ?? `$${expression.index}`
    case 'literal':
      return describeValue(expression.value, expression.type)
    case 'call': {
      const args = expression.args.map(inner)
      const { name } = expression
      if (INFIX.has(name) && args.length > 1) return `(${args.join(` ${name} `)})`
      if (name === 'CAST' || name === 'TRY_CAST') {
        return `${name}(${args[0]} AS ${typeToString(withNullable(expression.type, true))})`
      }
      return `${name}(${args.join(', ')})`
    }
  }
}

export function describeValue(value: RowValue, type: LogicalType): string {
  if (value === null) return 'null'
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`
  if (type.root === 'DECIMAL' && typeof value === 'bigint') return decimalText(value, type.scale)
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return `${value}${unit(type)}`
  if (value instanceof Uint8Array)
    return `X'${[...value].map((byte) => byte.toString(16).padStart(2, '0')).join('')}'`
  return JSON.stringify(value)
}

function unit(type: LogicalType): string {
  if (type.root === 'INTERVAL_DAY_TIME') return ':INTERVAL MS'
  return type.root === 'INTERVAL_YEAR_MONTH' ? ':INTERVAL MONTH' : ''
}

function decimalText(unscaled: bigint, scale: number): string {
  if (scale === 0) return String(unscaled)
  const sign = unscaled < 0n ? '-' : ''
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0')
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}
