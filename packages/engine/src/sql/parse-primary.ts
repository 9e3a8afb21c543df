import type { CaseBranch, CaseExpression, Expression } from './ast/query-nodes.ts'
import { parseCollection, parseRow } from './parse-collection.ts'
import { parseFunctionCall } from './parse-function-call.ts'
import { atTimeUnit, parseQualifier } from './parse-interval.ts'
import { parseLiteral } from './parse-literal.ts'
import { parseDataType } from './parse-type.ts'
import type { Parser } from './parser.ts'
import { reservedFunctions, reservedWords, valueWords } from './reserved-words.ts'
import { queryDepth, startsQuery } from './starts-query.ts'

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
      if (!parser.atIdentifier()) parser.fail('a name', 1)
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
  if (parser.atSymbol('{')) return parseEscapedCall(parser)
  if (token.kind === 'name') return parseName(parser)
  if (parser.atSymbol('?')) return parseParameter(parser)
  if (token.kind !== 'word') return parser.fail('an expression')
  switch (token.value) {
    case 'CASE':
      return parseCase(parser)
    case 'CAST':
    case 'TRY_CAST':
      return parseCast(parser)
    case 'EXISTS':
    case 'UNIQUE':
      return parseExists(parser)
    case 'ARRAY':
    case 'MAP':
    case 'MULTISET':
    case 'PERIOD':
      return parseCollection(parser) ?? parseName(parser)
    case 'ROW':
      return parseRow(parser)
    case 'RUNNING':
    case 'FINAL':
      return parseMatchModifier(parser, token.value) ?? parseName(parser)
    case 'NEW':
      parser.refuse('SQL_UNSUPPORTED_FEATURE', { feature: 'NEW' }, parser.next().span)
      return parseName(parser)
    case 'NEXT':
    case 'CURRENT':
      if (parser.at(token.value, 'VALUE', 'FOR')) return parseSequence(parser)
  }
  return parseName(parser)
}

/** `?`: there is nothing to put in its place. */
function parseParameter(parser: Parser): Expression {
  const { span } = parser.next()
  parser.refuse('SQL_UNSUPPORTED_FEATURE', { feature: '?' }, span)
  return { kind: 'null-literal', span }
}

/** `NEXT VALUE FOR s`: there are no sequences. */
function parseSequence(parser: Parser): Expression {
  const first = parser.next()
  parser.expect('VALUE', 'FOR')
  const path = parser.namePath()
  parser.refuse('SQL_UNSUPPORTED_FEATURE', { feature: `${first.value} VALUE FOR` }, path.span)
  return { kind: 'null-literal', span: parser.spanFrom(first) }
}

/** A column, a value without parentheses, or a call. */
function parseName(parser: Parser): Expression {
  const token = parser.peek()
  const isCall = parser.atSymbol('(', 1)
  if (token.kind === 'word' && valueWords.has(token.value) && !isCall) return parseFunctionCall(parser)
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
  if (isSubquery(parser)) {
    const query = parser.query()
    parser.expectSymbol(')')
    return { kind: 'subquery', query, span: parser.spanFrom(first) }
  }
  const values = parser.list(() => parser.expression())
  parser.expectSymbol(')')
  const span = parser.spanFrom(first)
  if (atTimeUnit(parser)) {
    const [only] = values
    if (values.length !== 1 || only!.kind !== 'binary' || only!.operator !== '-') {
      parser.failWith('SQL_NOT_FLINK', { what: 'a unit of time here', instead: '(a - b) DAY' }, span)
    }
    const { left, right } = only as Extract<Expression, { kind: 'binary' }>
    const qualifier = parseQualifier(parser)
    return { kind: 'time-difference', left, right, qualifier, span: parser.spanFrom(first) }
  }
  return values.length === 1 ? values[0]! : { kind: 'row', values, span }
}

const QUERY_FOLLOWERS = new Set(['UNION', 'EXCEPT', 'INTERSECT', 'ORDER', 'LIMIT', 'OFFSET', 'FETCH'])

/** Behind a `(`: a query, or a query in parentheses that goes on behind them (anything else there is an operand). */
function isSubquery(parser: Parser): boolean {
  const depth = queryDepth(parser)
  if (depth === null || depth === 0) return depth === 0
  let open = 0
  for (let at = 0; parser.peek(at).kind !== 'end'; at++) {
    if (parser.atSymbol('(', at)) open++
    else if (parser.atSymbol(')', at) && --open === 0) {
      const behind = parser.peek(at + 1)
      return behind.kind === 'word' && QUERY_FOLLOWERS.has(behind.value)
    }
  }
  return false
}

function parseCase(parser: Parser): CaseExpression {
  const first = parser.next()
  const operand = parser.at('WHEN') ? null : parser.expression()
  const branches: CaseBranch[] = []
  do {
    const start = parser.expect('WHEN')
    const when = parseCondition(parser, operand)
    parser.expect('THEN')
    const value = parser.expression()
    branches.push({ kind: 'case-branch', when, value, span: parser.spanFrom(start) })
    parser.note('WHEN')
  } while (parser.at('WHEN'))
  const otherwise = parser.accept('ELSE') ? parser.expression() : null
  parser.expect('END')
  return { kind: 'case', operand, branches, otherwise, span: parser.spanFrom(first) }
}

/** Several values behind WHEN are a row, compared with the operand one by one. */
function parseCondition(parser: Parser, operand: Expression | null): Expression {
  const first = parser.peek()
  const values = parser.strictList(() => parser.expression())
  if (values.length === 1) return values[0]!
  if (operand === null) parser.fail()
  return { kind: 'row', values, span: parser.spanFrom(first) }
}

function parseCast(parser: Parser): Expression {
  const first = parser.next()
  if (!parser.acceptSymbol('(')) parser.fail(undefined, 1)
  const operand = parser.expression()
  parser.expect('AS')
  const type = parseDataType(parser)
  parser.expectSymbol(')')
  return { kind: 'cast', try: first.value === 'TRY_CAST', operand, type, span: parser.spanFrom(first) }
}

function parseExists(parser: Parser): Expression {
  const first = parser.next()
  parser.expectSymbol('(')
  if (!startsQuery(parser) && !parser.atSymbol('(')) parser.fail('a query')
  const query = parser.query()
  parser.expectSymbol(')')
  return { kind: first.value === 'EXISTS' ? 'exists' : 'unique', query, span: parser.spanFrom(first) }
}

/** `RUNNING f(…)`, `FINAL f(…)`; FINAL is a name too. */
function parseMatchModifier(parser: Parser, modifier: 'RUNNING' | 'FINAL'): Expression | null {
  const behind = parser.peek(1)
  if (modifier === 'FINAL' && (behind.kind === 'symbol' || !parser.atSymbol('(', 2))) return null
  const first = parser.next()
  if (!parser.atSymbol('(', 1)) parser.fail('an expression')
  const call = parseFunctionCall(parser)
  return { kind: 'match-modifier', modifier, call, span: parser.spanFrom(first) }
}

/** `{fn f(…)}` is `f(…)`. */
function parseEscapedCall(parser: Parser): Expression {
  if (parser.peek(1).value !== 'FN') return parser.fail('an expression')
  parser.next()
  parser.next()
  const call = parseName(parser)
  parser.expectSymbol('}')
  return call
}
