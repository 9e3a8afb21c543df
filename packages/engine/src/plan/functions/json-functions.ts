import { fail } from '@millrace/kernel'
import {
  booleanType,
  type LogicalType,
  rowType,
  type StructuredType,
  stringType,
  typeToString,
  variantType,
  withNullable,
} from '../../types/logical-type.ts'
import { call, cast, nullLiteral, symbol } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { isInterval, isNull, isString, isUnknown } from '../typing/type-families.ts'
import { refuseArguments, refuseUntypedNull } from './bind-call.ts'
import type { CallSite, ScalarFunction } from './function-declaration.ts'

const notNull = withNullable(stringType, false)
const JSON_VALUE = 'STRING, path PATH [RETURNING type] [NULL | ERROR | DEFAULT value ON EMPTY] [… ON ERROR]'
const RETURNED = new Set(['VARCHAR', 'BOOLEAN', 'INTEGER', 'DOUBLE'])

function bindPath(site: CallSite, signature: string): readonly [BoundExpression, BoundExpression] {
  const [json, path] = site.args
  if (!json || !path) return refuseArguments(site, signature)
  refuseUntypedNull(json)
  if (!isString(path.type)) return refuseArguments(site, signature)
  return [json, path]
}

/** JSON_VALUE with all its six arguments; `returning` is the type asked for. */
export function bindJsonValue(site: CallSite, returning: LogicalType | null): BoundExpression {
  const [json, path] = bindPath(site, JSON_VALUE)
  const [, , onEmpty, emptyDefault, onError, errorDefault] = site.args
  const type = withNullable(returning ?? stringType, true)
  if (!RETURNED.has(type.root)) {
    const expected = 'STRING, BOOLEAN, INT, DOUBLE'
    fail('SQL_EXPECTED_TYPE', { what: 'RETURNING', expected, given: typeToString(type) }, { span: site.span })
  }
  const standard = (value: BoundExpression | undefined) =>
    !value || isNull(value.type) ? nullLiteral(type, site.span) : cast(value, type)
  const args = [
    json,
    path,
    onEmpty ?? symbol('NULL', site.span),
    standard(emptyDefault),
    onError ?? symbol('NULL', site.span),
    standard(errorDefault),
  ]
  return call('JSON_VALUE', args, type, site.span)
}

const JSON_EXISTS = 'STRING, path PATH [TRUE | FALSE | UNKNOWN | ERROR ON ERROR]'
const JSON_QUERY = 'STRING, path PATH [RETURNING type] [… WRAPPER] [… ON EMPTY] [… ON ERROR]'

/** JSON_QUERY: text, or an array of text. */
export function bindJsonQuery(site: CallSite, returning: LogicalType | null): BoundExpression {
  bindPath(site, JSON_QUERY)
  const type = withNullable(returning ?? stringType, true)
  const isText = isString(type) || (type.root === 'ARRAY' && isString(type.element))
  if (!isText) {
    const given = typeToString(type)
    fail(
      'SQL_EXPECTED_TYPE',
      { what: 'RETURNING', expected: 'STRING, ARRAY<STRING>', given },
      { span: site.span },
    )
  }
  return call('JSON_QUERY', site.args, type, site.span)
}

function bindJsonExists(site: CallSite): BoundExpression {
  const [json] = bindPath(site, JSON_EXISTS)
  if (!isString(json.type) && !isUnknown(json.type)) refuseArguments(site, JSON_EXISTS)
  return call('JSON_EXISTS', site.args, booleanType, site.span)
}

/** A word what to do with NULLs, then keys and values by turns. */
function bindJsonObject(site: CallSite): BoundExpression {
  for (let i = 1; i + 1 < site.args.length; i += 2) {
    const key = site.args[i]!
    refuseUntypedNull(key)
    if (!isString(key.type) && !isUnknown(key.type)) refuseArguments(site, JSON_OBJECT)
    if (key.type.nullable && !isUnknown(key.type)) {
      fail(
        'SQL_EXPECTED_TYPE',
        { what: 'KEY', expected: 'NOT NULL', given: typeToString(key.type) },
        {
          span: key.span ?? site.span,
        },
      )
    }
    refuseJson(site.args[i + 1]!, site, JSON_OBJECT)
  }
  return call('JSON_OBJECT', site.args, notNull, site.span)
}

const JSON_OBJECT = '[[KEY] key VALUE value, …] [NULL | ABSENT ON NULL]'
const JSON_ARRAY = '[value, …] [NULL | ABSENT ON NULL]'

function bindJsonArray(site: CallSite): BoundExpression {
  for (const arg of site.args.slice(1)) refuseJson(arg, site, JSON_ARRAY)
  return call('JSON_ARRAY', site.args, notNull, site.span)
}

function refuseJson(value: BoundExpression, site: CallSite, signature: string): void {
  refuseUntypedNull(value)
  if (isInterval(value.type)) refuseArguments(site, signature)
}

/** JSON(text): only where JSON_OBJECT or JSON_ARRAY put it in as it is. */
function bindJson(site: CallSite): BoundExpression {
  const [value] = site.args
  if (!value || site.args.length > 1 || !isString(value.type)) return refuseArguments(site, 'STRING')
  return call('JSON', [value], withNullable(stringType, value.type.nullable), site.span)
}

const text = { takesNull: true, result: stringType } as const

/** `OBJECT_OF('class', 'name', value, …)` */
function bindObjectOf(site: CallSite): BoundExpression {
  const [name, ...rest] = site.args
  const isName = (arg: BoundExpression | undefined) => arg?.kind === 'literal' && isString(arg.type)
  const names = rest.filter((_, i) => i % 2 === 0)
  if (!isName(name) || rest.length % 2 === 1 || !names.every(isName))
    return refuseArguments(site, "'class' STRING [, 'field' STRING, value ANY, …]")
  const fields = names.map((field, i) => ({
    name: String(field.kind === 'literal' ? field.value : ''),
    type: rest[2 * i + 1]!.type,
  }))
  const className = String(name!.kind === 'literal' ? name!.value : '')
  const type: StructuredType = Object.freeze({
    root: 'STRUCTURED',
    className,
    fields: rowType(fields).fields,
    nullable: true,
  })
  return call('OBJECT_OF', site.args, type, site.span)
}

function bindObjectUpdate(site: CallSite): BoundExpression {
  const [object, ...rest] = site.args
  const fits = object && (object.type.root === 'STRUCTURED' || isUnknown(object.type))
  if (!fits || rest.length === 0 || rest.length % 2 === 1)
    return refuseArguments(site, "object ANY, 'field' STRING, value ANY, …")
  return call('OBJECT_UPDATE', site.args, object.type, site.span)
}

export const jsonFunctions: readonly ScalarFunction[] = [
  { names: ['JSON_VALUE'], signature: JSON_VALUE, bind: (site) => bindJsonValue(site, null) },
  { names: ['JSON_QUERY'], signature: JSON_QUERY, bind: (site) => bindJsonQuery(site, null) },
  {
    names: ['JSON_EXISTS'],
    signature: JSON_EXISTS,
    bind: bindJsonExists,
  },
  { names: ['JSON_OBJECT'], signature: JSON_OBJECT, bind: bindJsonObject },
  { names: ['JSON_ARRAY'], signature: JSON_ARRAY, bind: bindJsonArray },
  { names: ['JSON'], signature: 'STRING', bind: bindJson },
  {
    names: ['JSON_STRING'],
    signature: 'ANY',
    ...text,
    check: (args, site) => {
      const { root } = args[0]!.type
      if (root === 'DATE' || root === 'TIME') refuseArguments(site, 'ANY')
    },
  },
  { names: ['JSON_QUOTE'], signature: 'STRING', ...text },
  { names: ['JSON_UNQUOTE'], signature: 'STRING', ...text },
  {
    names: ['PARSE_JSON'],
    signature: 'STRING [, allow_duplicate_keys BOOLEAN]',
    takesNull: true,
    result: variantType,
  },
  {
    names: ['TRY_PARSE_JSON'],
    signature: 'STRING [, allow_duplicate_keys BOOLEAN]',
    result: variantType,
    nulls: 'always',
  },
  { names: ['OBJECT_OF'], signature: "'class' STRING [, 'field' STRING, value ANY, …]", bind: bindObjectOf },
  {
    names: ['OBJECT_UPDATE'],
    signature: "object ANY, 'field' STRING, value ANY, …",
    bind: bindObjectUpdate,
  },
  {
    names: ['CURRENT_DATABASE'],
    signature: '',
    result: notNull,
    nulls: 'never',
    deterministic: false,
  },
]
