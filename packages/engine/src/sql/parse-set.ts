import type { OptionNode, StringNode } from './ast/name-nodes.ts'
import { parseOption } from './parse-hints.ts'
import type { Parser } from './parser.ts'
import type { Token } from './token.ts'

/**
 * What follows SET: `'k' = 'v'`, or words without blanks in them (`SET a.b-c = 10s`), or nothing. What is neither is
 * refused where the words begin.
 */
export function parseSet(parser: Parser): OptionNode | null {
  if (isOver(parser)) return null
  if (parser.peek().kind === 'string') return parseOption(parser)
  const began = parser.index
  const first = parser.peek()
  const refuse = (): never => parser.fail('an option key', parser.index - began)
  const key = bare(parser, (token) => token.text === '=') ?? refuse()
  if (!parser.acceptSymbol('=')) refuse()
  const value = parser.peek().kind === 'string' ? parser.string() : (bare(parser, () => false) ?? refuse())
  if (!isOver(parser)) refuse()
  return { kind: 'option', key, value, span: parser.spanFrom(first) }
}

/** What follows RESET: a key, quoted or not, or nothing. */
export function parseReset(parser: Parser): StringNode | null {
  if (isOver(parser)) return null
  return parser.peek().kind === 'string' ? parser.string() : (bare(parser, () => false) ?? parser.fail())
}

function isOver(parser: Parser): boolean {
  return parser.atSymbol(';') || parser.peek().kind === 'end'
}

/** Tokens up to a blank, the end of the statement or `stop`, as they were written; null when there are none. */
function bare(parser: Parser, stop: (token: Token) => boolean): StringNode | null {
  const first = parser.peek()
  let value = ''
  for (let token = first; !isOver(parser) && !stop(token); token = parser.peek()) {
    if (value !== '' && token.start > parser.previous.end) break
    if (token.kind === 'bad' || token.kind === 'string') break
    value += token.text
    parser.next()
  }
  // `file://…` cannot be written without quotes: `//` begins a comment.
  if (value === '' || value.endsWith(':')) return null
  return { kind: 'string', value, span: parser.spanFrom(first) }
}
