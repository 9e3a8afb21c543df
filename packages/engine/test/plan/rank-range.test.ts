import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { call, column, literal } from '../../src/plan/bound.ts'
import type { BoundExpression } from '../../src/plan/bound-expression.ts'
import { allOf } from '../../src/plan/rewrite/conjuncts.ts'
import { rankRange } from '../../src/plan/rewrite/rank-range.ts'
import { bigintType, booleanType } from '../../src/types/logical-type.ts'

const RANK = 2
const rank = column(RANK, bigintType)
const operators = ['<', '<=', '>', '>=', '='] as const
const holds: Record<string, (left: number, right: number) => boolean> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '=': (a, b) => a === b,
}

interface Comparison {
  readonly expression: BoundExpression
  readonly test: (rank: number) => boolean
}

const comparison = fc
  .record({
    operator: fc.constantFrom(...operators),
    value: fc.integer({ min: -3, max: 12 }),
    isSwapped: fc.boolean(),
  })
  .map(({ operator, value, isSwapped }): Comparison => {
    const constant = literal(BigInt(value), bigintType)
    const args = isSwapped ? [constant, rank] : [rank, constant]
    const test = holds[operator]!
    return {
      expression: call(operator, args, booleanType),
      test: (each) => (isSwapped ? test(value, each) : test(each, value)),
    }
  })
const negated = comparison.map(
  ({ expression, test }): Comparison => ({
    expression: call('NOT', [expression], booleanType),
    test: (each) => !test(each),
  }),
)
const between = fc.tuple(fc.integer({ min: -3, max: 12 }), fc.integer({ min: -3, max: 12 })).map(
  ([low, high]): Comparison => ({
    expression: call(
      'BETWEEN',
      [rank, literal(BigInt(low), bigintType), literal(BigInt(high), bigintType)],
      booleanType,
    ),
    test: (each) => low <= each && each <= high,
  }),
)

describe('the ranks that a condition lets through', () => {
  it('are those for which it holds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(comparison, between, negated), { minLength: 1, maxLength: 4 }),
        (parts) => {
          const range = rankRange(allOf(parts.map(({ expression }) => expression))!, RANK)
          // `NOT rank = n` is no range.
          fc.pre(range !== null)
          const ranks = Array.from({ length: 20 }, (_, i) => i + 1)
          const expected = ranks.filter((each) => parts.every(({ test }) => test(each)))
          const to = range!.to === null ? Number.POSITIVE_INFINITY : (range!.to as number)
          expect(ranks.filter((each) => range!.from <= each && each <= to)).toEqual(expected)
          if (range!.isEmpty) expect(expected).toEqual([])
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('what says nothing of the rank is left to ask', () => {
    const other = call('=', [column(0, bigintType), literal(1n, bigintType)], booleanType)
    const upper = call('<=', [rank, literal(3n, bigintType)], booleanType)
    expect(rankRange(allOf([other, upper])!, RANK)).toEqual({ from: 1, to: 3, rest: [other], isEmpty: false })
    expect(rankRange(other, RANK)).toBeNull()
  })

  it('fewer than a column says must be asked again, at most as many need not', () => {
    const limit = column(0, bigintType)
    const less = call('<', [rank, limit], booleanType)
    expect(rankRange(less, RANK)).toMatchObject({ to: { column: 0 }, rest: [less] })
    expect(rankRange(call('<=', [rank, limit], booleanType), RANK)).toMatchObject({
      to: { column: 0 },
      rest: [],
    })
    expect(rankRange(call('>', [rank, limit], booleanType), RANK)).toBeNull()
    expect(rankRange(call('=', [rank, limit], booleanType), RANK)).toBeNull()
  })
})
