import { invariant } from '@millrace/kernel'

/** Any IP address as the 16 bytes of IPv6; IPv4 in its mapped form, so that one check serves every family. */
export type AddressBytes = Uint8Array

/** Parses the canonical text that the resolver gives (`127.0.0.1`, `::ffff:a00:1`, `fe80::1%eth0`); null if it is none. */
export function parseAddress(text: string): AddressBytes | null {
  const bare = text.replace(/%.*$/, '')
  const v4 = parseV4(bare)
  if (v4) return mapped(v4)
  return bare.includes(':') ? parseV6(bare) : null
}

function parseV4(text: string): readonly number[] | null {
  const parts = text.split('.')
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part))) return null
  const bytes = parts.map(Number)
  return bytes.every((byte) => byte < 256) ? bytes : null
}

function mapped(v4: ArrayLike<number>): AddressBytes {
  const bytes = new Uint8Array(16)
  bytes[10] = bytes[11] = 0xff
  bytes.set(v4, 12)
  return bytes
}

function parseV6(text: string): AddressBytes | null {
  const halves = text.split('::')
  if (halves.length > 2) return null
  const [head, tail] = [groups(halves[0]!), halves.length === 2 ? groups(halves[1]!) : []]
  if (!head || !tail) return null
  const missing = 8 - head.length - tail.length
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null
  const all = [...head, ...new Array<number>(missing).fill(0), ...tail]
  return Uint8Array.from(all.flatMap((group) => [group >> 8, group & 0xff]))
}

/** 16-bit groups of one side of `::`; the last may be a dotted IPv4 address. */
function groups(text: string): number[] | null {
  if (text === '') return []
  const out: number[] = []
  const parts = text.split(':')
  for (const [index, part] of parts.entries()) {
    const v4 = index === parts.length - 1 ? parseV4(part) : null
    if (v4) out.push((v4[0]! << 8) | v4[1]!, (v4[2]! << 8) | v4[3]!)
    else if (/^[0-9a-f]{1,4}$/i.test(part)) out.push(Number.parseInt(part, 16))
    else return null
  }
  return out
}

function isMappedV4(bytes: AddressBytes): boolean {
  return bytes.subarray(0, 10).every((byte) => byte === 0) && bytes[10] === 0xff && bytes[11] === 0xff
}

/**
 * The IPv4 addresses that gateways and translators reach through an IPv6 address: compatible, NAT64, 6to4, Teredo.
 * A check of the outer address alone would let them pass.
 */
export function embeddedV4(bytes: AddressBytes): AddressBytes[] {
  if (isMappedV4(bytes)) return []
  const found: AddressBytes[] = []
  const starts = (...prefix: number[]) => prefix.every((byte, index) => bytes[index] === byte)
  if (starts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)) found.push(mapped(bytes.subarray(12)))
  if (starts(0, 0x64, 0xff, 0x9b)) found.push(mapped(bytes.subarray(12)))
  if (starts(0x20, 0x02)) found.push(mapped(bytes.subarray(2, 6)))
  if (starts(0x20, 0x01, 0, 0)) found.push(mapped(bytes.subarray(12).map((byte) => byte ^ 0xff)))
  // IPv4-translated (SIIT): ::ffff:0:a.b.c.d
  if (starts(0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0)) found.push(mapped(bytes.subarray(12)))
  return found
}

/** A block of addresses, `10.0.0.0/8` or `fe80::/10`. */
export interface AddressBlock {
  readonly bytes: AddressBytes
  readonly bits: number
}

export function addressBlock(text: string): AddressBlock {
  const [address, length] = text.split('/')
  const bytes = parseAddress(address!)
  invariant(bytes !== null, `${text} is no address block`)
  const own = length === undefined ? (isMappedV4(bytes) ? 32 : 128) : Number(length)
  return { bytes, bits: isMappedV4(bytes) ? own + 96 : own }
}

export function isIn(bytes: AddressBytes, block: AddressBlock): boolean {
  const whole = block.bits >> 3
  for (let index = 0; index < whole; index++) if (bytes[index] !== block.bytes[index]) return false
  const rest = block.bits & 7
  if (rest === 0) return true
  const mask = (0xff << (8 - rest)) & 0xff
  return (bytes[whole]! & mask) === (block.bytes[whole]! & mask)
}
