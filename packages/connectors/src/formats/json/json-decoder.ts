import { type Column, TARGET_BATCH_ROWS, typeToString } from '@millrace/engine/connect'
import type { CellColumn } from '../cells/cell-builder.ts'
import { type RecordDecoder, RecordProblemError } from '../record-decoder.ts'
import type { LineBytes } from './compile-shape.ts'
import { createJsonField, type JsonField } from './json-fields.ts'
import { guessedKey, type JsonMember, type JsonObject, objectOf, startsWith } from './json-object.ts'
import { JsonScanner } from './json-scanner.ts'
import { JsonShapes } from './json-shapes.ts'
import { JsonValueReader, MISFIT, stringContent } from './json-value.ts'

export interface JsonDecodingOptions {
  readonly ignoreParseErrors: boolean
  readonly failOnMissingField: boolean
  readonly separator: ' ' | 'T'
}

const NEWLINE = 0x0a
const NOTHING = new Uint8Array(0)
const ROW = '(row)'

/**
 * JSON objects, one a line, straight from bytes into columns. Lines of a shape that has been seen before are read by
 * code made for it (`JsonShapes`), all others here: as strictly as `JSON.parse` does, wanted fields or not. As in Flink,
 * `ignore-parse-errors` skips lines that are no JSON object and turns values that do not fit into NULL; both count as
 * bad records.
 */
export class JsonDecoder implements RecordDecoder {
  rows = 0
  badRecords = 0
  lines = 0
  bytesKept = false
  readonly lastKinds = null
  readonly #options: JsonDecodingOptions
  readonly #fields: readonly JsonField[]
  readonly #root: JsonObject
  readonly #scanner = new JsonScanner()
  readonly #values: JsonValueReader
  readonly #shapes: JsonShapes
  readonly #capacity: number
  #badRow = false
  #view: DataView = new DataView(new ArrayBuffer(0))
  #from: LineBytes = { bytes: NOTHING, view: this.#view, finder: Buffer.alloc(0), end: 0, final: false }

  constructor(columns: readonly CellColumn[], options: JsonDecodingOptions, capacity = TARGET_BATCH_ROWS) {
    this.#options = options
    this.#capacity = capacity
    this.#fields = columns.map((column) => createJsonField(column, capacity, options.separator))
    this.#root = objectOf(columns, this.#fields)
    this.#values = new JsonValueReader(options.separator)
    this.#shapes = new JsonShapes(
      this.#root,
      this.#fields,
      (field) => field.type.nullable && !options.failOnMissingField,
      (field, at, row) => this.#plainValue(field, at, row),
    )
  }

  decode(bytes: Uint8Array, start: number, end: number, final: boolean): number {
    this.lines = 0
    this.badRecords = 0
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    // A Buffer finds a byte many times as fast as a plain array does.
    const finder = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const from = { bytes, view: this.#view, finder, end, final }
    this.#from = from
    this.#shapes.open(from)
    // The record that was cut off at the end of the bytes before may have left something.
    if (this.rows === 0) for (const { cells } of this.#fields) cells.forget?.()
    let at = start
    while (at < end && this.rows < this.#capacity) {
      const next = this.#shapes.read(from, at, this.rows)
      if (next >= 0) {
        this.rows++
        if (bytes[next - 1] === NEWLINE) this.lines++
        at = next
        continue
      }
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
    if (this.#fields.some(({ cells }) => cells.keepsBytes)) this.bytesKept = true
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
      else this.#shapes.learn(bytes, start, end)
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

  #member(member: JsonMember, depth: number): boolean {
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
  #key(object: JsonObject, position: number): JsonMember | null | undefined {
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
    if (field.quick?.(scanner, this.rows)) return true
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

  /** For shapes: a value in an unusual form, if it fits and is not null. */
  #plainValue(field: JsonField, at: number, row: number): number {
    const scanner = this.#scanner
    scanner.open(this.#from.bytes, at, this.#from.end)
    if (!scanner.skipValue(1)) return -1
    const value = this.#values.read(field.type, scanner.bytes, at, scanner.at)
    if (value === MISFIT || value === null) return -1
    field.cells.set(row, value)
    return scanner.at
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

/** The value as a message may show it: short. */
function excerpt(bytes: Uint8Array, start: number, end: number): string {
  const text = new TextDecoder().decode(bytes.subarray(start, Math.min(end, start + 60)))
  return end - start > 60 ? `${text}…` : text
}
