import { keywordAt, UPPER } from './keyword-table.ts'
import { TokenStream } from './token-stream.ts'
import { BAD_REASONS, type BadReason, CODE, codeOf } from './vocabulary.ts'
import { WORD_PATTERN } from './word-pattern.ts'

const WORD = new RegExp(WORD_PATTERN, 'y')
/** A variable that nothing was put in the place of. */
const VARIABLE = /\$\{[^}\n]*\}/y
/** What stands before the quote of `U&'…'`, `N'…'`, `E'…'` and `_UTF8'…'`. */
const PREFIX = /(?:[uU]&|[nNeE]|_[a-zA-Z0-9][a-zA-Z0-9:.\-_]*)(?=')/y

/** Stands for every character that is not of ASCII. */
const WIDE = 128

/** What a character can begin. */
const CLASS = { other: 0, blank: 1, letter: 2, symbol: 3 } as const
const classes = new Uint8Array(WIDE + 1)
for (const char of ' \t\r\n\f') classes[char.charCodeAt(0)] = CLASS.blank
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')
  classes[char.charCodeAt(0)] = CLASS.letter
/** Symbols of one character, and those of two by the sum of 128 times the first and the second. */
const ONE = new Uint8Array(WIDE + 1)
for (const char of '()[]{},;.*+-/%=<>?:|^') ONE[char.charCodeAt(0)] = codeOf(char)
const TWO = new Uint8Array(128 * 128)
for (const pair of ['=>', '<>', '!=', '<=', '>=', '||', '*/', '..'])
  TWO[pair.charCodeAt(0) * 128 + pair.charCodeAt(1)] = codeOf(pair)
/** Symbols that begin nothing else. */
for (const char of '()[]{},;+%?:^') classes[char.charCodeAt(0)] = CLASS.symbol
/** Letters, digits and signs of words within ASCII. */
const IN_WORD = new Uint8Array(WIDE + 1)
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_$')
  IN_WORD[char.charCodeAt(0)] = 1

const LINE_FEED = 10
const RETURN = 13
const DOLLAR = 36
const AMPERSAND = 38
const QUOTE = 39
const PLUS = 43
const MINUS = 45
const DOT = 46
const SLASH = 47
const STAR = 42
const LARGE_E = 69
const UNDERSCORE = 95
const BACKTICK = 96
const SMALL_E = 101

/** Splits SQL text into tokens. Never throws: what is no token becomes a `bad` one for the parser to report. */
export function scan(text: string): TokenStream {
  const scanner = new Scanner(text)
  scanner.run()
  return new TokenStream(scanner)
}

const encoder = new TextEncoder()

function asciiOf(text: string): Uint8Array {
  const chars = new Uint8Array(text.length + 4)
  const { read, written } = encoder.encodeInto(text, chars)
  // Of ASCII alone, each character is one byte.
  if (read === text.length && written === read) return chars
  for (let at = 0; at < text.length; at++) chars[at] = Math.min(text.charCodeAt(at), WIDE)
  return chars.fill(0, text.length)
}

class Scanner {
  readonly text: string
  /** The characters, each that is not of ASCII as 128, and two behind the last. */
  readonly #chars: Uint8Array
  codes: Uint16Array
  starts: Int32Array
  ends: Int32Array
  length = 0

  constructor(text: string) {
    this.text = text
    this.#chars = asciiOf(text)
    const guess = (text.length >> 2) + 16
    // One buffer: three are three times as much work for the collector.
    const buffer = new ArrayBuffer(guess * 10)
    this.starts = new Int32Array(buffer, 0, guess)
    this.ends = new Int32Array(buffer, guess * 4, guess)
    this.codes = new Uint16Array(buffer, guess * 8, guess)
  }

  run(): void {
    const chars = this.#chars
    const { length } = this.text
    // A byte order mark is of the file, not of the SQL.
    let at = this.text.charCodeAt(0) === 0xfeff ? 1 : 0
    while (at < length) {
      const char = chars[at]!
      const begins = classes[char]
      if (begins === CLASS.blank) at++
      else if (begins === CLASS.letter) at = this.#word(at)
      else if (begins === CLASS.symbol) at = this.#push(ONE[char]!, at, at + 1)
      else at = this.#other(at, char)
    }
    this.#push(CODE.end, at, at)
  }

  /** Adds a token and gives where it ends. */
  #push(code: number, start: number, end: number): number {
    const at = this.length++
    // Rules look a little ahead: behind the last token stay some zeroes, which is the code of the end.
    if (at + 8 >= this.codes.length) this.#grow()
    this.codes[at] = code
    this.starts[at] = start
    this.ends[at] = end
    return end
  }

  #bad(reason: BadReason, start: number, end: number): number {
    return this.#push(CODE.firstBad + BAD_REASONS.indexOf(reason), start, end)
  }

  #grow(): void {
    const { codes, starts, ends } = this
    this.codes = new Uint16Array(codes.length * 2)
    this.codes.set(codes)
    this.starts = new Int32Array(codes.length * 2)
    this.starts.set(starts)
    this.ends = new Int32Array(codes.length * 2)
    this.ends.set(ends)
  }

  #word(start: number): number {
    const chars = this.#chars
    let hash = 0
    let end = start
    let char = chars[end]!
    for (; IN_WORD[char] === 1; char = chars[++end]!) hash = ((hash << 5) - hash + UPPER[char]!) | 0
    if (char === WIDE) return this.#push(CODE.word, start, endOf(WORD, this.text, start))
    // A letter before a quote may be a string's.
    if ((char === QUOTE || char === AMPERSAND) && end === start + 1) return this.#prefixed(start)
    return this.#push(keywordAt(chars, start, end, hash), start, end)
  }

  #other(at: number, char: number): number {
    const next = this.#chars[at + 1]!
    if (char === QUOTE) return this.#string(at)
    if (char === BACKTICK) return this.#name(at)
    if (isDigit(char) || (char === DOT && isDigit(next)))
      return this.#push(CODE.number, at, this.#numberEnd(at))
    if (char === MINUS && next === MINUS) return this.#lineEnd(at)
    if (char === SLASH && (next === SLASH || next === STAR)) return this.#comment(at, next)
    if (char === UNDERSCORE) return this.#prefixed(at)
    if (char === WIDE) return this.#uncommonWord(at, char)
    const pair = next === WIDE ? 0 : TWO[char * 128 + next]!
    if (pair !== 0) return this.#push(pair, at, at + 2)
    return ONE[char] === 0 ? this.#uncommonWord(at, char) : this.#push(ONE[char]!, at, at + 1)
  }

  /** A word that does not begin with a letter of ASCII; else a character that begins nothing. */
  #uncommonWord(at: number, char: number): number {
    const { text } = this
    if (char === DOLLAR) {
      const variable = endOf(VARIABLE, text, at)
      if (variable > at) return this.#bad('variable', at, variable)
    }
    const end = endOf(WORD, text, at)
    // Alone, the sign is no name: it ends a pattern of MATCH_RECOGNIZE.
    if (end === at + 1 && char === DOLLAR) return this.#push(codeOf('$'), at, end)
    if (end > at) return this.#push(CODE.word, at, end)
    const wide = String.fromCodePoint(text.codePointAt(at)!)
    return this.#bad(wide === '"' ? 'double-quote' : 'character', at, at + wide.length)
  }

  #comment(at: number, next: number): number {
    const { text } = this
    if (next === SLASH) return this.#lineEnd(at)
    if (text.charCodeAt(at + 2) === PLUS) return this.#push(codeOf('/*+'), at, at + 3)
    const end = text.indexOf('*/', at + 2)
    return end < 0 ? this.#bad('comment', at, text.length) : end + 2
  }

  #string(at: number): number {
    const { text } = this
    let end = text.indexOf("'", at + 1)
    if (end < 0) return this.#bad('string', at, text.length)
    if (text.charCodeAt(end + 1) !== QUOTE) return this.#push(CODE.string, at, end + 1)
    end = quotedEnd(text, at, "'")
    return end < 0 ? this.#bad('string', at, text.length) : this.#push(CODE.escapedString, at, end)
  }

  #name(at: number): number {
    const { text } = this
    const end = quotedEnd(text, at, '`')
    if (end < 0) return this.#bad('name', at, text.length)
    const content = text.slice(at + 1, end - 1)
    if (/^$|[\n\r]/.test(content)) return this.#bad('name-content', at, end)
    return this.#push(content.includes('`') ? CODE.escapedName : CODE.name, at, end)
  }

  /** A string with something before its quote; else a word that begins so. */
  #prefixed(at: number): number {
    const { text } = this
    const letter = text[at]!
    if ((letter === 'x' || letter === 'X') && text.charCodeAt(at + 1) === QUOTE) return this.#bytes(at)
    const quote = endOf(PREFIX, text, at)
    if (quote === at) {
      const end = endOf(WORD, text, at)
      return this.#push(codeOf(text.slice(at, end).toUpperCase()), at, end)
    }
    const end = letter === 'e' || letter === 'E' ? escapedEnd(text, quote) : quotedEnd(text, quote, "'")
    return end < 0 ? this.#bad('string', at, text.length) : this.#push(CODE.text, at, end)
  }

  #bytes(at: number): number {
    const { text } = this
    const end = text.indexOf("'", at + 2)
    if (end < 0) return this.#bad('string', at, text.length)
    const isHex = /^(?:[0-9a-fA-F]{2})*$/.test(text.slice(at + 2, end))
    return isHex ? this.#push(CODE.bytes, at, end + 1) : this.#bad('bytes', at, end + 1)
  }

  #lineEnd(at: number): number {
    const chars = this.#chars
    let end = at
    while (end < this.text.length && chars[end] !== LINE_FEED && chars[end] !== RETURN) end++
    return end
  }

  #numberEnd(at: number): number {
    const chars = this.#chars
    let end = this.#digitsEnd(at)
    if (chars[end] === DOT) end = this.#digitsEnd(end + 1)
    if (chars[end] !== SMALL_E && chars[end] !== LARGE_E) return end
    const next = chars[end + 1]
    const digits = next === PLUS || next === MINUS ? end + 2 : end + 1
    return isDigit(chars[digits]!) ? this.#digitsEnd(digits) : end
  }

  #digitsEnd(at: number): number {
    const chars = this.#chars
    let end = at
    while (isDigit(chars[end]!)) end++
    return end
  }
}

/** Behind the closing quote; a doubled quote does not close. Negative when nothing closes. */
function quotedEnd(text: string, at: number, quote: string): number {
  let end = text.indexOf(quote, at + 1)
  while (end >= 0 && text[end + 1] === quote) end = text.indexOf(quote, end + 2)
  return end < 0 ? end : end + 1
}

/** As `quotedEnd`, where a backslash takes the meaning of what follows it. */
function escapedEnd(text: string, at: number): number {
  for (let end = at + 1; end < text.length; end++) {
    if (text[end] === '\\') end++
    else if (text[end] === "'") {
      if (text[end + 1] !== "'") return end + 1
      end++
    }
  }
  return -1
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Where the pattern's match at a place ends; the place itself when there is none. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}
