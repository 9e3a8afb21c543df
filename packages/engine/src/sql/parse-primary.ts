import type { CaseBranch, CaseExpression, Expression } from './ast/query-nodes.ts'
import { parseCollection, parseRow } from './parse-collection.ts'
import { parseFunctionCall } from './parse-function-call.ts'
import { atTimeUnit, parseQualifier } from './parse-interval.ts'
import { parseLiteral } from './parse-literal.ts'
import { parseDataType } from './parse-type.ts'
import type { Parser } from './parser.ts'
import { startsExpression } from './starts-expression.ts'
import { queryDepth, startsQuery } from './starts-query.ts'
import { foundText } from './syntax-error.ts'
import {
  CODE,
  codeOf,
  codeSet,
  FIRST_KEYWORD,
  isReserved,
  isReservedFunction,
  isValueWord,
} from './vocabulary.ts'

const OPEN = codeOf('(')

/** An operand with what hangs on it: `a[1].b`. */
export function parsePrimary(parser: Parser): Expression {
  let operand = parseOperand(parser)
  for (;;) {
    if (parser.atSymbol('[')) {
      parser.link()
      parser.skip()
      const index = parser.expression()
      parser.expectSymbol(']')
      operand = { kind: 'item', operand, index, span: parser.spanFrom(operand) }
    } else if (parser.atSymbol('.')) {
      parser.link()
      parser.skip()
      if (!parser.atIdentifier()) parser.fail('a name', 1)
      const name = parser.identifier()
      operand = { kind: 'field', operand, name, span: parser.spanFrom(operand) }
    } else return operand
  }
}

function parseOperand(parser: Parser): Expression {
  const literal = parseLiteral(parser)
  if (literal) return literal
  switch (parser.spelling) {
    case '':
      return parser.atIdentifier() ? parseName(parser) : parser.fail('an expression')
    case '(':
      return parseParenthesised(parser)
    case '{':
      return parseEscapedCall(parser)
    case '?':
      return parseParameter(parser)
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
      return parseMatchModifier(parser) ?? parseName(parser)
    case 'NEW':
      parser.refuse('SQL_UNSUPPORTED_FEATURE', { feature: 'NEW' }, parser.next().span)
      return parseName(parser)
    case 'NEXT':
    case 'CURRENT':
      if (parser.at('NEXT', 'VALUE', 'FOR') || parser.at('CURRENT', 'VALUE', 'FOR'))
        return parseSequence(parser)
  }
  return parser.code >= FIRST_KEYWORD ? parseName(parser) : parser.fail('an expression')
}

/** `?`: there is nothing to put in its place. */
function parseParameter(parser: Parser): Expression {
  const { span } = parser.next()
  parser.refuse('SQL_UNSUPPORTED_FEATURE', { feature: '?' }, span)
  return { kind: 'null-literal', span }
}

/** `NEXT VALUE FOR s`: there are no sequences. */
function parseSequence(parser: Parser): Expression {
  const first = parser.skip()
  parser.expect('VALUE', 'FOR')
  const path = parser.namePath()
  parser.refuse('SQL_UNSUPPORTED_FEATURE', { feature: `${parser.tokens.value(first)} VALUE FOR` }, path.span)
  return { kind: 'null-literal', span: parser.spanFrom(first) }
}

/** A column, a value without parentheses, or a call. */
function parseName(parser: Parser): Expression {
  const { code } = parser
  const isCall = parser.codeAt(1) === OPEN
  if (isValueWord[code] === 1 && !isCall) return parseFunctionCall(parser)
  if (isReserved[code] === 1) {
    if (!isCall || isReservedFunction[code] === 0) return parser.fail('an expression')
    return parseFunctionCall(parser)
  }
  if (isCall) return parseFunctionCall(parser)
  const path = parser.namePath('a column')
  if (parser.atSymbol('(')) return parseFunctionCall(parser, path)
  return { kind: 'column-reference', path, span: path.span }
}

function parseParenthesised(parser: Parser): Expression {
  const first = parser.skip()
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

const isQueryFollower = codeSet(['UNION', 'EXCEPT', 'INTERSECT', 'ORDER', 'LIMIT', 'OFFSET', 'FETCH'])

/** Behind a `(`: a query, or a query in parentheses that goes on behind them (anything else there is an operand). */
function isSubquery(parser: Parser): boolean {
  const depth = queryDepth(parser)
  if (depth === null || depth === 0) return depth === 0
  let open = 0
  for (let at = 0; parser.codeAt(at) !== CODE.end; at++) {
    if (parser.atSymbol('(', at)) open++
    else if (parser.atSymbol(')', at) && --open === 0) {
      return isQueryFollower[parser.codeAt(at + 1)] === 1
    }
  }
  return false
}

function parseCase(parser: Parser): CaseExpression {
  const first = parser.skip()
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
  const first = parser.index
  const values = parser.strictList(() => parser.expression())
  if (values.length === 1) return values[0]!
  if (operand === null) parser.fail()
  return { kind: 'row', values, span: parser.spanFrom(first) }
}

function parseCast(parser: Parser): Expression {
  const first = parser.skip()
  if (!parser.acceptSymbol('(')) parser.fail(undefined, 1)
  const operand = parser.expression()
  parser.expect('AS')
  const type = parseDataType(parser)
  parser.expectSymbol(')')
  return {
    kind: 'cast',
    try: parser.tokens.value(first) === 'TRY_CAST',
    operand,
    type,
    span: parser.spanFrom(first),
  }
}

function parseExists(parser: Parser): Expression {
  const first = parser.skip()
  parser.expectSymbol('(')
  if (!startsQuery(parser) && !parser.atSymbol('(')) refuseExpression(parser)
  const query = parser.query()
  parser.expectSymbol(')')
  return {
    kind: parser.tokens.value(first) === 'EXISTS' ? 'exists' : 'unique',
    query,
    span: parser.spanFrom(first),
  }
}

/** Flink reads an expression, and names what follows it. */
function refuseExpression(parser: Parser): never {
  const place = parser.span
  if (!startsExpression(parser)) parser.fail('a query')
  const found = foundText(parser.peek())
  parser.expression()
  if (!parser.atSymbol(')')) parser.fail()
  return parser.failWith('SQL_SYNTAX', { found, expected: 'a query' }, place)
}

/** `RUNNING f(…)`, `FINAL f(…)`; FINAL is a name too. */
function parseMatchModifier(parser: Parser): Expression | null {
  const modifier = parser.spelling as 'RUNNING' | 'FINAL'
  const isBehindName = parser.tokens.kind(parser.index + 1) !== 'symbol' && parser.atSymbol('(', 2)
  if (modifier === 'FINAL' && !isBehindName) return null
  const first = parser.skip()
  if (!parser.atSymbol('(', 1)) parser.fail('an expression')
  const call = parseFunctionCall(parser)
  return { kind: 'match-modifier', modifier, call, span: parser.spanFrom(first) }
}

/** `{fn f(…)}` is `f(…)`. */
function parseEscapedCall(parser: Parser): Expression {
  if (parser.peek(1).value !== 'FN') return parser.fail('an expression')
  parser.skip()
  parser.skip()
  const call = parseName(parser)
  parser.expectSymbol('}')
  return call
}
