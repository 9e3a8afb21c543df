import { type LogicalType, stringType, withNullable } from '../../types/logical-type.ts'
import { call, cast, isLiteral, nullLiteral, symbol } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { isNull, isString } from '../typing/type-families.ts'
import { refuseArguments } from './bind-call.ts'
import type { CallSite } from './function-declaration.ts'

/** JSON_VALUE with all its six arguments; `returning` is the type asked for. */
export function bindJsonValue(site: CallSite, returning: LogicalType | null): BoundExpression {
  const expected = "JSON_VALUE(STRING, '$.path' [RETURNING type] [… ON EMPTY] [… ON ERROR])"
  const [json, path, onEmpty, emptyDefault, onError, errorDefault] = site.args
  if (!json || !path || !(isString(json.type) || isNull(json.type))) return refuseArguments(site, expected)
  if (!isString(path.type) || !isLiteral(path)) return refuseArguments(site, expected)
  const type = withNullable(returning ?? stringType, true)
  const standard = (value: BoundExpression | undefined) =>
    !value || isNull(value.type) ? nullLiteral(type, site.span) : cast(value, type)
  const args = [
    isNull(json.type) ? nullLiteral(stringType, json.span) : json,
    path,
    onEmpty ?? symbol('NULL', site.span),
    standard(emptyDefault),
    onError ?? symbol('NULL', site.span),
    standard(errorDefault),
  ]
  return call('JSON_VALUE', args, type, site.span)
}
