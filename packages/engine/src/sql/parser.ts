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
import { reservedWords } from './reserved-words.ts'
import { startsExpression } from './starts-expression.ts'
import { startsQuery } from './starts-query.ts'
import { failBadToken, foundText } from './syntax-error.ts'
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

/** Symbols as errors name them. */
const QUOTED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'()[]{}<>,;=:.'].map((symbol) => [symbol, `'${symbol}'`]),
)
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
  /** What was probed for at the furthest place, in the order of the probes, and what errors name of it. */
  readonly #expected: (string | readonly string[])[] = []
  readonly #isLoud: boolean[] = []
  /** How many of them count: the arrays are used again at each place. */
  #probes = 0
  #problems: MillraceError[] = []
  /** What Flink reads and refuses later: said only where the syntax is right. */
  #refusals: MillraceError[] = []
  /** Where the last problem was found, and where reading went on. */
  #brokenAt = -1
  #resumedAt = -1

  constructor(tokens: readonly Token[], grammar: Grammar) {
    this.tokens = tokens
    this.#grammar = grammar
  }

  get index(): number {
    return this.#index
  }

  peek(ahead = 0): Token {
    const { tokens } = this
    return tokens[this.#index + ahead] ?? tokens[tokens.length - 1]!
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
  at(first: string, second?: string, third?: string): boolean {
    const { tokens } = this
    const index = this.#index
    if (!isWord(tokens[index]!, first)) return false
    if (second === undefined) return true
    // Behind a word comes at least the end.
    if (!isWord(tokens[index + 1]!, second)) return false
    return third === undefined || isWord(tokens[index + 2]!, third)
  }

  atSymbol(symbol: string, ahead = 0): boolean {
    const token = this.peek(ahead)
    return token.kind === 'symbol' && token.value === symbol
  }

  /** Takes the words if all of them come next. */
  accept(first: string, second?: string, third?: string): boolean {
    return this.#accept(true, first, second, third)
  }

  /** As `accept`, for words that errors need not offer. */
  acceptQuietly(first: string, second?: string, third?: string): boolean {
    return this.#accept(false, first, second, third)
  }

  #accept(loud: boolean, first: string, second?: string, third?: string): boolean {
    if (!this.at(first, second, third)) {
      this.note(second === undefined ? first : phraseOf(first, second, third), loud)
      return false
    }
    this.#index += second === undefined ? 1 : third === undefined ? 2 : 3
    return true
  }

  /** Takes a phrase that its first word decides. */
  phrase(first: string, ...rest: string[]): boolean {
    if (!isWord(this.peek(), first)) {
      this.note(phraseOf(first, ...rest))
      return false
    }
    this.#index++
    for (const word of rest) this.expect(word)
    return true
  }

  acceptSymbol(symbol: string): boolean {
    if (!this.atSymbol(symbol)) {
      this.note(QUOTED[symbol] ?? `'${symbol}'`)
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
  note(what: string | readonly string[], loud = true): void {
    if (this.#index !== this.#expectedAt) {
      this.#expectedAt = this.#index
      this.#probes = 0
    }
    this.#expected[this.#probes] = what
    this.#isLoud[this.#probes++] = loud
  }

  /** As `note`, quietly, for several. */
  noteAll(all: readonly string[]): void {
    this.note(all, false)
  }

  /** What was probed for at the place the parser has come to. */
  get expectations(): readonly string[] {
    return [...this.#probed().keys()]
  }

  /** What was probed for here, and whether errors name it. */
  #probed(): ReadonlyMap<string, boolean> {
    const probed = new Map<string, boolean>()
    if (this.#index !== this.#expectedAt) return probed
    this.#expected.slice(0, this.#probes).forEach((noted, at) => {
      for (const what of typeof noted === 'string' ? [noted] : noted)
        probed.set(what, this.#isLoud[at]! || probed.get(what) === true)
    })
    return probed
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
      const token = this.peek()
      // A reserved word is named itself: what to do about it is clear then.
      const isPlain = token.kind === 'word' && !STRUCTURE.has(token.value)
      if (!this.atIdentifier() && token.kind !== 'bad' && !isPlain) this.fail(place, 1)
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

  /** As `list`, for lists that Flink looks ahead in: a comma before what cannot begin an item is refused itself. */
  strictList<T>(item: () => T, starts: (parser: Parser) => boolean = startsExpression): T[] {
    const items = [item()]
    while (this.acceptSymbol(',')) {
      if (!starts(this)) this.fail('an expression', 1)
      items.push(item())
    }
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

  /** An unsigned number, as written. */
  number(): string {
    const token = this.peek()
    if (token.kind !== 'number') this.fail('a number')
    this.#index++
    return token.text
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
  nested<T>(rule: () => T): T {
    this.#enter()
    const read = rule()
    this.#nesting--
    return read
  }

  #enter(): void {
    if (++this.#nesting > MAX_NESTING) this.failWith('SQL_TOO_DEEP', { limit: MAX_NESTING }, this.peek().span)
  }

  spanFrom(first: Token | { readonly span: SourceSpan }): SourceSpan {
    return spanBetween(first.span, this.previous.span)
  }

  /** Moves to the next `;` (which stays) or to the end. */
  skipStatement(): void {
    this.#nesting = 0
    while (!this.atSymbol(';') && this.peek().kind !== 'end') this.#index++
  }

  /**
   * Runs a rule; should it fail, remembers the error, goes on at the next of `stops` outside the brackets that the
   * rule has opened, and gives `instead`. At the end of the text there is nothing to go on with: the error stays.
   */
  recover<T>(rule: () => T, stops: ReadonlySet<string>, instead: T): T {
    const start = this.#index
    const nesting = this.#nesting
    try {
      return rule()
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
    const token = this.peek()
    if (isStop(token, stops) || bracket(token) < 0 || this.atSymbol(';') || this.#isOver()) return
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
    const isNew = this.#index > this.#resumedAt || this.#problems.length === 0
    if (isNew && this.#index !== this.#brokenAt) this.#problems.push(error)
    this.#brokenAt = this.#index
  }

  #isOver(): boolean {
    return this.peek().kind === 'end' || this.peek().value === 'comment'
  }

  #skipTo(start: number, stops: ReadonlySet<string>): void {
    let open = 0
    for (let at = start; at < this.#index; at++) open += bracket(this.tokens[at]!)
    for (; !this.#isOver() && !this.atSymbol(';'); this.#index++) {
      const token = this.peek()
      const change = bracket(token)
      if (open <= 0 && (change < 0 || isStop(token, stops))) break
      open = Math.max(open + change, 0)
    }
    this.#resumedAt = this.#index
  }

  /**
   * A syntax error at the next token: found that, expected what was probed for. With `back`, the error is placed that
   * many tokens before, as Flink does where it decides by looking ahead.
   */
  fail(place?: Place, back = 0): never {
    const token = this.peek()
    if (place) this.note(place)
    if (token.kind === 'bad') failBadToken(token)
    const first = this.tokens[Math.max(this.#index - back, 0)]!
    fail(
      'SQL_SYNTAX',
      {
        found: foundText(token),
        expected: listed(this.#probed()),
      },
      { span: token.kind === 'end' && back === 0 ? afterSpan(this.previous, token) : first.span },
    )
  }

  /** As `failWith`, for what is right by the grammar: reading goes on, and an error of syntax goes first. */
  refuse(code: ErrorCode, params: ErrorParams, span: SourceSpan): void {
    this.#refusals.push(new MillraceError(code, params, { span }))
  }

  /** A syntax error right behind the last token but `back`: something is missing there. */
  failBehind(back = 0): never {
    const last = this.tokens[Math.max(this.#index - 1 - back, 0)]!
    const expected = listed(this.#probed())
    fail('SQL_SYNTAX', { found: foundText(this.peek()), expected }, { span: afterSpan(last, this.peek()) })
  }

  failWith(code: ErrorCode, params: ErrorParams, span: SourceSpan): never {
    fail(code, params, { span })
  }
}

function bracket(token: Token): number {
  if (token.kind !== 'symbol') return 0
  if (token.value === '(' || token.value === '[') return 1
  return token.value === ')' || token.value === ']' ? -1 : 0
}

function isStop(token: Token, stops: ReadonlySet<string>): boolean {
  return (token.kind === 'word' || token.kind === 'symbol') && stops.has(token.value)
}

function phraseOf(first: string, ...rest: readonly (string | undefined)[]): string {
  const key = rest[0] === undefined ? first : `${first} ${rest[0]}`
  if (rest.length < 2 || rest[1] === undefined) return key
  return [first, ...rest.filter((word) => word !== undefined)].join(' ')
}

function isWord(token: Token, word: string): boolean {
  return token.kind === 'word' && token.value === word
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
