import type { Token, TokenKind } from './token.ts'
import { WORD_PATTERN } from './word-pattern.ts'

const WORD = new RegExp(WORD_PATTERN, 'y')
/** A variable that nothing was put in the place of. */
const VARIABLE = /\$\{[^}\n]*\}/y
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y
/** The symbols of one character by their code, and those that begin one of two. */
const SYMBOLS: (string | undefined)[] = []
for (const symbol of '()[]{},;.*+-/%=<>?:|^') SYMBOLS[symbol.charCodeAt(0)] = symbol
const PAIRS = ['=>', '<>', '!=', '<=', '>=', '||', '*/', '..']
const BEGINS_PAIR: (boolean | undefined)[] = []
for (const pair of PAIRS) BEGINS_PAIR[pair.charCodeAt(0)] = true
/** Letters, digits and signs of words within ASCII. */
const IN_WORD: (boolean | undefined)[] = []
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_$')
  IN_WORD[char.charCodeAt(0)] = true
const PREFIXED = '_uUnNeE'
/** What stands before the quote of `U&'…'`, `N'…'`, `E'…'` and `_UTF8'…'`. */
const PREFIX = /(?:[uU]&|[nNeE]|_[a-zA-Z0-9][a-zA-Z0-9:.\-_]*)(?=')/y

/** Splits SQL text into tokens. Never throws: what is no token becomes a `bad` one for the parser to report. */
export function tokenize(text: string): Token[] {
  const tokenizer = new Tokenizer(text)
  while (tokenizer.next());
  return tokenizer.tokens
}

class Tokenizer {
  readonly tokens: Token[] = []
  readonly #text: string
  #offset = 0
  #line = 1
  #lineStart = 0

  constructor(text: string) {
    this.#text = text
  }

  /** Reads one token or one gap; false at the end. */
  next(): boolean {
    const text = this.#text
    if (this.#skip()) return true
    const at = this.#offset
    if (at >= text.length) {
      this.#push('end', at, '')
      return false
    }
    const char = text[at]!
    if (char === "'") this.#quoted("'", 'string', at)
    else if (char === '`') this.#quoted('`', 'name', at)
    else if (!mayPrefix(char, text.charCodeAt(at + 1))) this.#plain(at)
    else if ((char === 'x' || char === 'X') && text[at + 1] === "'") this.#bytes(at)
    else if (PREFIXED.includes(char)) this.#prefixed(at)
    else this.#plain(at)
    return true
  }

  #plain(at: number): void {
    const text = this.#text
    const code = text.charCodeAt(at)
    if (isDigit(code) || (code === DOT && isDigit(text.charCodeAt(at + 1)))) {
      const end = endOf(NUMBER, text, at)
      const number = text.slice(at, end)
      this.#pushOnLine('number', end, number, number)
      return
    }
    const pair = BEGINS_PAIR[code] ? PAIRS.find((each) => text.startsWith(each, at)) : undefined
    if (pair !== undefined) this.#pushOnLine('symbol', at + 2, pair, pair)
    else {
      const symbol = SYMBOLS[code]
      if (symbol !== undefined) this.#pushOnLine('symbol', at + 1, symbol, symbol)
      else this.#word(at, text[at]!)
    }
  }

  #word(at: number, char: string): void {
    const text = this.#text
    const variable = char === '$' ? endOf(VARIABLE, text, at) : at
    if (variable > at) {
      this.#push('bad', variable, 'variable')
      return
    }
    const end = wordEnd(text, at)
    if (end > at) {
      const word = text.slice(at, end)
      // Alone, the sign is no name: it ends a pattern of MATCH_RECOGNIZE.
      this.#pushOnLine(word === '$' ? 'symbol' : 'word', end, word.toUpperCase(), word)
      return
    }
    const wide = String.fromCodePoint(text.codePointAt(at)!)
    this.#push('bad', at + wide.length, wide === '"' ? 'double-quote' : 'character')
  }

  /** Skips blanks and comments; opens a hint. */
  #skip(): boolean {
    const text = this.#text
    this.#skipBlanks()
    const at = this.#offset
    // A byte order mark is of the file, not of the SQL.
    if (at === 0 && text[0] === '\ufeff') {
      this.#offset = 1
      return true
    }
    if (text[at] !== '-' && text[at] !== '/') return false
    if (text.startsWith('--', at) || text.startsWith('//', at)) {
      let end = at
      while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++
      this.#advance(end)
      return true
    }
    if (text.startsWith('/*+', at)) {
      this.#push('symbol', at + 3, '/*+')
      return true
    }
    if (!text.startsWith('/*', at)) return false
    const end = text.indexOf('*/', at + 2)
    if (end < 0) this.#push('bad', text.length, 'comment')
    else this.#advance(end + 2)
    return true
  }

  #skipBlanks(): void {
    const text = this.#text
    for (; ; this.#offset++) {
      const code = text.charCodeAt(this.#offset)
      if (code === 10) {
        this.#line++
        this.#lineStart = this.#offset + 1
      } else if (code !== 32 && code !== 9 && code !== 13 && code !== 12) return
    }
  }

  /** A string with a letter before it; else a word that begins with that letter. */
  #prefixed(at: number): void {
    const start = endOf(PREFIX, this.#text, at)
    if (start === at) {
      this.#plain(at)
      return
    }
    const end = /^e/i.test(this.#text[at]!) ? this.#escapedEnd(start) : this.#stringEnd(start)
    if (end < 0) this.#push('bad', this.#text.length, 'string')
    else this.#push('text', end + 1, this.#text.slice(start + 1, end))
  }

  #stringEnd(at: number): number {
    const text = this.#text
    let end = text.indexOf("'", at + 1)
    while (end >= 0 && text[end + 1] === "'") end = text.indexOf("'", end + 2)
    return end
  }

  #escapedEnd(at: number): number {
    const text = this.#text
    for (let end = at + 1; end < text.length; end++) {
      if (text[end] === '\\') end++
      else if (text[end] === "'") {
        if (text[end + 1] !== "'") return end
        end++
      }
    }
    return -1
  }

  #quoted(quote: string, kind: TokenKind, at: number): void {
    const text = this.#text
    let end = text.indexOf(quote, at + 1)
    while (end >= 0 && text[end + 1] === quote) end = text.indexOf(quote, end + 2)
    if (end < 0) {
      this.#push('bad', text.length, kind)
      return
    }
    if (kind === 'name' && /^$|[\n\r]/.test(text.slice(at + 1, end))) {
      this.#push('bad', end + 1, 'name-content')
      return
    }
    const content = text.slice(at + 1, end)
    this.#push(kind, end + 1, content.includes(quote) ? content.replaceAll(quote + quote, quote) : content)
  }

  #bytes(at: number): void {
    const end = this.#text.indexOf("'", at + 2)
    const digits = this.#text.slice(at + 2, end)
    if (end < 0) this.#push('bad', this.#text.length, 'string')
    else if (/^(?:[0-9a-fA-F]{2})*$/.test(digits)) this.#push('bytes', end + 1, digits.toUpperCase())
    else this.#push('bad', end + 1, 'bytes')
  }

  #push(kind: TokenKind, end: number, value: string): void {
    const start = this.#offset
    const line = this.#line
    const column = start - this.#lineStart + 1
    this.#advance(end)
    const span = { line, column, endLine: this.#line, endColumn: end - this.#lineStart + 1 }
    this.tokens.push({ kind, text: this.#text.slice(start, end), value, start, end, span })
  }

  /** As `#push`, for what holds no line break. */
  #pushOnLine(kind: TokenKind, end: number, value: string, text: string): void {
    const start = this.#offset
    const line = this.#line
    const column = start - this.#lineStart + 1
    const span = { line, column, endLine: line, endColumn: column + end - start }
    this.#offset = end
    this.tokens.push({ kind, text, value, start, end, span })
  }

  #advance(to: number): void {
    for (let at = this.#offset; at < to; at++) {
      if (this.#text.charCodeAt(at) !== 10) continue
      this.#line++
      this.#lineStart = at + 1
    }
    this.#offset = to
  }
}

const DOT = 46
const QUOTE = 39
const AMPERSAND = 38

/** Whether a string with a prefix may begin here, by the first two characters. */
function mayPrefix(char: string, next: number): boolean {
  return next === QUOTE || next === AMPERSAND || char === '_'
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Where a word ends that begins here; the place itself when none does. */
function wordEnd(text: string, at: number): number {
  let end = at
  while (IN_WORD[text.charCodeAt(end)]) end++
  return text.charCodeAt(end) > 127 ? endOf(WORD, text, at) : end
}

/** Where the pattern's match at a place ends; the place itself when there is none. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}
