import { fail, type RetryHint } from '@millrace/kernel'
import { parseDuration } from './duration.ts'

/** When to try again after a failure; Flink's strategies, defaults and keys. */
export interface RestartStrategy {
  /** Milliseconds to wait, or null: give up. `now` is monotonic; calls are in order of time. */
  onFailure(now: number, retry: RetryHint): number | null
}

type Settings = Readonly<Record<string, string>>
type Decide = (now: number) => number | null

const PREFIX = 'restart-strategy'

/** Reads `restart-strategy.type` and its keys; refuses what Flink would refuse. */
export function restartStrategy(settings: Settings, random: () => number = Math.random): RestartStrategy {
  const decide = strategyOf(settings, random)
  let immediateAt = Number.NEGATIVE_INFINITY
  return {
    onFailure(now, retry) {
      if (retry === 'never') return null
      const pause = decide(now)
      // A process that died by itself (kill, lost machine) comes back at once, unless that has just been tried.
      if (pause !== null && retry === 'immediate' && now - immediateAt > IMMEDIATE_AGAIN_MS) {
        immediateAt = now
        return 0
      }
      return pause
    },
  }
}

const IMMEDIATE_AGAIN_MS = 5_000

function strategyOf(settings: Settings, random: () => number): Decide {
  const type = (settings[`${PREFIX}.type`] ?? settings[PREFIX] ?? 'exponential-delay').toLowerCase()
  switch (type) {
    case 'none':
    case 'off':
    case 'disable':
      return () => null
    case 'fixeddelay':
    case 'fixed-delay':
      return fixedDelay(settings)
    case 'failurerate':
    case 'failure-rate':
      return failureRate(settings)
    case 'exponentialdelay':
    case 'exponential-delay':
      return exponentialDelay(settings, random)
    default:
      return fail('SETTING_INVALID', {
        key: `${PREFIX}.type`,
        value: type,
        expected: 'none, fixed-delay, failure-rate or exponential-delay',
      })
  }
}

function fixedDelay(settings: Settings): Decide {
  const attempts = count(settings, `${PREFIX}.fixed-delay.attempts`, 1)
  const delay = duration(settings, `${PREFIX}.fixed-delay.delay`, 1_000)
  let failures = 0
  return () => (++failures > attempts ? null : delay)
}

function failureRate(settings: Settings): Decide {
  const most = count(settings, `${PREFIX}.failure-rate.max-failures-per-interval`, 1)
  const interval = duration(settings, `${PREFIX}.failure-rate.failure-rate-interval`, 60_000)
  const delay = duration(settings, `${PREFIX}.failure-rate.delay`, 1_000)
  const recent: number[] = []
  return (now) => {
    recent.push(now)
    while (now - recent[0]! > interval) recent.shift()
    return recent.length > most ? null : delay
  }
}

function exponentialDelay(settings: Settings, random: () => number): Decide {
  const key = (name: string) => `${PREFIX}.exponential-delay.${name}`
  const initial = duration(settings, key('initial-backoff'), 1_000)
  const most = duration(settings, key('max-backoff'), 60_000)
  const multiplier = number(settings, key('backoff-multiplier'), 1.5, 1, Number.MAX_VALUE)
  const resetAfter = duration(settings, key('reset-backoff-threshold'), 3_600_000)
  const jitter = number(settings, key('jitter-factor'), 0.1, 0, 1)
  const attempts = count(settings, key('attempts-before-reset-backoff'), 2147483647)
  let backoff = initial
  let failures = 0
  let last = Number.NEGATIVE_INFINITY
  return (now) => {
    if (now - last > resetAfter + backoff) {
      backoff = initial
      failures = 0
    }
    last = now
    if (++failures > attempts) return null
    const pause = backoff * (1 + jitter * (2 * random() - 1))
    backoff = Math.min(backoff * multiplier, most)
    return Math.round(Math.min(pause, most))
  }
}

function duration(settings: Settings, key: string, fallback: number): number {
  const text = settings[key]
  if (text === undefined) return fallback
  return (
    parseDuration(text) ?? fail('SETTING_INVALID', { key, value: text, expected: 'a duration such as 10 s' })
  )
}

function count(settings: Settings, key: string, fallback: number): number {
  if (settings[key] === 'infinite' || settings[key] === 'INFINITE') return Number.MAX_SAFE_INTEGER
  const value = number(settings, key, fallback, 0, Number.MAX_SAFE_INTEGER)
  if (!Number.isInteger(value)) return fail('SETTING_INVALID', { key, value, expected: 'a whole number' })
  return value
}

function number(settings: Settings, key: string, fallback: number, least: number, most: number): number {
  const text = settings[key]
  if (text === undefined) return fallback
  const value = text.trim() === '' ? Number.NaN : Number(text)
  if (value >= least && value <= most) return value
  return fail('SETTING_INVALID', { key, value: text, expected: `a number from ${least} to ${most}` })
}
