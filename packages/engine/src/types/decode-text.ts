type Slice = (this: Uint8Array, start: number, end: number) => string

// Node's own decoder takes half the time of TextDecoder for short text, and needs no view of it.
const node = globalThis as { readonly Buffer?: { readonly prototype: { readonly utf8Slice?: Slice } } }
const slice = node.Buffer?.prototype.utf8Slice
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** UTF-8 to a string; what is not valid becomes U+FFFD. */
export const decodeText: (bytes: Uint8Array, start: number, end: number) => string = slice
  ? (bytes, start, end) => slice.call(bytes, start, end)
  : (bytes, start, end) => decoder.decode(bytes.subarray(start, end))
