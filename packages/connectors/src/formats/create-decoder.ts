import type { ConnectorTable } from '@millrace/engine/connect'
import type { CellColumn } from './cells/cell-builder.ts'
import { ChangeDecoder } from './change/change-decoder.ts'
import { changeFormats } from './change/change-formats.ts'
import { CsvDecoder } from './csv/csv-decoder.ts'
import { csvDialect } from './csv/csv-dialect.ts'
import { JsonDecoder } from './json/json-decoder.ts'
import { RawDecoder } from './raw/raw-decoder.ts'
import type { RecordDecoder } from './record-decoder.ts'

export function createDecoder({ options }: ConnectorTable, columns: readonly CellColumn[]): RecordDecoder {
  const format = String(options.format)
  const ignoreParseErrors = options[`${format}.ignore-parse-errors`] === true
  if (format === 'csv') return new CsvDecoder(columns, csvDialect(options), ignoreParseErrors)
  if (format === 'raw') return new RawDecoder(columns[0]!.type)
  const iso = options[`${format}.timestamp-format.standard`] === 'ISO-8601'
  const separator = iso ? ('T' as const) : (' ' as const)
  const change = changeFormats[format]
  if (change) {
    const schemaInclude = options['debezium-json.schema-include'] === true
    return new ChangeDecoder(columns, change, { ignoreParseErrors, separator, schemaInclude })
  }
  return new JsonDecoder(columns, {
    ignoreParseErrors,
    failOnMissingField: options['json.fail-on-missing-field'] === true,
    separator,
  })
}
