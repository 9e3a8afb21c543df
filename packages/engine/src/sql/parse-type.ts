import type { RowFieldNode, TypeNode } from './ast/type-nodes.ts'
import type { Parser } from './parser.ts'
import type { Token } from './token.ts'

/** Spellings of types without a syntax of their own → canonical name. */
const SIMPLE: Readonly<Record<string, string>> = {
  BOOLEAN: 'BOOLEAN',
  TINYINT: 'TINYINT',
  SMALLINT: 'SMALLINT',
  INT: 'INTEGER',
  INTEGER: 'INTEGER',
  BIGINT: 'BIGINT',
  FLOAT: 'FLOAT',
  DATE: 'DATE',
  STRING: 'STRING',
  BYTES: 'BYTES',
  NULL: 'NULL',
  VARIANT: 'VARIANT',
}
/** Types with parameters: how many at most. */
const PARAMETERS: Readonly<Record<string, readonly [name: string, most: number]>> = {
  VARCHAR: ['VARCHAR', 1],
  BINARY: ['BINARY', 1],
  VARBINARY: ['VARBINARY', 1],
  DECIMAL: ['DECIMAL', 2],
  DEC: ['DECIMAL', 2],
  NUMERIC: ['DECIMAL', 2],
  TIMESTAMP_LTZ: ['TIMESTAMP_LTZ', 1],
}
const YEAR_MONTH = new Set(['YEAR', 'QUARTER', 'MONTH'])

export function parseType(parser: Parser): TypeNode {
  return parser.nested(() => {
    const first = parser.peek()
    let type = parseBareType(parser, first)
    type = finish(parser, first, type)
    // `INT ARRAY`, `INT NOT NULL MULTISET`
    while (parser.at('ARRAY') || parser.at('MULTISET')) {
      const name = parser.next().value as 'ARRAY' | 'MULTISET'
      type = finish(parser, first, {
        kind: 'collection-type',
        name,
        element: type,
        notNull: false,
        span: first.span,
      })
    }
    return type
  })
}

function finish(parser: Parser, first: Token, type: TypeNode): TypeNode {
  const notNull = parser.acceptQuietly('NOT', 'NULL')
  // `RETURNING INT NULL ON EMPTY`: the NULL there is not the type's.
  if (!notNull && !parser.at('NULL', 'ON')) parser.acceptQuietly('NULL')
  return { ...type, notNull, span: parser.spanFrom(first) }
}

function parseBareType(parser: Parser, first: Token): TypeNode {
  const word = first.kind === 'word' ? first.value : ''
  const simple = SIMPLE[word]
  if (simple !== undefined) return named(parser, take(parser), simple)
  const sized = PARAMETERS[word]
  if (sized) return named(parser, take(parser), sized[0], parseParameters(parser, sized[1]))
  switch (word) {
    case 'CHAR':
    case 'CHARACTER':
      parser.next()
      return named(parser, first, parser.accept('VARYING') ? 'VARCHAR' : 'CHAR', parseParameters(parser, 1))
    case 'DOUBLE':
      parser.next()
      parser.acceptQuietly('PRECISION')
      return named(parser, first, 'DOUBLE')
    case 'TIME':
    case 'TIMESTAMP':
      return parseTimeType(parser, first)
    case 'INTERVAL':
      return parseIntervalType(parser, first)
    case 'ARRAY':
    case 'MULTISET':
    case 'MAP':
    case 'ROW':
      return parseNestedType(parser, first, word)
    default:
      return parser.fail('a type')
  }
}

function take(parser: Parser): Token {
  return parser.next()
}

function named(parser: Parser, first: Token, name: string, parameters: readonly number[] = []): TypeNode {
  return { kind: 'named-type', name, parameters, notNull: false, span: parser.spanFrom(first) }
}

function parseParameters(parser: Parser, most: number): number[] {
  if (!parser.acceptSymbol('(')) return []
  const parameters = [parser.integer()]
  while (parameters.length < most && parser.acceptSymbol(',')) parameters.push(parser.integer())
  parser.expectSymbol(')')
  return parameters
}

function parseTimeType(parser: Parser, first: Token): TypeNode {
  const word = parser.next().value
  const parameters = parseParameters(parser, 1)
  if (parser.phrase('WITHOUT', 'TIME', 'ZONE')) return named(parser, first, word, parameters)
  if (!parser.accept('WITH')) return named(parser, first, word, parameters)
  if (word === 'TIMESTAMP' && parser.accept('LOCAL')) {
    parser.expect('TIME', 'ZONE')
    return named(parser, first, 'TIMESTAMP_LTZ', parameters)
  }
  parser.expect('TIME', 'ZONE')
  const feature = `${word} WITH TIME ZONE`
  return parser.failWith('SQL_UNSUPPORTED_TYPE', { type: feature }, parser.spanFrom(first))
}

function parseIntervalType(parser: Parser, first: Token): TypeNode {
  parser.next()
  const from = parseTimeUnit(parser)
  parseParameters(parser, 2)
  if (parser.acceptQuietly('TO')) {
    parseTimeUnit(parser)
    parseParameters(parser, 1)
  }
  return named(parser, first, YEAR_MONTH.has(from) ? 'INTERVAL_YEAR_MONTH' : 'INTERVAL_DAY_TIME')
}

const UNITS = 'YEAR QUARTER MONTH WEEK DAY HOUR MINUTE SECOND'.split(' ')

/** A unit, singular or plural, as its singular. */
export function parseTimeUnit(parser: Parser): string {
  const token = parser.peek()
  const unit =
    token.kind === 'word'
      ? UNITS.find((name) => token.value === name || token.value === `${name}S`)
      : undefined
  if (unit === undefined) {
    for (const name of UNITS) parser.note(name, false)
    parser.fail('a time unit')
  }
  parser.next()
  return unit
}

function parseNestedType(parser: Parser, first: Token, word: 'ARRAY' | 'MULTISET' | 'MAP' | 'ROW'): TypeNode {
  parser.next()
  const base = { notNull: false, span: first.span }
  if (word === 'ROW') return { kind: 'row-type', fields: parseFields(parser), ...base }
  parser.expectSymbol('<')
  const element = parseType(parser)
  if (word !== 'MAP') {
    closeAngle(parser)
    return { kind: 'collection-type', name: word, element, ...base }
  }
  parser.expectSymbol(',')
  const value = parseType(parser)
  closeAngle(parser)
  return { kind: 'map-type', key: element, value, ...base }
}

function closeAngle(parser: Parser): void {
  parser.expectSymbol('>')
}

function parseFields(parser: Parser): RowFieldNode[] {
  if (parser.atSymbol('<>')) {
    parser.next()
    return []
  }
  const close = parser.acceptSymbol('<') ? '>' : ')'
  if (close === ')') parser.expectSymbol('(')
  const fields = parser.list((): RowFieldNode => {
    const start = parser.peek()
    const name = parser.identifier()
    const type = parseType(parser)
    if (parser.peek().kind === 'string') parser.next()
    return { kind: 'row-field', name, type, span: parser.spanFrom(start) }
  })
  if (close === '>') closeAngle(parser)
  else parser.expectSymbol(')')
  return fields
}
