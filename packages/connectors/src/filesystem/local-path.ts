import { realpath } from 'node:fs/promises'
import path from 'node:path'
import type { ConnectorEnvironment, ConnectorTable } from '@millrace/engine/connect'
import { isMillraceError } from '@millrace/kernel'

/**
 * The table's `path` within what this job may use. Links above its last part are resolved, so that what is opened
 * below it can be compared with it.
 */
export async function resolveTablePath(
  table: ConnectorTable,
  environment: ConnectorEnvironment,
  use: 'read' | 'write',
): Promise<string> {
  const resolved = await environment.resolvePath(String(table.options.path), use)
  const parent = path.dirname(resolved)
  return path.join(await realpath(parent).catch(() => parent), path.basename(resolved))
}

/** Whether a folder below the table's path may be read: some within the allowed ones stay closed. */
export async function mayEnter(environment: ConnectorEnvironment, folder: string): Promise<boolean> {
  try {
    await environment.resolvePath(folder, 'read')
    return true
  } catch (error) {
    if (isMillraceError(error) && error.code === 'PATH_REFUSED') return false
    throw error
  }
}
