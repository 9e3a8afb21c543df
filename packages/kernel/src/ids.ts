declare const brand: unique symbol

/** An identifier that knows what it identifies: `Id<'job'>` does not pass for `Id<'draft'>`. */
export type Id<Noun extends string> = string & { readonly [brand]: Noun }

/** A new version 7 UUID (RFC 9562): sortable by creation time, random enough never to meet another. */
export function newId<Noun extends string>(now: number = Date.now()): Id<Noun> {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const view = new DataView(bytes.buffer)
  view.setUint16(0, Math.floor(now / 2 ** 32))
  view.setUint32(2, now % 2 ** 32)
  bytes[6] = 0x70 | (bytes[6]! & 0x0f)
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
    '-',
  ) as Id<Noun>
}
