import { mkdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import type { ConnectorEnvironment } from '@millrace/engine/connect'
import { fail } from '@millrace/kernel'

/**
 * Makes a partition's folder below the sink's, which exists. Refuses what a link led elsewhere, and another file system:
 * parts are moved there by their names.
 */
export async function makePartition(
  root: string,
  folder: string,
  environment: ConnectorEnvironment,
): Promise<void> {
  if (folder === '') return
  const at = path.join(root, folder)
  await environment.resolvePath(at, 'write')
  await mkdir(at, { recursive: true })
  if ((await realpath(at)) !== path.join(await realpath(root), folder)) fail('FILE_NOT_REGULAR', { path: at })
  const [here, there] = await Promise.all([stat(root), stat(at)])
  if (here.dev !== there.dev)
    fail('FILE_NOT_WRITABLE', { path: at, reason: 'it is on another file system than the table' })
}
