/**
 * Random numbers by position instead of by history: the same (seed, stream, index) always gives the same number, so a
 * restored split continues exactly. Mixing as in SplitMix32's finaliser.
 */
export function randomBits(seed: number, stream: number, index: number): number {
  let h = (seed ^ Math.imul(stream + 1, 0x9e3779b9)) | 0
  h = mix(h ^ (index | 0))
  return mix(h ^ Math.floor(index / 2 ** 32) ^ 0x85ebca6b) >>> 0
}

/** In [0, 1), with 53 bits. */
export function randomUnit(seed: number, stream: number, index: number): number {
  const high = randomBits(seed, stream * 2, index) >>> 5
  const low = randomBits(seed, stream * 2 + 1, index) >>> 6
  return (high * 2 ** 26 + low) / 2 ** 53
}

function mix(value: number): number {
  let h = Math.imul(value ^ (value >>> 16), 0x21f0aaad)
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97)
  return h ^ (h >>> 15)
}
