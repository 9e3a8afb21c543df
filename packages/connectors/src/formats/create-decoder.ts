import type { ConnectorTable } from '@millrace/engine/connect'
import type { CellColumn } from './cells/cell-builder.ts'
import { CsvDecoder } from './csv/csv-decoder.ts'
import { csvDialect } from './csv/csv-dialect.ts'
import { JsonDecoder } from './json/json-decoder.ts'
import type { RecordDecoder } from './record-decoder.ts'

export function createDecoder({ options }: ConnectorTable, columns: readonly CellColumn[]): RecordDecoder {
  if (options.format === 'csv') {
    return new CsvDecoder(columns, csvDialect(options), options['csv.ignore-parse-errors'] === true)
  }
  return new JsonDecoder(columns, {
    ignoreParseErrors: options['json.ignore-parse-errors'] === true,
    failOnMissingField: options['json.fail-on-missing-field'] === true,
    separator: options['json.timestamp-format.standard'] === 'ISO-8601' ? 'T' : ' ',
  })
}
