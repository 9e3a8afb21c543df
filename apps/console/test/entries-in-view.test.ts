import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entriesInView } from '../src/features/develop/entries-in-view.ts'

const sum = (numbers: readonly number[]) => numbers.reduce((left, right) => left + right, 0)

describe('the entries of a long list that are drawn', () => {
  it('cover what can be seen, and keep the height of the whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 24, max: 1200 }), { maxLength: 300 }),
        fc.nat(400),
        (heights, steps) => {
          const whole = sum(heights)
          const top = Math.min(steps * 200, whole)
          const { first, end, before, after } = entriesInView(heights, top)
          expect(before + sum(heights.slice(first, end)) + after).toBe(whole)
          expect(before).toBe(sum(heights.slice(0, first)))
          expect(before).toBeLessThanOrEqual(top)
          // A pane of 1,400 pixels, scrolled on by less than a step, shows no gap.
          expect(whole - after).toBeGreaterThanOrEqual(Math.min(whole, top + 1600))
        },
      ),
    )
  })

  it('are all of a short list, and few of a long one', () => {
    expect(entriesInView([24, 46], 0)).toEqual({ first: 0, end: 2, before: 0, after: 0 })
    const { first, end } = entriesInView(
      Array.from({ length: 1000 }, () => 134),
      60_000,
    )
    expect(first).toBeGreaterThan(400)
    expect(end - first).toBeLessThan(30)
  })
})
