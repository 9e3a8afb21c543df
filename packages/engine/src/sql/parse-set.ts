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
  if (parser.atString) return parseOption(parser)
  const began = parser.index
  const first = parser.index
  const refuse = (): never => parser.fail('an option key', parser.index - began)
  const key = bare(parser, (token) => token.text === '=') ?? refuse()
  if (!parser.acceptSymbol('=')) refuse()
  const value = parser.atString ? parser.string() : (bare(parser, () => false) ?? refuse())
  if (!isOver(parser)) refuse()
  return { kind: 'option', key, value, span: parser.spanFrom(first) }
}

/** What follows RESET: a key, quoted or not, or nothing. */
export function parseReset(parser: Parser): StringNode | null {
  if (isOver(parser)) return null
  return parser.atString ? parser.string() : (bare(parser, () => false) ?? parser.fail())
}

function isOver(parser: Parser): boolean {
  return parser.atSymbol(';') || parser.isAtEnd
}

/** Tokens up to a blank, the end of the statement or `stop`, as they were written; null when there are none. */
function bare(parser: Parser, stop: (token: Token) => boolean): StringNode | null {
  const first = parser.index
  let value = ''
  while (!isOver(parser)) {
    const token = parser.peek()
    if (stop(token) || (value !== '' && token.start > parser.previous.end)) break
    if (token.kind === 'bad' || token.kind === 'string') break
    value += token.text
    parser.skip()
  }
  // `file://…` cannot be written without quotes: `//` begins a comment.
  if (value === '' || value.endsWith(':')) return null
  return { kind: 'string', value, span: parser.spanFrom(first) }
}
