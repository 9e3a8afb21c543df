import { fail } from '@millrace/kernel'
import { booleanType, type LogicalType, typeToString, withNullable } from '../../types/logical-type.ts'
import { call, cast, nullLiteral } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { commonType } from '../typing/common-type.ts'
import { isNested, isNull } from '../typing/type-families.ts'
import { refuseArguments } from './bind-call.ts'
import { bindComparison } from './bind-operator.ts'
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
  const nullable = values.some((value) => value.type.nullable)
  const args = conditions.flatMap((condition, i) => [condition, convert(values[i]!, type)])
  return call('CASE', [...args, convert(values.at(-1)!, type)], withNullable(type, nullable), site.span)
}

function convert(value: BoundExpression, type: LogicalType): BoundExpression {
  return isNull(value.type)
    ? nullLiteral(type, value.span)
    : cast(value, withNullable(type, value.type.nullable))
}

function bindIf(site: CallSite): BoundExpression {
  const [condition, then, otherwise] = site.args
  if (!condition || !then || !otherwise || site.args.length > 3) {
    return refuseArguments(site, 'IF(BOOLEAN, any, any)')
  }
  const typed = isNull(condition.type) ? nullLiteral(booleanType, condition.span) : condition
  if (typed.type.root !== 'BOOLEAN') return refuseArguments(site, 'IF(BOOLEAN, any, any)')
  return bindCase([typed], [then, otherwise], site)
}

function bindNullIf(site: CallSite): BoundExpression {
  const [value, other] = site.args
  if (!value || !other || site.args.length > 2) return refuseArguments(site, 'NULLIF(any, any)')
  const equal = bindComparison('=', { ...site, name: '=' })
  return bindCase([equal], [nullLiteral(value.type, value.span), value], site)
}

function bindCoalesce(site: CallSite): BoundExpression {
  const { args } = site
  const isIfNull = site.name.toUpperCase() === 'IFNULL'
  const signature = isIfNull ? 'IFNULL(any, any)' : 'COALESCE(any, …)'
  if (args.length === 0 || (isIfNull && args.length !== 2)) return refuseArguments(site, signature)
  const type = commonType(args.map((arg) => arg.type))
  if (!type) return refuseArguments(site, signature)
  if (args.length === 1) return args[0]!
  const nullable = args.every((arg) => arg.type.nullable)
  return call(
    'COALESCE',
    args.map((arg) => convert(arg, type)),
    withNullable(type, nullable),
    site.span,
  )
}

/** GREATEST and LEAST: NULL if any argument is. */
function bindExtreme(name: 'GREATEST' | 'LEAST') {
  return (site: CallSite): BoundExpression => {
    const type = commonType(site.args.map((arg) => arg.type))
    if (!type || isNested(type)) return refuseArguments(site, `${name}(any, …)`)
    const nullable = site.args.some((arg) => arg.type.nullable)
    return call(
      name,
      site.args.map((arg) => convert(arg, type)),
      withNullable(type, nullable),
      site.span,
    )
  }
}

export const conditionalFunctions: readonly ScalarFunction[] = [
  { names: ['IF'], signature: 'IF(condition BOOLEAN, any, any)', bind: bindIf },
  { names: ['NULLIF'], signature: 'NULLIF(any, any)', bind: bindNullIf },
  { names: ['COALESCE', 'IFNULL'], signature: 'COALESCE(any, …)', bind: bindCoalesce },
  { names: ['GREATEST'], signature: 'GREATEST(any, …)', bind: bindExtreme('GREATEST') },
  { names: ['LEAST'], signature: 'LEAST(any, …)', bind: bindExtreme('LEAST') },
]
