import type { CaseBranch, CaseExpression, Expression } from './ast/query-nodes.ts'
import { parseFunctionCall } from './parse-function-call.ts'
import { parseLiteral } from './parse-literal.ts'
import { parseType } from './parse-type.ts'
import type { Parser } from './parser.ts'
import { reservedFunctions, reservedWords, valueWords } from './reserved-words.ts'

/** An operand with what hangs on it: `a[1].b`. */
export function parsePrimary(parser: Parser): Expression {
  let operand = parseOperand(parser)
  for (;;) {
    if (parser.atSymbol('[')) {
      parser.next()
      const index = parser.expression()
      parser.expectSymbol(']')
      operand = { kind: 'item', operand, index, span: parser.spanFrom(operand) }
    } else if (parser.atSymbol('.')) {
      parser.next()
      const name = parser.identifier()
      operand = { kind: 'field', operand, name, span: parser.spanFrom(operand) }
    } else return operand
  }
}

function parseOperand(parser: Parser): Expression {
  const literal = parseLiteral(parser)
  if (literal) return literal
  const token = parser.peek()
  if (parser.atSymbol('(')) return parseParenthesised(parser)
  if (token.kind === 'name') return parseName(parser)
  if (token.kind !== 'word') return parser.fail('an expression')
  switch (token.value) {
    case 'CASE':
      return parseCase(parser)
    case 'CAST':
    case 'TRY_CAST':
      return parseCast(parser)
    case 'EXISTS':
      return parseExists(parser)
    case 'ARRAY':
    case 'MAP':
      if (parser.atSymbol('[', 1)) return parseCollection(parser)
      break
    case 'ROW':
      if (parser.atSymbol('(', 1)) return parseRow(parser)
  }
  if (valueWords.has(token.value) && !parser.atSymbol('(', 1)) return parseFunctionCall(parser)
  return parseName(parser)
}

/** A column, or a call. */
function parseName(parser: Parser): Expression {
  const token = parser.peek()
  const isCall = parser.atSymbol('(', 1)
  if (token.kind === 'word' && reservedWords.has(token.value)) {
    if (!isCall || !reservedFunctions.has(token.value)) return parser.fail('an expression')
    return parseFunctionCall(parser)
  }
  if (isCall) return parseFunctionCall(parser)
  const path = parser.namePath('a column')
  if (parser.atSymbol('(')) return parseFunctionCall(parser, path)
  return { kind: 'column-reference', path, span: path.span }
}

function parseParenthesised(parser: Parser): Expression {
  const first = parser.next()
  if (startsQuery(parser)) {
    const query = parser.query()
    parser.expectSymbol(')')
    return { kind: 'subquery', query, span: parser.spanFrom(first) }
  }
  const values = parser.list(() => parser.expression())
  parser.expectSymbol(')')
  return values.length === 1 ? values[0]! : { kind: 'row', values, span: parser.spanFrom(first) }
}

const QUERY_WORDS = new Set(['SELECT', 'WITH', 'VALUES'])
const SET_OPERATORS = new Set(['UNION', 'EXCEPT', 'MINUS', 'INTERSECT'])

/** Behind a `(`: a query, or a query in parentheses that a set operator follows (anything else there is an operand). */
function startsQuery(parser: Parser): boolean {
  let ahead = 0
  while (parser.atSymbol('(', ahead)) ahead++
  const word = parser.peek(ahead)
  if (word.kind !== 'word' || !QUERY_WORDS.has(word.value)) return false
  if (ahead === 0) return true
  let open = 0
  for (let at = 0; parser.peek(at).kind !== 'end'; at++) {
    if (parser.atSymbol('(', at)) open++
    else if (parser.atSymbol(')', at) && --open === 0) return SET_OPERATORS.has(parser.peek(at + 1).value)
  }
  return false
}

function parseRow(parser: Parser): Expression {
  const first = parser.next()
  parser.expectSymbol('(')
  const values = parser.atSymbol(')') ? [] : parser.list(() => parser.expression())
  parser.expectSymbol(')')
  return { kind: 'row', values, span: parser.spanFrom(first) }
}

function parseCollection(parser: Parser): Expression {
  const first = parser.next()
  parser.expectSymbol('[')
  const values = parser.atSymbol(']') ? [] : parser.list(() => parser.expression())
  parser.expectSymbol(']')
  return { kind: 'collection', name: first.value as 'ARRAY' | 'MAP', values, span: parser.spanFrom(first) }
}

function parseCase(parser: Parser): CaseExpression {
  const first = parser.next()
  const operand = parser.at('WHEN') ? null : parser.expression()
  const branches: CaseBranch[] = []
  do {
    const start = parser.expect('WHEN')
    const when = parser.expression()
    parser.expect('THEN')
    const value = parser.expression()
    branches.push({ kind: 'case-branch', when, value, span: parser.spanFrom(start) })
    parser.note('WHEN')
  } while (parser.at('WHEN'))
  const otherwise = parser.accept('ELSE') ? parser.expression() : null
  parser.expect('END')
  return { kind: 'case', operand, branches, otherwise, span: parser.spanFrom(first) }
}

function parseCast(parser: Parser): Expression {
  const first = parser.next()
  parser.expectSymbol('(')
  const operand = parser.expression()
  parser.expect('AS')
  const type = parseType(parser)
  parser.expectSymbol(')')
  return { kind: 'cast', try: first.value === 'TRY_CAST', operand, type, span: parser.spanFrom(first) }
}

function parseExists(parser: Parser): Expression {
  const first = parser.next()
  parser.expectSymbol('(')
  const query = parser.query()
  parser.expectSymbol(')')
  return { kind: 'exists', query, span: parser.spanFrom(first) }
}
