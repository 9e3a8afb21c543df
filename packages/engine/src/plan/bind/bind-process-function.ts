import { fail, type SourceSpan } from '@millrace/kernel'
import { nearestName } from '../../connect/nearest-name.ts'
import type { Identifier, NamePath } from '../../sql/ast/name-nodes.ts'
import type { TableArgument, TableFunction, TableFunctionArgument } from '../../sql/ast/query-nodes.ts'
import { type RowField, rowType, unknownType, withoutAttribute } from '../../types/logical-type.ts'
import { column, symbol } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { refuseFunction } from '../functions/function-catalogue.ts'
import type { Relation } from '../relation.ts'
import { isImplicitlyCastable } from '../typing/cast-rules.ts'
import type { BindContext } from './bind-context.ts'
import { bindExpression } from './bind-expression.ts'
import { aliasFields } from './name-columns.ts'
import { scopeOf } from './scope.ts'
import { userFunctions } from './user-functions.ts'

type BindTable = (path: NamePath) => Relation

/** Whether a function is called with whole tables. */
export function takesTables(source: TableFunction): boolean {
  return isPrediction(source) || source.arguments.some(({ value }) => value.kind === 'table-argument')
}

function isPrediction({ name }: TableFunction): boolean {
  return name.parts.length === 1 && name.parts[0]!.name.toUpperCase() === 'ML_PREDICT'
}

/** A process table function: its rows are those of its class, which is not here, behind the columns it is partitioned by. */
export function bindProcessFunction(
  source: TableFunction,
  context: BindContext,
  bindTable: BindTable,
): Relation {
  if (isPrediction(source)) return bindPrediction(source, context, bindTable)
  const name = source.name.parts.map((part) => part.name).join('.')
  if (!context.catalog.findFunction(source.name)) return refuseFunction(name, source.name.span)
  const inputs: Relation[] = []
  const partitionKeys: number[][] = []
  const args: BoundExpression[] = []
  for (const { value } of source.arguments) {
    if (value.kind === 'table-argument') {
      const input = bindTableArgument(value, context, bindTable)
      inputs.push(input)
      partitionKeys.push(value.partitionBy.map((each) => partitionColumn(each, input, context)))
    } else if (value.kind === 'descriptor') {
      args.push(...value.columns.map((each) => symbol(each.name, each.span)))
    } else if (value.kind !== 'model-argument') {
      args.push(bindExpression(value, { ...userFunctions(context.catalog), scope: [], place: name }))
    }
  }
  const kept = inputs.flatMap((input, i) => partitionKeys[i]!.map((key) => plain(input.schema.fields[key]!)))
  const given = source.aliasColumns.length - kept.length
  const own = Array.from({ length: Math.max(1, given) }, (_, i) => ({ name: `EXPR$${i}`, type: unknownType }))
  const output = rowType(aliasFields([...kept, ...own], source.aliasColumns))
  return processFunction(source, { name, inputs, partitionKeys, args, output })
}

interface Parts {
  readonly name: string
  readonly inputs: readonly Relation[]
  readonly partitionKeys: readonly (readonly number[])[]
  readonly args: readonly BoundExpression[]
  readonly output: ReturnType<typeof rowType>
}

function processFunction(
  { span }: TableFunction,
  { name, inputs, partitionKeys, args, output }: Parts,
): Relation {
  return Object.freeze({
    kind: 'process-function',
    inputs: Object.freeze([...inputs]),
    partitionKeys: Object.freeze(partitionKeys),
    call: Object.freeze({ name, args: Object.freeze([...args]), output, span }),
    schema: output,
    span,
  })
}

const plain = ({ name, type }: RowField): RowField => ({ name, type: withoutAttribute(type) })

function bindTableArgument({ table }: TableArgument, context: BindContext, bindTable: BindTable): Relation {
  return table.kind === 'query' ? context.bindQuery(table, context) : bindTable(table)
}

function partitionColumn(
  expression: TableArgument['partitionBy'][number],
  input: Relation,
  context: BindContext,
): number {
  const scope = scopeOf(input.schema, null)
  const bound = bindExpression(expression, {
    ...userFunctions(context.catalog),
    scope,
    place: 'PARTITION BY',
  })
  if (bound.kind === 'column') return bound.index
  const params = { what: 'PARTITION BY', expected: 'a column', given: 'an expression' }
  return fail('SQL_EXPECTED_TYPE', params, { span: expression.span })
}

const PARAMETERS = ['INPUT', 'MODEL', 'ARGS', 'CONFIG']

/** `ML_PREDICT(TABLE t, MODEL m, DESCRIPTOR(columns) [, MAP[…]])`: the table's columns, then those the model gives. */
function bindPrediction(source: TableFunction, context: BindContext, bindTable: BindTable): Relation {
  const args = new Map<string, TableFunctionArgument['value']>()
  source.arguments.forEach(({ name, value }, i) => {
    args.set(name?.name.toUpperCase() ?? PARAMETERS[i] ?? `$${i}`, value)
  })
  const [table, model, features] = ['INPUT', 'MODEL', 'ARGS'].map((name) => args.get(name))
  if (table?.kind !== 'table-argument') return refuseArguments(source, table?.span ?? source.span)
  if (model?.kind !== 'model-argument') return refuseArguments(source, model?.span ?? source.span)
  const known = context.catalog.findModel(model.name)
  const path = model.name.parts.map(({ name }) => name).join('.')
  if (!known) {
    return fail('SQL_UNKNOWN_MODEL', { name: path }, { span: model.name.span })
  }
  if (features?.kind !== 'descriptor') return refuseArguments(source, features?.span ?? source.span)
  const input = bindTableArgument(table, context, bindTable)
  if (features.columns.length !== known.input.length) return refuseArguments(source, features.span)
  const columns = features.columns.map((name) => inputColumn(name, input))
  known.input.forEach((each, i) => {
    if ('column' in each && !isImplicitlyCastable(columns[i]!.type, each.column.type))
      refuseArguments(source, features.columns[i]!.span)
  })
  const config = args.get('CONFIG')
  const settings =
    config &&
    config.kind !== 'descriptor' &&
    config.kind !== 'table-argument' &&
    config.kind !== 'model-argument'
      ? [bindExpression(config, { scope: [], place: 'ML_PREDICT' })]
      : []
  const added = known.output.flatMap((each) => ('column' in each ? [each.column] : []))
  const used = new Set(input.schema.fields.map(({ name }) => name))
  const output = rowType([
    ...input.schema.fields,
    ...added.map(({ name, type }) => ({ name: freeName(name, used), type })),
  ])
  return processFunction(source, {
    name: 'ML_PREDICT',
    inputs: [input],
    partitionKeys: [[]],
    args: [symbol(path, model.span), ...columns, ...settings],
    output,
  })
}

function refuseArguments(source: TableFunction, span: SourceSpan): never {
  const expected = 'TABLE t, MODEL m, DESCRIPTOR(columns) [, MAP[…]]'
  return fail(
    'SQL_FUNCTION_ARGUMENTS',
    { name: 'ML_PREDICT', given: `${source.arguments.length}`, expected },
    { span },
  )
}

function inputColumn({ name, span }: Identifier, input: Relation): BoundExpression {
  const { fields } = input.schema
  const index = fields.findIndex((field) => field.name === name)
  if (index >= 0) return column(index, fields[index]!.type, span)
  const suggestion = nearestName(
    name,
    fields.map((field) => field.name),
  )
  return fail('SQL_UNKNOWN_COLUMN', { name, suggestion }, { span })
}

function freeName(name: string, used: Set<string>): string {
  let free = name
  for (let i = 0; used.has(free); i++) free = `${name}${i}`
  used.add(free)
  return free
}
