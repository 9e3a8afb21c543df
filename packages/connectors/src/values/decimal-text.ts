const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/

/** An unscaled DECIMAL as plain digits: `-1234n` with scale 2 is `-12.34`. */
export function formatDecimal(unscaled: bigint, scale: number): string {
  if (scale === 0) return unscaled.toString()
  const negative = unscaled < 0n
  const digits = (negative ? -unscaled : unscaled).toString().padStart(scale + 1, '0')
  const point = digits.length - scale
  return `${negative ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`
}

/**
 * Text to an unscaled DECIMAL, rounded half up (away from zero) to `scale` as Flink does.
 * Undefined when it is no number or has more digits than `precision` allows.
 */
export function parseDecimal(text: string, precision: number, scale: number): bigint | undefined {
  const match = DECIMAL.exec(text)
  if (match === null) return undefined
  const whole = match[2]!
  const fraction = match[3] ?? ''
  const digits = whole + fraction
  if (digits === '') return undefined
  const unscaled = rescale(digits, Number(match[4] ?? 0) - fraction.length + scale)
  if (unscaled === undefined || unscaled >= 10n ** BigInt(precision)) return undefined
  return match[1] === '-' ? -unscaled : unscaled
}

/** `digits` times ten to the `shift`, rounded half up. Undefined when far beyond any DECIMAL. */
function rescale(digits: string, shift: number): bigint | undefined {
  const value = BigInt(digits)
  if (shift >= 0) {
    if (value === 0n) return 0n
    return shift > 40 ? undefined : value * 10n ** BigInt(shift)
  }
  if (-shift > digits.length) return 0n
  const divisor = 10n ** BigInt(-shift)
  return value / divisor + (2n * (value % divisor) >= divisor ? 1n : 0n)
}
