import type { OptionNode, StringNode } from './ast/name-nodes.ts'
import type { HintNode } from './ast/query-nodes.ts'
import type { Parser } from './parser.ts'

/** `/*+ OPTIONS('k' = 'v'), STATE_TTL('t' = '1d') *\/`, or nothing. */
export function parseHints(parser: Parser): HintNode[] {
  if (!parser.atSymbol('/*+')) return []
  parser.skip()
  const hints = parser.list(parseHint)
  parser.expectSymbol('*/')
  return hints
}

/** `NAME`, `NAME()`, or one of: keys with values, names, literals. */
function parseHint(parser: Parser): HintNode {
  const name = parser.identifier()
  let options: OptionNode[] = []
  let words: string[] = []
  if (parser.acceptSymbol('(')) {
    if (parser.atSymbol('=', 1)) options = parser.list(parseHintOption)
    else if (isLiteral(parser)) words = parser.list(parseLiteralWord)
    else if (!parser.atSymbol(')')) words = parser.list(() => parser.identifier().name)
    parser.expectSymbol(')')
  }
  return { kind: 'hint', name: name.name.toUpperCase(), options, words, span: parser.spanFrom(name) }
}

function parseHintOption(parser: Parser): OptionNode {
  if (parser.atString) return parseOption(parser)
  const { name: value, span } = parser.identifier()
  const key: StringNode = { kind: 'string', value, span }
  parser.expectSymbol('=')
  return { kind: 'option', key, value: parser.string(), span: parser.spanFrom(key) }
}

function isLiteral(parser: Parser): boolean {
  return ['string', 'number'].includes(parser.peek().kind) || parser.atSymbol('-') || parser.atSymbol('+')
}

function parseLiteralWord(parser: Parser): string {
  const sign = parser.acceptSymbol('-') ? '-' : ''
  if (sign === '') parser.acceptSymbol('+')
  const token = parser.peek()
  if (token.kind === 'number' || (token.kind === 'string' && sign === '')) {
    parser.skip()
    return sign + token.value
  }
  return parser.fail('a string')
}

/** `'key' = 'value'`. */
export function parseOption(parser: Parser): OptionNode {
  const key = parsePieces(parser, 'an option key')
  parser.expectSymbol('=')
  const value = parsePieces(parser, 'a string')
  return { kind: 'option', key, value, span: parser.spanFrom(key) }
}

/** A string; strings that follow one another are one. */
function parsePieces(parser: Parser, place: 'an option key' | 'a string'): StringNode {
  const first = parser.string(place)
  if (!parser.atString) return first
  let { value } = first
  while (parser.atString) value += parser.string().value
  return { kind: 'string', value, span: parser.spanFrom(first) }
}

const OPTION_ENDS = new Set([',', ')'])

/** `( 'k' = 'v', … )`, may be empty. Goes on behind an option that cannot be read. */
export function parseOptions(parser: Parser): OptionNode[] {
  parser.expectSymbol('(')
  parser.note('an option key')
  const options: OptionNode[] = []
  if (!parser.atSymbol(')')) {
    do {
      const option = parser.recover(parseOption, OPTION_ENDS, null)
      if (option) options.push(option)
      parser.resume(OPTION_ENDS)
    } while (parser.acceptSymbol(','))
  }
  parser.expectSymbol(')')
  return options
}
