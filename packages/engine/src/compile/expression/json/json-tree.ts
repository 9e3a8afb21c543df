import { bigDecimalToText } from '../../../types/number-text.ts'

/** A number as it is written: `1.50`, or more digits than a double holds. */
export interface RawNumber {
  readonly rawJSON: string
}
export type Json = null | boolean | number | RawNumber | string | Json[] | { [key: string]: Json }

const NEEDS_SOURCE = /\d[.eE]|\d{16}|-0/
const json = JSON as unknown as {
  parse(text: string, revive: (key: string, value: Json, context: { source?: string }) => Json): Json
  rawJSON(text: string): RawNumber
}

const keepNumber = (_: string, value: Json, { source }: { source?: string }): Json =>
  typeof value === 'number' && source !== undefined ? json.rawJSON(source) : value

/** An object or array. */
export const isTree = (value: Json | undefined): value is Json[] | { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !isRaw(value)

export const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  isTree(value) && !Array.isArray(value)

export const isRaw = (value: object): value is RawNumber =>
  'rawJSON' in value && typeof value.rawJSON === 'string' && Object.getPrototypeOf(value) === null

/** The text as JSON to look into: a bare `null` is none. */
export function readTree(text: string): Json | undefined {
  return readJson(text) ?? undefined
}

/** The text as JSON; undefined when it is none. */
export function readJson(text: string): Json | undefined {
  try {
    return NEEDS_SOURCE.test(text) ? json.parse(text, keepNumber) : (JSON.parse(text) as Json)
  } catch {
    return undefined
  }
}

/** A number as Java's BigInteger, or with a fraction or exponent BigDecimal, prints it. */
export function numberText(value: number | RawNumber): string {
  const source = typeof value === 'number' ? String(value) : value.rawJSON
  if (!/[.eE]/.test(source)) return BigInt(source).toString()
  const [mantissa = '', exponent = '0'] = source.split(/[eE]/)
  const [whole = '', fraction = ''] = mantissa.split('.')
  return bigDecimalToText(BigInt(`${whole}${fraction}`), fraction.length - Number(exponent))
}

/** JSON without blanks, the keys of objects in order, as Flink writes it. */
export function writeJson(value: Json): string {
  if (value === null || typeof value !== 'object')
    return typeof value === 'number' ? numberText(value) : JSON.stringify(value)
  if (isRaw(value)) return numberText(value)
  if (Array.isArray(value)) return `[${value.map(writeJson).join(',')}]`
  const keys = Object.keys(value).sort((a, b) => (a < b ? -1 : 1))
  return `{${keys.map((key) => `${JSON.stringify(key)}:${writeJson(value[key]!)}`).join(',')}}`
}
