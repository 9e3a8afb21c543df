import { fail } from '@millrace/kernel'
import { type LogicalType, typeToString, withNullable } from '../../types/logical-type.ts'
import { call, cast, nullLiteral } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { commonType } from '../typing/common-type.ts'
import { mergedType } from '../typing/merged-type.ts'
import { familyOf, isDateTime, isNested, isNull, isUnknown } from '../typing/type-families.ts'
import { refuseArguments, refuseUntypedNull } from './bind-call.ts'
import { areComparable, bindComparison } from './bind-comparison.ts'
import type { CallSite, ScalarFunction } from './function-declaration.ts'

/** CASE from conditions and values; `values` holds one more than `conditions`: the ELSE. */
export function bindCase(
  conditions: readonly BoundExpression[],
  values: readonly BoundExpression[],
  site: Omit<CallSite, 'args'>,
): BoundExpression {
  const type = commonType(values.map((value) => value.type))
  if (!type) {
    const given = values.map((value) => typeToString(value.type)).join(', ')
    return fail('SQL_TYPE_MISMATCH', { operator: site.name, given }, { span: site.span })
  }
  const args = conditions.flatMap((condition, i) => [condition, convert(values[i]!, type)])
  return call('CASE', [...args, convert(values.at(-1)!, type)], type, site.span)
}

export function convert(value: BoundExpression, type: LogicalType): BoundExpression {
  return isNull(value.type)
    ? nullLiteral(type, value.span)
    : cast(value, withNullable(type, value.type.nullable))
}

const IF = 'condition BOOLEAN, then ANY, otherwise ANY'
const SCALARS = new Set(['NUMERIC', 'CHARACTER', 'BINARY', 'BOOLEAN', 'DATE', 'TIMESTAMP', 'TIME'])

/** Both values of one family; numbers, strings and bytes come to a common type, others have the first one's. */
function bindIf(site: CallSite): BoundExpression {
  const [condition, then, otherwise] = site.args
  site.args.forEach(refuseUntypedNull)
  if (!condition || !then || !otherwise || site.args.length > 3) return refuseArguments(site, IF)
  if (condition.type.root !== 'BOOLEAN' && !isUnknown(condition.type)) return refuseArguments(site, IF)
  const unknown = isUnknown(then.type) || isUnknown(otherwise.type)
  const family = familyOf(then.type)
  if (!unknown && (family !== familyOf(otherwise.type) || !SCALARS.has(family)))
    return refuseArguments(site, IF)
  const common = commonType([then.type, otherwise.type])
  if (!common) return refuseArguments(site, IF)
  const merges = unknown || ['NUMERIC', 'CHARACTER', 'BINARY'].includes(family)
  const nullable = site.args.some(({ type }) => type.nullable)
  const type = withNullable(merges ? common : then.type, nullable)
  return call('CASE', [condition, convert(then, type), convert(otherwise, type)], type, site.span)
}

/** `CASE WHEN value = other THEN NULL ELSE value END` */
function bindNullIf(site: CallSite): BoundExpression {
  const [value, other] = site.args
  if (!value || !other || site.args.length > 2) return refuseArguments(site, 'ANY, ANY')
  const equal = bindComparison('=', { ...site, name: '=' })
  return bindCase([equal], [nullLiteral(value.type, value.span), value], site)
}

function bindCoalesce(site: CallSite): BoundExpression {
  const { args } = site
  const isIfNull = site.name.toUpperCase() === 'IFNULL'
  const signature = isIfNull ? 'SAME, otherwise SAME' : 'SAME, …'
  if (args.length === 0 || (isIfNull && args.length !== 2)) return refuseArguments(site, signature)
  if (args.every((arg) => isNull(arg.type))) refuseUntypedNull(args[0]!)
  const type = mergedType(args.map((arg) => arg.type))
  if (!type) return refuseArguments(site, signature)
  if (args.length === 1) return args[0]!
  const nullable = args.every((arg) => arg.type.nullable)
  const converted = args.map((arg) => convert(arg, type))
  return call('COALESCE', converted, withNullable(type, nullable), site.span)
}

/** GREATEST and LEAST: NULL if any argument is. */
function bindExtreme(name: 'GREATEST' | 'LEAST') {
  return (site: CallSite): BoundExpression => {
    const type = mergedType(site.args.map((arg) => arg.type))
    const first = site.args[0]?.type
    const isOrdered = site.args.every(
      ({ type: each }) => areComparable(each, first!) || (isDateTime(each) && isDateTime(first!)),
    )
    if (!type || isNested(type) || !isOrdered) return refuseArguments(site, 'SAME, …')
    return call(
      name,
      site.args.map((arg) => convert(arg, type)),
      type,
      site.span,
    )
  }
}

export const conditionalFunctions: readonly ScalarFunction[] = [
  { names: ['IF'], signature: IF, bind: bindIf },
  { names: ['NULLIF'], signature: 'ANY, ANY', bind: bindNullIf },
  { names: ['COALESCE'], signature: 'SAME, …', bind: bindCoalesce },
  { names: ['IFNULL'], signature: 'SAME, otherwise SAME', bind: bindCoalesce },
  { names: ['GREATEST'], signature: 'SAME, …', bind: bindExtreme('GREATEST') },
  { names: ['LEAST'], signature: 'SAME, …', bind: bindExtreme('LEAST') },
]
