import type { OptionNode, StringNode } from './ast/name-nodes.ts'
import type { HintNode } from './ast/query-nodes.ts'
import type { Parser } from './parser.ts'

/** `/*+ OPTIONS('k' = 'v'), STATE_TTL('t' = '1d') *\/`, or nothing. */
export function parseHints(parser: Parser): HintNode[] {
  if (!parser.atSymbol('/*+')) return []
  parser.next()
  const hints: HintNode[] = []
  do {
    hints.push(parseHint(parser))
    if (parser.atSymbol(',')) parser.next()
  } while (!parser.atSymbol('*/') && parser.peek().kind !== 'end')
  parser.expectSymbol('*/')
  return hints
}

function parseHint(parser: Parser): HintNode {
  const name = parser.identifier()
  const options: OptionNode[] = []
  const words: string[] = []
  if (parser.acceptSymbol('(')) {
    do {
      if (parser.peek().kind !== 'string') words.push(parser.identifier().name)
      else if (parser.atSymbol('=', 1)) options.push(parseOption(parser))
      else words.push(parser.string().value)
    } while (parser.acceptSymbol(','))
    parser.expectSymbol(')')
  }
  return { kind: 'hint', name: name.name.toUpperCase(), options, words, span: parser.spanFrom(name) }
}

/** `'key' = 'value'`. */
export function parseOption(parser: Parser): OptionNode {
  const key: StringNode = parser.string('an option key')
  parser.expectSymbol('=')
  const value = parser.string()
  return { kind: 'option', key, value, span: parser.spanFrom(key) }
}

/** `( 'k' = 'v', … )`, may be empty. */
export function parseOptions(parser: Parser): OptionNode[] {
  parser.expectSymbol('(')
  parser.note('an option key')
  const options = parser.atSymbol(')') ? [] : parser.list(() => parseOption(parser))
  parser.expectSymbol(')')
  return options
}
