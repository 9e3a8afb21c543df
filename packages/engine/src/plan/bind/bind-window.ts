import { fail, type SourceSpan } from '@millrace/kernel'
import { nearestName } from '../../connect/nearest-name.ts'
import type { NamePath } from '../../sql/ast/name-nodes.ts'
import type { TableArgument, TableFunction, TableFunctionArgument } from '../../sql/ast/query-nodes.ts'
import {
  rowType,
  timestampType,
  typeToString,
  withNullable,
  withoutAttribute,
} from '../../types/logical-type.ts'
import { refuseFunction } from '../functions/function-catalogue.ts'
import type { WindowSpec } from '../plan-node.ts'
import type { Relation } from '../relation.ts'
import { attributeOf } from '../typing/type-families.ts'
import type { BindContext } from './bind-context.ts'
import { bindExpression } from './bind-expression.ts'

/** Parameters of the window functions by position. */
const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  TUMBLE: ['DATA', 'TIMECOL', 'SIZE', 'OFFSET'],
  HOP: ['DATA', 'TIMECOL', 'SLIDE', 'SIZE', 'OFFSET'],
  CUMULATE: ['DATA', 'TIMECOL', 'STEP', 'SIZE', 'OFFSET'],
}

type Arguments = ReadonlyMap<string, TableFunctionArgument['value']>

/** `TUMBLE(TABLE t, DESCRIPTOR(c), …)`: the table's columns with window_start, window_end and window_time. */
export function bindWindowFunction(
  call: TableFunction,
  context: BindContext,
  bindTable: (path: NamePath) => Relation,
): Relation {
  const name = call.name.parts.at(-1)!.name.toUpperCase()
  const parameters = PARAMETERS[name]
  if (!parameters) {
    if (name !== 'SESSION') return refuseFunction(name, call.name.span)
    const instead = 'Use TUMBLE, HOP or CUMULATE.'
    return fail('PLAN_UNSUPPORTED', { feature: 'SESSION', instead }, { span: call.name.span })
  }
  const refuse = (reason: string, span: SourceSpan): never => fail('SQL_WINDOW', { name, reason }, { span })
  const args = nameArguments(call, parameters, refuse)
  const data = args.get('DATA')
  if (data?.kind !== 'table-argument') return refuse('DATA = TABLE …', data?.span ?? call.span)
  const input = bindData(data, context, bindTable, refuse)
  const timeColumn = bindTimeColumn(args.get('TIMECOL'), input, call, refuse)
  const interval = (parameter: string) => bindInterval(args.get(parameter), parameter, call, refuse)
  const size = interval('SIZE')
  const step = name === 'TUMBLE' ? 0 : interval(name === 'HOP' ? 'SLIDE' : 'STEP')
  const offset = args.has('OFFSET') ? interval('OFFSET') : 0
  if (size <= 0) refuse('SIZE > 0', args.get('SIZE')!.span)
  if (name !== 'TUMBLE' && step <= 0) refuse(`${parameters[2]} > 0`, call.span)
  if (name !== 'TUMBLE' && size % step !== 0) refuse(`SIZE % ${parameters[2]} = 0`, args.get('SIZE')!.span)
  const window: WindowSpec = Object.freeze({
    function: name as WindowSpec['function'],
    size,
    step,
    offset,
    timeColumn,
    attribute: attributeOf(input.schema.fields[timeColumn]!.type)!,
    partitionKeys: [],
  })
  return windowRelation(input, window, call.span)
}

function windowRelation(input: Relation, window: WindowSpec, span: SourceSpan): Relation {
  const time = input.schema.fields[window.timeColumn]!.type
  const bound = timestampType(3, false)
  const own = ['window_start', 'window_end', 'window_time']
  const types = [bound, bound, withNullable(Object.freeze({ ...time, precision: 3 }) as typeof time, false)]
  // The window's time takes over: the original column is an ordinary timestamp from here on.
  const fields = input.schema.fields.map((field, i) =>
    i === window.timeColumn ? { ...field, type: withoutAttribute(field.type) } : field,
  )
  const schema = rowType([...fields, ...own.map((name, i) => ({ name, type: types[i]! }))])
  return Object.freeze({ kind: 'window', input, window, schema, span })
}

type Refuse = (reason: string, span: SourceSpan) => never

function nameArguments(call: TableFunction, parameters: readonly string[], refuse: Refuse): Arguments {
  const args = new Map<string, TableFunctionArgument['value']>()
  for (const [position, argument] of call.arguments.entries()) {
    const name = argument.name ? argument.name.name.toUpperCase() : parameters[position]
    if (name === undefined) return refuse(`(${parameters.join(', ')})`, argument.span)
    if (!parameters.includes(name)) {
      return refuse(`${name}? ${nearestName(name, parameters)}`, argument.name?.span ?? argument.span)
    }
    if (args.has(name)) return refuse(`${name}, ${name}`, argument.span)
    args.set(name, argument.value)
  }
  for (const parameter of parameters) {
    if (parameter !== 'OFFSET' && !args.has(parameter)) refuse(`${parameter} = ?`, call.span)
  }
  return args
}

function bindData(
  data: TableArgument,
  context: BindContext,
  bindTable: (path: NamePath) => Relation,
  refuse: Refuse,
): Relation {
  if (data.partitionBy[0]) refuse('PARTITION BY', data.partitionBy[0].span)
  if (data.orderBy[0]) refuse('ORDER BY', data.orderBy[0].span)
  return data.table.kind === 'query' ? context.bindQuery(data.table, context) : bindTable(data.table)
}

function bindTimeColumn(
  value: TableFunctionArgument['value'] | undefined,
  input: Relation,
  call: TableFunction,
  refuse: Refuse,
): number {
  if (value?.kind !== 'descriptor' || value.columns.length !== 1) {
    return refuse('DESCRIPTOR(time_column)', value?.span ?? call.span)
  }
  const { name, span } = value.columns[0]!
  const { fields } = input.schema
  const index = fields.findIndex((field) => field.name === name)
  if (index < 0) {
    const suggestion = nearestName(
      name,
      fields.map((field) => field.name),
    )
    return fail('SQL_UNKNOWN_COLUMN', { name, suggestion }, { span })
  }
  const { type } = fields[index]!
  if (attributeOf(type)) return index
  return fail('SQL_NOT_TIME_ATTRIBUTE', { column: name, type: typeToString(type) }, { span })
}

/** A constant day-time interval, in ms. */
function bindInterval(
  value: TableFunctionArgument['value'] | undefined,
  parameter: string,
  call: TableFunction,
  refuse: Refuse,
): number {
  if (!value || value.kind === 'table-argument' || value.kind === 'model-argument' || value.kind === 'descriptor') {
    return refuse(`${parameter} = INTERVAL '…' MINUTE`, value?.span ?? call.span)
  }
  const bound = bindExpression(value, { scope: [], place: parameter })
  if (bound.kind !== 'literal' || bound.type.root !== 'INTERVAL_DAY_TIME') {
    return refuse(`${parameter} = INTERVAL '…' MINUTE`, value.span)
  }
  return bound.value as number
}
