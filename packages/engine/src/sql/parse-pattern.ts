import type { Pattern, PatternQuantified } from './ast/pattern-nodes.ts'
import type { Parser } from './parser.ts'

/** `A B+ | C`: alternatives of sequences of quantified parts. */
export function parsePattern(parser: Parser): Pattern {
  return parser.nested(() => {
    const parts = [parseSequence(parser)]
    while (parser.acceptSymbol('|')) parts.push(parseSequence(parser))
    return list(parser, 'pattern-alternation', parts)
  })
}

function list(parser: Parser, kind: 'pattern-alternation' | 'pattern-sequence', parts: Pattern[]): Pattern {
  return parts.length === 1 ? parts[0]! : { kind, parts, span: parser.spanFrom(parts[0]!) }
}

function parseSequence(parser: Parser): Pattern {
  const parts = [...parseFactor(parser)]
  while (startsFactor(parser)) parts.push(...parseFactor(parser))
  return list(parser, 'pattern-sequence', parts)
}

function startsFactor(parser: Parser): boolean {
  if (parser.atSymbol('(') || parser.at('PERMUTE')) return true
  if (parser.atSymbol('{')) return parser.atSymbol('-', 1)
  return parser.atIdentifier()
}

/** A part with its quantifier; an exclusion right behind it is a part of its own. */
function parseFactor(parser: Parser): Pattern[] {
  const pattern = parsePart(parser)
  if (parser.atSymbol('{') && parser.atSymbol('-', 1)) return [pattern, parseExclusion(parser)]
  const bounds = parseBounds(parser)
  if (!bounds) return [pattern]
  const [least, most] = bounds
  // A fixed number leaves nothing to be reluctant about.
  const reluctant = parser.acceptSymbol('?') && least !== most
  return [{ kind: 'pattern-quantified', pattern, least, most, reluctant, span: parser.spanFrom(pattern) }]
}

type Bounds = [PatternQuantified['least'], PatternQuantified['most']]

function parseBounds(parser: Parser): Bounds | null {
  if (parser.acceptSymbol('*')) return [0, null]
  if (parser.acceptSymbol('+')) return [1, null]
  if (parser.acceptSymbol('?')) return [0, 1]
  if (!parser.acceptSymbol('{')) return null
  const least = parser.atSymbol(',') ? null : parser.integer()
  let most = least
  if (parser.acceptSymbol(',')) most = parser.atSymbol('}') && least !== null ? null : parser.integer()
  parser.expectSymbol('}')
  return [least, most]
}

function parseExclusion(parser: Parser): Pattern {
  const first = parser.expectSymbol('{')
  parser.expectSymbol('-')
  const pattern = parsePattern(parser)
  parser.expectSymbol('-')
  parser.expectSymbol('}')
  return { kind: 'pattern-exclusion', pattern, span: parser.spanFrom(first) }
}

function parsePart(parser: Parser): Pattern {
  const first = parser.index
  if (parser.atSymbol('{')) return parseExclusion(parser)
  if (parser.acceptSymbol('(')) {
    const pattern = parsePattern(parser)
    parser.expectSymbol(')')
    return pattern
  }
  if (parser.acceptQuietly('PERMUTE')) {
    parser.expectSymbol('(')
    const parts = parser.list(parsePattern)
    parser.expectSymbol(')')
    return { kind: 'pattern-permute', parts, span: parser.spanFrom(first) }
  }
  const name = parser.identifier()
  return { kind: 'pattern-variable', name, span: name.span }
}
