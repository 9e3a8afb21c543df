import { fileURLToPath } from 'node:url'
import type { ConnectorEnvironment, ConnectorTable } from '@millrace/engine/connect'

/** The table's `path` within what this job may use. */
export function resolveTablePath(
  table: ConnectorTable,
  environment: ConnectorEnvironment,
  use: 'read' | 'write',
): Promise<string> {
  const path = String(table.options.path)
  return environment.resolvePath(/^file:/i.test(path) ? fileURLToPath(path) : path, use)
}
