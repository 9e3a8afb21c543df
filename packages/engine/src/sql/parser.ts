import {
  type ErrorCode,
  type ErrorParams,
  fail,
  isMillraceError,
  MillraceError,
  type SourceSpan,
} from '@millrace/kernel'
import type { Identifier, NamePath, StringNode } from './ast/name-nodes.ts'
import type { Expression, Query } from './ast/query-nodes.ts'
import { Expectations, listed } from './expectations.ts'
import { startsItem } from './starts-expression.ts'
import { startsQuery } from './starts-query.ts'
import { failBadToken, foundText } from './syntax-error.ts'
import type { Token } from './token.ts'
import { isName, TokenCursor } from './token-cursor.ts'
import type { TokenStream } from './token-stream.ts'
import { CODE, codeOf, codeSet, FIRST_KEYWORD, isReserved, SPELLINGS, type Word } from './vocabulary.ts'

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
  expression(parser: Parser, power: number): Expression
  query(parser: Parser): Query
}

type Rule<T> = (parser: Parser) => T

/** Symbols as errors name them. */
const QUOTED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'()[]{}<>,;=:.'].map((symbol) => [symbol, `'${symbol}'`]),
)
/** Nested calls of the grammar that are let through; more would risk the stack. */
const MAX_NESTING = 200
/** Words that open or end a clause: found in place of a name, the name is missing rather than reserved. */
const isStructure = codeSet(
  'SELECT FROM WHERE GROUP HAVING ORDER LIMIT UNION VALUES WITH INSERT CREATE AS ON SET END'.split(' '),
)
const BAD_COMMENT = 'comment'
const OPEN = codeOf('(')
const CLOSE = codeOf(')')
const OPEN_SQUARE = codeOf('[')
const CLOSE_SQUARE = codeOf(']')
const SEMICOLON = codeOf(';')
const DOT = codeOf('.')
/** Thrown by a quick reading that fails: what is wrong, the thorough one says. */
const GIVEN_UP = new Error('The quick reading failed.')

/**
 * The token stream with the vocabulary of a recursive-descent parser. Text is read quickly first, which only succeeds
 * or fails. Where it fails it is read thoroughly: each probe that fails is remembered with its place, so that an error
 * can say what was expected, and completion what may come.
 */
export class Parser extends TokenCursor {
  readonly #codes: Uint16Array
  readonly #grammar: Grammar
  /** Not so between BEGIN and END: there it parts the members of a set. */
  isStatementEndedBySemicolon = true
  #isQuick = false
  #nesting = 0
  /** How deep the nesting has been since `takeDepth`, and how many nodes loops have put around others. */
  #deepest = 0
  #links = 0
  readonly #expectations = new Expectations()
  #problems: MillraceError[] = []
  /** What Flink reads and refuses later: said only where the syntax is right. */
  #refusals: MillraceError[] = []
  /** Where the last problem was found, and where reading went on. */
  #brokenAt = -1
  #resumedAt = -1

  constructor(tokens: TokenStream, grammar: Grammar) {
    super(tokens)
    this.#codes = tokens.codes
    this.#grammar = grammar
  }

  /** Takes the words if all of them come next. */
  accept(first: Word, second?: Word, third?: Word): boolean {
    if (SPELLINGS[this.#codes[this.index]!] === first && this.#acceptRest(second, third)) return true
    if (!this.#isQuick) this.note(phraseOf([first, second, third]))
    return false
  }

  /** As `accept`, for words that errors need not offer. */
  acceptQuietly(first: Word, second?: Word, third?: Word): boolean {
    if (SPELLINGS[this.#codes[this.index]!] === first && this.#acceptRest(second, third)) return true
    if (!this.#isQuick) this.note(phraseOf([first, second, third]), false)
    return false
  }

  /** Takes the word that is next if these come behind it. */
  #acceptRest(second: Word | undefined, third: Word | undefined): boolean {
    const codes = this.#codes
    const { index } = this
    // Behind a word comes at least the end.
    if (second !== undefined && SPELLINGS[codes[index + 1]!] !== second) return false
    if (third !== undefined && SPELLINGS[codes[index + 2]!] !== third) return false
    this.index = index + (second === undefined ? 1 : third === undefined ? 2 : 3)
    return true
  }

  /** Takes a phrase that its first word decides. */
  phrase(first: Word, ...rest: Word[]): boolean {
    if (!this.at(first)) {
      if (!this.#isQuick) this.note(phraseOf([first, ...rest]))
      return false
    }
    this.index++
    for (const word of rest) this.expect(word)
    return true
  }

  acceptSymbol(symbol: string): boolean {
    if (SPELLINGS[this.#codes[this.index]!] !== symbol) {
      if (!this.#isQuick) this.note(QUOTED[symbol] ?? `'${symbol}'`)
      return false
    }
    this.index++
    return true
  }

  /** Takes the words; gives the index of the last. */
  expect(first: Word, ...rest: Word[]): number {
    if (!this.accept(first)) this.fail()
    for (const word of rest) if (!this.accept(word)) this.fail()
    return this.index - 1
  }

  expectSymbol(symbol: string): number {
    if (!this.acceptSymbol(symbol)) this.fail()
    return this.index - 1
  }

  /** One of the words; returns it. */
  expectOneOf<T extends Word>(...words: readonly T[]): T {
    for (const word of words) if (this.accept(word)) return word
    return this.fail()
  }

  /** Remembers that this might have come here. */
  note(what: string | readonly string[], loud = true): void {
    if (!this.#isQuick) this.#expectations.note(this.index, what, loud)
  }

  /** As `note`, quietly, for several. */
  noteAll(all: readonly string[]): void {
    this.note(all, false)
  }

  /** What was probed for at the place the parser has come to. */
  get expectations(): readonly string[] {
    return [...this.#expectations.probed(this.index).keys()]
  }

  identifier(place: Place = 'a name'): Identifier {
    const index = this.index
    const code = this.#codes[index]!
    if (!isName(code)) this.#failName(place, code)
    this.index = index + 1
    return { kind: 'identifier', name: this.tokens.nameOf(index), span: this.tokens.span(index) }
  }

  #failName(place: Place, code: number): never {
    if (isReserved[code] === 0 || isStructure[code] === 1) this.fail(place)
    const { text: word, span } = this.peek()
    return this.failWith('SQL_RESERVED_WORD', { word }, span)
  }

  namePath(place: Place = 'a name'): NamePath {
    const first = this.identifier(place)
    if (this.code !== DOT) return { kind: 'name-path', parts: [first], span: first.span }
    const parts = [first, this.#part(place)]
    while (this.code === DOT) parts.push(this.#part(place))
    return { kind: 'name-path', parts, span: this.spanFrom(first) }
  }

  /** What follows a dot. */
  #part(place: Place): Identifier {
    const dot = this.index++
    const code = this.#codes[this.index]!
    if (isName(code) || this.kind === 'bad') return this.identifier(place)
    if (code < FIRST_KEYWORD || isStructure[code] === 1) this.fail(place, 1)
    // The dot is part of the place: Flink names it.
    const word = this.tokens.textOf(this.index++)
    return this.failWith('SQL_RESERVED_WORD', { word }, this.spanFrom(dot))
  }

  /** `( a, b, c )`, at least one. */
  identifierList(place: Place = 'a name'): Identifier[] {
    this.expectSymbol('(')
    const names = this.list(() => this.identifier(place))
    this.expectSymbol(')')
    return names
  }

  /** One or more, parted by commas. */
  list<T>(item: Rule<T>): T[] {
    const items = [item(this)]
    while (this.acceptSymbol(',')) items.push(item(this))
    return items
  }

  /** As `list`, for lists that Flink looks ahead in: a comma before what cannot begin an item is refused itself. */
  strictList<T>(item: Rule<T>, starts: Rule<boolean> = startsItem): T[] {
    const items = [item(this)]
    while (this.acceptSymbol(',')) {
      if (!starts(this)) this.fail('an expression', 1)
      items.push(item(this))
    }
    return items
  }

  string(place: Place = 'a string'): StringNode {
    if (!this.atString) this.fail(place)
    const index = this.index++
    return { kind: 'string', value: this.tokens.value(index), span: this.tokens.span(index) }
  }

  integer(): number {
    const digits = this.code === CODE.number ? this.tokens.textOf(this.index) : ''
    if (!/^\d{1,10}$/.test(digits)) this.fail('a number')
    this.index++
    return Number(digits)
  }

  /** An unsigned number, as written. */
  number(): string {
    if (this.code !== CODE.number) this.fail('a number')
    return this.tokens.textOf(this.index++)
  }

  /** An expression, or a query without parentheses of its own. */
  argument(): Expression {
    if (!startsQuery(this)) return this.expression()
    const query = this.query()
    return { kind: 'subquery', query, span: query.span }
  }

  expression(power = 0): Expression {
    // Where a rule fails, whoever goes on sets the nesting right.
    this.#enter()
    const expression = this.#grammar.expression(this, power)
    this.#nesting--
    return expression
  }

  query(): Query {
    this.#enter()
    const query = this.#grammar.query(this)
    this.#nesting--
    return query
  }

  /** Runs a rule one level deeper; refuses at the limit, so that no text can overflow the stack. */
  nested<T>(rule: Rule<T>): T {
    this.#enter()
    const read = rule(this)
    this.#nesting--
    return read
  }

  #enter(): void {
    if (++this.#nesting <= this.#deepest) return
    this.#deepest = this.#nesting
    if (this.#nesting > MAX_NESTING) this.failWith('SQL_TOO_DEEP', { limit: MAX_NESTING }, this.span)
  }

  /** Says that a loop has put a node around another: trees become deep that way too. */
  link(): void {
    this.#links++
  }

  /** How deep what was read since the last call can be, in levels of nodes. */
  takeDepth(): number {
    const depth = this.#deepest * NODES_PER_LEVEL + this.#links
    this.#deepest = this.#nesting
    this.#links = 0
    return depth
  }

  /** Moves to the next `;` (which stays) or to the end. */
  skipStatement(): void {
    this.#nesting = 0
    while (this.code !== SEMICOLON && !this.isAtEnd) this.index++
  }

  /**
   * Runs a rule quickly: it gives what it reads, or null when anything is wrong. Then nothing has been read, and the
   * rule must be run again to learn what is wrong.
   */
  quickly<T>(rule: Rule<T>): T | null {
    const start = this.index
    this.#isQuick = true
    try {
      return rule(this)
    } catch {
      // Whatever it was, it happens again.
      this.index = start
      this.#nesting = 0
      return null
    } finally {
      this.#isQuick = false
    }
  }

  /**
   * Runs a rule; should it fail, remembers the error, goes on at the next of `stops` outside the brackets that the
   * rule has opened, and gives `instead`. At the end of the text there is nothing to go on with: the error stays.
   */
  recover<T>(rule: Rule<T>, stops: ReadonlySet<string>, instead: T): T {
    if (this.#isQuick) return rule(this)
    const start = this.index
    const nesting = this.#nesting
    try {
      return rule(this)
    } catch (error) {
      if (!isMillraceError(error) || error.code === 'SQL_TOO_DEEP' || this.#isOver()) throw error
      this.#nesting = nesting
      this.#remember(error)
      this.#skipTo(start, stops)
      return instead
    }
  }

  /**
   * What comes next must be one of `stops`, or close a bracket, or end the statement: else goes on at one of them.
   * `next` is what the error names.
   */
  resume(stops: ReadonlySet<string>, next: readonly string[] = []): void {
    const { code } = this
    if (code === SEMICOLON || bracket(code) < 0 || stops.has(SPELLINGS[code]!) || this.#isOver()) return
    for (const what of next) this.note(what)
    this.recover(() => this.fail(), stops, undefined)
  }

  /** The problems gone past since the last call, and `last`, unless it only follows from them. */
  takeProblems(last?: MillraceError): readonly MillraceError[] {
    if (last) this.#remember(last)
    const problems = this.#problems.length > 0 ? this.#problems : this.#refusals
    this.#problems = []
    this.#refusals = []
    this.#brokenAt = -1
    this.#resumedAt = -1
    return problems
  }

  /** What fails right where reading went on has the same cause as the problem before it. */
  #remember(error: MillraceError): void {
    const isNew = this.index > this.#resumedAt || this.#problems.length === 0
    if (isNew && this.index !== this.#brokenAt) this.#problems.push(error)
    this.#brokenAt = this.index
  }

  #isOver(): boolean {
    return this.isAtEnd || (this.kind === 'bad' && this.tokens.value(this.index) === BAD_COMMENT)
  }

  #skipTo(start: number, stops: ReadonlySet<string>): void {
    let open = 0
    for (let at = start; at < this.index; at++) open += bracket(this.#codes[at]!)
    for (; !this.#isOver() && this.code !== SEMICOLON; this.index++) {
      const change = bracket(this.code)
      if (open <= 0 && (change < 0 || stops.has(this.spelling))) break
      open = Math.max(open + change, 0)
    }
    this.#resumedAt = this.index
  }

  /**
   * A syntax error at the next token: found that, expected what was probed for. With `back`, the error is placed that
   * many tokens before, as Flink does where it decides by looking ahead.
   */
  fail(place?: Place, back = 0): never {
    if (this.#isQuick) throw GIVEN_UP
    const token = this.peek()
    if (place) this.note(place)
    if (token.kind === 'bad') failBadToken(token)
    const expected = listed(this.#expectations.probed(this.index))
    fail('SQL_SYNTAX', { found: foundText(token), expected }, { span: this.#failedAt(token, back) })
  }

  #failedAt(token: Token, back: number): SourceSpan {
    if (back > 0) return this.tokens.span(Math.max(this.index - back, 0))
    if (token.kind === 'end') return afterSpan(this.previous, token)
    // Flink reads up to the semicolon and misses something before it.
    const isEnd = this.code === SEMICOLON && this.isStatementEndedBySemicolon
    return isEnd ? this.tokens.places.span(Math.max(token.start - 1, 0), token.end) : token.span
  }

  /** As `failWith`, for what is right by the grammar: reading goes on, and an error of syntax goes first. */
  refuse(code: ErrorCode, params: ErrorParams, span: SourceSpan): void {
    if (this.#isQuick) throw GIVEN_UP
    this.#refusals.push(new MillraceError(code, params, { span }))
  }

  /** A syntax error right behind the last token but `back`: something is missing there. */
  failBehind(back = 0): never {
    if (this.#isQuick) throw GIVEN_UP
    const last = this.tokens.token(Math.max(this.index - 1 - back, 0))
    const expected = listed(this.#expectations.probed(this.index))
    fail('SQL_SYNTAX', { found: foundText(this.peek()), expected }, { span: afterSpan(last, this.peek()) })
  }

  failWith(code: ErrorCode, params: ErrorParams, span: SourceSpan): never {
    if (this.#isQuick) throw GIVEN_UP
    fail(code, params, { span })
  }
}

/** How many nodes at most lie in each other between two nested calls of the grammar. */
const NODES_PER_LEVEL = 12

function bracket(code: number): number {
  if (code === OPEN || code === OPEN_SQUARE) return 1
  return code === CLOSE || code === CLOSE_SQUARE ? -1 : 0
}

function phraseOf(words: readonly (string | undefined)[]): string {
  return words.filter((word) => word !== undefined).join(' ')
}

/** The place right behind the last token, one column wide so that editors can mark it. */
function afterSpan(last: Token, end: Token): SourceSpan {
  if (last.start === end.start) return { ...end.span, endColumn: end.span.column + 1 }
  const { endLine: line, endColumn: column } = last.span
  return { line, column, endLine: line, endColumn: column + 1 }
}
