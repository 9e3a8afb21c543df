import { existsSync } from 'node:fs'
import path from 'node:path'
import { fail } from '@millrace/kernel'
import next from 'next'
import type { ConsoleConfig } from '../config.ts'
import type { PageHandler } from './console-server.ts'

export interface Pages {
  readonly handle: PageHandler
  close(): Promise<void>
}

/** The built pages of the console. The framework renders; it reads no data and decides nothing. */
export async function openPages(
  folder: string,
  config: Pick<ConsoleConfig, 'host' | 'port'>,
): Promise<Pages> {
  if (!existsSync(path.join(folder, '.next/BUILD_ID')))
    fail('CONSOLE_CONFIG_INVALID', { detail: 'the pages are not built: npm run up builds them' })
  const app = next({ dev: false, dir: folder, hostname: config.host, port: config.port })
  await app.prepare()
  const handle = app.getRequestHandler()
  return { handle: (request, response) => handle(request, response), close: () => app.close() }
}
