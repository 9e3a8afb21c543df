import { type AddressBytes, addressBlock, embeddedV4, isIn } from './address.ts'

/** Never, whatever the policy: machine metadata, link-local, multicast, broadcast, unspecified, reserved. */
const NEVER = [
  '0.0.0.0/8',
  '169.254.0.0/16',
  '224.0.0.0/4',
  '240.0.0.0/4',
  // Metadata services outside the link-local ranges: Alibaba, Oracle, Azure, AWS on IPv6.
  '100.100.100.200',
  '192.0.0.192',
  '168.63.129.16',
  'fd00:ec2::254',
  'fd20:ce::254',
  '::/128',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
  '100::/64',
].map(addressBlock)

/** This machine and networks that are not the Internet: open or closed by the installation's policy. */
const PRIVATE = [
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '::1',
  'fc00::/7',
  '64:ff9b:1::/48',
  '2001:db8::/32',
].map(addressBlock)

const LOOPBACK = ['127.0.0.0/8', '::1', '0.0.0.0/8', '::/128'].map(addressBlock)

export type AddressClass = 'never' | 'private' | 'public'

/** The strictest class of the address and of every IPv4 address it may stand for. */
export function classifyAddress(bytes: AddressBytes): AddressClass {
  const isLoopbackV6 = isIn(bytes, addressBlock('::1'))
  const all = isLoopbackV6 ? [bytes] : [bytes, ...embeddedV4(bytes)]
  if (all.some((one) => NEVER.some((block) => isIn(one, block)))) return 'never'
  return all.some((one) => PRIVATE.some((block) => isIn(one, block))) ? 'private' : 'public'
}

export function isLoopback(bytes: AddressBytes): boolean {
  return [bytes, ...embeddedV4(bytes)].some((one) => LOOPBACK.some((block) => isIn(one, block)))
}
