import { fail } from '@millrace/kernel'
import {
  bigintType,
  doubleType,
  intType,
  type LogicalType,
  typeToString,
  withNullable,
  withoutAttribute,
} from '../../types/logical-type.ts'
import { call, cast, nullLiteral } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { isImplicitlyCastable } from '../typing/cast-rules.ts'
import { mergedType } from '../typing/merged-type.ts'
import {
  isBytes,
  isDateTime,
  isExact,
  isInteger,
  isInterval,
  isNull,
  isNumeric,
  isString,
  isTimestamp,
  isUnknown,
} from '../typing/type-families.ts'
import type { CallSite, ScalarFunction } from './function-declaration.ts'
import { type Form, kindAt, type ParameterKind, parseSignature, takesCount } from './function-signature.ts'

const forms = new Map<string, readonly Form[]>()

function formsOf(signature: string): readonly Form[] {
  let parsed = forms.get(signature)
  if (!parsed) {
    parsed = parseSignature(signature)
    forms.set(signature, parsed)
  }
  return parsed
}

/** The call with its arguments checked and converted by the function's declaration. */
export function bindCall(declaration: ScalarFunction, site: CallSite): BoundExpression {
  if (declaration.bind) return declaration.bind(site)
  const args = bindArguments(declaration.signature, site, declaration)
  declaration.check?.(site.args, site)
  const { result } = declaration
  const type = typeof result === 'function' ? result(args, site) : result!
  const typed = declaration.nulls === 'own' ? type : withNullable(type, isNullable(declaration, args))
  return call(declaration.names[0]!, args, withoutAttribute(typed), site.span)
}

function isNullable({ nulls }: ScalarFunction, args: readonly BoundExpression[]): boolean {
  if (nulls === 'always') return true
  return nulls !== 'never' && args.some(({ type }) => type.nullable)
}

interface ArgumentRules {
  readonly as?: 'DOUBLE' | 'BIGINT'
  readonly takesNull?: true
}

/** The arguments as one of the signature's forms takes them; refuses what none does. */
export function bindArguments(
  signature: string,
  site: CallSite,
  rules: ArgumentRules = {},
): readonly BoundExpression[] {
  const { args } = site
  const form = formsOf(signature).find(
    (each) => takesCount(each, args.length) && args.every((arg, i) => takes(kindAt(each, i), arg, args[0])),
  )
  args.forEach((arg, i) => {
    // Nothing says what an untyped array would hold.
    const nested = form !== undefined && ['ARRAY', 'MAP'].includes(kindAt(form, i))
    if (!rules.takesNull || nested) refuseUntypedNull(arg)
  })
  if (!form) return refuseArguments(site, signature)
  const same = args.filter((_, i) => kindAt(form, i) === 'SAME').map(({ type }) => type)
  const merged = same.length > 0 ? mergedType(same) : null
  if (same.length > 0 && merged === null) return refuseArguments(site, signature)
  return args.map((arg, i) => convert(arg, kindAt(form, i), args[0]!, merged, rules.as))
}

/** Calcite gives a bare NULL no type, so most functions and operators take none. */
export function refuseUntypedNull(arg: BoundExpression): void {
  if (isNull(arg.type)) fail('SQL_UNTYPED_NULL', {}, arg.span ? { span: arg.span } : {})
}

/** Refuses a call: what was given, and what the function takes. */
export function refuseArguments(site: CallSite, signature: string): never {
  const given = site.args.map(({ type }) => typeToString(withoutAttribute(type))).join(', ')
  const name = site.name.toUpperCase()
  const expected = signature.startsWith(name)
    ? signature
    : signature
        .split(' | ')
        .map((form) => `${name}(${form})`)
        .join(', ')
  return fail('SQL_FUNCTION_ARGUMENTS', { name: site.name, given, expected }, { span: site.span })
}

const TESTS: Readonly<Record<Exclude<ParameterKind, 'ELEMENT' | 'INT'>, (type: LogicalType) => boolean>> = {
  STRING: isString,
  WORD: isString,
  PATH: isString,
  BYTES: isBytes,
  TEXT: (type) => isString(type) || isBytes(type),
  INTEGER: isInteger,
  NUMBER: isNumeric,
  EXACT: isExact,
  BOOLEAN: ({ root }) => root === 'BOOLEAN',
  TIMESTAMP: isTimestamp,
  DATETIME: isDateTime,
  DATE: ({ root }) => root === 'DATE',
  TIME: ({ root }) => root === 'TIME',
  INTERVAL: isInterval,
  ANY: () => true,
  SAME: () => true,
  ARRAY: ({ root }) => root === 'ARRAY',
  MAP: ({ root }) => root === 'MAP',
  MULTISET: ({ root }) => root === 'MULTISET',
}

function takes(kind: ParameterKind, arg: BoundExpression, first: BoundExpression | undefined): boolean {
  const { type } = arg
  if (kind === 'PATH') return isString(type) && arg.kind === 'literal'
  if (isNull(type) || isUnknown(type)) return true
  if (kind === 'INT') return isImplicitlyCastable(type, intType)
  if (kind !== 'ELEMENT') return TESTS[kind](type)
  return !first || !('element' in first.type) || isImplicitlyCastable(type, first.type.element)
}

function convert(
  arg: BoundExpression,
  kind: ParameterKind,
  first: BoundExpression,
  merged: LogicalType | null,
  as: ArgumentRules['as'],
): BoundExpression {
  const to = (type: LogicalType) =>
    isNull(arg.type) ? nullLiteral(type, arg.span) : cast(arg, withNullable(type, arg.type.nullable))
  switch (kind) {
    case 'INT':
      return to(intType)
    case 'INTEGER':
      return to(as === 'BIGINT' ? bigintType : intType)
    case 'NUMBER':
      return as === 'DOUBLE' ? to(doubleType) : arg
    case 'ELEMENT':
      return 'element' in first.type ? to(first.type.element) : arg
    case 'SAME':
      return merged ? to(merged) : arg
    default:
      return arg
  }
}
