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
import { isMillraceError } from '@millrace/kernel'
import { createDecoder } from '../formats/create-decoder.ts'
import type { RecordDecoder } from '../formats/record-decoder.ts'
import { PullEnumerator } from '../source/pull-enumerator.ts'
import type { CursorSettings, FileCursor } from './file-cursor.ts'
import { rangesOf } from './file-ranges.ts'
import { FileReader } from './file-reader.ts'
import { freshSplit, isPacked } from './file-split.ts'
import { listFiles } from './list-files.ts'
import { mayEnter, resolveTablePath } from './local-path.ts'
import { adoptReplaced, openCursor } from './open-cursor.ts'
import { partitionOf } from './partition-of.ts'
import { fileColumns } from './partition-table.ts'
import { WatchedFileEnumerator } from './watched-file-enumerator.ts'

export function createFilesystemSource(table: ConnectorTable, environment: ConnectorEnvironment): Source {
  const interval = table.options['source.monitor-interval']
  const intervalMs = interval === undefined ? null : Number(interval)
  const resolveRoot = () => resolveTablePath(table, environment, 'read')
  const isPartitioned = table.partitionKeys.length > 0
  const listAll = async () =>
    listFiles(await resolveRoot(), (folder) => mayEnter(environment, folder)).catch((error: unknown) => {
      // As in Flink, a table without any partition has no rows.
      if (isPartitioned && isMillraceError(error) && error.code === 'FILE_NOT_FOUND') return []
      throw error
    })
  // One record a line, in whatever order: changes must stay in theirs, and a CSV record may have several lines.
  const isCut = table.options.format === 'json' || table.options.format === 'raw'
  return {
    bounded: intervalMs === null,
    changelogMode: insertOnly,
    createEnumerator: (context, restored) =>
      intervalMs === null
        ? new PullEnumerator(context, restored, async () =>
            isCut
              ? rangesOf(await listAll(), context.parallelism, ({ relative }) =>
                  isPacked(relative || String(table.options.path)),
                )
              : (await listAll()).map((file, i) => freshSplit(i, file)),
          )
        : new WatchedFileEnumerator(
            context,
            {
              list: listAll,
              adopt: async (split, found) => adoptReplaced(await resolveRoot(), split, found),
            },
            intervalMs,
            restored,
          ),
    createReader(context) {
      const decoder = createDecoder(table, fileColumns(table))
      const settings = cursorSettings(table, decoder, context)
      let root: Promise<string> | undefined
      return new FileReader(context, {
        intervalMs,
        open: async (split) => {
          root ??= resolveRoot()
          return openCursor(await root, split, settings, listAll)
        },
        takeBatch: (cursor) => takeBatch(table, decoder, cursor, settings),
      })
    },
  }
}

function cursorSettings(
  table: ConnectorTable,
  decoder: RecordDecoder,
  context: ReaderContext,
): CursorSettings {
  const option = String(table.options.path)
  return {
    decoder,
    format: String(table.options.format),
    followed: table.options['source.monitor-interval'] !== undefined,
    shownPath: (file) => (file === '' ? option : path.join(option, file)),
    bytesIn: (bytes) => context.metrics.bytesIn(bytes),
    badRecords: (count) => context.metrics.badRecords(count),
    warn: (fields, message) => context.logger.warn(fields, message),
  }
}

/** The decoded rows with the columns of metadata and partitions put in their places. */
async function takeBatch(
  table: ConnectorTable,
  decoder: RecordDecoder,
  cursor: FileCursor,
  settings: CursorSettings,
): Promise<Batch> {
  const { columns, partitionKeys } = table
  const length = decoder.rows
  const decoded = decoder.finish()
  const kinds = decoder.lastKinds
  if (decoded.length === columns.length && partitionKeys.length === 0)
    return { length, columns: decoded, kinds }
  const partition = partitionOf(table, cursor.file, settings.shownPath(cursor.file))
  const hasMetadata = columns.some(({ metadataKey }) => metadataKey !== undefined)
  const metadata = hasMetadata ? await metadataOf(cursor, settings) : {}
  let next = 0
  const all = columns.map(({ metadataKey, name, type }) => {
    if (metadataKey !== undefined) return constantColumn(type, metadata[metadataKey] ?? null, length)
    const value = partition.get(name)
    return value === undefined ? decoded[next++]! : constantColumn(type, value, length)
  })
  return { length, columns: all, kinds }
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
