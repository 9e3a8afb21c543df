import type { BytesLiteral, StringLiteral } from './ast/literal-nodes.ts'
import { decodeEscapes, decodeUnicode, isCharset } from './decode-text.ts'
import type { Parser } from './parser.ts'
import type { Token } from './token.ts'
import { codeOf } from './vocabulary.ts'

const UESCAPE = codeOf('UESCAPE')

/** A string in any spelling, with its continuations on the lines below: `'a'`, `U&'\0041'`, `_UTF8'a'`, `E'\n'`. */
export function parseText(parser: Parser): StringLiteral {
  if (parser.atString && !continues(parser)) {
    const { value, span } = parser.string()
    return { kind: 'string-literal', value, span }
  }
  const first = parser.next()
  if (first.kind === 'text' && /^[eE]/.test(first.text)) {
    const value = decodeEscapes(first.value) ?? bad(parser, first, 'a malformed escape')
    return { kind: 'string-literal', value, span: first.span }
  }
  const unicode = first.kind === 'text' && /^[uU]/.test(first.text)
  let value = first.kind === 'text' ? first.value.replaceAll("''", "'") : first.value
  if (first.text.startsWith('_')) {
    const charset = first.text.slice(1, first.text.indexOf("'"))
    if (!isCharset(charset)) bad(parser, first, `the character set ${charset} is unknown`)
  }
  value += continuation(parser)
  let mark = '\\'
  if (parser.at('UESCAPE') && parser.peek(1).kind === 'string') {
    const word = parser.next()
    if (!unicode)
      parser.failWith(
        'SQL_NOT_FLINK',
        { what: 'UESCAPE without U&', instead: "U&'…' UESCAPE '!'" },
        word.span,
      )
    const character = parser.next()
    if (!/^[^0-9a-fA-F+'"\s]$/.test(character.value)) bad(parser, character, 'one character must escape')
    mark = character.value
  }
  if (unicode) value = decodeUnicode(value, mark) ?? bad(parser, first, 'a malformed escape')
  return { kind: 'string-literal', value, span: parser.spanFrom(first) }
}

/** `X'0A'` and its continuations. */
export function parseBytes(parser: Parser): BytesLiteral {
  const first = parser.next()
  const more = continuation(parser)
  if (!/^(?:[0-9a-fA-F]{2})*$/.test(more)) parser.failWith('SQL_BAD_BYTES', {}, parser.previous.span)
  return { kind: 'bytes-literal', digits: first.value + more.toUpperCase(), span: parser.spanFrom(first) }
}

/** Whether something belongs to the string that comes next. */
function continues(parser: Parser): boolean {
  const behind = parser.tokens.kind(parser.index + 1)
  return behind === 'string' || parser.codeAt(1) === UESCAPE
}

/** The strings that follow, each on a line of its own. */
function continuation(parser: Parser): string {
  let value = ''
  while (parser.atString) {
    if (parser.span.line === parser.previous.span.endLine) return parser.fail()
    value += parser.next().value
  }
  return value
}

function bad(parser: Parser, token: Token, reason: string): never {
  return parser.failWith('SQL_BAD_STRING', { reason }, token.span)
}
