/** Figures as people read them: in full below 10,000, then one decimal and a scale. */

export interface Figure {
  readonly value: string
  readonly unit: string
}

const counts = ['', ' k', ' M', ' G', ' T']
const byteUnits = [' B', ' kB', ' MB', ' GB', ' TB']

function scaled(n: number, base: number, units: readonly string[], locale: string): Figure {
  let scale = 0
  let rest = Math.abs(n)
  const full = base === 1000 && units === counts ? 10_000 : base
  if (rest >= full) {
    while (rest >= base && scale < units.length - 1) {
      rest /= base
      scale += 1
    }
  }
  const digits = scale === 0 ? (rest < 10 && !Number.isInteger(rest) ? 1 : 0) : rest < 100 ? 1 : 0
  const value = new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(Math.sign(n) * rest)
  return { value, unit: units[scale]! }
}

export function countFigure(n: number, locale: string): Figure {
  return scaled(n, 1000, counts, locale)
}

export function rateFigure(perSecond: number, locale: string): Figure {
  const { value, unit } = countFigure(perSecond, locale)
  return { value, unit: `${unit}/s` }
}

export function bytesFigure(bytes: number, locale: string): Figure {
  return scaled(bytes, 1000, byteUnits, locale)
}

export function formatCount(n: number, locale: string): string {
  const { value, unit } = countFigure(n, locale)
  return value + unit
}

export function formatRate(n: number, locale: string): string {
  const { value, unit } = rateFigure(n, locale)
  return value + unit
}

export function formatBytes(n: number, locale: string): string {
  const { value, unit } = bytesFigure(n, locale)
  return value + unit
}

export function formatPercent(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share)
}

/** A length of time in its two leading units: `340 ms`, `2.4 s`, `3 min 5 s`, `3 h 13 min`, `4 d 2 h`. */
export function formatDuration(ms: number, locale: string): string {
  const unit = (value: number, name: string, digits = 0) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
      maximumFractionDigits: digits,
    }).format(value)
  if (ms < 1000) return unit(Math.round(ms), 'millisecond')
  const seconds = ms / 1000
  if (seconds < 60) return unit(seconds, 'second', seconds < 10 ? 1 : 0)
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return pair(unit(minutes, 'minute'), Math.floor(seconds % 60), (n) => unit(n, 'second'))
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return pair(unit(hours, 'hour'), minutes % 60, (n) => unit(n, 'minute'))
  return pair(unit(Math.floor(hours / 24), 'day'), hours % 24, (n) => unit(n, 'hour'))
}

function pair(first: string, rest: number, format: (n: number) => string): string {
  return rest === 0 ? first : `${first} ${format(rest)}`
}
