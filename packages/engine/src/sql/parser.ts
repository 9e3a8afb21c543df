import { type ErrorCode, type ErrorParams, fail, type SourceSpan } from '@millrace/kernel'
import type { Identifier, NamePath, StringNode } from './ast/name-nodes.ts'
import type { Expression, Query } from './ast/query-nodes.ts'
import { reservedWords } from './reserved-words.ts'
import { spanBetween, type Token } from './token.ts'

/** What may stand at a place besides keywords and symbols; shown in errors and read by completion. */
export type Place =
  | 'a name'
  | 'a table name'
  | 'a column'
  | 'an expression'
  | 'a string'
  | 'a number'
  | 'a type'
  | 'a query'
  | 'a statement'
  | 'an option key'
  | 'a time unit'

/** The rules that call each other in circles: given to the parser, so that files need not import in circles. */
export interface Grammar {
  /** An expression whose operators bind tighter than `power`. */
  expression(parser: Parser, power?: number): Expression
  query(parser: Parser): Query
}

/** Nested calls of the grammar that are let through; more would risk the stack. */
const MAX_NESTING = 200
/** Words that open or end a clause: found in place of a name, the name is missing rather than reserved. */
const STRUCTURE = new Set(
  'SELECT FROM WHERE GROUP HAVING ORDER LIMIT UNION VALUES WITH INSERT CREATE AS ON SET END'.split(' '),
)

/**
 * The token stream with the vocabulary of a recursive-descent parser. Each probe that fails is remembered with its
 * place, so that an error can say what was expected, and completion what may come.
 */
export class Parser {
  readonly tokens: readonly Token[]
  readonly #grammar: Grammar
  #index = 0
  #nesting = 0
  #expectedAt = -1
  /** What was probed for at the furthest place; false for what is too common to be named in errors. */
  #expected = new Map<string, boolean>()

  constructor(tokens: readonly Token[], grammar: Grammar) {
    this.tokens = tokens
    this.#grammar = grammar
  }

  get index(): number {
    return this.#index
  }

  peek(ahead = 0): Token {
    return this.tokens[Math.min(this.#index + ahead, this.tokens.length - 1)]!
  }

  get previous(): Token {
    return this.tokens[Math.max(this.#index - 1, 0)]!
  }

  next(): Token {
    const token = this.peek()
    if (token.kind !== 'end') this.#index++
    return token
  }

  /** True when the words come next, in this order. */
  at(...words: string[]): boolean {
    return words.every((word, ahead) => isWord(this.peek(ahead), word))
  }

  atSymbol(symbol: string, ahead = 0): boolean {
    const token = this.peek(ahead)
    return token.kind === 'symbol' && token.value === symbol
  }

  /** Takes the words if all of them come next. */
  accept(...words: string[]): boolean {
    if (!this.at(...words)) {
      this.note(words.join(' '))
      return false
    }
    this.#index += words.length
    return true
  }

  /** As `accept`, for words that errors need not offer. */
  acceptQuietly(...words: string[]): boolean {
    if (!this.at(...words)) {
      this.note(words.join(' '), false)
      return false
    }
    this.#index += words.length
    return true
  }

  /** Takes a phrase that its first word decides. */
  phrase(first: string, ...rest: string[]): boolean {
    if (!isWord(this.peek(), first)) {
      this.note([first, ...rest].join(' '))
      return false
    }
    this.#index++
    for (const word of rest) this.expect(word)
    return true
  }

  acceptSymbol(symbol: string): boolean {
    if (!this.atSymbol(symbol)) {
      this.note(`'${symbol}'`)
      return false
    }
    this.#index++
    return true
  }

  expect(...words: string[]): Token {
    for (const word of words) if (!this.accept(word)) this.fail()
    return this.previous
  }

  expectSymbol(symbol: string): Token {
    if (!this.acceptSymbol(symbol)) this.fail()
    return this.previous
  }

  /** One of the words; returns it. */
  expectOneOf(...words: string[]): string {
    for (const word of words) if (this.accept(word)) return word
    return this.fail()
  }

  /** Remembers that this might have come here. */
  note(what: string, loud = true): void {
    if (this.#index !== this.#expectedAt) {
      this.#expectedAt = this.#index
      this.#expected = new Map()
    }
    this.#expected.set(what, loud || this.#expected.get(what) === true)
  }

  /** What was probed for at the place the parser has come to. */
  get expectations(): readonly string[] {
    return this.#index === this.#expectedAt ? [...this.#expected.keys()] : []
  }

  identifier(place: Place = 'a name'): Identifier {
    const token = this.peek()
    if (token.kind === 'word' && reservedWords.has(token.value)) {
      if (STRUCTURE.has(token.value)) this.fail(place)
      this.failWith('SQL_RESERVED_WORD', { word: token.text }, token.span)
    }
    if (token.kind !== 'word' && token.kind !== 'name') this.fail(place)
    this.#index++
    return { kind: 'identifier', name: token.kind === 'word' ? token.text : token.value, span: token.span }
  }

  atIdentifier(): boolean {
    const token = this.peek()
    return token.kind === 'name' || (token.kind === 'word' && !reservedWords.has(token.value))
  }

  namePath(place: Place = 'a name'): NamePath {
    const first = this.peek()
    const parts = [this.identifier(place)]
    while (this.atSymbol('.')) {
      this.#index++
      parts.push(this.identifier(place))
    }
    return { kind: 'name-path', parts, span: this.spanFrom(first) }
  }

  /** `( a, b, c )`, at least one. */
  identifierList(place: Place = 'a name'): Identifier[] {
    this.expectSymbol('(')
    const names = this.list(() => this.identifier(place))
    this.expectSymbol(')')
    return names
  }

  /** One or more, parted by commas. */
  list<T>(item: () => T): T[] {
    const items = [item()]
    while (this.acceptSymbol(',')) items.push(item())
    return items
  }

  string(place: Place = 'a string'): StringNode {
    const token = this.peek()
    if (token.kind !== 'string') this.fail(place)
    this.#index++
    return { kind: 'string', value: token.value, span: token.span }
  }

  integer(): number {
    const token = this.peek()
    if (token.kind !== 'number' || !/^\d{1,10}$/.test(token.text)) this.fail('a number')
    this.#index++
    return Number(token.text)
  }

  expression(power = 0): Expression {
    return this.nested(() => this.#grammar.expression(this, power))
  }

  query(): Query {
    return this.nested(() => this.#grammar.query(this))
  }

  /** Runs a rule one level deeper; refuses at the limit, so that no text can overflow the stack. */
  nested<T>(rule: () => T): T {
    if (++this.#nesting > MAX_NESTING) this.failWith('SQL_TOO_DEEP', { limit: MAX_NESTING }, this.peek().span)
    try {
      return rule()
    } finally {
      this.#nesting--
    }
  }

  spanFrom(first: Token | { readonly span: SourceSpan }): SourceSpan {
    return spanBetween(first.span, this.previous.span)
  }

  /** Moves to the next `;` (which stays) or to the end. */
  skipStatement(): void {
    while (!this.atSymbol(';') && this.peek().kind !== 'end') this.#index++
  }

  /** A syntax error at the next token: found that, expected what was probed for. */
  fail(place?: Place): never {
    const token = this.peek()
    if (place) this.note(place)
    if (token.kind === 'bad') this.#failBad(token)
    fail(
      'SQL_SYNTAX',
      {
        found: found(token),
        expected: listed(this.#index === this.#expectedAt ? this.#expected : new Map()),
      },
      { span: token.kind === 'end' ? afterSpan(this.previous, token) : token.span },
    )
  }

  failWith(code: ErrorCode, params: ErrorParams, span: SourceSpan): never {
    fail(code, params, { span })
  }

  #failBad(token: Token): never {
    const { span } = token
    if (token.value === 'double-quote') fail('SQL_DOUBLE_QUOTES', {}, { span })
    if (token.value === 'character') fail('SQL_BAD_CHARACTER', { character: token.text }, { span })
    if (token.value === 'bytes') fail('SQL_BAD_BYTES', {}, { span })
    const what = token.value === 'name' ? 'name in backticks' : token.value
    const opening = { ...span, endLine: span.line, endColumn: span.column + (what === 'comment' ? 2 : 1) }
    fail('SQL_UNTERMINATED', { what }, { span: opening })
  }
}

function isWord(token: Token, word: string): boolean {
  return token.kind === 'word' && token.value === word
}

function found(token: Token): string {
  if (token.kind === 'end') return 'the end of the text'
  // What stands in strings may be secret, and says nothing about the grammar.
  if (token.kind === 'string') return 'a string'
  return `'${token.text}'`
}

function listed(expected: ReadonlyMap<string, boolean>): string {
  const loud = [...expected].filter(([, isLoud]) => isLoud).map(([what]) => what)
  const all = loud.length > 0 ? loud : [...expected.keys()]
  if (all.length === 0) return 'the end of the statement'
  const shown = all.slice(0, 12)
  return shown.length === 1 ? shown[0]! : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`
}

/** The place right behind the last token, one column wide so that editors can mark it. */
function afterSpan(last: Token, end: Token): SourceSpan {
  if (last === end) return { ...end.span, endColumn: end.span.column + 1 }
  const { endLine: line, endColumn: column } = last.span
  return { line, column, endLine: line, endColumn: column + 1 }
}
