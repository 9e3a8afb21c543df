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

const QUICK_DIGITS = 18

/**
 * Text as a DECIMAL, as Flink's casts read it; null where it is none or has too many digits. Short texts for short
 * types go through Flink's quick reader, which counts leading zeros as digits and overlooks one character at the end.
 */
export function decimalOfText(text: string, precision: number, scale: number): bigint | null {
  const quick = precision <= QUICK_DIGITS && text.length <= QUICK_DIGITS && utf8Length(text) <= QUICK_DIGITS
  if (quick) return quickDecimal(text, precision, scale)
  const match = /^[ \n\t]*([+-]?)(\p{Nd}*)(?:\.(\p{Nd}*))?(?:[eE]([+-]?\p{Nd}+))?[ \n\t]*$/u.exec(text)
  if (!match || `${match[2]}${match[3] ?? ''}` === '') return null
  const number = readDecimal(plainDigits(match[0].trim()), scale)
  return number && withinPrecision(number.unscaled, precision)
}

const utf8Length = (text: string): number => new TextEncoder().encode(text).length

/** Digits of any script as those of ASCII. */
function plainDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    let zero = digit.codePointAt(0)!
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && digit.codePointAt(0)! - zero < 9) zero--
    return String(digit.codePointAt(0)! - zero)
  })
}

function quickDecimal(text: string, precision: number, scale: number): bigint | null {
  const match = /^[ \n\t]*([+-]?)((?:\d*\.\d*|\d*))([\s\S]?)([\s\S]*)$/.exec(text)!
  const [, sign = '', mantissa = '', next = '', rest = ''] = match
  if (mantissa + next === '' || next > '\x7f' || (next === '.' && mantissa.includes('.'))) return null
  const exponent = next === 'e' || next === 'E' ? /^([+-]?)(\d*)([\s\S]?)([\s\S]*)$/.exec(rest)! : null
  if (exponent && exponent[1] !== '' && exponent[2] === '' && exponent[3] === '') return null
  if (!/^[ \n\t]*$/.test(exponent ? exponent[4]! : rest)) return null
  const power = exponent ? Math.min(Number(exponent[2]), 400) * (exponent[1] === '-' ? -1 : 1) : 0
  const digits = mantissa.replace('.', '')
  const point = mantissa.indexOf('.')
  const change = power - (point < 0 ? 0 : digits.length - point) + scale
  if (digits.length + change > precision) return null
  const magnitude = BigInt(`0${digits}`)
  const scaled = change >= 0 ? magnitude * powerOfTen(change) : divideHalfUp(magnitude, powerOfTen(-change))
  return sign === '-' ? -scaled : scaled
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
