import { doubleToText } from '../../types/number-text.ts'

/** A value for a Java format: of a whole number its width in bits tells how negative ones look in hexadecimal. */
export type FormatArgument =
  | null
  | boolean
  | { readonly whole: bigint; readonly bits: number }
  | { readonly real: number; readonly text: string }
  | { readonly text: string }

interface Specifier {
  readonly flags: string
  readonly width: number
  readonly precision: number
  readonly conversion: string
}

const SPECIFIER = /%(?:(\d+)\$|(<))?([-#+ 0,(]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g

/**
 * `java.util.Formatter` in English, for `%s %d %x %o %f %e %g %b %c %n %%`; null where Java fails, for a format that is
 * none or an argument that is of another kind or missing.
 */
export function javaFormat(format: string, args: readonly FormatArgument[]): string | null {
  let [result, at, next, last] = ['', 0, 0, -1]
  for (const match of format.matchAll(SPECIFIER)) {
    const between = format.slice(at, match.index)
    if (between.includes('%')) return null
    result += between
    at = match.index + match[0].length
    const [, index, previous, flags = '', width, precision, conversion = ''] = match
    const specifier = { flags, width: Number(width ?? -1), precision: Number(precision ?? -1), conversion }
    if (new Set(flags).size < flags.length) return null
    if (conversion === 'n' || conversion === '%') {
      if (precision !== undefined || (conversion === 'n' && (flags !== '' || width !== undefined)))
        return null
      result += conversion === 'n' ? '\n' : justify('%', specifier)
      continue
    }
    const place: number = index !== undefined ? Number(index) - 1 : previous ? last : next++
    if (place < 0 || place >= args.length) return null
    last = place
    const text = convert(args[place]!, specifier)
    if (text === null) return null
    result += text
  }
  const rest = format.slice(at)
  return rest.includes('%') ? null : result + rest
}

function justify(text: string, { width, flags }: Specifier): string {
  return flags.includes('-') ? text.padEnd(width) : text.padStart(width)
}

function convert(value: FormatArgument, specifier: Specifier): string | null {
  const { conversion, flags, width } = specifier
  const lower = conversion.toLowerCase()
  if ((flags.includes('-') || flags.includes('0')) && width < 0) return null
  if (flags.includes('-') && flags.includes('0')) return null
  if (flags.includes('+') && flags.includes(' ')) return null
  const converted = convertAs(lower, value, specifier)
  return converted !== null && conversion !== lower ? converted.toUpperCase() : converted
}

function convertAs(lower: string, value: FormatArgument, specifier: Specifier): string | null {
  switch (lower) {
    case 's':
      return plain(
        value === null ? 'null' : typeof value === 'boolean' ? String(value) : textOf(value),
        specifier,
      )
    case 'b':
      return plain(typeof value === 'boolean' ? String(value) : String(value !== null), specifier)
    case 'c':
      return character(value, specifier)
    case 'd':
    case 'x':
    case 'o':
      return specifier.conversion === 'D' || specifier.conversion === 'O'
        ? null
        : whole(lower, value, specifier)
    case 'f':
    case 'e':
    case 'g':
      return specifier.conversion === 'F' ? null : real(lower, value, specifier)
    default:
      return null
  }
}

const textOf = (value: Exclude<FormatArgument, null | boolean>): string =>
  'text' in value ? value.text : value.whole.toString()

/** Text, which takes only `-` and is cut to the precision. */
function plain(text: string, specifier: Specifier): string | null {
  if (specifier.flags.replace('-', '') !== '') return null
  return justify(specifier.precision < 0 ? text : text.slice(0, specifier.precision), specifier)
}

function character(value: FormatArgument, specifier: Specifier): string | null {
  if (specifier.precision >= 0 || specifier.flags.replace('-', '') !== '') return null
  if (value === null) return justify('null', specifier)
  if (typeof value === 'boolean' || !('whole' in value) || value.bits > 32) return null
  const code = Number(value.whole)
  return code < 0 || code > 0x10ffff ? null : justify(String.fromCodePoint(code), specifier)
}

function whole(lower: string, value: FormatArgument, specifier: Specifier): string | null {
  const { flags, precision } = specifier
  if (precision >= 0 || (lower === 'd' ? flags.includes('#') : /[,( +]/.test(flags))) return null
  if (value === null) return justify('null', { ...specifier, flags: flags.replace('0', '') })
  if (typeof value === 'boolean' || !('whole' in value)) return null
  if (lower === 'd') return signed(value.whole < 0n, grouped(magnitude(value.whole), flags), specifier)
  const digits = BigInt.asUintN(value.bits, value.whole).toString(lower === 'x' ? 16 : 8)
  return filled(flags.includes('#') ? `0${lower === 'x' ? 'x' : ''}${digits}` : digits, '', specifier)
}

const magnitude = (value: bigint): string => (value < 0n ? -value : value).toString()

function grouped(digits: string, flags: string): string {
  if (!flags.includes(',')) return digits
  const [before = '', after] = digits.split('.')
  const groups = before.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return after === undefined ? groups : `${groups}.${after}`
}

function signed(negative: boolean, digits: string, specifier: Specifier): string {
  const { flags } = specifier
  if (negative && flags.includes('(')) return filled(`${digits})`, '(', specifier)
  const sign = negative ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : ''
  return filled(digits, sign, specifier)
}

/** With flag 0 the zeros stand behind the sign. */
function filled(digits: string, sign: string, specifier: Specifier): string {
  const zeros = specifier.flags.includes('0') ? Math.max(0, specifier.width - sign.length) : 0
  return justify(sign + digits.padStart(zeros, '0'), specifier)
}

function real(lower: string, value: FormatArgument, specifier: Specifier): string | null {
  const { flags } = specifier
  if (lower === 'e' && flags.includes(',')) return null
  if (lower === 'g' && flags.includes('#')) return null
  if (value === null) return justify('null', { ...specifier, flags: flags.replace('0', '') })
  if (typeof value === 'boolean' || !('real' in value)) return null
  const number = value.real
  if (Number.isNaN(number)) return justify('NaN', specifier)
  const negative = number < 0 || Object.is(number, -0)
  if (!Number.isFinite(number))
    return signed(negative, 'Infinity', { ...specifier, flags: flags.replace('0', '') })
  const digits = digitsOf(lower, Math.abs(number), specifier.precision < 0 ? 6 : specifier.precision)
  return signed(negative, grouped(digits, flags), specifier)
}

function digitsOf(lower: string, value: number, precision: number): string {
  if (lower === 'f') return fixed(value, precision)
  if (lower === 'e') return scientific(value, precision)
  const significant = precision === 0 ? 1 : precision
  if (value === 0) return fixed(0, significant - 1)
  const exponent = Number(scientific(value, significant - 1).split('e')[1])
  return exponent >= -4 && exponent < significant
    ? fixed(value, significant - 1 - exponent)
    : scientific(value, significant - 1)
}

/** The digits that Java writes for a double, and the place of the point behind the first of them. */
function decimalDigits(value: number): { readonly digits: string; readonly exponent: number } {
  const [mantissa = '', power = '0'] = doubleToText(value).split('E')
  const [before = '', after = ''] = mantissa.split('.')
  const all = `${before}${after}`
  const leading = /^0*/.exec(all)![0].length
  if (leading === all.length) return { digits: '0', exponent: 0 }
  return { digits: all.slice(leading), exponent: before.length - 1 - leading + Number(power) }
}

/** Half up on the decimal digits, as Java rounds. */
function roundDigits(digits: string, kept: number): bigint {
  if (kept < 0) return 0n
  const cut = BigInt(`0${digits.slice(0, kept).padEnd(kept, '0')}`)
  return (digits[kept] ?? '0') >= '5' ? cut + 1n : cut
}

function fixed(value: number, precision: number): string {
  const { digits, exponent } = decimalDigits(value)
  const text = roundDigits(digits, exponent + 1 + precision)
    .toString()
    .padStart(precision + 1, '0')
  return precision === 0 ? text : `${text.slice(0, -precision)}.${text.slice(-precision)}`
}

function scientific(value: number, precision: number): string {
  const { digits, exponent } = decimalDigits(value)
  let text = roundDigits(digits, precision + 1)
    .toString()
    .padStart(precision + 1, '0')
  const carried = text.length > precision + 1
  if (carried) text = text.slice(0, -1)
  const power = value === 0 ? 0 : exponent + (carried ? 1 : 0)
  const mantissa = precision === 0 ? text : `${text[0]}.${text.slice(1)}`
  return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`
}
