/**
 * Random numbers by place instead of by turn: `draw(seed, n, salt)` is the same whoever asks and in whatever order, so
 * a field of event `n` can be made alone, on any reader, after any restart. MurmurHash3's finalizer (Austin Appleby,
 * public domain) over the mixed inputs.
 */
export function draw(seed: number, n: number, salt: number): number {
  let h = Math.imul((n | 0) ^ seed, 0x9e3779b1) ^ Math.imul(salt + Math.floor(n / 4294967296), 0x85ebca77)
  h ^= h >>> 16
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** A whole number from 0 up to and without `bound`. */
export function drawBelow(bound: number, seed: number, n: number, salt: number): number {
  return Math.floor((draw(seed, n, salt) / 4294967296) * bound)
}
