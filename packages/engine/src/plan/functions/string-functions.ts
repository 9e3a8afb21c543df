import {
  arrayType,
  booleanType,
  bytesType,
  intType,
  type LogicalType,
  lengthType,
  MAX_LENGTH,
  mapType,
  stringType,
  withNullable,
} from '../../types/logical-type.ts'
import { call } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { mergedType } from '../typing/merged-type.ts'
import { isBytes, isString, isUnknown } from '../typing/type-families.ts'
import { refuseArguments, refuseUntypedNull } from './bind-call.ts'
import type { CallSite, ScalarFunction } from './function-declaration.ts'

/** The characters of all arguments together, as far as lengths go. */
function summed(args: readonly BoundExpression[]): number {
  return Math.min(
    MAX_LENGTH,
    args.reduce((sum, { type }) => sum + ('length' in type ? type.length : MAX_LENGTH), 0),
  )
}

/** `||`: strings with strings, bytes with bytes; NULL if any is. */
export function bindConcat(site: CallSite): BoundExpression {
  const { args } = site
  args.forEach(refuseUntypedNull)
  const known = args.filter(({ type }) => !isUnknown(type))
  const isBinary = known.length > 0 && known.every(({ type }) => isBytes(type))
  if (!isBinary && !known.every(({ type }) => isString(type))) return refuseArguments(site, 'TEXT, TEXT')
  const nullable = args.some(({ type }) => type.nullable)
  const fixed = args.every(({ type }) => type.root === 'CHAR' || type.root === 'BINARY')
  const root = isBinary ? (fixed ? 'BINARY' : 'VARBINARY') : fixed ? 'CHAR' : 'VARCHAR'
  return call('||', args, lengthType(root, summed(args), nullable), site.span)
}

/** CONCAT is `||` of any number of strings, but always a STRING. */
function bindConcatFunction(site: CallSite): BoundExpression {
  const { args } = site
  args.forEach(refuseUntypedNull)
  const allowed = args.every(({ type }) => isString(type) || isUnknown(type))
  if (args.length === 0 || !allowed) return refuseArguments(site, 'STRING, …')
  return call(
    '||',
    args,
    withNullable(
      stringType,
      args.some(({ type }) => type.nullable),
    ),
    site.span,
  )
}

type More = Partial<ScalarFunction>
const string = (names: string, signature: string, more: More = {}): ScalarFunction => ({
  names: names.split(' '),
  signature,
  result: stringType,
  ...more,
})
const always: More = { nulls: 'always' }
const own: More = { takesNull: true }

const typeOf = (index: number) => (args: readonly BoundExpression[]) => args[index]!.type
/** The argument's type; CHAR as VARCHAR. */
const varying =
  (index: number) =>
  (args: readonly BoundExpression[]): LogicalType => {
    const { type } = args[index]!
    return type.root === 'CHAR' ? lengthType('VARCHAR', type.length, type.nullable) : type
  }

const digest = (name: string, length: number): ScalarFunction =>
  string(name, 'TEXT', { result: lengthType('CHAR', length) })

function overlaid(args: readonly BoundExpression[]): LogicalType {
  return lengthType('VARCHAR', summed(args.slice(0, 2)))
}

function elementOf(args: readonly BoundExpression[]): LogicalType {
  return mergedType(args.slice(1).map(({ type }) => type)) ?? stringType
}

const pair = 'STRING, STRING | BYTES, BYTES'

export const stringFunctions: readonly ScalarFunction[] = [
  { names: ['||'], signature: 'TEXT, TEXT', bind: bindConcat },
  { names: ['CONCAT'], signature: 'STRING, …', bind: bindConcatFunction },
  string('CONCAT_WS', 'separator STRING [, STRING, …]'),
  string('UPPER', 'STRING', { result: typeOf(0) }),
  string('LOWER', 'STRING', { result: typeOf(0) }),
  string('INITCAP', 'STRING', { result: typeOf(0) }),
  string('TRIM', 'mode WORD, characters STRING, STRING', { result: varying(2) }),
  string('LTRIM', 'STRING [, characters STRING]', { result: varying(0) }),
  string('RTRIM', 'STRING [, characters STRING]', { result: varying(0) }),
  string('BTRIM', 'STRING [, characters STRING]', own),
  string('SUBSTRING SUBSTR', 'STRING, start INTEGER [, length INTEGER]', { result: varying(0), ...always }),
  string('CHAR_LENGTH CHARACTER_LENGTH', 'STRING', { result: intType }),
  string('REPLACE', 'STRING, search STRING, replacement STRING'),
  string('POSITION', 'search STRING, STRING [, from INTEGER] | search BYTES, BYTES [, from INTEGER]', {
    result: intType,
  }),
  string('OVERLAY', 'STRING, replacement STRING, start INTEGER [, length INTEGER]', { result: overlaid }),
  string('LPAD', 'STRING, length INTEGER, pad STRING'),
  string('RPAD', 'STRING, length INTEGER, pad STRING'),
  string(
    'SPLIT_INDEX',
    'STRING, separator STRING, index INTEGER | STRING, separator INTEGER, index INTEGER',
    always,
  ),
  string('REVERSE', 'STRING', always),
  string('REPEAT', 'STRING, times INTEGER'),
  string('LEFT', 'STRING, length INTEGER', { result: varying(0), ...always }),
  string('RIGHT', 'STRING, length INTEGER', { result: varying(0), ...always }),
  string('ASCII', 'STRING', { result: intType }),
  string('CHR', 'INTEGER', { as: 'BIGINT', ...always }),
  string('INSTR', 'STRING, search STRING [, from INTEGER [, occurrence INTEGER]]', { result: intType }),
  string('LOCATE', 'search STRING, STRING [, from INTEGER]', { result: intType }),
  string('ENCODE', 'STRING, charset STRING', { result: bytesType }),
  string('DECODE', 'BYTES, charset STRING'),
  string('TO_BASE64', 'TEXT'),
  string('FROM_BASE64', 'TEXT'),
  string('PARSE_URL', 'url STRING, part STRING [, key STRING]', always),
  string('STR_TO_MAP', 'STRING | STRING, list STRING, pair STRING', {
    result: mapType(stringType, stringType),
    nulls: 'always',
  }),
  string('TRANSLATE', 'STRING, from STRING, to STRING', { nulls: 'own', result: translated }),
  string('STARTSWITH', pair, { ...own, result: booleanType }),
  string('ENDSWITH', pair, { ...own, result: booleanType }),
  string('SPLIT', 'STRING, separator STRING', { ...own, result: arrayType(stringType) }),
  string('URL_ENCODE', 'STRING', { ...own, ...always }),
  string('URL_DECODE', 'STRING', { ...own, ...always }),
  string('PRINTF', 'format STRING [, ANY, …]', { ...own, ...always }),
  string('ELT', 'index INTEGER, STRING, … | index INTEGER, BYTES, …', {
    ...own,
    ...always,
    result: elementOf,
    check: (args) => refuseUntypedNull(args[0]!),
  }),
  string('REGEXP', 'STRING, pattern STRING', { result: booleanType }),
  string('REGEXP_REPLACE', 'STRING, pattern STRING, replacement STRING'),
  string('REGEXP_EXTRACT', 'STRING, pattern STRING [, group INTEGER]', always),
  string('REGEXP_EXTRACT_ALL', 'STRING, pattern STRING [, group INTEGER]', {
    ...own,
    ...always,
    result: arrayType(stringType),
  }),
  string('REGEXP_COUNT', 'STRING, pattern STRING', { ...own, ...always, result: intType }),
  string('REGEXP_INSTR', 'STRING, pattern STRING', { ...own, ...always, result: intType }),
  string('REGEXP_SUBSTR', 'STRING, pattern STRING', { ...own, ...always }),
  digest('MD5', 32),
  digest('SHA1', 40),
  digest('SHA224', 56),
  digest('SHA256', 64),
  digest('SHA384', 96),
  digest('SHA512', 128),
  string('SHA2', 'TEXT, bits INTEGER', { result: lengthType('VARCHAR', 128) }),
  string('HASH_CODE', 'BOOLEAN | NUMBER | STRING | TIMESTAMP | TIME | DATE', { result: intType }),
  { names: ['PRINT'], signature: 'label STRING, ANY', result: typeOf(1) },
]

/** NULL only when the text is. */
function translated(args: readonly BoundExpression[]): LogicalType {
  return withNullable(stringType, args[0]!.type.nullable)
}
