/** The door for connectors: the SPI, the types of values, and how to build batches. */
export type {
  ConnectorEnvironment,
  ConnectorFactory,
  ConnectorRegistry,
  ConnectorTable,
  PhysicalColumn,
} from './connect/connector.ts'
export type { Json } from './connect/json.ts'
export type { LookupContext, LookupReader } from './connect/lookup.ts'
export { lookupOptions } from './connect/lookup-cache.ts'
export type { OptionSpec, ParsedOptions } from './connect/options.ts'
export type {
  Committable,
  CommitterContext,
  Sink,
  SinkCommitter,
  SinkMetrics,
  SinkWriter,
  WriterContext,
} from './connect/sink.ts'
export type {
  EnumeratorContext,
  PollResult,
  ReaderContext,
  Source,
  SourceBatch,
  SourceMetrics,
  SourceReader,
  SourceSplit,
  SplitEnumerator,
} from './connect/source.ts'
export { hashKeys } from './state/key-hash.ts'
export { type Batch, TARGET_BATCH_ROWS } from './types/batch.ts'
export { BatchBuilder } from './types/batch-builder.ts'
export {
  type Column,
  isValid,
  type Physical,
  physicalOf,
  readI128,
  type Validity,
  writeI128,
} from './types/column.ts'
export { type ColumnBuilder, createColumnBuilder } from './types/column-builder.ts'
export { Dictionary } from './types/dictionary.ts'
export { gatherRows } from './types/gather-rows.ts'
export {
  arrayType,
  bigintType,
  booleanType,
  bytesType,
  decimalType,
  doubleType,
  intType,
  type LogicalType,
  lengthType,
  type RowField,
  type RowType,
  rowType,
  simpleType,
  stringType,
  timestampLtzType,
  timestampType,
  timeType,
  typeToString,
  withNullable,
} from './types/logical-type.ts'
export { bigDecimalToText, doubleToText, floatToText } from './types/number-text.ts'
export {
  type ChangelogMode,
  insertOnly,
  isInsertOnly,
  isRetraction,
  RowKind,
  retractMode,
  rowKindString,
  upsertMode,
} from './types/row-kind.ts'
export { type PreciseTimestamp, type Row, type RowValue, readRow, readValue } from './types/row-value.ts'
