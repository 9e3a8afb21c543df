import { lookup } from 'node:dns/promises'
import { networkInterfaces } from 'node:os'
import { fail } from '@millrace/kernel'
import { type AddressBytes, parseAddress } from './address.ts'
import { classifyAddress, isLoopback } from './address-policy.ts'

export interface EgressPolicy {
  /** `address:port` of the control plane's own services. */
  readonly deny: readonly string[]
  readonly allowPrivate: boolean
}

type Resolve = (host: string) => Promise<readonly string[]>

const resolveByDns: Resolve = async (host) => {
  const found = await lookup(host, { all: true, verbatim: true })
  return found.map(({ address }) => address)
}

/**
 * Resolves a network target at the time of connecting and refuses what this job may not reach. The caller dials the
 * address it is given, not the name: a second resolution could answer differently. Every address of the name must
 * pass, in every notation, since the resolver has the last word on what a text like `0x7f.1` means.
 */
export async function resolveTarget(
  host: string,
  port: number,
  policy: EgressPolicy,
  resolve: Resolve = resolveByDns,
): Promise<{ readonly host: string; readonly port: number }> {
  const name = host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host
  if (!Number.isInteger(port) || port < 1 || port > 65535) return refuse(host, port, 'the port is not valid')
  if (!/^[\w.:-]{1,253}(?:%\w+)?$/.test(name) || /^[^:]*%/.test(name))
    return refuse(host, port, 'this is not a host name or address')
  const addresses = await resolve(name).catch((error: unknown) =>
    fail('HOST_UNKNOWN', { host, reason: reasonOf(error) }, { cause: error }),
  )
  if (addresses.length === 0) fail('HOST_UNKNOWN', { host, reason: 'it has no address' })
  for (const text of addresses) checkAddress(host, port, text, policy)
  return { host: addresses[0]!, port }
}

function checkAddress(host: string, port: number, text: string, policy: EgressPolicy): void {
  const bytes = parseAddress(text)
  const reason = bytes === null ? 'its address is not understood' : objection(bytes, port, policy)
  if (reason !== null) refuse(host, port, reason)
}

function objection(bytes: AddressBytes, port: number, policy: EgressPolicy): string | null {
  const kind = classifyAddress(bytes)
  if (kind === 'never') return 'link-local, multicast and metadata addresses are closed'
  if (isDenied(bytes, port, policy.deny)) return "it belongs to Millrace's own control plane"
  return kind === 'private' && !policy.allowPrivate ? 'private networks are closed to jobs' : null
}

/** A service that listens on this machine is reached through each of its addresses. */
function isDenied(bytes: AddressBytes, port: number, deny: readonly string[]): boolean {
  return deny.some((entry) => {
    const cut = entry.lastIndexOf(':')
    if (Number(entry.slice(cut + 1)) !== port) return false
    const denied = parseAddress(entry.slice(0, cut).replace(/^\[|\]$/g, ''))
    if (denied === null) return false
    return same(denied, bytes) || (isOwn(denied) && isOwn(bytes))
  })
}

function isOwn(bytes: AddressBytes): boolean {
  if (isLoopback(bytes)) return true
  const own = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  return own.some(({ address }) => {
    const mine = parseAddress(address)
    return mine !== null && same(mine, bytes)
  })
}

const same = (left: AddressBytes, right: AddressBytes) => left.every((byte, index) => byte === right[index])

function refuse(host: string, port: number, reason: string): never {
  return fail('HOST_REFUSED', { host, port, reason })
}

function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown'
}
