/** Floating point numbers as `java.lang.Double.toString` and `Float.toString` print them. */
export function doubleToText(value: number): string {
  // Java writes two digits where the shortest text has one.
  if (Math.abs(value) === Number.MIN_VALUE) return value < 0 ? '-4.9E-324' : '4.9E-324'
  return Number.isFinite(value) ? javaText(value, String(Math.abs(value))) : special(value)
}

export function floatToText(value: number): string {
  if (!Number.isFinite(value)) return special(value)
  const magnitude = Math.abs(value)
  if (magnitude === 2 ** -149) return value < 0 ? '-1.4E-45' : '1.4E-45'
  for (let digits = 1; digits < 9; digits++) {
    const text = magnitude.toPrecision(digits)
    if (Math.fround(Number(text)) === magnitude) return javaText(value, String(Number(text)))
  }
  return javaText(value, String(Number(magnitude.toPrecision(9))))
}

function special(value: number): string {
  return Number.isNaN(value) ? 'NaN' : value < 0 ? '-Infinity' : 'Infinity'
}

function javaText(value: number, magnitude: string): string {
  const sign = value < 0 || Object.is(value, -0) ? '-' : ''
  const [mantissa = '', power = '0'] = magnitude.split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  let digits = whole + fraction
  let exponent = whole.length - 1 + Number(power)
  const zeros = /^0*/.exec(digits)![0].length
  if (zeros === digits.length) return `${sign}0.0`
  digits = digits.slice(zeros)
  exponent -= zeros
  digits = digits.replace(/0+$/, '')
  if (exponent >= 7 || exponent < -3) return `${sign}${digits[0]}.${digits.slice(1) || '0'}E${exponent}`
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`
  const integer = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0')
  return `${sign}${integer}.${digits.slice(exponent + 1) || '0'}`
}

/** A decimal as `java.math.BigDecimal.toString` prints it: with an exponent below 0.000001 and without digits behind. */
export function bigDecimalToText(unscaled: bigint, scale: number): string {
  const sign = unscaled < 0n ? '-' : ''
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString()
  const exponent = digits.length - 1 - scale
  if (scale >= 0 && exponent >= -6) {
    if (scale === 0) return sign + digits
    const padded = digits.padStart(scale + 1, '0')
    return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`
  }
  const mantissa = digits.length > 1 ? `${digits[0]}.${digits.slice(1)}` : digits
  return `${sign}${mantissa}E${exponent < 0 ? '' : '+'}${exponent}`
}

/** A double as `BigDecimal.valueOf` makes it a decimal, and that prints. */
export function doubleToBigDecimalText(value: number): string {
  const [mantissa = '', exponent = '0'] = doubleToText(value).split('E')
  const [whole = '', fraction = ''] = mantissa.split('.')
  return bigDecimalToText(BigInt(`${whole}${fraction}`), fraction.length - Number(exponent))
}
