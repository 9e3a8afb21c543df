import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAddress } from '../src/environment/address.ts'
import { classifyAddress } from '../src/environment/address-policy.ts'
import { resolveTarget } from '../src/environment/host-access.ts'

const open = { deny: ['127.0.0.1:5432', '[::1]:3000'], allowPrivate: true }
const closed = { deny: [], allowPrivate: false }

/** Through the system's resolver, which knows every odd notation. */
const NEVER = [
  '169.254.169.254',
  '169.254.170.2',
  '169.254.0.1',
  '0xa9fea9fe',
  '2852039166',
  '0251.0376.0251.0376',
  '169.254.43518',
  '0xa9.254.0xa9fe',
  '::ffff:169.254.169.254',
  '[::ffff:169.254.169.254]',
  '::ffff:a9fe:a9fe',
  '0:0:0:0:0:ffff:a9fe:a9fe',
  '::169.254.169.254',
  '64:ff9b::169.254.169.254',
  '64:ff9b::a9fe:a9fe',
  '2002:a9fe:a9fe::1',
  '2001:0:4136:e378:8000:63bf:5601:5601',
  '::ffff:0:169.254.169.254',
  'fe80::1',
  'fec0::1',
  'ff02::1',
  'fd00:ec2::254',
  'fd20:ce::254',
  '224.0.0.1',
  '239.255.255.250',
  '255.255.255.255',
  '240.0.0.1',
  '0.0.0.0',
  '0',
  '::',
  '[::]',
  '0.0.0.1',
  '100.100.100.200',
  '192.0.0.192',
  '168.63.129.16',
  '::ffff:100.100.100.200',
  '64:ff9b::6464:64c8',
  '2002:e000:1::1',
]
const PRIVATE = [
  '127.0.0.1',
  '127.1',
  '127.255.255.254',
  '0x7f000001',
  '0x7f.1',
  '017700000001',
  '2130706433',
  'localhost',
  '::1',
  '[::1]',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::127.0.0.1',
  '10.0.0.1',
  '10.255.255.255',
  '012.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '192.168.257',
  '100.64.0.1',
  '198.18.0.1',
  '192.0.2.1',
  '198.51.100.7',
  '203.0.113.9',
  'fc00::1',
  'fd12:3456:789a::1',
  '::ffff:10.0.0.1',
  '64:ff9b::10.0.0.1',
  '64:ff9b:1::1',
  '2002:0a00:0001::1',
  '2001:db8::1',
]
const MALFORMED = [
  '',
  '/var/run/postgresql',
  '127.0.0.1/x',
  'user@169.254.169.254',
  'a b',
  'host\n169.254.169.254',
  'host\0',
  'http://169.254.169.254',
  '%2f',
  'x'.repeat(300),
  '169.254.169.254#.example.com',
  'example.com?host=169.254.169.254',
  '①⑥⑨.254.169.254',
]
const DENIED: [string, number][] = [
  ['127.0.0.1', 5432],
  ['localhost', 5432],
  ['0x7f.1', 5432],
  ['127.0.0.2', 5432],
  ['::1', 5432],
  ['::ffff:127.0.0.1', 5432],
  ['::ffff:7f00:1', 5432],
  ['127.0.0.1', 3000],
  ['[::1]', 3000],
  ['localhost', 3000],
]

describe('network targets', () => {
  test('the corpus is large enough', () => {
    expect(NEVER.length + PRIVATE.length + MALFORMED.length + DENIED.length).toBeGreaterThanOrEqual(90)
  })

  test.each(NEVER)('%s is closed under every policy', async (host) => {
    await expect(resolveTarget(host, 80, open)).rejects.toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^HOST_(REFUSED|UNKNOWN)$/) }),
    )
  })

  test.each(PRIVATE)('%s is closed where private networks are', async (host) => {
    await expect(resolveTarget(host, 80, closed)).rejects.toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^HOST_(REFUSED|UNKNOWN)$/) }),
    )
  })

  test.each(MALFORMED)('%j is no host', async (host) => {
    await expect(resolveTarget(host, 80, open)).rejects.toThrow(
      expect.objectContaining({ code: 'HOST_REFUSED' }),
    )
  })

  test.each(DENIED)("%s:%i is the control plane's", async (host, port) => {
    await expect(resolveTarget(host, port, open)).rejects.toThrow(
      expect.objectContaining({ code: 'HOST_REFUSED' }),
    )
  })

  test.each([0, -1, 65536, 1.5, Number.NaN])('port %d is refused', async (port) => {
    await expect(resolveTarget('127.0.0.1', port, open)).rejects.toThrow()
  })

  test('a name with one bad address among good ones is refused: the dialled one could be either', async () => {
    const rebinding = async () => ['93.184.216.34', '169.254.169.254']
    await expect(resolveTarget('rebind.example', 80, open, rebinding)).rejects.toThrow()
  })

  test('the caller gets the address that was checked, not the name', async () => {
    expect(await resolveTarget('example.org', 80, closed, async () => ['93.184.216.34'])).toEqual({
      host: '93.184.216.34',
      port: 80,
    })
    expect((await resolveTarget('127.0.0.1', 5433, open)).host).toBe('127.0.0.1')
  })

  test('every IPv4 address is classified alike in each IPv6 form that carries it', () => {
    fc.assert(
      fc.property(fc.ipV4(), (v4) => {
        const hex = v4.split('.').map((part) => Number(part).toString(16).padStart(2, '0'))
        const [high, low] = [hex.slice(0, 2).join(''), hex.slice(2).join('')]
        const plain = classifyAddress(parseAddress(v4)!)
        const rank = { public: 0, private: 1, never: 2 }
        expect(classifyAddress(parseAddress(`::ffff:${v4}`)!)).toBe(plain)
        for (const form of [`64:ff9b::${v4}`, `2002:${high}:${low}::1`, `::ffff:0:${high}:${low}`]) {
          expect(rank[classifyAddress(parseAddress(form)!)]).toBeGreaterThanOrEqual(rank[plain])
        }
      }),
    )
  })

  test('parsing agrees with the text for any IPv6 address', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const groups = Array.from({ length: 8 }, (_, at) =>
          ((bytes[2 * at]! << 8) | bytes[2 * at + 1]!).toString(16),
        )
        expect(parseAddress(groups.join(':'))).toEqual(bytes)
        expect(parseAddress(new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1))).toEqual(bytes)
      }),
    )
  })
})
