import type { ConnectorFactory } from '@millrace/engine/connect'

export const printDeclaration = {
  identifier: 'print',
  options: [
    { key: 'print-identifier', type: 'string', description: 'Put before each row.' },
    { key: 'standard-error', type: 'boolean', default: 'false', description: 'Print to standard error.' },
  ],
  sinkMode: (_table, query) => query,
} as const satisfies ConnectorFactory
