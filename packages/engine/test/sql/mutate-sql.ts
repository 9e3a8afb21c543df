import { tokenize } from '../../src/sql/tokenize.ts'

/** A generator of numbers that the seed decides (mulberry32): a failing run can be repeated. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

type Numbers = ReturnType<typeof numbersFrom>

/** Statements of the corpus, changed: bytes, tokens, and halves of two put together. */
export function mutator(corpus: readonly string[], number: Numbers): () => string {
  const tokens = corpus.map((text) => tokenize(text).map((token) => token.text))
  const words = [...new Set(tokens.flat())].filter((text) => text !== '')
  const pick = <T>(from: readonly T[]): T => from[number(from.length)]!
  const changeTokens = (source: readonly string[]): string[] => {
    const changed = [...source]
    for (let times = number(4) + 1; times > 0; times--) {
      const at = number(changed.length + 1)
      switch (number(5)) {
        case 0:
          changed.splice(at, 1 + number(3))
          break
        case 1:
          changed.splice(at, 0, pick(words))
          break
        case 2:
          changed.splice(at, 1, pick(words))
          break
        case 3:
          changed.splice(at, 0, ...changed.slice(at, at + number(8)))
          break
        default:
          changed.splice(at, 0, ...changed.splice(number(changed.length + 1), 1 + number(3)))
      }
    }
    return changed
  }
  const changeBytes = (text: string): string => {
    const at = number(text.length + 1)
    const letter = String.fromCharCode(number(10) === 0 ? number(0xffff) : 32 + number(96))
    return text.slice(0, at) + (number(2) === 0 ? letter : '') + text.slice(at + number(3))
  }
  const splice = (one: readonly string[], other: readonly string[]) => [
    ...one.slice(0, number(one.length + 1)),
    ...other.slice(number(other.length + 1)),
  ]
  return () => {
    const at = number(corpus.length)
    switch (number(3)) {
      case 0:
        return changeBytes(number(2) === 0 ? corpus[at]! : changeBytes(corpus[at]!))
      case 1:
        return changeTokens(tokens[at]!).join(' ')
      default:
        return splice(tokens[at]!, pick(tokens)).join(' ')
    }
  }
}
