import type { SourceSpan } from '@millrace/kernel'
import { Places } from './places.ts'
import type { Token, TokenKind } from './token.ts'
import { BAD_REASONS, CODE, FIRST_KEYWORD, FIRST_SYMBOL, SPELLINGS } from './vocabulary.ts'

const KINDS: readonly TokenKind[] = [
  'end',
  'word',
  'name',
  'name',
  'string',
  'string',
  'text',
  'bytes',
  'number',
  ...BAD_REASONS.map((): TokenKind => 'bad'),
]

/**
 * The tokens of a text as columns of numbers: most are only compared, and few need a string or a place. Behind the last
 * one, which is always `end`, there is room for more of them.
 */
export class TokenStream {
  readonly text: string
  readonly codes: Uint16Array
  /** Offsets in `text`. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly length: number
  /** Offsets in the text as written: others where variables were filled in. */
  readonly writtenStarts: Int32Array
  readonly writtenEnds: Int32Array
  readonly places: Places

  constructor(
    read: Pick<TokenStream, 'text' | 'codes' | 'starts' | 'ends' | 'length'>,
    written: Pick<TokenStream, 'text' | 'starts' | 'ends'> = read,
  ) {
    this.text = read.text
    this.codes = read.codes
    this.starts = read.starts
    this.ends = read.ends
    this.length = read.length
    this.writtenStarts = written.starts
    this.writtenEnds = written.ends
    this.places = new Places(written.text)
  }

  kind(index: number): TokenKind {
    const code = this.codes[index]!
    return code < FIRST_SYMBOL ? KINDS[code]! : code < FIRST_KEYWORD ? 'symbol' : 'word'
  }

  /** As written. */
  textOf(index: number): string {
    return this.text.slice(this.starts[index], this.ends[index])
  }

  span(index: number): SourceSpan {
    return this.places.span(this.writtenStarts[index]!, this.writtenEnds[index]!)
  }

  /** What a name, a number or a string means; the spelling of symbols and keywords. */
  value(index: number): string {
    const code = this.codes[index]!
    if (code >= FIRST_SYMBOL) return SPELLINGS[code]!
    if (code >= CODE.firstBad) return BAD_REASONS[code - CODE.firstBad]!
    const start = this.starts[index]!
    const end = this.ends[index]!
    switch (code) {
      case CODE.string:
      case CODE.name:
        return this.text.slice(start + 1, end - 1)
      case CODE.escapedString:
        return this.text.slice(start + 1, end - 1).replaceAll("''", "'")
      case CODE.escapedName:
        return this.text.slice(start + 1, end - 1).replaceAll('``', '`')
      case CODE.text:
        return this.text.slice(this.text.indexOf("'", start) + 1, end - 1)
      case CODE.bytes:
        return this.text.slice(start + 2, end - 1).toUpperCase()
      case CODE.word:
        return this.text.slice(start, end).toUpperCase()
    }
    return this.text.slice(start, end)
  }

  /** The name that a word or a name in backticks spells. */
  nameOf(index: number): string {
    const code = this.codes[index]!
    return code === CODE.name || code === CODE.escapedName ? this.value(index) : this.textOf(index)
  }

  token(index: number): Token {
    return {
      kind: this.kind(index),
      text: this.textOf(index),
      value: this.value(index),
      start: this.writtenStarts[index]!,
      end: this.writtenEnds[index]!,
      span: this.span(index),
    }
  }
}
