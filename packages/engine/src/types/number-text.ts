/** Floating point numbers as `java.lang.Double.toString` and `Float.toString` print them. */
export function doubleToText(value: number): string {
  return Number.isFinite(value) ? javaText(value, String(Math.abs(value))) : special(value)
}

export function floatToText(value: number): string {
  if (!Number.isFinite(value)) return special(value)
  const magnitude = Math.abs(value)
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
