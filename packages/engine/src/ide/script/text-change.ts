/** How much of two texts is the same at their beginnings, and how much of the rest at their ends. */
export interface TextChange {
  readonly prefix: number
  readonly suffix: number
}

export function textChange(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length)
  const prefix = sameBeginning(before, after, shorter)
  const [left, right] = [before.length - 1, after.length - 1]
  let suffix = 0
  while (suffix < shorter - prefix && before.charCodeAt(left - suffix) === after.charCodeAt(right - suffix)) {
    suffix += 1
  }
  return { prefix, suffix }
}

/** Compared by blocks first, which is many times faster than by single characters. */
const BLOCK = 1024

function sameBeginning(before: string, after: string, most: number): number {
  let at = 0
  while (at + BLOCK <= most && before.slice(at, at + BLOCK) === after.slice(at, at + BLOCK)) at += BLOCK
  while (at < most && before.charCodeAt(at) === after.charCodeAt(at)) at += 1
  return at
}
