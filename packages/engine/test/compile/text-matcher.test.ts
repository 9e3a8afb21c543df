import fc from 'fast-check'
import { RE2JS } from 're2js'
import { describe, expect, test } from 'vitest'
import { nativePattern } from '../../src/compile/expression/native-pattern.ts'
import { compilePattern, type TextMatcher } from '../../src/compile/expression/text-matcher.ts'
import { stringType } from '../../src/types/logical-type.ts'

const call = { kind: 'call', name: 'REGEXP_EXTRACT', args: [], type: stringType } as const

function allMatches(matcher: TextMatcher): unknown[] {
  const found: unknown[] = []
  while (matcher.find()) {
    const groups = Array.from({ length: matcher.groupCount() + 1 }, (_, i) => matcher.group(i))
    found.push([matcher.start(), matcher.end(), groups])
  }
  return found
}

const part = fc.constantFrom('a', 'b', '=', 'ab', '[ab]', '[^a]', '[^b]*', 'a*', 'b+', 'a?', '\\.', '[a-c]')
const patternOf = fc.oneof(
  fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
  fc.tuple(part, part, part).map(([a, b, c]) => `(${a}|${b})${c}`),
  fc.tuple(part, part).map(([a, b]) => `(&|^)${a}=(${b})`),
)
const textOf = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', '=', '&', '.', '\n', '😀', 'é'),
  maxLength: 12,
})

describe('simple patterns', () => {
  test('find what the linear engine finds, groups and empty matches included', () => {
    let native = 0
    fc.assert(
      fc.property(patternOf, textOf, (pattern, text) => {
        if (nativePattern(pattern) !== null) native++
        const expected = allMatches(RE2JS.compile(pattern).matcher(text) as TextMatcher)
        expect(allMatches(compilePattern(pattern, call).matcher(text))).toEqual(expected)
        const whole = RE2JS.compile(pattern).matcher(text).matches()
        expect(compilePattern(pattern, call).matcher(text).matches()).toBe(whole)
      }),
      { numRuns: 3000 },
    )
    expect(native).toBeGreaterThan(500)
  })

  test('what Java reads as sets of characters is refused, and brackets among others are not', () => {
    for (const pattern of ['[a-z&&[^b]]', '[a[bc]]', '[^[ab]]', 'x[]a[b]]'])
      expect(() => compilePattern(pattern, call), pattern).toThrow(
        expect.objectContaining({ code: 'REGEX_UNSUPPORTED' }),
      )
    for (const pattern of ['[]a]', '[^]a]', '[\\[\\]]', 'a&&b', '[&]', '\\[&&']) compilePattern(pattern, call)
  })

  test('leave to it what could take long or mean something else', () => {
    for (const pattern of [
      '(a*)*',
      'a*b*',
      '(a|b)+',
      'a.',
      'a$',
      '\\d',
      'a{2}',
      'a*?',
      'ä',
      '(?i)a',
      '[a&&b]',
      '\\bx',
    ])
      expect(nativePattern(pattern), pattern).toBeNull()
    expect(nativePattern('(&|^)channel_id=([^&]*)')).not.toBeNull()
  })
})
