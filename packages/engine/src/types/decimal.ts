/** Exact decimals as unscaled bigints. Rounding is HALF_UP (away from zero), as `java.math.RoundingMode.HALF_UP`. */
const powers: bigint[] = Array.from({ length: 100 }, (_, exponent) => 10n ** BigInt(exponent))

export function powerOfTen(exponent: number): bigint {
  return powers[exponent] ?? 10n ** BigInt(exponent)
}

export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor
  const rest = dividend % divisor
  const twice = rest < 0n ? -rest * 2n : rest * 2n
  if (twice < (divisor < 0n ? -divisor : divisor)) return quotient
  return dividend < 0n === divisor < 0n ? quotient + 1n : quotient - 1n
}

export function rescale(unscaled: bigint, from: number, to: number): bigint {
  if (to >= from) return unscaled * powerOfTen(to - from)
  return divideHalfUp(unscaled, powerOfTen(from - to))
}

/** The value, or null when it has more digits than `precision`: Flink's overflow of DECIMAL. */
export function withinPrecision(unscaled: bigint, precision: number): bigint | null {
  const limit = powerOfTen(precision)
  return unscaled < limit && unscaled > -limit ? unscaled : null
}

/** Plain notation with exactly `scale` digits after the point. */
export function formatDecimal(unscaled: bigint, scale: number): string {
  if (scale === 0) return unscaled.toString()
  const negative = unscaled < 0n
  const digits = (negative ? -unscaled : unscaled).toString().padStart(scale + 1, '0')
  const point = digits.length - scale
  return `${negative ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`
}

const decimalText = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?/

/**
 * The number at the start of `text` at `scale`, and how many characters it took; null when there is none. Digits
 * beyond the scale round.
 */
export function readDecimal(text: string, scale: number): { unscaled: bigint; length: number } | null {
  const match = decimalText.exec(text)
  if (match === null) return null
  const whole = match[2] ?? ''
  const fraction = match[3] ?? ''
  if (whole === '' && fraction === '') return null
  const exponent = match[4] === undefined ? 0 : Number(match[4])
  if (Math.abs(exponent) > 400) return null
  const digits = BigInt(`0${whole}${fraction}`)
  const from = fraction.length - exponent
  const magnitude = from < 0 ? digits * powerOfTen(scale - from) : rescale(digits, from, scale)
  return { unscaled: match[1] === '-' ? -magnitude : magnitude, length: match[0].length }
}

/** The decimal nearest to a double's shortest text, as `BigDecimal.valueOf(double)`; null for NaN and infinities. */
export function decimalOfNumber(value: number, scale: number): bigint | null {
  return Number.isFinite(value) ? readDecimal(String(value), scale)!.unscaled : null
}

export function decimalToNumber(unscaled: bigint, scale: number): number {
  if (scale === 0) return Number(unscaled)
  if (unscaled >= -9007199254740991n && unscaled <= 9007199254740991n && scale <= 22)
    return Number(unscaled) / 10 ** scale
  return Number(formatDecimal(unscaled, scale))
}
