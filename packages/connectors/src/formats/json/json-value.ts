import { intType, type LogicalType, type RowValue } from '@millrace/engine/connect'
import { parseText } from '../../values/parse-text.ts'
import type { TimestampSeparator } from '../../values/time-text.ts'
import { JsonScanner } from './json-scanner.ts'

const decoder = new TextDecoder()

/** A value of well-formed JSON that the declared type cannot take. */
export const MISFIT = Symbol('misfit')
export type JsonCell = RowValue | typeof MISFIT

/**
 * Well-formed JSON text in bytes to a value of the declared type, as Flink's JSON format converts: numbers and their
 * text are the same, STRING takes anything. For values that the fast readers leave aside.
 */
export class JsonValueReader {
  readonly #separator: TimestampSeparator
  readonly #scanner = new JsonScanner()

  constructor(separator: TimestampSeparator) {
    this.#separator = separator
  }

  read(type: LogicalType, bytes: Uint8Array, start: number, end: number): JsonCell {
    this.#scanner.open(bytes, start, end)
    return this.#value(type)
  }

  #value(type: LogicalType): JsonCell {
    const scanner = this.#scanner
    const c = scanner.bytes[scanner.at]!
    if (c === 0x6e) {
      scanner.skipValue()
      return null
    }
    if (c === 0x5b && type.root === 'ARRAY') return this.#array(type.element)
    if (c === 0x7b && 'key' in type) return this.#map(type.key, type.value)
    if (c === 0x7b && type.root === 'MULTISET') return this.#map(type.element, intType)
    if (c === 0x7b && type.root === 'ROW') return this.#row(type.fields)
    const start = scanner.at
    scanner.skipValue()
    if (c === 0x22) return this.#scalar(type, stringContent(scanner))
    const text = decoder.decode(scanner.bytes.subarray(start, scanner.at))
    if (type.root === 'CHAR' || type.root === 'VARCHAR')
      return c === 0x7b || c === 0x5b ? minified(text) : text
    if (c === 0x7b || c === 0x5b) return MISFIT
    return this.#scalar(type, isIntegral(type) ? truncated(text) : text)
  }

  #scalar(type: LogicalType, text: string): JsonCell {
    const value = parseText(type, text, this.#separator)
    return value === undefined ? MISFIT : value
  }

  #array(element: LogicalType): JsonCell {
    const items: RowValue[] = []
    let misfit = false
    this.#each(0x5d, () => {
      const item = this.#value(element)
      if (item === MISFIT) misfit = true
      else items.push(item)
    })
    return misfit ? MISFIT : items
  }

  #map(keyType: LogicalType, valueType: LogicalType): JsonCell {
    const pairs = new Map<string, RowValue[]>()
    let misfit = false
    this.#each(0x7d, () => {
      const name = this.#key()
      const key = this.#scalar(keyType, name)
      const value = this.#value(valueType)
      if (key === MISFIT || value === MISFIT) misfit = true
      else pairs.set(name, [key, value])
    })
    return misfit ? MISFIT : [...pairs.values()]
  }

  #row(fields: readonly { name: string; type: LogicalType }[]): JsonCell {
    const row: RowValue[] = fields.map(() => null)
    let misfit = false
    this.#each(0x7d, () => {
      const name = this.#key()
      const index = fields.findIndex((field) => field.name === name)
      if (index < 0) return void this.#scanner.skipValue()
      const value = this.#value(fields[index]!.type)
      if (value === MISFIT) misfit = true
      else row[index] = value
    })
    return misfit ? MISFIT : row
  }

  #key(): string {
    this.#scanner.skipString()
    const name = stringContent(this.#scanner)
    this.#scanner.skipColon()
    return name
  }

  /** Calls back at each member of an array or object that is known to be well-formed. */
  #each(close: number, member: () => void): void {
    const scanner = this.#scanner
    scanner.at++
    scanner.skipSpace()
    while (scanner.bytes[scanner.at] !== close) {
      member()
      scanner.skipSpace()
      if (scanner.bytes[scanner.at] === 0x2c) {
        scanner.at++
        scanner.skipSpace()
      }
    }
    scanner.at++
  }
}

/** The text of the string the scanner has just passed. */
export function stringContent(scanner: JsonScanner): string {
  const raw = decoder.decode(scanner.bytes.subarray(scanner.contentStart, scanner.contentEnd))
  return scanner.escaped ? (JSON.parse(`"${raw}"`) as string) : raw
}

function isIntegral(type: LogicalType): boolean {
  return (
    type.root === 'TINYINT' || type.root === 'SMALLINT' || type.root === 'INTEGER' || type.root === 'BIGINT'
  )
}

/** A JSON number as an integer's text: what follows the point is dropped, as Jackson does for integer columns. */
function truncated(text: string): string {
  if (/^-?\d+$/.test(text)) return text
  if (/^-?\d+\.\d+$/.test(text)) return text.slice(0, text.indexOf('.'))
  const value = Number(text)
  return Number.isFinite(value) && Math.abs(value) < 2 ** 64 ? BigInt(Math.trunc(value)).toString() : text
}

/** Without white space outside of strings, and with no more escapes in them than needed. */
function minified(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|[ \t\r\n]+/g, (part) =>
    part.startsWith('"') ? (part.includes('\\') ? JSON.stringify(JSON.parse(part)) : part) : '',
  )
}
