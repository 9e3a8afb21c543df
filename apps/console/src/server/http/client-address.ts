/**
 * Who is at the other end. `X-Forwarded-For` is believed only as far as our own proxies wrote it: each appends the
 * peer it saw, so with n proxies the n-th entry from the right is the client.
 */
export function clientAddress(peer: string, forwarded: string | null, trustedProxies: number): string {
  if (trustedProxies === 0 || forwarded === null) return peer
  const chain = forwarded.split(',').map((part) => part.trim())
  return chain[chain.length - trustedProxies] ?? peer
}
