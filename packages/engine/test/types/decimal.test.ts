import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  divideHalfUp,
  formatDecimal,
  readDecimal,
  rescale,
  withinPrecision,
} from '../../src/types/decimal.ts'
import { doubleToText, floatToText } from '../../src/types/number-text.ts'

const wide = fc.bigInt(-(10n ** 38n), 10n ** 38n)

describe('decimals', () => {
  test('read back as they were written', () => {
    fc.assert(
      fc.property(wide, fc.integer({ min: 0, max: 38 }), (value, scale) => {
        expect(readDecimal(formatDecimal(value, scale), scale)!.unscaled).toBe(value)
      }),
    )
  })

  test('division is within half a unit, and exactly half goes away from zero', () => {
    fc.assert(
      fc.property(wide, fc.bigInt(-1000n, 1000n), (value, by) => {
        fc.pre(by !== 0n)
        const doubled = 2n * (divideHalfUp(value, by) * by - value)
        const [error, unit] = [doubled < 0n ? -doubled : doubled, by < 0n ? -by : by]
        expect(error <= unit).toBe(true)
      }),
    )
    expect([5n, -5n, 15n, 14n].map((value) => divideHalfUp(value, 10n))).toEqual([1n, -1n, 2n, 1n])
    expect(divideHalfUp(5n, -10n)).toBe(-1n)
  })

  test('scales and limits', () => {
    expect(rescale(1235n, 2, 1)).toBe(124n)
    expect(rescale(12n, 1, 3)).toBe(1200n)
    expect(withinPrecision(99n, 2)).toBe(99n)
    expect(withinPrecision(100n, 2)).toBeNull()
    expect(readDecimal('1.5e3', 1)!.unscaled).toBe(15000n)
    expect(readDecimal('x', 1)).toBeNull()
  })
})

describe('floating point text', () => {
  test.each([
    [1, '1.0'],
    [1e10, '1.0E10'],
    [123456.75, '123456.75'],
    [1e7, '1.0E7'],
    [9999999, '9999999.0'],
    [0.001, '0.001'],
    [0.00012, '1.2E-4'],
    [-0, '-0.0'],
    [1.7976931348623157e308, '1.7976931348623157E308'],
    [Number.NaN, 'NaN'],
    [-Infinity, '-Infinity'],
  ])('%s is %s', (value, text) => {
    expect(doubleToText(value)).toBe(text)
  })

  test('reads back as the same number', () => {
    const finite = { noNaN: true, noDefaultInfinity: true }
    fc.assert(
      fc.property(fc.double(finite), fc.float(finite), (double, float) => {
        expect(Number(doubleToText(double))).toBe(double)
        expect(Math.fround(Number(floatToText(float)))).toBe(float)
      }),
    )
    expect(floatToText(Math.fround(0.1))).toBe('0.1')
  })
})
