import type { Batch } from '../types/batch.ts'
import { type Column, isValid } from '../types/column.ts'

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
  const { validity } = column
  const words = wordsOf(column)
  for (let row = 0; row < length; row++) {
    if (validity !== null && !isValid(validity, row)) {
      out[row] = mix(out[row]!, NULL_HASH)
      continue
    }
    for (const words_ of words) out[row] = mix(out[row]!, words_(row))
  }
}

type WordReader = (row: number) => number

function wordsOf(column: Column): readonly WordReader[] {
  switch (column.physical) {
    case 'bool':
    case 'i32': {
      const { values } = column
      return [(row) => values[row]!]
    }
    case 'i64':
    case 'i128':
      return typedWords(column.values, column.physical === 'i64' ? 1 : 2)
    case 'f32':
    case 'f64': {
      // -0 and 0 are equal keys, and all NaNs are one key.
      const cell = new Float64Array(1)
      const halves = new Int32Array(cell.buffer)
      const { values } = column
      return [0, 1].map((half) => (row: number) => {
        cell[0] = values[row]! + 0
        return halves[half]!
      })
    }
    case 'ts': {
      const ms = typedWords(column.values, 1)
      const { nanos } = column
      return nanos === null ? [...ms, () => 0] : [...ms, (row) => nanos[row]!]
    }
    case 'dict': {
      const hashes = new Map<number, number>()
      const { values, dictionary } = column
      return [
        (row) => {
          const code = values[row]!
          let hash = hashes.get(code)
          if (hash === undefined) {
            hash = fnv(dictionary.bytes(code))
            hashes.set(code, hash)
          }
          return hash
        },
      ]
    }
    case 'any': {
      const encoder = new TextEncoder()
      const { values } = column
      return [(row) => fnv(encoder.encode(canonical(values[row])))]
    }
  }
}

function typedWords(values: BigInt64Array | Float64Array, width: number): readonly WordReader[] {
  const words = new Int32Array(values.buffer, values.byteOffset, values.length * 2)
  return Array.from({ length: 2 * width }, (_, i) => (row: number) => words[row * 2 * width + i]!)
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
