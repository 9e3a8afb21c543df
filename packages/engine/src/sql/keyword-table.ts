import { CODE, FIRST_KEYWORD, SPELLINGS } from './vocabulary.ts'

/** ASCII codes in upper case. */
export const UPPER = Uint8Array.from({ length: 128 }, (_, code) =>
  code >= 97 && code <= 122 ? code - 32 : code,
)

/** More than twice the keywords, so that most searches end at once. */
const SIZE = 4096
const codes = new Uint16Array(SIZE)
const hashes = new Int32Array(SIZE)

for (let code = FIRST_KEYWORD; code < SPELLINGS.length; code++) {
  const hash = hashOf(SPELLINGS[code]!)
  let slot = slotOf(hash)
  while (codes[slot] !== 0) slot = (slot + 1) & (SIZE - 1)
  codes[slot] = code
  hashes[slot] = hash
}

/** Of a word in upper case; readers compute it as they go. */
function hashOf(word: string): number {
  let hash = 0
  for (let at = 0; at < word.length; at++) hash = ((hash << 5) - hash + word.charCodeAt(at)) | 0
  return hash
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (SIZE - 1)
}

/** The code of the ASCII word of that hash, whatever its case; `CODE.word` for what is no keyword. */
export function keywordAt(chars: Uint8Array, start: number, end: number, hash: number): number {
  for (let slot = slotOf(hash); codes[slot] !== 0; slot = (slot + 1) & (SIZE - 1)) {
    if (hashes[slot] === hash && isSpelled(SPELLINGS[codes[slot]!]!, chars, start, end)) return codes[slot]!
  }
  return CODE.word
}

function isSpelled(word: string, chars: Uint8Array, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) !== UPPER[chars[start + at]!]) return false
  }
  return true
}
