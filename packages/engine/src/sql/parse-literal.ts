import type { Expression, IntervalLiteral } from './ast/query-nodes.ts'
import { parseTimeUnit } from './parse-type.ts'
import type { Parser } from './parser.ts'

/** A literal, or null when none comes next. */
export function parseLiteral(parser: Parser): Expression | null {
  const token = parser.peek()
  switch (token.kind) {
    case 'number':
      parser.next()
      return { kind: 'number-literal', text: token.text, span: token.span }
    case 'string':
      parser.next()
      return { kind: 'string-literal', value: token.value, span: token.span }
    case 'bytes':
      parser.next()
      return { kind: 'bytes-literal', digits: token.value, span: token.span }
    case 'word':
      return parseWordLiteral(parser, token.value)
    default:
      return null
  }
}

function parseWordLiteral(parser: Parser, word: string): Expression | null {
  const first = parser.peek()
  switch (word) {
    case 'TRUE':
    case 'FALSE':
    case 'UNKNOWN':
      parser.next()
      return { kind: 'boolean-literal', value: word === 'UNKNOWN' ? null : word === 'TRUE', span: first.span }
    case 'NULL':
      parser.next()
      return { kind: 'null-literal', span: first.span }
    case 'DATE':
    case 'TIME':
    case 'TIMESTAMP': {
      if (parser.peek(1).kind !== 'string') return null
      parser.next()
      const { value } = parser.next()
      return { kind: 'datetime-literal', type: word, value, span: parser.spanFrom(first) }
    }
    case 'INTERVAL':
      return parseInterval(parser)
    default:
      return null
  }
}

function parseInterval(parser: Parser): IntervalLiteral {
  const first = parser.next()
  const negative = parser.atSymbol('-')
  if (negative || parser.atSymbol('+')) parser.next()
  const { value } = parser.string()
  const from = parseTimeUnit(parser)
  let precision: number | null = null
  let fraction: number | null = null
  let to: string | null = null
  if (parser.atSymbol('(')) {
    parser.next()
    precision = parser.integer()
    if (parser.acceptSymbol(',')) fraction = parser.integer()
    parser.expectSymbol(')')
  }
  if (parser.acceptQuietly('TO')) {
    to = parseTimeUnit(parser)
    if (parser.atSymbol('(')) {
      parser.next()
      fraction = parser.integer()
      parser.expectSymbol(')')
    }
  }
  return {
    kind: 'interval-literal',
    negative,
    value,
    from,
    to,
    precision,
    fraction,
    span: parser.spanFrom(first),
  }
}
