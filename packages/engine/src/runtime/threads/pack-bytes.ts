/**
 * A copy of plain data with all its byte arrays in one new buffer, which can then be handed over to another thread
 * whole. Handing over the arrays' own buffers would take them from whoever still uses them.
 */
export function packBytes<T>(data: T): { readonly data: T; readonly buffers: readonly ArrayBuffer[] } {
  let length = 0
  visit(data, (bytes) => {
    length += bytes.length
  })
  if (length === 0) return { data, buffers: [] }
  const buffer = new ArrayBuffer(length)
  let at = 0
  const packed = copy(data, (bytes) => {
    const target = new Uint8Array(buffer, at, bytes.length)
    target.set(bytes)
    at += bytes.length
    return target
  })
  return { data: packed as T, buffers: [buffer] }
}

function visit(value: unknown, found: (bytes: Uint8Array) => void): void {
  if (typeof value !== 'object' || value === null) return
  if (value instanceof Uint8Array) found(value)
  else if (Array.isArray(value)) for (const item of value) visit(item, found)
  else if (!(value instanceof SharedArrayBuffer)) for (const item of Object.values(value)) visit(item, found)
}

function copy(value: unknown, bytesOf: (bytes: Uint8Array) => Uint8Array): unknown {
  if (typeof value !== 'object' || value === null || value instanceof SharedArrayBuffer) return value
  if (value instanceof Uint8Array) return bytesOf(value)
  if (Array.isArray(value)) return value.map((item) => copy(item, bytesOf))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item, bytesOf)]))
}
