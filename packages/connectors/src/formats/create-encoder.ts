import type { ConnectorTable } from '@millrace/engine/connect'
import { csvDialect } from './csv/csv-dialect.ts'
import { createCsvEncoder } from './csv/csv-encoder.ts'
import { createJsonEncoder } from './json/json-encoder.ts'
import type { RowEncoder } from './row-encoder.ts'

export function createEncoder({ options, columns }: ConnectorTable): RowEncoder {
  if (options.format === 'csv') return createCsvEncoder(columns, csvDialect(options))
  return createJsonEncoder(columns, {
    separator: options['json.timestamp-format.standard'] === 'ISO-8601' ? 'T' : ' ',
    ignoreNullFields: options['json.encode.ignore-null-fields'] === true,
  })
}
