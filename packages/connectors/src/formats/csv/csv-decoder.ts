import {
  type Column,
  type LogicalType,
  type RowValue,
  TARGET_BATCH_ROWS,
  typeToString,
} from '@millrace/engine/connect'
import { parseText } from '../../values/parse-text.ts'
import type { BytesCells } from '../cells/bytes-cells.ts'
import type { CellBuilder, CellColumn } from '../cells/cell-builder.ts'
import { createCells } from '../cells/create-cells.ts'
import type { LongCells, NumberCells } from '../cells/fixed-cells.ts'
import { type RecordDecoder, RecordProblemError } from '../record-decoder.ts'
import type { CsvDialect } from './csv-dialect.ts'
import { CsvRecordScanner } from './csv-record.ts'

interface CsvField extends CellColumn {
  readonly cells: CellBuilder
  readonly textual: boolean
  /** Bounds of the quick integer reader; null for other types. */
  readonly integer: readonly [number, number] | null
}

const ROW = '(row)'
const integers: Readonly<Record<string, readonly [number, number]>> = {
  TINYINT: [-128, 127],
  SMALLINT: [-32768, 32767],
  INTEGER: [-2147483648, 2147483647],
  BIGINT: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
}

/**
 * CSV records from bytes into columns. Fields go to columns by position. An empty unquoted field is NULL for types
 * other than text. `ignoreParseErrors` as in Flink: a record that cannot be split, or has another number of fields,
 * is skipped; a field that does not fit is NULL; both count as bad records.
 */
export class CsvDecoder implements RecordDecoder {
  rows = 0
  badRecords = 0
  lines = 0
  bytesKept = false
  readonly lastKinds = null
  readonly #fields: readonly CsvField[]
  readonly #dialect: CsvDialect
  readonly #ignoreParseErrors: boolean
  readonly #scanner: CsvRecordScanner
  readonly #capacity: number
  readonly #nullBytes: Uint8Array | null
  #badRow = false

  constructor(
    columns: readonly CellColumn[],
    dialect: CsvDialect,
    ignoreParseErrors: boolean,
    capacity = TARGET_BATCH_ROWS,
  ) {
    this.#fields = columns.map(({ name, type }) => ({
      name,
      type,
      cells: createCells(type, capacity),
      textual: type.root === 'CHAR' || type.root === 'VARCHAR',
      integer: integers[type.root] ?? null,
    }))
    this.#dialect = dialect
    this.#ignoreParseErrors = ignoreParseErrors
    this.#scanner = new CsvRecordScanner(dialect)
    this.#capacity = capacity
    this.#nullBytes = dialect.nullLiteral === null ? null : new TextEncoder().encode(dialect.nullLiteral)
  }

  decode(bytes: Uint8Array, start: number, end: number, final: boolean): number {
    this.lines = 0
    this.badRecords = 0
    const scanner = this.#scanner
    if (this.rows === 0) for (const { cells } of this.#fields) cells.forget?.()
    let at = start
    while (at < end && this.rows < this.#capacity) {
      const found = scanner.next(bytes, at, end, final)
      if (found === 'incomplete') return at
      if (found === 'fault') this.#skip(at, scanner.reason)
      else if (found === 'record') this.#record(bytes, at)
      this.lines += scanner.lines
      at = scanner.at
    }
    return at
  }

  finish(): Column[] {
    if (this.#fields.some(({ cells }) => cells.keepsBytes)) this.bytesKept = true
    const columns = this.#fields.map((field) => field.cells.finish(this.rows))
    this.rows = 0
    return columns
  }

  #record(bytes: Uint8Array, start: number): void {
    const { fields } = this.#scanner
    if (fields !== this.#fields.length) {
      this.#skip(start, `${this.#fields.length} fields are expected, but the record has ${fields}`)
      return
    }
    this.#badRow = false
    for (let i = 0; i < fields; i++) {
      if (!this.#cell(bytes, i)) {
        this.badRecords++
        return
      }
    }
    this.rows++
    if (this.#badRow) this.badRecords++
  }

  /** False when the row cannot stand. */
  #cell(bytes: Uint8Array, index: number): boolean {
    const scanner = this.#scanner
    const field = this.#fields[index]!
    const start = scanner.starts[index]!
    const end = scanner.ends[index]!
    const form = scanner.forms[index]!
    if (form !== 2 && this.#isNull(bytes, start, end, form, field)) return this.#null(field, start)
    if (field.textual && form !== 2) {
      ;(field.cells as BytesCells).setBytes(this.rows, bytes, start, end)
      return true
    }
    if (field.integer !== null && quickInteger(bytes, start, end, field, this.rows)) return true
    const text = scanner.text(bytes, index)
    const value = this.#convert(field.type, text)
    if (value !== undefined) {
      field.cells.set(this.rows, value)
      return true
    }
    this.#problem(
      start,
      field.name,
      `${text.slice(0, 60)} is not ${typeToString({ ...field.type, nullable: true })}`,
    )
    this.#badRow = true
    return this.#null(field, start)
  }

  #null(field: CsvField, start: number): boolean {
    if (!field.type.nullable) {
      this.#problem(start, field.name, 'the value is null, but the column is NOT NULL')
      return false
    }
    field.cells.setNull(this.rows)
    return true
  }

  #isNull(bytes: Uint8Array, start: number, end: number, form: number, field: CsvField): boolean {
    if (start === end && form === 0 && !field.textual) return true
    const literal = this.#nullBytes
    if (literal === null || form !== 0 || literal.length !== end - start) return false
    return literal.every((byte, i) => bytes[start + i] === byte)
  }

  #convert(type: LogicalType, text: string): RowValue | undefined {
    if (type.root !== 'ARRAY') return parseText(type, text)
    if (text === '') return []
    const items = text.split(this.#dialect.elementDelimiter).map((item) => parseText(type.element, item))
    return items.includes(undefined) ? undefined : (items as RowValue[])
  }

  #skip(at: number, reason: string): void {
    this.#problem(at, ROW, reason)
    this.badRecords++
  }

  #problem(at: number, field: string, reason: string): void {
    if (this.#ignoreParseErrors) return
    throw new RecordProblemError({ at, lines: this.lines, field, reason })
  }
}

function quickInteger(bytes: Uint8Array, start: number, end: number, field: CsvField, row: number): boolean {
  const negative = bytes[start] === 0x2d
  const first = negative ? start + 1 : start
  const digits = end - first
  if (digits === 0 || digits > 15) return false
  let value = 0
  for (let at = first; at < end; at++) {
    const digit = bytes[at]! - 0x30
    if (digit < 0 || digit > 9) return false
    value = value * 10 + digit
  }
  const signed = negative ? 0 - value : value
  if (signed < field.integer![0] || signed > field.integer![1]) return false
  ;(field.cells as NumberCells | LongCells).setNumber(row, signed)
  return true
}
