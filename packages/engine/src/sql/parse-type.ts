import type { IntervalQualifier, RowFieldNode, TypeNode } from './ast/type-nodes.ts'
import { parseQualifier } from './parse-interval.ts'
import type { Parser } from './parser.ts'
import { codeTable } from './vocabulary.ts'

/** Spellings of types without a syntax of their own → canonical name. */
const SIMPLE = codeTable({
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
})
/** Types with parameters: how many at most. */
const PARAMETERS = codeTable<readonly [name: string, most: number]>({
  VARBINARY: ['VARBINARY', 1],
  DECIMAL: ['DECIMAL', 2],
  DEC: ['DECIMAL', 2],
  NUMERIC: ['DECIMAL', 2],
  ANY: ['ANY', 2],
  TIMESTAMP_LTZ: ['TIMESTAMP_LTZ', 1],
})
const YEAR_MONTH = new Set(['YEAR', 'QUARTER', 'MONTH'])
const MAX_INTEGER = 2 ** 31 - 1

/** A type with its NULL or NOT NULL, as columns and fields have it. */
export function parseType(parser: Parser): TypeNode {
  const first = parser.index
  const type = parseDataType(parser)
  const notNull = parseNotNull(parser)
  if (!notNull && !parser.acceptQuietly('NULL')) return type
  return { ...type, notNull, span: parser.spanFrom(first) }
}

function parseNotNull(parser: Parser): boolean {
  if (!parser.at('NOT')) {
    parser.note('NOT NULL', false)
    return false
  }
  parser.expect('NOT', 'NULL')
  return true
}

/** A type alone, as CAST and RETURNING have it; `INT ARRAY` and `INT MULTISET ARRAY` too. */
export function parseDataType(parser: Parser): TypeNode {
  return parser.nested(parseUnnested)
}

function parseUnnested(parser: Parser): TypeNode {
  const first = parser.index
  let type = parseBareType(parser, first)
  while (parser.at('ARRAY') || parser.at('MULTISET')) {
    parser.link()
    const name = parser.next().value as 'ARRAY' | 'MULTISET'
    type = { kind: 'collection-type', name, element: type, notNull: false, span: parser.spanFrom(first) }
  }
  return type
}

function parseBareType(parser: Parser, first: number): TypeNode {
  const { code } = parser
  const simple = SIMPLE[code]
  if (simple !== undefined) {
    parser.skip()
    return named(parser, first, simple)
  }
  const sized = PARAMETERS[code]
  if (sized) {
    parser.skip()
    return named(parser, first, sized[0], parseParameters(parser, sized[1]))
  }
  const word = parser.spelling
  switch (word) {
    case 'CHAR':
    case 'CHARACTER':
    case 'VARCHAR':
      return parseCharacter(parser, first)
    case 'BINARY':
      parser.skip()
      return named(
        parser,
        first,
        parser.accept('VARYING') ? 'VARBINARY' : 'BINARY',
        parseParameters(parser, 1),
      )
    case 'DOUBLE':
      parser.skip()
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

function parseComposedType(parser: Parser, first: number, word: string): TypeNode {
  const base = { notNull: false }
  switch (word) {
    case 'ARRAY':
    case 'MULTISET':
    case 'MAP':
      if (word === 'MAP' || parser.atSymbol('<', 1)) return parseCollection(parser, first, word)
      return parser.fail('a type')
    case 'ROW': {
      parser.skip()
      const fields = parseRowFields(parser)
      return { kind: 'row-type', fields, ...base, span: parser.spanFrom(first) }
    }
    case 'RAW': {
      parser.skip()
      parser.expectSymbol('(')
      const className = parser.string().value
      parser.expectSymbol(',')
      const serializer = parser.string().value
      parser.expectSymbol(')')
      return { kind: 'raw-type', className, serializer, ...base, span: parser.spanFrom(first) }
    }
    case 'STRUCTURED': {
      parser.skip()
      parser.expectSymbol('<')
      const className = parser.string().value
      const fields = parser.acceptSymbol(',') ? parser.list(parseField) : []
      parser.expectSymbol('>')
      return { kind: 'structured-type', className, fields, ...base, span: parser.spanFrom(first) }
    }
  }
  if (parser.tokens.value(first) === 'GEOMETRY')
    parser.failWith('SQL_UNSUPPORTED_TYPE', { type: 'GEOMETRY' }, parser.tokens.span(first))
  parser.note('a type')
  if (!parser.atIdentifier()) return parser.fail('a type')
  const name = parser.namePath('a type')
  return { kind: 'user-type', name, ...base, span: name.span }
}

function named(
  parser: Parser,
  first: number,
  name: string,
  parameters: readonly number[] = [],
  interval: IntervalQualifier | null = null,
): TypeNode {
  return { kind: 'named-type', name, parameters, interval, notNull: false, span: parser.spanFrom(first) }
}

function parseParameters(parser: Parser, most: number): number[] {
  if (!parser.acceptSymbol('(')) return []
  const first = parseParameter(parser)
  const second = most > 1 && parser.acceptSymbol(',') ? parseParameter(parser) : null
  parser.expectSymbol(')')
  return second === null ? [first] : [first, second]
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
function parseCharacter(parser: Parser, first: number): TypeNode {
  const varying = parser.next().value === 'VARCHAR' || parser.accept('VARYING')
  const parameters = parseParameters(parser, 1)
  if (parser.acceptQuietly('CHARACTER', 'SET')) parser.identifier()
  return named(parser, first, varying ? 'VARCHAR' : 'CHAR', parameters)
}

function parseTimeType(parser: Parser, first: number): TypeNode {
  const word = parser.next().value
  const parameters = parseParameters(parser, 1)
  if (parser.accept('WITHOUT', 'TIME', 'ZONE')) return named(parser, first, word, parameters)
  if (!parser.at('WITH', 'LOCAL') && !parser.at('WITH', 'TIME')) return named(parser, first, word, parameters)
  parser.skip()
  parser.expect('LOCAL', 'TIME', 'ZONE')
  if (word === 'TIME') {
    parser.refuse('SQL_UNSUPPORTED_TYPE', { type: 'TIME WITH LOCAL TIME ZONE' }, parser.spanFrom(first))
  }
  return named(parser, first, 'TIMESTAMP_LTZ', parameters)
}

function parseIntervalType(parser: Parser, first: number): TypeNode {
  parser.skip()
  const qualifier = parseQualifier(parser)
  const name = YEAR_MONTH.has(qualifier.from) ? 'INTERVAL_YEAR_MONTH' : 'INTERVAL_DAY_TIME'
  return named(parser, first, name, [], qualifier)
}

function parseCollection(parser: Parser, first: number, word: 'ARRAY' | 'MULTISET' | 'MAP'): TypeNode {
  parser.skip()
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
    parser.skip()
    return []
  }
  const close = parser.acceptSymbol('<') ? '>' : ')'
  if (close === ')') parser.expectSymbol('(')
  const fields = parser.atSymbol(close) ? [] : parser.list(parseField)
  parser.expectSymbol(close)
  return fields
}

function parseField(parser: Parser): RowFieldNode {
  const start = parser.index
  const name = parser.identifier()
  const type = parseType(parser)
  const comment = parser.atString ? parser.string() : null
  return { kind: 'row-field', name, type, comment, span: parser.spanFrom(start) }
}
