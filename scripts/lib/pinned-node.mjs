import { existsSync } from 'node:fs'
import path from 'node:path'

/**
 * The Node that Millrace runs on: the pinned one from the packages, else this one where it is new enough to run
 * TypeScript as it is. Null when there is neither.
 */
export function pinnedNode(root) {
  const packaged = path.join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (existsSync(packaged)) return packaged
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : null
}
