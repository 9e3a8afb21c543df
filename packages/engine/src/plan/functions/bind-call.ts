import { fail } from '@millrace/kernel'
import {
  bigintType,
  booleanType,
  doubleType,
  intType,
  type LogicalType,
  stringType,
  typeToString,
  withNullable,
  withoutAttribute,
} from '../../types/logical-type.ts'
import { call, cast, nullLiteral } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { isDateTime, isInteger, isNull, isNumeric, isString, isTimestamp } from '../typing/type-families.ts'
import type { CallSite, ParameterKind, ScalarFunction } from './function-declaration.ts'

/** The call with its arguments checked and converted by the function's declaration. */
export function bindCall(declaration: ScalarFunction, site: CallSite): BoundExpression {
  if (declaration.bind) return declaration.bind(site)
  const parameters = declaration.parameters ?? []
  const most = declaration.variadic ? Number.POSITIVE_INFINITY : parameters.length
  const least = parameters.length - (declaration.optional ?? 0)
  const { args } = site
  if (args.length < least || args.length > most) refuseArguments(site, declaration.signature)
  const converted = args.map((argument, i) => {
    const kind = parameters[Math.min(i, parameters.length - 1)]!
    return convert(argument, kind) ?? refuseArguments(site, declaration.signature)
  })
  const result =
    typeof declaration.result === 'function' ? declaration.result(converted, site) : declaration.result!
  const nullable = isNullable(declaration, converted)
  return call(declaration.names[0]!, converted, withNullable(withoutAttribute(result), nullable), site.span)
}

function isNullable({ nulls }: ScalarFunction, args: readonly BoundExpression[]): boolean {
  if (nulls === 'always') return true
  return nulls !== 'never' && args.some(({ type }) => type.nullable)
}

/** Refuses a call: what was given, and what the function takes. */
export function refuseArguments(site: CallSite, expected: string): never {
  const given = site.args.map(({ type }) => typeToString(withoutAttribute(type))).join(', ')
  return fail('SQL_FUNCTION_ARGUMENTS', { name: site.name, given, expected }, { span: site.span })
}

/** The argument as the parameter wants it, or null when it cannot be that. */
function convert(argument: BoundExpression, kind: ParameterKind): BoundExpression | null {
  const { type } = argument
  if (isNull(type)) return kind === 'any' ? argument : nullLiteral(standardType(kind), argument.span)
  switch (kind) {
    case 'any':
      return argument
    case 'string':
    case 'symbol':
      return isString(type) ? argument : null
    case 'boolean':
      return type.root === 'BOOLEAN' ? argument : null
    case 'numeric':
      return isNumeric(type) ? argument : null
    case 'int':
      return isInteger(type) ? cast(argument, withNullable(intType, type.nullable)) : null
    case 'bigint':
      return isInteger(type) ? cast(argument, withNullable(bigintType, type.nullable)) : null
    case 'double':
      return isNumeric(type) ? cast(argument, withNullable(doubleType, type.nullable)) : null
    case 'datetime':
      return isDateTime(type) ? argument : null
    case 'timestamp':
      return isTimestamp(type) ? argument : null
  }
}

function standardType(kind: ParameterKind): LogicalType {
  switch (kind) {
    case 'int':
      return intType
    case 'bigint':
      return bigintType
    case 'boolean':
      return booleanType
    case 'double':
    case 'numeric':
      return doubleType
    default:
      return stringType
  }
}
