import type { SourceSpan } from '@millrace/kernel'
import type { Token, TokenKind } from './token.ts'
import type { TokenStream } from './token-stream.ts'
import { CODE, FIRST_KEYWORD, FIRST_SYMBOL, isReserved, SPELLINGS, type Word } from './vocabulary.ts'

/** Where something begins: the index of a token, or what begins there. */
export type Beginning = number | { readonly span: SourceSpan }

/** A place in a token stream, with questions about what comes next. */
export class TokenCursor {
  readonly tokens: TokenStream
  /** Which token comes next. */
  index = 0
  readonly #codes: Uint16Array

  constructor(tokens: TokenStream) {
    this.tokens = tokens
    this.#codes = tokens.codes
  }

  /** The code of the next token. */
  get code(): number {
    return this.#codes[this.index]!
  }

  codeAt(ahead: number): number {
    const index = this.index + ahead
    return index >= 0 && index < this.tokens.length ? this.#codes[index]! : CODE.end
  }

  /** The symbol or keyword that comes next; else empty. */
  get spelling(): string {
    return SPELLINGS[this.#codes[this.index]!]!
  }

  get kind(): TokenKind {
    return this.tokens.kind(this.index)
  }

  get isAtEnd(): boolean {
    return this.#codes[this.index] === CODE.end
  }

  /** Where the next token stands. */
  get span(): SourceSpan {
    return this.tokens.span(this.index)
  }

  peek(ahead = 0): Token {
    return this.tokens.token(Math.min(this.index + ahead, this.tokens.length - 1))
  }

  get previous(): Token {
    return this.tokens.token(Math.max(this.index - 1, 0))
  }

  /** Takes the next token, whatever it is. */
  next(): Token {
    return this.tokens.token(this.skip())
  }

  /** As `next`; gives its index. */
  skip(): number {
    const index = this.index
    if (this.#codes[index] !== CODE.end) this.index = index + 1
    return index
  }

  /** True when the words come next, in this order. */
  at(first: Word, second?: Word, third?: Word): boolean {
    const codes = this.#codes
    const index = this.index
    if (SPELLINGS[codes[index]!] !== first) return false
    if (second === undefined) return true
    // Behind a word comes at least the end.
    if (SPELLINGS[codes[index + 1]!] !== second) return false
    return third === undefined || SPELLINGS[codes[index + 2]!] === third
  }

  atSymbol(symbol: string, ahead = 0): boolean {
    return SPELLINGS[ahead === 0 ? this.#codes[this.index]! : this.codeAt(ahead)] === symbol
  }

  atIdentifier(ahead = 0): boolean {
    return isName(ahead === 0 ? this.#codes[this.index]! : this.codeAt(ahead))
  }

  get atString(): boolean {
    const code = this.#codes[this.index]
    return code === CODE.string || code === CODE.escapedString
  }

  /** The place from there to the last token. */
  spanFrom(first: Beginning): SourceSpan {
    const { places, writtenStarts, writtenEnds } = this.tokens
    const end = writtenEnds[this.index === 0 ? 0 : this.index - 1]!
    return typeof first === 'number'
      ? places.span(writtenStarts[first]!, end)
      : places.spanFrom(first.span, end)
  }
}

/** Whether a token of that code is a name. */
export function isName(code: number): boolean {
  return code < FIRST_SYMBOL
    ? code === CODE.word || code === CODE.name || code === CODE.escapedName
    : code >= FIRST_KEYWORD && isReserved[code] === 0
}
