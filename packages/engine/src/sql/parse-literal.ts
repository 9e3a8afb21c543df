import type { DateTimeLiteral } from './ast/literal-nodes.ts'
import type { Expression } from './ast/query-nodes.ts'
import { parseInterval } from './parse-interval.ts'
import { parseBytes, parseText } from './parse-string.ts'
import type { Parser } from './parser.ts'
import { CODE, codeSet, FIRST_KEYWORD } from './vocabulary.ts'

/** A literal, or null when none comes next. */
export function parseLiteral(parser: Parser): Expression | null {
  const { code } = parser
  if (code >= FIRST_KEYWORD) return isLiteralWord[code] === 1 ? parseWordLiteral(parser) : null
  switch (code) {
    case CODE.number: {
      const index = parser.skip()
      return { kind: 'number-literal', text: parser.tokens.textOf(index), span: parser.tokens.span(index) }
    }
    case CODE.string:
    case CODE.escapedString:
    case CODE.text:
      return parseText(parser)
    case CODE.bytes:
      return parseBytes(parser)
    default:
      return parser.atSymbol('{') ? parseBraced(parser) : null
  }
}

/** Words that literals begin with. */
const isLiteralWord = codeSet(
  'TRUE FALSE UNKNOWN NULL DATE TIME DATETIME TIMESTAMP DECIMAL INTERVAL'.split(' '),
)

function parseWordLiteral(parser: Parser): Expression | null {
  const first = parser.index
  const word = parser.spelling
  switch (word) {
    case 'TRUE':
    case 'FALSE':
    case 'UNKNOWN':
      parser.skip()
      return {
        kind: 'boolean-literal',
        value: word === 'UNKNOWN' ? null : word === 'TRUE',
        span: parser.tokens.span(first),
      }
    case 'NULL':
      parser.skip()
      return { kind: 'null-literal', span: parser.tokens.span(first) }
    case 'DATE':
    case 'TIME':
    case 'DATETIME':
      return parser.peek(1).kind === 'string' ? parseDateTime(parser, word) : null
    case 'TIMESTAMP':
      if (parser.at('TIMESTAMP', 'WITH')) {
        parser.skip()
        parser.expect('WITH', 'LOCAL', 'TIME', 'ZONE')
        const { value } = parser.string()
        return { kind: 'datetime-literal', type: 'TIMESTAMP_LTZ', value, span: parser.spanFrom(first) }
      }
      return parser.peek(1).kind === 'string' ? parseDateTime(parser, word) : null
    case 'DECIMAL':
      return parser.peek(1).kind === 'string' ? parseDecimal(parser) : null
    case 'INTERVAL':
      return parseInterval(parser)
    default:
      return null
  }
}

function parseDateTime(parser: Parser, type: DateTimeLiteral['type']): DateTimeLiteral {
  const first = parser.skip()
  const { value } = parser.next()
  return { kind: 'datetime-literal', type, value, span: parser.spanFrom(first) }
}

/** `DECIMAL '1.5'`: an exact number, also with an exponent. */
function parseDecimal(parser: Parser): Expression {
  const first = parser.skip()
  const token = parser.next()
  const found = /^ *([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))? *$/.exec(token.value)
  if (!found || !(found[2] || found[3])) {
    return parser.failWith(
      'SQL_BAD_LITERAL',
      { text: 'The string', type: 'DECIMAL', example: "DECIMAL '12.5'" },
      token.span,
    )
  }
  const span = parser.spanFrom(first)
  const text = shifted(found[2] ?? '', found[3] ?? '', Number(found[4] ?? 0))
  const number = { kind: 'number-literal' as const, text, span }
  return found[1] === '-' ? { kind: 'unary', operator: '-', operand: number, span } : number
}

function shifted(whole: string, fraction: string, exponent: number): string {
  const digits = whole + fraction
  const point = whole.length + exponent
  if (point >= digits.length) return (digits + '0'.repeat(point - digits.length)).replace(/^0+(?=\d)/, '')
  if (point > 0) return `${digits.slice(0, point)}.${digits.slice(point)}`
  return `0.${'0'.repeat(-point)}${digits}`
}

const BRACED: Readonly<Record<string, DateTimeLiteral['type']>> = { D: 'DATE', T: 'TIME', TS: 'TIMESTAMP' }

/** `{d '…'}`, `{t '…'}`, `{ts '…'}`; `{fn …}` is a function call. */
function parseBraced(parser: Parser): Expression | null {
  const word = parser.peek(1)
  const type = word.kind === 'word' ? BRACED[word.value] : undefined
  if (type === undefined) return null
  const first = parser.skip()
  parser.skip()
  const { value } = parser.string()
  parser.expectSymbol('}')
  return { kind: 'datetime-literal', type, value, span: parser.spanFrom(first) }
}
