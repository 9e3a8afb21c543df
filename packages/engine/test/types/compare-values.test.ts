import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareBytes, compareText } from '../../src/types/compare-values.ts'

test('texts are ordered as their UTF-8 bytes', () => {
  const encoder = new TextEncoder()
  const text = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(text, text, (a, b) => {
      const expected = Math.sign(compareBytes(encoder.encode(a), encoder.encode(b)))
      expect(Math.sign(compareText(a, b))).toBe(expected)
    }),
  )
  expect(compareText('\uffff', '😀')).toBeLessThan(0)
})
