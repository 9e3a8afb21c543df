import {
  type ArrayType,
  arrayType,
  booleanType,
  intType,
  type LogicalType,
  type MapType,
  mapType,
  rowType,
  stringType,
  withNullable,
} from '../../types/logical-type.ts'
import { call, cast } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { mergedType } from '../typing/merged-type.ts'
import { isNested, isString, isUnknown } from '../typing/type-families.ts'
import { refuseArguments, refuseUntypedNull } from './bind-call.ts'
import type { CallSite, ScalarFunction } from './function-declaration.ts'

type Args = readonly BoundExpression[]

const typeAt = (args: Args, index: number): LogicalType => args[index]!.type
const first = (args: Args): LogicalType => typeAt(args, 0)
const elementOf = (type: LogicalType): LogicalType => ('element' in type ? type.element : type)
const mapOf = (args: Args): MapType => first(args) as MapType

const own = (name: string, signature: string, more: Partial<ScalarFunction>): ScalarFunction => ({
  names: [name],
  signature,
  takesNull: true,
  ...more,
})

/** The array may hold NULLs once one may be added. */
function appended(args: Args): LogicalType {
  const array = first(args)
  if (!('element' in array)) return array
  const nullable = array.element.nullable || typeAt(args, 1).nullable
  return arrayType(withNullable(array.element, nullable))
}

/** Nullable as the array alone. */
const asFirst =
  (type: LogicalType | null) =>
  (args: Args): LogicalType =>
    withNullable(type ?? first(args), first(args).nullable)

/** Elements that can be put in order. */
const isOrdered = (type: LogicalType): boolean => isUnknown(type) || !isNested(elementOf(type))

const ordered = (signature: string) => (args: Args, site: CallSite) => {
  if (!isOrdered(first(args))) refuseArguments(site, signature)
}

/** Arrays (or maps) of one common type. */
function bindCommon(name: string, root: 'ARRAY' | 'MAP', least: number, most: number) {
  const kind = most > 2 ? `${root}, …` : `${root}, ${root}`
  return (site: CallSite): BoundExpression => {
    const { args } = site
    args.forEach(refuseUntypedNull)
    const fits = args.every(({ type }) => type.root === root || isUnknown(type))
    const type = fits ? mergedType(args.map((arg) => arg.type)) : null
    if (type === null || args.length < least || args.length > most) return refuseArguments(site, kind)
    const converted = args.map((arg) => cast(arg, withNullable(type, arg.type.nullable)))
    return call(name, converted, type, site.span)
  }
}

const common = (name: string, root: 'ARRAY' | 'MAP', least = 1, most = Infinity): ScalarFunction => ({
  names: [name],
  signature: most > 2 ? `${root}, …` : `${root}, ${root}`,
  bind: bindCommon(name, root, least, most),
})

const element = (args: Args): LogicalType => elementOf(first(args))

const CARDINALITY = 'ARRAY | MAP | MULTISET'
/** Of multisets Flink knows the type only; the engine counts them too. */
const COUNTED: ReadonlySet<string> = new Set(['ARRAY', 'MAP', 'MULTISET', 'UNKNOWN'])

function bindCardinality(site: CallSite): BoundExpression {
  const signature = CARDINALITY
  const [value] = site.args
  if (!value || site.args.length > 1) return refuseArguments(site, signature)
  const { root, nullable } = value.type
  if (!COUNTED.has(root)) return refuseArguments(site, signature)
  return call('CARDINALITY', [value], withNullable(intType, nullable), site.span)
}

/** ELEMENT: the only element, NULL of an empty array. */
function only(args: Args): LogicalType {
  return withNullable(element(args), element(args).nullable || first(args).nullable)
}

const texts = (signature: string) => (args: Args, site: CallSite) => {
  const type = first(args)
  if ('element' in type && !isString((type as ArrayType).element)) refuseArguments(site, signature)
}

const sortArray = 'ARRAY [, ascending BOOLEAN [, nulls_first BOOLEAN]]'
const joinArray = 'ARRAY, delimiter STRING [, null_text STRING]'

export const collectionFunctions: readonly ScalarFunction[] = [
  { names: ['CARDINALITY'], signature: CARDINALITY, bind: bindCardinality },
  { names: ['ELEMENT'], signature: 'ARRAY', nulls: 'own', result: only },
  own('ARRAY_APPEND', 'ARRAY, ELEMENT', { result: appended }),
  own('ARRAY_PREPEND', 'ARRAY, ELEMENT', { result: appended }),
  own('ARRAY_CONTAINS', 'ARRAY, ELEMENT', { nulls: 'own', result: asFirst(booleanType) }),
  own('ARRAY_REMOVE', 'ARRAY, ELEMENT', { nulls: 'own', result: asFirst(null) }),
  own('ARRAY_POSITION', 'ARRAY, ELEMENT', { result: intType }),
  own('ARRAY_DISTINCT', 'ARRAY', { result: first }),
  own('ARRAY_REVERSE', 'ARRAY', { result: first }),
  own('ARRAY_SLICE', 'ARRAY, start INT [, end INT]', { result: first }),
  own('ARRAY_SORT', sortArray, { result: first, check: ordered(sortArray) }),
  own('ARRAY_MAX', 'ARRAY', { nulls: 'always', result: element, check: ordered('ARRAY') }),
  own('ARRAY_MIN', 'ARRAY', { nulls: 'always', result: element, check: ordered('ARRAY') }),
  own('ARRAY_JOIN', joinArray, { result: stringType, check: texts(joinArray) }),
  common('ARRAY_UNION', 'ARRAY', 2, 2),
  common('ARRAY_EXCEPT', 'ARRAY', 2, 2),
  common('ARRAY_INTERSECT', 'ARRAY', 2, 2),
  common('ARRAY_CONCAT', 'ARRAY'),
  common('MAP_UNION', 'MAP'),
  own('MAP_KEYS', 'MAP', { result: (args) => arrayType(mapOf(args).key ?? stringType) }),
  own('MAP_VALUES', 'MAP', { result: (args) => arrayType(mapOf(args).value ?? stringType) }),
  own('MAP_ENTRIES', 'MAP', {
    result: (args) => {
      const { key = stringType, value = stringType } = mapOf(args)
      const fields = [
        { name: 'key', type: key },
        { name: 'value', type: value },
      ]
      return arrayType(rowType(fields, true))
    },
  }),
  own('MAP_FROM_ARRAYS', 'keys ARRAY, values ARRAY', {
    result: (args) => mapType(elementOf(first(args)), elementOf(typeAt(args, 1))),
  }),
  own('TYPEOF', 'ANY [, force_serializable BOOLEAN]', {
    nulls: 'always',
    result: stringType,
    check: (args, site) => {
      if (args[1] && args[1].kind !== 'literal') refuseArguments(site, 'ANY [, force_serializable BOOLEAN]')
    },
  }),
]
