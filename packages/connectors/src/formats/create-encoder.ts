import type { ConnectorTable, RowKind } from '@millrace/engine/connect'
import { changeFormats } from './change/change-formats.ts'
import { csvDialect } from './csv/csv-dialect.ts'
import { createCsvEncoder } from './csv/csv-encoder.ts'
import { createJsonEncoder, createLineEncoder, type JsonEncodingOptions } from './json/json-encoder.ts'
import { createRawEncoder } from './raw/raw-encoder.ts'
import type { RowEncoder } from './row-encoder.ts'

export function createEncoder({ options, columns }: ConnectorTable): RowEncoder {
  const format = String(options.format)
  if (format === 'csv') return createCsvEncoder(columns, csvDialect(options))
  if (format === 'raw') return createRawEncoder(columns[0]!)
  const json = {
    separator:
      options[`${format}.timestamp-format.standard`] === 'ISO-8601' ? ('T' as const) : (' ' as const),
    ignoreNullFields: options[`${format}.encode.ignore-null-fields`] === true,
    plainDecimals: options[`${format}.encode.decimal-as-plain-number`] === true,
    nullKey: nullKeyOf(options, format),
  }
  const change = changeFormats[format]
  if (!change) return createJsonEncoder(columns, json)
  // The envelope is a row like any other: its NULLs are left out with the others.
  const line = json.ignoreNullFields
    ? (kind: RowKind, row: string) => change.line(kind, row).replace(/"(before|after)":null,/, '')
    : change.line
  return createLineEncoder(columns, json, line)
}

function nullKeyOf(options: ConnectorTable['options'], format: string): JsonEncodingOptions['nullKey'] {
  const mode = options[`${format}.map-null-key.mode`] ?? 'FAIL'
  if (mode === 'LITERAL') return { literal: String(options[`${format}.map-null-key.literal`] ?? 'null') }
  return mode === 'DROP' ? 'DROP' : 'FAIL'
}
