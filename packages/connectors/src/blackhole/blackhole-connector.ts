import type { ConnectorFactory } from '@millrace/engine/connect'
import { blackholeDeclaration } from './blackhole-declaration.ts'

/** Takes rows and forgets them: for measuring. */
export const blackholeConnector: ConnectorFactory = {
  ...blackholeDeclaration,
  createSink: () => ({
    createWriter: () => ({ write: async () => {}, prepareCommit: async () => [], close: async () => {} }),
  }),
}
