import type { ConnectorFactory } from '@millrace/engine/connect'
import { filesystemDeclaration } from './filesystem-declaration.ts'
import { createFilesystemSink } from './filesystem-sink.ts'
import { createFilesystemSource } from './filesystem-source.ts'

export const filesystemConnector: ConnectorFactory = {
  ...filesystemDeclaration,
  createSource: createFilesystemSource,
  createSink: createFilesystemSink,
}
