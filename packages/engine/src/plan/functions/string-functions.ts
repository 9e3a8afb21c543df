import { bytesType, intType, lengthType, MAX_LENGTH, stringType } from '../../types/logical-type.ts'
import { call } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { isBytes, isNull, isString } from '../typing/type-families.ts'
import { refuseArguments } from './bind-call.ts'
import type { CallSite, ScalarFunction } from './function-declaration.ts'

/** `||`: strings with strings, bytes with bytes; NULL if any is. */
export function bindConcat(site: CallSite): BoundExpression {
  const { args } = site
  const known = args.filter(({ type }) => !isNull(type))
  const isBinary = known.length > 0 && known.every(({ type }) => isBytes(type))
  if (args.length === 0 || !(isBinary || known.every(({ type }) => isString(type)))) {
    return refuseArguments(site, 'STRING, STRING …')
  }
  const nullable = args.some(({ type }) => type.nullable)
  if (isBinary) return call('||', args, { ...bytesType, nullable }, site.span)
  const lengths = known.map(({ type }) => (isString(type) ? type.length : 0))
  const length = Math.min(MAX_LENGTH, lengths.reduce((sum, each) => sum + each, 0) || 1)
  return call('||', args, lengthType('VARCHAR', length, nullable), site.span)
}

const string = (
  names: readonly string[],
  signature: string,
  parameters: ScalarFunction['parameters'],
  more: Partial<ScalarFunction> = {},
): ScalarFunction => ({
  names,
  signature: `${names[0]}(${signature})`,
  parameters: parameters!,
  result: stringType,
  ...more,
})

export const stringFunctions: readonly ScalarFunction[] = [
  { names: ['||', 'CONCAT'], signature: 'CONCAT(STRING, …)', bind: bindConcat },
  string(['CONCAT_WS'], 'separator STRING, STRING, …', ['string', 'string', 'string'], {
    optional: 1,
    variadic: true,
    nulls: 'always',
  }),
  string(['UPPER'], 'STRING', ['string']),
  string(['LOWER'], 'STRING', ['string']),
  string(['TRIM'], '[BOTH | LEADING | TRAILING] [STRING FROM] STRING', ['symbol', 'string', 'string']),
  string(['LTRIM'], 'STRING [, STRING]', ['string', 'string'], { optional: 1 }),
  string(['RTRIM'], 'STRING [, STRING]', ['string', 'string'], { optional: 1 }),
  string(['BTRIM'], 'STRING [, STRING]', ['string', 'string'], { optional: 1 }),
  string(['SUBSTRING', 'SUBSTR'], 'STRING, start INT [, length INT]', ['string', 'int', 'int'], {
    optional: 1,
  }),
  string(['CHAR_LENGTH', 'CHARACTER_LENGTH'], 'STRING', ['string'], { result: intType }),
  string(['REPLACE'], 'STRING, search STRING, replacement STRING', ['string', 'string', 'string']),
  string(['POSITION'], 'STRING IN STRING', ['string', 'string'], { result: intType }),
  string(['LPAD'], 'STRING, length INT, pad STRING', ['string', 'int', 'string'], { nulls: 'always' }),
  string(['RPAD'], 'STRING, length INT, pad STRING', ['string', 'int', 'string'], { nulls: 'always' }),
  string(['SPLIT_INDEX'], 'STRING, separator STRING, index INT', ['string', 'string', 'int'], {
    nulls: 'always',
  }),
  string(['REVERSE'], 'STRING', ['string']),
  string(['REPEAT'], 'STRING, INT', ['string', 'int']),
  string(['LEFT'], 'STRING, INT', ['string', 'int']),
  string(['RIGHT'], 'STRING, INT', ['string', 'int']),
  string(['REGEXP_EXTRACT'], 'STRING, pattern STRING [, group INT]', ['string', 'string', 'int'], {
    optional: 1,
    nulls: 'always',
  }),
  string(['MD5'], 'STRING', ['string'], { result: lengthType('CHAR', 32) }),
  string(['SHA256'], 'STRING', ['string'], { result: lengthType('CHAR', 64) }),
]
