import { fail } from '@millrace/kernel'
import type { ConsoleConfig } from '../config.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses changes that another site's page asks for. Browsers say where a request comes from (`Origin`,
 * `Sec-Fetch-Site`); a client that says nothing is no browser, and may act by token but not by cookie.
 */
export function checkOrigin(
  method: string,
  headers: Headers,
  hasCookie: boolean,
  config: Pick<ConsoleConfig, 'origin' | 'origins'>,
): void {
  if (SAFE.has(method)) return
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  const ours =
    origin !== null
      ? config.origins.has(origin)
      : site !== null
        ? site === 'same-origin' || site === 'none'
        : !hasCookie
  if (!ours || (site !== null && site !== 'same-origin' && site !== 'none'))
    fail('ORIGIN_REFUSED', { origin: config.origin })
}
