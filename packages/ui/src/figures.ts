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

const timeUnits = {
  en: { ms: ' ms', s: ' s', min: ' min', h: ' h', d: ' d' },
  zh: { ms: ' 毫秒', s: ' 秒', min: ' 分', h: ' 小时', d: ' 天' },
} as const

/** A length of time in its two leading units: `340 ms`, `2.4 s`, `3 min 5 s`, `3 h 13 min`, `4 d 2 h`. */
export function formatDuration(ms: number, locale: string): string {
  const units = timeUnits[locale.startsWith('zh') ? 'zh' : 'en']
  const number = (value: number, digits = 0) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value)
  const pair = (first: string, rest: number, unit: string) => (rest === 0 ? first : `${first} ${rest}${unit}`)
  if (ms < 1000) return number(ms) + units.ms
  const seconds = ms / 1000
  if (seconds < 60) return number(seconds, seconds < 10 ? 1 : 0) + units.s
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return pair(minutes + units.min, Math.floor(seconds % 60), units.s)
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return pair(hours + units.h, minutes % 60, units.min)
  return pair(Math.floor(hours / 24) + units.d, hours % 24, units.h)
}

/** How long ago, in one unit: `28 s ago`, `3 h ago`, `28 秒前`. */
export function formatAge(ms: number, locale: string): string {
  const chinese = locale.startsWith('zh')
  const units = timeUnits[chinese ? 'zh' : 'en']
  const seconds = Math.max(0, Math.round(ms / 1000))
  const length =
    seconds < 60
      ? seconds + units.s
      : seconds < 3600
        ? Math.floor(seconds / 60) + units.min
        : seconds < 172_800
          ? Math.floor(seconds / 3600) + units.h
          : Math.floor(seconds / 86_400) + units.d
  return chinese ? `${length}前` : `${length} ago`
}
