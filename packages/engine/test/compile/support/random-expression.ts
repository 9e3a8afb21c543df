import fc from 'fast-check'
import type { BoundExpression } from '../../../src/plan/bound-expression.ts'
import {
  bigintType,
  booleanType,
  decimalType,
  doubleType,
  intType,
  type LogicalType,
  lengthType,
  simpleType,
  stringType,
  timestampLtzType,
  timestampType,
} from '../../../src/types/logical-type.ts'
import type { RowValue } from '../../../src/types/row-value.ts'
import { call, column, literal } from './evaluation.ts'

const tinyint = simpleType('TINYINT')
const smallint = simpleType('SMALLINT')
const float = simpleType('FLOAT')
const date = simpleType('DATE')
const interval: LogicalType = { root: 'INTERVAL_DAY_TIME', nullable: true }
const months: LogicalType = { root: 'INTERVAL_YEAR_MONTH', nullable: true }
const narrow = decimalType(10, 2)
const middle = decimalType(18, 4)
const wide = decimalType(30, 6)
const millis = timestampType(3)
const micros = timestampType(6)
const instant = timestampLtzType(3)

/** The columns that random expressions read. */
export const columnTypes: readonly LogicalType[] = [
  booleanType,
  tinyint,
  smallint,
  intType,
  bigintType,
  float,
  doubleType,
  narrow,
  middle,
  wide,
  stringType,
  stringType,
  date,
  millis,
  micros,
  instant,
  interval,
  months,
]

const texts = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    'paid',
    ' 12 ',
    '1.9',
    'abc',
    '😀x',
    '2024-02-29',
    '2024-02-29 10:11:12.5',
    '{"a":1}',
    '%',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }).map((text) => text.toWellFormed()),
  fc.integer().map(String),
)
const instants = fc.integer({ min: -4e12, max: 4e12 })

/** A value of the type; bounds are met often. */
export function anyOf(type: LogicalType): fc.Arbitrary<RowValue> {
  switch (type.root) {
    case 'BOOLEAN':
      return fc.boolean()
    case 'TINYINT':
      return fc.oneof(fc.constantFrom(0, -128, 127), fc.integer({ min: -128, max: 127 }))
    case 'SMALLINT':
      return fc.integer({ min: -32768, max: 32767 })
    case 'INTEGER':
      return fc.oneof(fc.constantFrom(0, 1, -1, -2147483648, 2147483647), fc.integer())
    case 'BIGINT':
      return fc.oneof(
        fc.constantFrom(0n, -(2n ** 63n), 2n ** 63n - 1n),
        fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n),
        fc.bigInt(-9n, 9n),
      )
    case 'FLOAT':
      return fc.float()
    case 'DOUBLE':
      return fc.oneof(fc.double(), fc.integer().map(Number))
    case 'DECIMAL': {
      const limit = 10n ** BigInt(type.precision) - 1n
      return fc.oneof(fc.bigInt(-limit, limit), fc.bigInt(-500n, 500n))
    }
    case 'DATE':
      return fc.integer({ min: -40000, max: 40000 })
    case 'TIMESTAMP':
    case 'TIMESTAMP_LTZ':
      if (type.precision <= 3) return instants
      return fc.oneof(
        instants,
        fc.record({ ms: instants, nanos: fc.integer({ min: 1, max: 999 }).map((n) => n * 1000) }),
      )
    case 'INTERVAL_DAY_TIME':
      return fc.integer({ min: -1e9, max: 1e9 })
    case 'INTERVAL_YEAR_MONTH':
      return fc.integer({ min: -50, max: 50 })
    default:
      return texts
  }
}

const maxDepth = 4

/** An expression of a type over `columnTypes`, as the binder would make it. */
export function expressionOf(type: LogicalType, depth = 0): fc.Arbitrary<BoundExpression> {
  const leaves: fc.Arbitrary<BoundExpression>[] = [
    anyOf(type).map((value) => literal(value, type)),
    fc.constant(literal(null, type)),
  ]
  columnTypes.forEach((known, index) => {
    if (known === type) leaves.push(fc.constant(column(index, type)), fc.constant(column(index, type)))
  })
  if (depth >= maxDepth) return fc.oneof(...leaves)
  const sub = (inner: LogicalType) => fc.constant(null).chain(() => expressionOf(inner, depth + 1))
  const calls = [...anyCalls(type, sub), ...callsOf(type, sub)]
  return fc.oneof({ weight: 2, arbitrary: fc.oneof(...leaves) }, { weight: 5, arbitrary: fc.oneof(...calls) })
}

type Sub = (type: LogicalType) => fc.Arbitrary<BoundExpression>

function calling(name: string, type: LogicalType, ...args: fc.Arbitrary<BoundExpression>[]) {
  return fc.tuple(...args).map((values) => call(name, type, ...values))
}

function anyCalls(type: LogicalType, sub: Sub): fc.Arbitrary<BoundExpression>[] {
  return [
    calling('CASE', type, sub(booleanType), sub(type), sub(booleanType), sub(type), sub(type)),
    calling('COALESCE', type, sub(type), sub(type), sub(type)),
    calling('GREATEST', type, sub(type), sub(type)),
    ...(type.root.startsWith('INTERVAL') ? [] : [calling('TRY_CAST', type, sub(stringType))]),
  ]
}

const numbers = [tinyint, smallint, intType, bigintType, float, doubleType, narrow, middle, wide]

function callsOf(type: LogicalType, sub: Sub): fc.Arbitrary<BoundExpression>[] {
  switch (type.root) {
    case 'BOOLEAN':
      return booleanCalls(sub)
    case 'CHAR':
    case 'VARCHAR':
      return textCalls(sub)
    case 'DECIMAL':
      return [
        fc
          .tuple(
            fc.constantFrom('+', '-', '*', '/', '%'),
            fc.constantFrom(narrow, middle, wide),
            fc.constantFrom(narrow, middle),
          )
          .chain(([name, left, right]) => calling(name, type, sub(left), sub(right))),
        fc.constantFrom(...numbers).chain((from) => calling('CAST', type, sub(from))),
        calling('NEGATE', type, sub(type)),
        calling('ABS', type, sub(type)),
      ]
    case 'TIMESTAMP':
    case 'TIMESTAMP_LTZ':
      return timeCalls(type, sub)
    case 'DATE':
      return [calling('+', type, sub(type), sub(months)), calling('CAST', type, sub(millis))]
    case 'INTERVAL_DAY_TIME':
    case 'INTERVAL_YEAR_MONTH':
      return [calling('+', type, sub(type), sub(type)), calling('NEGATE', type, sub(type))]
    default:
      return numberCalls(type, sub)
  }
}

function numberCalls(type: LogicalType, sub: Sub): fc.Arbitrary<BoundExpression>[] {
  const integer = type.root !== 'FLOAT' && type.root !== 'DOUBLE'
  const signs = integer ? ['+', '-', '*', '/', '%'] : ['+', '-', '*', '/']
  return [
    fc.constantFrom(...signs).chain((name) => calling(name, type, sub(type), sub(type))),
    fc.constantFrom(...numbers).chain((from) => calling('CAST', type, sub(from))),
    calling('NEGATE', type, sub(type)),
    calling('ABS', type, sub(type)),
    ...(type.root === 'INTEGER' ? [calling('CHAR_LENGTH', type, sub(stringType))] : []),
    ...(type.root === 'BIGINT'
      ? [
          fc
            .constantFrom('YEAR', 'MONTH', 'HOUR', 'DOW', 'EPOCH')
            .chain((unit) =>
              calling('EXTRACT', type, fc.constant(literal(unit, lengthType('CHAR', 5))), sub(instant)),
            ),
        ]
      : []),
  ]
}

function booleanCalls(sub: Sub): fc.Arbitrary<BoundExpression>[] {
  const any = fc.constantFrom(...columnTypes)
  const comparisons = ['=', '<>', '<', '<=', '>', '>=', 'IS_DISTINCT_FROM', 'IS_NOT_DISTINCT_FROM']
  const unary = ['NOT', 'IS_NULL', 'IS_NOT_NULL', 'IS_TRUE', 'IS_NOT_TRUE', 'IS_FALSE', 'IS_NOT_FALSE']
  return [
    fc
      .constantFrom('AND', 'OR')
      .chain((name) => calling(name, booleanType, sub(booleanType), sub(booleanType), sub(booleanType))),
    fc.constantFrom(...unary).chain((name) => calling(name, booleanType, sub(booleanType))),
    fc
      .tuple(fc.constantFrom(...comparisons), any)
      .chain(([name, type]) => calling(name, booleanType, sub(type), sub(type))),
    fc.constantFrom(...comparisons).chain((name) => calling(name, booleanType, sub(narrow), sub(middle))),
    any.chain((type) => calling('BETWEEN', booleanType, sub(type), sub(type), sub(type))),
    any.chain((type) => calling('IN', booleanType, sub(type), sub(type), sub(type))),
    any.chain((type) =>
      calling(
        'IN',
        booleanType,
        sub(type),
        ...[0, 1].map(() => anyOf(type).map((value) => literal(value, type))),
      ),
    ),
    fc
      .constantFrom('%a%', 'a_', '', '%', '_%', '1%9')
      .chain((pattern) =>
        calling('LIKE', booleanType, sub(stringType), fc.constant(literal(pattern, stringType))),
      ),
  ]
}

function textCalls(sub: Sub): fc.Arbitrary<BoundExpression>[] {
  const small = fc.integer({ min: -3, max: 8 }).map((value) => literal(value, intType))
  return [
    fc
      .constantFrom('UPPER', 'LOWER', 'REVERSE', 'BTRIM', 'MD5')
      .chain((name) => calling(name, stringType, sub(stringType))),
    calling('||', stringType, sub(stringType), sub(stringType)),
    calling('CONCAT_WS', stringType, sub(stringType), sub(stringType), sub(stringType)),
    calling('SUBSTRING', stringType, sub(stringType), small, small),
    calling('LPAD', stringType, sub(stringType), small, sub(stringType)),
    calling('REPLACE', stringType, sub(stringType), sub(stringType), sub(stringType)),
    calling('SPLIT_INDEX', stringType, sub(stringType), sub(stringType), small),
    fc.constantFrom(...columnTypes).chain((from) => calling('CAST', stringType, sub(from))),
    calling('CAST', lengthType('CHAR', 3), sub(stringType)),
  ]
}

function timeCalls(type: LogicalType, sub: Sub): fc.Arbitrary<BoundExpression>[] {
  return [
    fc.constantFrom('+', '-').chain((name) => calling(name, type, sub(type), sub(interval))),
    calling('+', type, sub(type), sub(months)),
    fc.constantFrom(millis, micros, instant, date).chain((from) => calling('CAST', type, sub(from))),
    fc
      .constantFrom('HOUR', 'MONTH', 'WEEK')
      .chain((unit) => calling('FLOOR', type, sub(type), fc.constant(literal(unit, lengthType('CHAR', 5))))),
  ]
}
