import type { Expression, IsExpression } from './ast/query-nodes.ts'
import type { Parser } from './parser.ts'
import { POWER } from './powers.ts'

const TESTS = ['NULL', 'TRUE', 'FALSE', 'UNKNOWN', 'DISTINCT', 'EMPTY', 'JSON'] as const
const KINDS = ['OBJECT', 'ARRAY', 'SCALAR'] as const

/** `IS [NOT] NULL`, `IS [NOT] DISTINCT FROM x`, `IS JSON OBJECT`, `IS A SET`. */
export function parseIs(parser: Parser, operand: Expression): IsExpression {
  const first = parser.index
  parser.skip()
  const negated = parser.acceptQuietly('NOT')
  const test = parseTest(parser, first)
  let other: Expression | null = null
  if (test === 'DISTINCT') {
    parser.expect('FROM')
    other = parser.expression(POWER.comparison)
  }
  return { kind: 'is', operand, negated, test, other, span: parser.spanFrom(operand) }
}

function parseTest(parser: Parser, first: number): IsExpression['test'] {
  const test = TESTS.find((word) => parser.accept(word))
  if (test === 'JSON') {
    const kind = KINDS.find((word) => parser.acceptQuietly(word))
    if (!kind) parser.acceptQuietly('VALUE')
    return kind ? `JSON ${kind}` : 'JSON'
  }
  if (test) return test
  if (parser.acceptQuietly('A')) {
    parser.expect('SET')
    return 'A SET'
  }
  return parser.fail(undefined, parser.index - first === 1 ? 1 : 0)
}
