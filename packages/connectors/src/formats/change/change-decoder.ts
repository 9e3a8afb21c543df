import {
  arrayType,
  type Batch,
  BatchBuilder,
  type Column,
  type LogicalType,
  type Row,
  type RowValue,
  rowType,
  stringType,
  TARGET_BATCH_ROWS,
} from '@millrace/engine/connect'
import type { CellColumn } from '../cells/cell-builder.ts'
import { JsonScanner } from '../json/json-scanner.ts'
import { JsonValueReader, MISFIT } from '../json/json-value.ts'
import { type RecordDecoder, RecordProblemError } from '../record-decoder.ts'
import type { ChangeFormat } from './change-format.ts'

export interface ChangeDecodingOptions {
  readonly ignoreParseErrors: boolean
  readonly separator: ' ' | 'T'
  /** The message stands in `payload`, beside its `schema`. */
  readonly schemaInclude: boolean
}

const NEWLINE = 0x0a
const presentKeys: LogicalType = { root: 'MAP', key: stringType, value: stringType, nullable: true }

/** Messages of a change format, one a line. A message may tell several rows; `ignore-parse-errors` skips bad ones. */
export class ChangeDecoder implements RecordDecoder {
  badRecords = 0
  lines = 0
  bytesKept = false
  lastKinds: Uint8Array | null = null
  readonly #format: ChangeFormat
  readonly #options: ChangeDecodingOptions
  readonly #columns: readonly CellColumn[]
  readonly #message: LogicalType
  readonly #partial: LogicalType | null
  readonly #builder: BatchBuilder
  readonly #scanner = new JsonScanner()
  readonly #values: JsonValueReader

  constructor(columns: readonly CellColumn[], format: ChangeFormat, options: ChangeDecodingOptions) {
    this.#format = format
    this.#options = options
    this.#columns = columns
    const row = rowType(
      columns.map(({ name, type }) => ({ name, type })),
      true,
    )
    const message = rowType(format.envelope(row), true)
    const within = (type: LogicalType) =>
      options.schemaInclude ? rowType([{ name: 'payload', type }], true) : type
    this.#message = within(message)
    this.#partial = format.partialBefore === null ? null : within(partialType(format, row))
    this.#builder = new BatchBuilder(columns.map(({ type }) => type))
    this.#values = new JsonValueReader(options.separator)
  }

  get rows(): number {
    return this.#builder.length
  }

  decode(bytes: Uint8Array, start: number, end: number, final: boolean): number {
    this.lines = 0
    this.badRecords = 0
    const finder = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    let at = start
    while (at < end && this.rows < TARGET_BATCH_ROWS) {
      const found = finder.indexOf(NEWLINE, at)
      const ended = found >= 0 && found < end
      if (!ended && !final) return at
      const lineEnd = ended ? found : end
      this.#line(bytes, at, lineEnd)
      if (ended) this.lines++
      at = ended ? lineEnd + 1 : end
    }
    return at
  }

  finish(): Column[] {
    const batch: Batch = this.#builder.finish()
    this.lastKinds = batch.kinds
    return [...batch.columns]
  }

  #line(bytes: Uint8Array, start: number, end: number): void {
    const scanner = this.#scanner
    scanner.open(bytes, start, end)
    scanner.skipSpace()
    if (scanner.at === end) return
    const from = scanner.at
    const isObject = bytes[from] === 0x7b
    if (!scanner.skipValue(0)) {
      this.#problem(scanner.at, `no JSON object: ${scanner.reason}`)
      return
    }
    const to = scanner.at
    scanner.skipSpace()
    if (!isObject || scanner.at !== end) this.#problem(isObject ? scanner.at : from, 'no JSON object')
    else this.#take(bytes, from, to)
  }

  #take(bytes: Uint8Array, from: number, to: number): void {
    const value = this.#values.read(this.#message, bytes, from, to)
    if (value === MISFIT) {
      this.#problem(from, 'a value does not fit the type of its column')
      return
    }
    const message = (this.#options.schemaInclude ? (value as Row | null)?.[0] : value) as
      | Row
      | null
      | undefined
    if (!message) {
      this.#problem(from, "'payload' is missing")
      return
    }
    const changes = this.#format.changes(message, (nth) => this.#absent(bytes, from, to, nth))
    if ('fault' in changes) {
      this.#problem(from, changes.fault)
      return
    }
    for (const { row } of changes) {
      const column = this.#columns.find(({ type }, index) => !type.nullable && row[index] === null)
      if (!column) continue
      this.#problem(from, 'the value is missing or null, but the column is NOT NULL', column.name)
      return
    }
    for (const { kind, row } of changes) this.#builder.append(row, kind)
  }

  /** Columns that the n-th partial row before does not mention: read again, by the names that are there. */
  #absent(bytes: Uint8Array, from: number, to: number, nth: number): ReadonlySet<number> {
    let value = this.#values.read(this.#partial!, bytes, from, to) as RowValue
    if (this.#options.schemaInclude) value = (value as Row)[0] ?? null
    const rows = (value as Row | null)?.[0] ?? null
    const list = (
      Array.isArray(rows) && Array.isArray(rows[0]) && Array.isArray(rows[0][0]) ? rows : [rows]
    ) as Row
    const pairs = (list[nth] ?? []) as readonly (readonly [string, RowValue])[]
    const present = new Set(pairs.map(([name]) => name))
    return new Set(this.#columns.flatMap(({ name }, index) => (present.has(name) ? [] : [index])))
  }

  #problem(at: number, reason: string, field = '(message)'): void {
    this.badRecords++
    if (this.#options.ignoreParseErrors) return
    throw new RecordProblemError({ at, lines: this.lines, field, reason })
  }
}

/** The partial row before as a map of what is there: one, or a list of them. */
function partialType(format: ChangeFormat, row: LogicalType): LogicalType {
  const field = format.envelope(row).find(({ name }) => name === format.partialBefore)!
  const type = field.type.root === 'ARRAY' ? arrayType(presentKeys) : presentKeys
  return rowType([{ name: field.name, type }], true)
}
