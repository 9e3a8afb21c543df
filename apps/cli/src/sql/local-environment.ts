import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ConnectorEnvironment } from '@millrace/engine/connect'
import { fail, type Logger } from '@millrace/kernel'

/** The person's own rights: the command line runs as they do. Paths are relative to where they stand. */
export function localEnvironment(logger: Logger): ConnectorEnvironment {
  return {
    purpose: 'run',
    resolvePath: async (given) => path.resolve(plainPath(given)),
    resolveHost: async (host, port) => ({ host, port }),
    logger,
  }
}

function plainPath(given: string): string {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(given)?.[1]?.toLowerCase()
  if (scheme === undefined) return given
  if (scheme !== 'file') return fail('FILE_URL_UNSUPPORTED', { path: given })
  const rest = given.slice('file:'.length)
  if (!rest.startsWith('/')) return rest
  try {
    return fileURLToPath(rest.startsWith('//') ? given : `file://${rest}`)
  } catch (error) {
    return fail('FILE_URL_UNSUPPORTED', { path: given }, { cause: error })
  }
}
