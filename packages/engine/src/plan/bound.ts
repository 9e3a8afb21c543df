import type { SourceSpan } from '@millrace/kernel'
import { type LogicalType, lengthType, nullType, withNullable } from '../types/logical-type.ts'
import type { RowValue } from '../types/row-value.ts'
import type {
  BoundExpression,
  CallExpression,
  ColumnExpression,
  LiteralExpression,
} from './bound-expression.ts'
import { isSameType } from './typing/same-type.ts'

const place = (span: SourceSpan | undefined) => (span ? { span } : {})

export function column(index: number, type: LogicalType, span?: SourceSpan): ColumnExpression {
  return Object.freeze({ kind: 'column', index, type, ...place(span) })
}

export function literal(value: RowValue, type: LogicalType, span?: SourceSpan): LiteralExpression {
  return Object.freeze({ kind: 'literal', value, type, ...place(span) })
}

export function call(
  name: string,
  args: readonly BoundExpression[],
  type: LogicalType,
  span?: SourceSpan,
): CallExpression {
  return Object.freeze({ kind: 'call', name, args: Object.freeze([...args]), type, ...place(span) })
}

export function nullLiteral(type: LogicalType = nullType, span?: SourceSpan): LiteralExpression {
  return literal(null, withNullable(type, true), span)
}

/** A word that a function takes: a time unit, a mode. */
export function symbol(name: string, span?: SourceSpan): LiteralExpression {
  return literal(name, lengthType('CHAR', name.length, false), span)
}

export function isLiteral(expression: BoundExpression): expression is LiteralExpression {
  return expression.kind === 'literal'
}

/**
 * The expression converted to `type`; itself when nothing changes but nullability. Literals that convert without
 * loss are converted here.
 */
export function cast(expression: BoundExpression, type: LogicalType): BoundExpression {
  if (isSameType(expression.type, type)) return expression
  const { span } = expression
  if (expression.kind === 'literal') {
    if (expression.value === null) return nullLiteral(type, span)
    const value = castLiteral(expression.value, expression.type, type)
    if (value !== undefined) return literal(value, withNullable(type, false), span)
  }
  return call('CAST', [expression], withNullable(type, expression.type.nullable), span)
}

const INTEGERS = ['TINYINT', 'SMALLINT', 'INTEGER']

/** Whole numbers to wider numbers, and strings to longer strings. */
function castLiteral(value: RowValue, from: LogicalType, to: LogicalType): RowValue | undefined {
  if (to.root === 'VARCHAR' && from.root === 'CHAR' && to.length >= from.length) return value
  const isWhole = INTEGERS.includes(from.root) || from.root === 'BIGINT'
  if (!isWhole || (typeof value !== 'number' && typeof value !== 'bigint')) return undefined
  if (to.root === 'BIGINT') return BigInt(value)
  if (to.root === 'DOUBLE' && typeof value === 'number') return value
  if (to.root === 'INTEGER' && typeof value === 'number') return value
  if (to.root !== 'DECIMAL') return undefined
  const unscaled = BigInt(value) * 10n ** BigInt(to.scale)
  return unscaled < 10n ** BigInt(to.precision) && unscaled > -(10n ** BigInt(to.precision))
    ? unscaled
    : undefined
}
