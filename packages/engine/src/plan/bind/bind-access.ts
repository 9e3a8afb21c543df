import { fail, type SourceSpan } from '@millrace/kernel'
import { nearestName } from '../../connect/nearest-name.ts'
import {
  arrayType,
  type LogicalType,
  mapType,
  rowType,
  simpleType,
  typeToString,
  unknownType,
  withNullable,
  withoutAttribute,
} from '../../types/logical-type.ts'
import { call, literal } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { refuseUntypedNull } from '../functions/bind-call.ts'
import { convert } from '../functions/conditional-functions.ts'
import { commonType } from '../typing/common-type.ts'
import { familyOf, isInteger, isNull, isString, isUnknown } from '../typing/type-families.ts'

const indexType = simpleType('INTEGER', false)

/** `row.field` as FIELD(row, place). */
export function bindField(row: BoundExpression, name: string, span: SourceSpan): BoundExpression {
  const { type } = row
  if (isUnknown(type)) return call('FIELD', [row, literal(0, indexType)], unknownType, span)
  if (type.root !== 'ROW' && type.root !== 'STRUCTURED') {
    return fail('SQL_EXPECTED_TYPE', { what: name, expected: 'ROW', given: typeToString(type) }, { span })
  }
  const paths = fieldPaths(type, name)
  if (paths.length > 1) fail('SQL_AMBIGUOUS_COLUMN', { name }, { span })
  if (paths[0]) return bindFieldPath(row, paths[0], span)
  const suggestion = nearestName(
    name,
    type.fields.map((each) => each.name),
  )
  return fail('SQL_UNKNOWN_FIELD', { name, type: typeToString(type), suggestion }, { span })
}

/**
 * The ways to a field of this name, as places from row to row; of several only the shortest. Flink looks into rows for
 * names that stand nowhere else.
 */
export function fieldPaths(type: LogicalType, name: string): readonly (readonly number[])[] {
  if (!('fields' in type)) return []
  const own = type.fields.findIndex((each) => each.name === name)
  if (own >= 0) return [[own]]
  const inside = type.fields.flatMap((each, i) => fieldPaths(each.type, name).map((path) => [i, ...path]))
  const least = Math.min(...inside.map((path) => path.length))
  return inside.filter((path) => path.length === least)
}

export function bindFieldPath(
  row: BoundExpression,
  path: readonly number[],
  span: SourceSpan,
): BoundExpression {
  return path.reduce((value, index) => field(value, index, span), row)
}

function field(row: BoundExpression, index: number, span: SourceSpan): BoundExpression {
  const { type } = row
  const inside = 'fields' in type ? type.fields[index]!.type : unknownType
  const result = withNullable(inside, inside.nullable || type.nullable)
  return call('FIELD', [row, literal(index, indexType)], result, span)
}

/** `array[position]`, `map[key]`, `row['field']` and `row[place]`. */
export function bindItem(
  operand: BoundExpression,
  index: BoundExpression,
  span: SourceSpan,
): BoundExpression {
  refuseUntypedNull(operand)
  refuseUntypedNull(index)
  const { type } = operand
  const make = (result: LogicalType) => call('ITEM', [operand, index], withNullable(result, true), span)
  const refuse = () =>
    fail('SQL_ITEM', { given: typeToString(type), index: typeToString(index.type) }, { span })
  if (isUnknown(type)) return make(unknownType)
  if (type.root === 'ARRAY') {
    if (!isInteger(index.type) && !isUnknown(index.type)) return refuse()
    if (index.kind === 'literal' && Number(index.value) < 1) return refuse()
    if (index.type.root === 'BIGINT') return refuse()
    return make(type.element)
  }
  if (type.root === 'MAP') {
    const fits = isUnknown(index.type) || familyOf(index.type) === familyOf(type.key)
    return fits ? make(type.value) : refuse()
  }
  if (type.root !== 'ROW' || index.kind !== 'literal') return refuse()
  if (isString(index.type)) return bindField(operand, String(index.value), span)
  const place = Number(index.value) - 1
  return isInteger(index.type) && type.fields[place] ? field(operand, place, span) : refuse()
}

/** `ROW(a, b)` or `(a, b)`: fields named by their place. */
export function bindRow(values: readonly BoundExpression[], span: SourceSpan): BoundExpression {
  values.forEach(refuseUntypedNull)
  const fields = values.map(({ type }, i) => ({ name: `EXPR$${i}`, type: withoutAttribute(type) }))
  return call('ROW', values, rowType(fields), span)
}

/** `ARRAY[…]`, `MULTISET[…]` and `MAP[key, value, …]`. */
export function bindCollection(
  name: 'ARRAY' | 'MAP' | 'MULTISET',
  values: readonly BoundExpression[],
  span: SourceSpan,
): BoundExpression {
  if (name === 'MULTISET') return fail('SQL_NO_OPERATOR', { operator: 'MULTISET[…]' }, { span })
  const least = name === 'MAP' ? 2 : 1
  if (values.length < least || (name === 'MAP' && values.length % 2 === 1))
    fail('SQL_EMPTY_COLLECTION', { name, least }, { span })
  if (name === 'MAP') {
    const isKey = (_: unknown, i: number) => i % 2 === 0
    const key = common(values.filter(isKey), 'MAP', span)
    const value = common(
      values.filter((_, i) => i % 2 === 1),
      'MAP',
      span,
    )
    const args = values.map((each, i) => convert(each, i % 2 === 0 ? key : value))
    return call('MAP', args, mapType(key, value, false), span)
  }
  const element = common(values, name, span)
  const elements = values.map((each) => convert(each, element))
  return call(name, elements, arrayType(element, false), span)
}

function common(values: readonly BoundExpression[], name: string, span: SourceSpan): LogicalType {
  const type = commonType(values.map((each) => each.type))
  if (type) return withoutAttribute(type)
  if (values.every((each) => isNull(each.type))) fail('SQL_ALL_NULL', { what: name }, { span })
  const given = values.map((each) => typeToString(each.type)).join(', ')
  return fail('SQL_TYPE_MISMATCH', { operator: name, given }, { span })
}
