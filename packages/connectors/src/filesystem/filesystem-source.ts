import path from 'node:path'
import {
  type Batch,
  type Column,
  type ConnectorEnvironment,
  type ConnectorTable,
  createColumnBuilder,
  insertOnly,
  type PhysicalColumn,
  type ReaderContext,
  type RowValue,
  type Source,
} from '@millrace/engine/connect'
import { createDecoder } from '../formats/create-decoder.ts'
import type { RecordDecoder } from '../formats/record-decoder.ts'
import { PullEnumerator } from '../source/pull-enumerator.ts'
import type { CursorSettings, FileCursor } from './file-cursor.ts'
import { FileReader } from './file-reader.ts'
import { freshSplit } from './file-split.ts'
import { listFiles } from './list-files.ts'
import { resolveTablePath } from './local-path.ts'
import { openCursor } from './open-cursor.ts'
import { WatchedFileEnumerator } from './watched-file-enumerator.ts'

export function createFilesystemSource(table: ConnectorTable, environment: ConnectorEnvironment): Source {
  const interval = table.options['source.monitor-interval']
  const intervalMs = interval === undefined ? null : Number(interval)
  const resolveRoot = () => resolveTablePath(table, environment, 'read')
  return {
    bounded: intervalMs === null,
    changelogMode: insertOnly,
    createEnumerator: (context, restored) =>
      intervalMs === null
        ? new PullEnumerator(context, restored, async () =>
            (await listFiles(await resolveRoot())).map((file, serial) => freshSplit(serial, file)),
          )
        : new WatchedFileEnumerator(context, resolveRoot, intervalMs, restored),
    createReader: (context) => createReader(table, resolveRoot, intervalMs, context),
  }
}

function createReader(
  table: ConnectorTable,
  resolveRoot: () => Promise<string>,
  intervalMs: number | null,
  context: ReaderContext,
): FileReader {
  const physical = table.columns.filter((column) => column.metadataKey === undefined)
  const decoder = createDecoder(table, physical)
  const option = String(table.options.path)
  const settings: CursorSettings = {
    decoder,
    format: String(table.options.format),
    followed: intervalMs !== null,
    shownPath: (file) => (file === '' ? option : path.join(option, file)),
    bytesIn: (bytes) => context.metrics.bytesIn(bytes),
    badRecords: (count) => context.metrics.badRecords(count),
    warn: (fields, message) => context.logger.warn(fields, message),
  }
  let root: Promise<string> | undefined
  return new FileReader(context, {
    intervalMs,
    open: async (split) => {
      root ??= resolveRoot()
      return openCursor(await root, split, settings)
    },
    takeBatch: (cursor) => takeBatch(table.columns, decoder, cursor, settings),
  })
}

/** The decoded rows with the metadata columns put in their places. */
async function takeBatch(
  columns: readonly PhysicalColumn[],
  decoder: RecordDecoder,
  cursor: FileCursor,
  settings: CursorSettings,
): Promise<Batch> {
  const length = decoder.rows
  const decoded = decoder.finish()
  if (decoded.length === columns.length) return { length, columns: decoded, kinds: null }
  const metadata = await metadataOf(cursor, settings)
  let next = 0
  const all = columns.map(({ metadataKey, type }) =>
    metadataKey === undefined
      ? decoded[next++]!
      : constantColumn(type, metadata[metadataKey] ?? null, length),
  )
  return { length, columns: all, kinds: null }
}

async function metadataOf(
  cursor: FileCursor,
  settings: CursorSettings,
): Promise<Readonly<Record<string, RowValue>>> {
  const shown = settings.shownPath(cursor.file)
  const { size, mtimeMs } = await cursor.stat()
  return {
    'file.path': shown,
    'file.name': path.basename(shown),
    'file.size': BigInt(size),
    'file.modification-time': Math.floor(mtimeMs),
  }
}

function constantColumn(type: PhysicalColumn['type'], value: RowValue, length: number): Column {
  const builder = createColumnBuilder(type, length)
  for (let row = 0; row < length; row++) builder.append(value)
  return builder.finish()
}
