import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDuration } from '../src/duration.ts'
import { restartStrategy } from '../src/restart-strategy.ts'

describe('restart strategies', () => {
  test('none gives up at once', () => {
    expect(restartStrategy({ 'restart-strategy.type': 'none' }).onFailure(0, 'backoff')).toBeNull()
  })

  test('fixed delay: as many attempts as said', () => {
    const strategy = restartStrategy({
      'restart-strategy.type': 'fixed-delay',
      'restart-strategy.fixed-delay.attempts': '3',
      'restart-strategy.fixed-delay.delay': '250 ms',
    })
    expect([1, 2, 3, 4].map((at) => strategy.onFailure(at * 1e6, 'backoff'))).toEqual([250, 250, 250, null])
  })

  test('failure rate: gives up when too many fall into the interval', () => {
    const settings = {
      'restart-strategy.type': 'failure-rate',
      'restart-strategy.failure-rate.max-failures-per-interval': '2',
      'restart-strategy.failure-rate.failure-rate-interval': '10 s',
      'restart-strategy.failure-rate.delay': '1 s',
    }
    const slow = restartStrategy(settings)
    expect([0, 6_000, 12_000, 18_000].map((at) => slow.onFailure(at, 'backoff'))).toEqual([
      1000, 1000, 1000, 1000,
    ])
    const fast = restartStrategy(settings)
    expect([0, 4_000, 8_000].map((at) => fast.onFailure(at, 'backoff'))).toEqual([1000, 1000, null])
  })

  test('exponential delay grows to its bound and starts anew after a quiet time', () => {
    const strategy = restartStrategy(
      {
        'restart-strategy.exponential-delay.initial-backoff': '1 s',
        'restart-strategy.exponential-delay.max-backoff': '5 s',
        'restart-strategy.exponential-delay.backoff-multiplier': '2',
        'restart-strategy.exponential-delay.reset-backoff-threshold': '1 min',
      },
      () => 0.5,
    )
    expect([0, 1, 2, 3, 4].map((at) => strategy.onFailure(at * 1000, 'backoff'))).toEqual([
      1000, 2000, 4000, 5000, 5000,
    ])
    expect(strategy.onFailure(200_000, 'backoff')).toBe(1000)
  })

  test('jitter stays within its factor and below the bound', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (random) => {
        const pause = restartStrategy({}, () => random).onFailure(0, 'backoff')!
        return pause >= 900 && pause <= 1100
      }),
    )
  })

  test('what cannot be mended by trying again is not tried again', () => {
    expect(restartStrategy({}).onFailure(0, 'never')).toBeNull()
  })

  test('a killed process comes back at once, a second kill right after waits', () => {
    const strategy = restartStrategy({}, () => 0.5)
    expect(strategy.onFailure(0, 'immediate')).toBe(0)
    expect(strategy.onFailure(1_000, 'immediate')).toBeGreaterThan(0)
    expect(strategy.onFailure(20_000, 'immediate')).toBe(0)
  })

  test.each([
    [{ 'restart-strategy.type': 'sometimes' }],
    [{ 'restart-strategy.type': 'fixed-delay', 'restart-strategy.fixed-delay.delay': 'soon' }],
    [{ 'restart-strategy.type': 'fixed-delay', 'restart-strategy.fixed-delay.attempts': '1.5' }],
    [{ 'restart-strategy.exponential-delay.jitter-factor': '2' }],
  ])('refuses %j', (settings) => {
    expect(() => restartStrategy(settings)).toThrowError(expect.objectContaining({ code: 'SETTING_INVALID' }))
  })

  test.each([
    ['10 s', 10_000],
    ['1min', 60_000],
    ['250', 250],
    ['PT1M30S', 90_000],
    ['2 h', 7_200_000],
    ['PT', null],
    ['ten', null],
    ['-1 s', null],
  ])('duration %s', (text, ms) => expect(parseDuration(text)).toBe(ms))
})
