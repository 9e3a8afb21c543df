import type { ConnectorFactory } from '@millrace/engine/connect'

export const blackholeDeclaration = {
  identifier: 'blackhole',
  options: [],
  sinkMode: (_table, query) => query,
} as const satisfies ConnectorFactory
