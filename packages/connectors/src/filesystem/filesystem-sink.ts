import type { ConnectorEnvironment, ConnectorTable, Sink } from '@millrace/engine/connect'
import { createEncoder } from '../formats/create-encoder.ts'
import { resolveTablePath } from './local-path.ts'
import { PartCommitter } from './part-committer.ts'
import { PartNames } from './part-names.ts'
import { PartWriter } from './part-writer.ts'
import { makePartition } from './partition-folder.ts'
import { createPartitioning } from './partition-rows.ts'
import { fileColumns } from './partition-table.ts'

const DEFAULT_MAX_BYTES = 128 * 1024 * 1024
const DEFAULT_MAX_AGE_MS = 30 * 60_000

export function createFilesystemSink(table: ConnectorTable, environment: ConnectorEnvironment): Sink {
  const { options } = table
  const settings = {
    shown: String(options.path),
    extension: String(options.format),
    maxBytes: Number(options['sink.rolling-policy.file-size'] ?? DEFAULT_MAX_BYTES),
    maxAgeMs: Number(options['sink.rolling-policy.rollover-interval'] ?? DEFAULT_MAX_AGE_MS),
    resolveFolder: () => resolveTablePath(table, environment, 'write'),
    makePartition: (root: string, folder: string) => makePartition(root, folder, environment),
  }
  const written = table.partitionKeys.length === 0 ? table : { ...table, columns: fileColumns(table) }
  return {
    createWriter: (context) =>
      new PartWriter(context, new PartNames(context), createEncoder(written), {
        ...settings,
        partition: createPartitioning(table),
      }),
    createCommitter: (context) => new PartCommitter(context, new PartNames(context), settings),
  }
}
