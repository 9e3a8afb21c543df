import type { IntervalQualifier, RowFieldNode, TypeNode } from './ast/type-nodes.ts'
import { parseQualifier } from './parse-interval.ts'
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
  REAL: 'REAL',
  DATE: 'DATE',
  STRING: 'STRING',
  BYTES: 'BYTES',
  VARIANT: 'VARIANT',
}
/** Types with parameters: how many at most. */
const PARAMETERS: Readonly<Record<string, readonly [name: string, most: number]>> = {
  VARBINARY: ['VARBINARY', 1],
  DECIMAL: ['DECIMAL', 2],
  DEC: ['DECIMAL', 2],
  NUMERIC: ['DECIMAL', 2],
  ANY: ['ANY', 2],
  TIMESTAMP_LTZ: ['TIMESTAMP_LTZ', 1],
}
const YEAR_MONTH = new Set(['YEAR', 'QUARTER', 'MONTH'])
const MAX_INTEGER = 2 ** 31 - 1

/** A type with its NULL or NOT NULL, as columns and fields have it. */
export function parseType(parser: Parser): TypeNode {
  const first = parser.peek()
  const type = parseDataType(parser)
  const notNull = parser.acceptQuietly('NOT', 'NULL')
  if (!notNull) parser.acceptQuietly('NULL')
  return { ...type, notNull, span: parser.spanFrom(first) }
}

/** A type alone, as CAST and RETURNING have it; `INT ARRAY` and `INT MULTISET ARRAY` too. */
export function parseDataType(parser: Parser): TypeNode {
  return parser.nested(() => {
    const first = parser.peek()
    let type = parseBareType(parser, first)
    while (parser.at('ARRAY') || parser.at('MULTISET')) {
      const name = parser.next().value as 'ARRAY' | 'MULTISET'
      type = { kind: 'collection-type', name, element: type, notNull: false, span: parser.spanFrom(first) }
    }
    return type
  })
}

function parseBareType(parser: Parser, first: Token): TypeNode {
  const word = first.kind === 'word' ? first.value : ''
  const simple = SIMPLE[word]
  if (simple !== undefined) {
    parser.next()
    return named(parser, first, simple)
  }
  const sized = PARAMETERS[word]
  if (sized) {
    parser.next()
    return named(parser, first, sized[0], parseParameters(parser, sized[1]))
  }
  switch (word) {
    case 'CHAR':
    case 'CHARACTER':
    case 'VARCHAR':
      return parseCharacter(parser, first)
    case 'BINARY':
      parser.next()
      return named(
        parser,
        first,
        parser.accept('VARYING') ? 'VARBINARY' : 'BINARY',
        parseParameters(parser, 1),
      )
    case 'DOUBLE':
      parser.next()
      parser.acceptQuietly('PRECISION')
      return named(parser, first, 'DOUBLE')
    case 'TIME':
    case 'TIMESTAMP':
      return parseTimeType(parser, first)
    case 'INTERVAL':
      return parseIntervalType(parser, first)
    default:
      return parseComposedType(parser, first, word)
  }
}

function parseComposedType(parser: Parser, first: Token, word: string): TypeNode {
  const base = { notNull: false }
  switch (word) {
    case 'ARRAY':
    case 'MULTISET':
    case 'MAP':
      if (word === 'MAP' || parser.atSymbol('<', 1)) return parseCollection(parser, first, word)
      return parser.fail('a type')
    case 'ROW': {
      parser.next()
      const fields = parseRowFields(parser)
      return { kind: 'row-type', fields, ...base, span: parser.spanFrom(first) }
    }
    case 'RAW': {
      parser.next()
      parser.expectSymbol('(')
      const className = parser.string().value
      parser.expectSymbol(',')
      const serializer = parser.string().value
      parser.expectSymbol(')')
      return { kind: 'raw-type', className, serializer, ...base, span: parser.spanFrom(first) }
    }
    case 'STRUCTURED': {
      parser.next()
      parser.expectSymbol('<')
      const className = parser.string().value
      const fields = parser.acceptSymbol(',') ? parser.list(() => parseField(parser)) : []
      parser.expectSymbol('>')
      return { kind: 'structured-type', className, fields, ...base, span: parser.spanFrom(first) }
    }
  }
  if (word === 'GEOMETRY') parser.failWith('SQL_UNSUPPORTED_TYPE', { type: 'GEOMETRY' }, first.span)
  parser.note('a type')
  if (!parser.atIdentifier()) return parser.fail('a type')
  const name = parser.namePath('a type')
  return { kind: 'user-type', name, ...base, span: name.span }
}

function named(
  parser: Parser,
  first: Token,
  name: string,
  parameters: readonly number[] = [],
  interval: IntervalQualifier | null = null,
): TypeNode {
  return { kind: 'named-type', name, parameters, interval, notNull: false, span: parser.spanFrom(first) }
}

function parseParameters(parser: Parser, most: number): number[] {
  if (!parser.acceptSymbol('(')) return []
  const parameters = [parseParameter(parser)]
  while (parameters.length < most && parser.acceptSymbol(',')) parameters.push(parseParameter(parser))
  parser.expectSymbol(')')
  return parameters
}

function parseParameter(parser: Parser): number {
  const token = parser.peek()
  const value = parser.integer()
  if (value > MAX_INTEGER) {
    parser.failWith(
      'SQL_BAD_LITERAL',
      { text: token.text, type: 'parameter of a type', example: 'VARCHAR(2147483647)' },
      token.span,
    )
  }
  return value
}

/** `CHAR(3)`, `CHARACTER VARYING(3)`, `VARCHAR(3) CHARACTER SET utf8`: the character set is read and means nothing. */
function parseCharacter(parser: Parser, first: Token): TypeNode {
  const varying = parser.next().value === 'VARCHAR' || parser.accept('VARYING')
  const parameters = parseParameters(parser, 1)
  if (parser.acceptQuietly('CHARACTER', 'SET')) parser.identifier()
  return named(parser, first, varying ? 'VARCHAR' : 'CHAR', parameters)
}

function parseTimeType(parser: Parser, first: Token): TypeNode {
  const word = parser.next().value
  const parameters = parseParameters(parser, 1)
  if (parser.accept('WITHOUT', 'TIME', 'ZONE')) return named(parser, first, word, parameters)
  if (!parser.at('WITH', 'LOCAL') && !parser.at('WITH', 'TIME')) return named(parser, first, word, parameters)
  parser.next()
  parser.expect('LOCAL', 'TIME', 'ZONE')
  if (word === 'TIME') {
    parser.refuse('SQL_UNSUPPORTED_TYPE', { type: 'TIME WITH LOCAL TIME ZONE' }, parser.spanFrom(first))
  }
  return named(parser, first, 'TIMESTAMP_LTZ', parameters)
}

function parseIntervalType(parser: Parser, first: Token): TypeNode {
  parser.next()
  const qualifier = parseQualifier(parser)
  const name = YEAR_MONTH.has(qualifier.from) ? 'INTERVAL_YEAR_MONTH' : 'INTERVAL_DAY_TIME'
  return named(parser, first, name, [], qualifier)
}

function parseCollection(parser: Parser, first: Token, word: 'ARRAY' | 'MULTISET' | 'MAP'): TypeNode {
  parser.next()
  parser.expectSymbol('<')
  const element = parseType(parser)
  if (word !== 'MAP') {
    parser.expectSymbol('>')
    return { kind: 'collection-type', name: word, element, notNull: false, span: parser.spanFrom(first) }
  }
  parser.expectSymbol(',')
  const value = parseType(parser)
  parser.expectSymbol('>')
  return { kind: 'map-type', key: element, value, notNull: false, span: parser.spanFrom(first) }
}

/** `<a INT, b STRING>`, `(a INT, b STRING)`, either empty. */
function parseRowFields(parser: Parser): RowFieldNode[] {
  if (parser.atSymbol('<>')) {
    parser.next()
    return []
  }
  const close = parser.acceptSymbol('<') ? '>' : ')'
  if (close === ')') parser.expectSymbol('(')
  const fields = parser.atSymbol(close) ? [] : parser.list(() => parseField(parser))
  parser.expectSymbol(close)
  return fields
}

function parseField(parser: Parser): RowFieldNode {
  const start = parser.peek()
  const name = parser.identifier()
  const type = parseType(parser)
  const comment = parser.peek().kind === 'string' ? parser.string() : null
  return { kind: 'row-field', name, type, comment, span: parser.spanFrom(start) }
}
