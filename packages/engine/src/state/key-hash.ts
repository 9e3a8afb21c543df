import type { Batch } from '../types/batch.ts'
import { type Column, type DictColumn, isValid } from '../types/column.ts'

const NULL_HASH = 0x9e3779b9 | 0

/**
 * 32-bit hash of each row's key columns, the same for equal keys whatever the batch, the dictionary or the process:
 * exchanges and key groups depend on it, so it is part of the savepoint format. MurmurHash3's mixing steps
 * (Austin Appleby, public domain) over each cell's 32-bit words; text by FNV-1a over its UTF-8 bytes.
 */
export function hashKeys(
  batch: Batch,
  keys: readonly number[],
  out = new Int32Array(batch.length),
): Int32Array {
  out.fill(0, 0, batch.length)
  for (const key of keys) hashColumn(batch.columns[key]!, batch.length, out)
  for (let row = 0; row < batch.length; row++) out[row] = finish(out[row]!)
  return out
}

function mix(hash: number, word: number): number {
  let k = Math.imul(word, 0xcc9e2d51)
  k = (k << 15) | (k >>> 17)
  let h = hash ^ Math.imul(k, 0x1b873593)
  h = (h << 13) | (h >>> 19)
  return (Math.imul(h, 5) + 0xe6546b64) | 0
}

function finish(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}

function hashColumn(column: Column, length: number, out: Int32Array): void {
  const before = column.validity === null ? null : out.slice(0, length)
  mixValues(column, length, out)
  if (before === null) return
  // The value under a null is anything: what was mixed from it is put back.
  for (let row = 0; row < length; row++) {
    if (!isValid(column.validity, row)) out[row] = mix(before[row]!, NULL_HASH)
  }
}

function mixValues(column: Column, length: number, out: Int32Array): void {
  switch (column.physical) {
    case 'bool':
    case 'i32': {
      const { values } = column
      for (let row = 0; row < length; row++) out[row] = mix(out[row]!, values[row]!)
      break
    }
    case 'i64':
      mixWords(column.values, 2, length, out)
      break
    case 'i128':
      mixWords(column.values, 4, length, out)
      break
    case 'f32':
    case 'f64':
      mixFloats(column.values, length, out)
      break
    case 'ts': {
      mixWords(column.values, 2, length, out)
      // Also without nanoseconds, so that equal times are equal whatever their precision.
      const { nanos } = column
      for (let row = 0; row < length; row++) out[row] = mix(out[row]!, nanos === null ? 0 : nanos[row]!)
      break
    }
    case 'dict':
      mixTexts(column, length, out)
      break
    case 'any': {
      const encoder = new TextEncoder()
      for (let row = 0; row < length; row++) {
        out[row] = mix(out[row]!, fnv(encoder.encode(canonical(column.values[row]))))
      }
    }
  }
}

function mixWords(
  values: BigInt64Array | Float64Array,
  perRow: number,
  length: number,
  out: Int32Array,
): void {
  const words = new Int32Array(values.buffer, values.byteOffset, values.length * 2)
  for (let row = 0, at = 0; row < length; row++) {
    let hash = out[row]!
    for (const end = at + perRow; at < end; at++) hash = mix(hash, words[at]!)
    out[row] = hash
  }
}

/** -0 and 0 are equal keys, and all NaNs are one key. */
function mixFloats(values: Float32Array | Float64Array, length: number, out: Int32Array): void {
  const canonicalValues = new Float64Array(length)
  for (let row = 0; row < length; row++) {
    const value = values[row]!
    canonicalValues[row] = Number.isNaN(value) ? Number.NaN : value + 0
  }
  mixWords(canonicalValues, 2, length, out)
}

/** Each entry of the dictionary is hashed once, if it is used. */
function mixTexts({ values, dictionary }: DictColumn, length: number, out: Int32Array): void {
  if (dictionary.size > 8 * length) {
    // A few rows of a big dictionary.
    for (let row = 0; row < length; row++) out[row] = mix(out[row]!, fnv(dictionary.bytes(values[row]!)))
    return
  }
  const hashes = new Int32Array(dictionary.size)
  const known = new Uint8Array(dictionary.size)
  for (let row = 0; row < length; row++) {
    const code = values[row]!
    if (known[code] === 0) {
      hashes[code] = fnv(dictionary.bytes(code))
      known[code] = 1
    }
    out[row] = mix(out[row]!, hashes[code]!)
  }
}

function fnv(bytes: Uint8Array): number {
  let hash = 0x811c9dc5 | 0
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193)
  return hash
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner) => {
    if (typeof inner === 'bigint') return `${inner}n`
    return inner instanceof Uint8Array ? Array.from(inner) : inner
  })
}
