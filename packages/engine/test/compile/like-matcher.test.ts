import fc from 'fast-check'
import { expect, test } from 'vitest'
import { likeMatcher } from '../../src/compile/expression/like-matcher.ts'

test('LIKE is what the regular expression of the pattern says', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '%', '_', '😀'), maxLength: 8 })
  fc.assert(
    fc.property(letters, letters, (pattern, text) => {
      const source = Array.from(pattern, (letter) =>
        letter === '%' ? '.*' : letter === '_' ? '.' : letter,
      ).join('')
      expect(likeMatcher(pattern, null)(text)).toBe(new RegExp(`^${source}$`, 'su').test(text))
    }),
    { numRuns: 2000 },
  )
})

test('a pattern that makes backtracking engines explode ends', () => {
  expect(likeMatcher(`${'%a'.repeat(30)}%b`, null)('a'.repeat(20_000))).toBe(false)
})
