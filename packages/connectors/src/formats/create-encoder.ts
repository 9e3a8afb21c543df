import type { ConnectorTable } from '@millrace/engine/connect'
import { changeFormats } from './change/change-formats.ts'
import { csvDialect } from './csv/csv-dialect.ts'
import { createCsvEncoder } from './csv/csv-encoder.ts'
import { createJsonEncoder, createLineEncoder } from './json/json-encoder.ts'
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
  }
  const change = changeFormats[format]
  return change ? createLineEncoder(columns, json, change.line) : createJsonEncoder(columns, json)
}
