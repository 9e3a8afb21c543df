import { type Column, TARGET_BATCH_ROWS, typeToString } from '@millrace/engine/connect'
import type { CellColumn } from '../cells/cell-builder.ts'
import { type RecordDecoder, RecordProblemError } from '../record-decoder.ts'
import { createJsonField, type JsonField } from './json-fields.ts'
import { JsonScanner } from './json-scanner.ts'
import { JsonValueReader, MISFIT, stringContent } from './json-value.ts'

export interface JsonDecodingOptions {
  readonly ignoreParseErrors: boolean
  readonly failOnMissingField: boolean
  readonly separator: ' ' | 'T'
}

/** What the n-th key of a line was last time: the same bytes again name the same field. */
interface GuessedKey {
  readonly bytes: Uint8Array
  /** The same bytes four at a time, as far as that goes. */
  readonly words: readonly number[]
  readonly field: Member | null
}

/** An object of which single fields are columns: the line itself, or an object inside. */
interface JsonObject {
  readonly members: Map<string, Member>
  readonly guessed: GuessedKey[]
}
type Member = JsonField | JsonObject

const NEWLINE = 0x0a
const ROW = '(row)'

/**
 * JSON objects, one a line, straight from bytes into columns. Every line is checked as strictly as `JSON.parse` does,
 * wanted fields or not. Keys are guessed to come in the order of the line before. As in Flink, `ignore-parse-errors`
 * skips lines that are no JSON object and turns values that do not fit into NULL; both count as bad records.
 */
export class JsonDecoder implements RecordDecoder {
  rows = 0
  badRecords = 0
  lines = 0
  readonly lastKinds = null
  readonly #options: JsonDecodingOptions
  readonly #fields: readonly JsonField[]
  readonly #root: JsonObject
  readonly #scanner = new JsonScanner()
  readonly #values: JsonValueReader
  readonly #capacity: number
  #badRow = false
  #view: DataView = new DataView(new ArrayBuffer(0))

  constructor(columns: readonly CellColumn[], options: JsonDecodingOptions, capacity = TARGET_BATCH_ROWS) {
    this.#options = options
    this.#capacity = capacity
    this.#fields = columns.map((column) => createJsonField(column, capacity, options.separator))
    this.#root = objectOf(columns, this.#fields)
    this.#values = new JsonValueReader(options.separator)
  }

  decode(bytes: Uint8Array, start: number, end: number, final: boolean): number {
    this.lines = 0
    this.badRecords = 0
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    // A Buffer finds a byte many times as fast as a plain array does.
    const finder = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    let at = start
    while (at < end && this.rows < this.#capacity) {
      let lineEnd = finder.indexOf(NEWLINE, at)
      const ended = lineEnd >= 0 && lineEnd < end
      if (!ended) {
        if (!final) return at
        lineEnd = end
      }
      this.#line(bytes, at, lineEnd)
      if (ended) this.lines++
      at = ended ? lineEnd + 1 : end
    }
    return at
  }

  finish(): Column[] {
    const columns = this.#fields.map((field) => field.cells.finish(this.rows))
    for (const field of this.#fields) field.lastRow = -1
    this.rows = 0
    return columns
  }

  #line(bytes: Uint8Array, start: number, end: number): void {
    const scanner = this.#scanner
    scanner.open(bytes, start, end)
    scanner.skipSpace()
    if (scanner.at === end) return
    this.#badRow = false
    if (!this.#object(this.#root, 1) || !this.#atEnd()) {
      this.#problem(scanner.at, ROW, `no JSON object: ${scanner.reason}`)
      this.#skipRow()
    } else if (this.#fields.every((field) => field.lastRow === this.rows || this.#missing(field, start))) {
      this.rows++
      if (this.#badRow) this.badRecords++
    } else this.#skipRow()
  }

  /** A later row is written over this one. */
  #skipRow(): void {
    this.badRecords++
    for (const field of this.#fields) field.lastRow = -1
  }

  #object(object: JsonObject, depth: number): boolean {
    const scanner = this.#scanner
    const { bytes, end } = scanner
    if (bytes[scanner.at] !== 0x7b) return scanner.fault("'{' is expected")
    scanner.at++
    scanner.skipSpace()
    if (scanner.at < end && bytes[scanner.at] === 0x7d) {
      scanner.at++
      return true
    }
    for (let position = 0; ; position++) {
      const member = this.#key(object, position)
      if (member === undefined || !scanner.skipColon()) return false
      if (!(member === null ? scanner.skipValue(depth) : this.#member(member, depth))) return false
      scanner.skipSpace()
      const c = scanner.at < end ? bytes[scanner.at] : -1
      if (c !== 0x2c && c !== 0x7d) return scanner.fault("',' or '}' is expected")
      scanner.at++
      if (c === 0x7d) return true
      scanner.skipSpace()
    }
  }

  #member(member: Member, depth: number): boolean {
    if ('cells' in member) return this.#value(member, depth)
    const scanner = this.#scanner
    const c = scanner.bytes[scanner.at]
    if (c === 0x7b) return this.#object(member, depth + 1)
    const start = scanner.at
    if (!scanner.skipValue(depth)) return false
    // NULL has no fields; what else is no object does not fit.
    if (c !== 0x6e) {
      const [name] = member.members.keys()
      this.#problem(start, name ?? ROW, `${excerpt(scanner.bytes, start, scanner.at)} is not ROW`)
      this.#badRow = true
    }
    return true
  }

  #atEnd(): boolean {
    this.#scanner.skipSpace()
    return this.#scanner.at === this.#scanner.end || this.#scanner.fault('something follows the object')
  }

  /** What the key names, null when the table has none of it, undefined when there is no key. */
  #key(object: JsonObject, position: number): Member | null | undefined {
    const scanner = this.#scanner
    const { bytes } = scanner
    const guess = object.guessed[position]
    if (guess !== undefined && startsWith(this.#view, scanner.at, scanner.end, guess)) {
      scanner.at += guess.bytes.length
      return guess.field
    }
    const from = scanner.at
    if (bytes[from] !== 0x22 || from >= scanner.end) {
      scanner.fault('a quoted field name is expected')
      return undefined
    }
    if (!scanner.skipString()) return undefined
    const field = object.members.get(stringContent(scanner)) ?? null
    if (position < 1000) object.guessed[position] = guessedKey(bytes.slice(from, scanner.at), field)
    return field
  }

  #value(field: JsonField, depth: number): boolean {
    const scanner = this.#scanner
    field.lastRow = this.rows
    if (field.quick(scanner, this.rows)) return true
    const start = scanner.at
    if (!scanner.skipValue(depth)) return false
    const value = this.#values.read(field.type, scanner.bytes, start, scanner.at)
    if (value !== MISFIT && value !== null) {
      field.cells.set(this.rows, value)
      return true
    }
    field.cells.setNull(this.rows)
    if (value === MISFIT) {
      this.#problem(
        start,
        field.name,
        `${excerpt(scanner.bytes, start, scanner.at)} is not ${typeToString({ ...field.type, nullable: true })}`,
      )
      this.#badRow = true
    }
    // A NULL that the type forbids makes the row unusable: it then counts as missing.
    if (!field.type.nullable) field.lastRow = -1
    return true
  }

  /** False when the row cannot stand. */
  #missing(field: JsonField, start: number): boolean {
    if (!field.type.nullable) {
      this.#problem(start, field.name, 'the value is missing or null, but the column is NOT NULL')
      return false
    }
    if (this.#options.failOnMissingField) {
      this.#problem(start, field.name, "the field is missing ('json.fail-on-missing-field' is on)")
      return false
    }
    field.cells.setNull(this.rows)
    return true
  }

  #problem(at: number, field: string, reason: string): void {
    if (this.#options.ignoreParseErrors) return
    throw new RecordProblemError({ at, lines: this.lines, field, reason })
  }
}

/** The columns as members of the line's object, and of the objects in which they stand. */
function objectOf(columns: readonly CellColumn[], fields: readonly JsonField[]): JsonObject {
  const root: JsonObject = { members: new Map(), guessed: [] }
  columns.forEach(({ name, within }, index) => {
    const way = within ? [within.column, ...within.path] : [name]
    let object = root
    for (const step of way.slice(0, -1)) {
      const known = object.members.get(step)
      const inner: JsonObject = known && !('cells' in known) ? known : { members: new Map(), guessed: [] }
      object.members.set(step, inner)
      object = inner
    }
    object.members.set(way.at(-1)!, fields[index]!)
  })
  return root
}

function guessedKey(bytes: Uint8Array, field: Member | null): GuessedKey {
  const view = new DataView(bytes.buffer)
  const words = Array.from({ length: bytes.length >> 2 }, (_, i) => view.getUint32(4 * i))
  return { bytes, words, field }
}

function startsWith(view: DataView, at: number, end: number, { bytes, words }: GuessedKey): boolean {
  const { length } = bytes
  if (at + length > end) return false
  for (let i = 0; i < words.length; i++) if (view.getUint32(at + 4 * i) !== words[i]) return false
  for (let i = words.length << 2; i < length; i++) if (view.getUint8(at + i) !== bytes[i]) return false
  return true
}

/** The value as a message may show it: short. */
function excerpt(bytes: Uint8Array, start: number, end: number): string {
  const text = new TextDecoder().decode(bytes.subarray(start, Math.min(end, start + 60)))
  return end - start > 60 ? `${text}…` : text
}
