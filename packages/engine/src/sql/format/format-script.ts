import type { Statement } from '../ast/statement-nodes.ts'
import { parseScript } from '../parse-script.ts'
import type { Token } from '../token.ts'
import { tokenize } from '../tokenize.ts'
import { assemble, type Element } from './assemble.ts'
import { type FormatOptions, formatStatement } from './format-statement.ts'
import { commentsOf } from './pieces.ts'

const DEFAULTS: FormatOptions = { width: 100, indent: 2, keywordCase: 'upper' }

/**
 * A script laid out anew: only blanks, line breaks and the case of keywords change, and every comment stays. Statements
 * that cannot be read stay exactly as they are. Formatting twice changes nothing more.
 */
export function formatScript(text: string, options: Partial<FormatOptions> = {}): string {
  const given = { ...DEFAULTS, ...options }
  const tokens = tokenize(text).filter(({ kind }) => kind !== 'end')
  const script = new Script(text, tokens, given)
  for (const statement of parseScript(text).statements) script.add(statement)
  return script.finish()
}

/** Goes through the text from statement to statement, and gathers what stands between them. */
class Script {
  readonly #text: string
  readonly #tokens: readonly Token[]
  readonly #options: FormatOptions
  readonly #elements: Element[] = []
  /** The next token, and the end of what has been gathered. */
  #at = 0
  #end = 0

  constructor(text: string, tokens: readonly Token[], options: FormatOptions) {
    this.#text = text
    this.#tokens = tokens
    this.#options = options
  }

  add(statement: Statement): void {
    this.#between(statement.start)
    const first = this.#at
    while (this.#startsBefore(statement.end)) this.#at++
    const tokens = this.#tokens.slice(first, this.#at)
    const set = formatStatement(this.#text, statement, tokens, this.#options)
    this.#push({ kind: 'code', text: set }, statement.start, statement.end)
  }

  finish(): string {
    this.#between(this.#text.length)
    this.#comments(this.#text.length)
    return assemble(this.#elements, this.#isOpen())
  }

  /** Semicolons, and statements that cannot be read, up to an offset. */
  #between(stop: number): void {
    while (this.#startsBefore(stop)) {
      const first = this.#tokens[this.#at]!
      if (first.text === ';') {
        this.#push({ kind: 'semicolon', text: ';' }, first.start, first.end)
        this.#at++
        continue
      }
      while (this.#startsBefore(stop) && this.#tokens[this.#at]!.text !== ';') this.#at++
      const { end } = this.#tokens[this.#at - 1]!
      this.#push({ kind: 'code', text: this.#text.slice(first.start, end) }, first.start, end)
    }
  }

  #startsBefore(offset: number): boolean {
    return this.#at < this.#tokens.length && this.#tokens[this.#at]!.start < offset
  }

  /** The text ends within a string, a name or a comment: what would be added would be part of it. */
  #isOpen(): boolean {
    const last = this.#tokens.at(-1)
    return last?.kind === 'bad' && last.end === this.#text.length
  }

  #push(element: Element, start: number, end: number): void {
    const apart = this.#comments(start)
    this.#elements.push({ ...element, apart })
    this.#end = end
  }

  /** Gathers the comments up to an offset; gives whether an empty line stands behind the last. */
  #comments(stop: number): boolean {
    const gap = this.#text.slice(this.#end, stop)
    let from = 0
    const isApart = (to: number) => /\n[ \t\r\f]*\n/.test(gap.slice(from, to))
    for (const { comment, onNewLine } of commentsOf(gap)) {
      const at = gap.indexOf(comment, from)
      const isFirst = this.#elements.length === 0
      this.#elements.push({
        kind: 'comment',
        text: comment,
        onNewLine: onNewLine || isFirst,
        apart: isApart(at),
      })
      from = at + comment.length
    }
    return isApart(gap.length)
  }
}
