import type { OptionNode, StringNode } from './ast/name-nodes.ts'
import { parseOption } from './parse-hints.ts'
import type { Parser } from './parser.ts'
import type { Token } from './token.ts'

/** What follows SET: `'k' = 'v'`, or words without blanks in them (`SET a.b-c = 10s`), or nothing. */
export function parseSet(parser: Parser): OptionNode | null {
  if (parser.atSymbol(';') || parser.peek().kind === 'end') return null
  if (parser.peek().kind === 'string') return parseOption(parser)
  const first = parser.peek()
  const key = bare(parser, (token) => token.text === '=')
  parser.expectSymbol('=')
  const value = parser.peek().kind === 'string' ? parser.string() : bare(parser, () => false)
  return { kind: 'option', key, value, span: parser.spanFrom(first) }
}

/** What follows RESET: a key, quoted or not, or nothing. */
export function parseReset(parser: Parser): StringNode | null {
  if (parser.atSymbol(';') || parser.peek().kind === 'end') return null
  return parser.peek().kind === 'string' ? parser.string() : bare(parser, () => false)
}

/** Tokens up to a blank, the end of the statement or `stop`, as they were written. */
function bare(parser: Parser, stop: (token: Token) => boolean): StringNode {
  const first = parser.peek()
  let value = ''
  for (
    let token = first;
    !parser.atSymbol(';') && token.kind !== 'end' && !stop(token);
    token = parser.peek()
  ) {
    if (value !== '' && token.start > parser.previous.end) break
    if (token.kind === 'bad' || token.kind === 'string') parser.fail()
    value += token.text
    parser.next()
  }
  // `file://…` cannot be written without quotes: `//` begins a comment.
  if (value === '' || value.endsWith(':')) parser.fail('a string')
  return { kind: 'string', value, span: parser.spanFrom(first) }
}
