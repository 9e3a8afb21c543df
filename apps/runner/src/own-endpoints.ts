import { lookup } from 'node:dns/promises'

/** The control plane's own services as `address:port`: what no job may reach. */
export async function ownEndpoints(urls: readonly string[]): Promise<string[]> {
  const found = await Promise.all(urls.map(endpointsOf))
  return found.flat()
}

const DEFAULT_PORTS: Readonly<Record<string, number>> = {
  'postgres:': 5432,
  'postgresql:': 5432,
  'redis:': 6379,
  'rediss:': 6379,
  'http:': 80,
}

async function endpointsOf(text: string): Promise<string[]> {
  const url = new URL(text)
  const port = url.port || DEFAULT_PORTS[url.protocol]
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // A name that cannot be resolved now is one that nobody can reach now; the next start reads it again.
  const addresses = await lookup(host, { all: true }).catch(() => [])
  return addresses.map(({ address }) => `${address}:${port}`)
}
