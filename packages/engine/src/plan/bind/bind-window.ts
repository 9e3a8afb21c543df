import { fail, type SourceSpan } from '@millrace/kernel'
import { nearestName } from '../../connect/nearest-name.ts'
import type { NamePath } from '../../sql/ast/name-nodes.ts'
import type { TableArgument, TableFunction, TableFunctionArgument } from '../../sql/ast/query-nodes.ts'
import { rowType, timestampType, typeToString, withNullable } from '../../types/logical-type.ts'
import { refuseFunction } from '../functions/function-catalogue.ts'
import type { WindowSpec } from '../plan-node.ts'
import type { Relation } from '../relation.ts'
import { attributeOf, isInterval } from '../typing/type-families.ts'
import type { BindContext } from './bind-context.ts'
import { bindExpression } from './bind-expression.ts'
import { scopeOf } from './scope.ts'

/** Parameters of the window functions by position. */
const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  TUMBLE: ['DATA', 'TIMECOL', 'SIZE', 'OFFSET'],
  HOP: ['DATA', 'TIMECOL', 'SLIDE', 'SIZE', 'OFFSET'],
  CUMULATE: ['DATA', 'TIMECOL', 'STEP', 'SIZE', 'OFFSET'],
  SESSION: ['DATA', 'TIMECOL', 'GAP'],
}

type Arguments = ReadonlyMap<string, TableFunctionArgument['value']>

export function isWindowFunction(name: string): boolean {
  return name.toUpperCase() in PARAMETERS
}

/** `TUMBLE(TABLE t, DESCRIPTOR(c), …)`: the table's columns with window_start, window_end and window_time. */
export function bindWindowFunction(
  written: TableFunction,
  context: BindContext,
  bindTable: (path: NamePath) => Relation,
): Relation {
  const name = written.name.parts.at(-1)!.name.toUpperCase()
  const parameters = PARAMETERS[name]
  if (!parameters) return refuseFunction(name, written.name.span)
  // What is wrong with the call is shown from its name on, without TABLE ( before it.
  const { line, column } = written.name.span
  const call = { ...written, span: { ...written.span, line, column } }
  const refuse = (reason: string, span: SourceSpan): never => fail('SQL_WINDOW', { name, reason }, { span })
  const args = nameArguments(call, parameters, refuse)
  const data = args.get('DATA')
  if (data?.kind !== 'table-argument') return refuseValue(data, 'DATA = TABLE …', call, refuse)
  const { input, partitionKeys } = bindData(data, name, context, bindTable, refuse, call.span)
  const timeColumn = bindTimeColumn(args.get('TIMECOL'), input, call, refuse)
  const interval = (parameter: string) => bindInterval(args.get(parameter), parameter, call, refuse)
  const size = interval(name === 'SESSION' ? 'GAP' : 'SIZE')
  const hasStep = name === 'HOP' || name === 'CUMULATE'
  const step = hasStep ? interval(parameters[2]!) : 0
  const offset = args.has('OFFSET') ? interval('OFFSET') : 0
  const sizeSpan = args.get(name === 'SESSION' ? 'GAP' : 'SIZE')!.span
  if (size <= 0) refuse(`${name === 'SESSION' ? 'GAP' : 'SIZE'} > 0`, sizeSpan)
  if (hasStep && step <= 0) refuse(`${parameters[2]} > 0`, args.get(parameters[2]!)!.span)
  if (name === 'CUMULATE' && size % step !== 0) refuse('SIZE % STEP = 0', sizeSpan)
  if (Math.abs(offset) >= (name === 'HOP' ? step : size)) refuse('|OFFSET| < SIZE', args.get('OFFSET')!.span)
  const window: WindowSpec = Object.freeze({
    function: name as WindowSpec['function'],
    size,
    step,
    offset,
    timeColumn,
    attribute: attributeOf(input.schema.fields[timeColumn]!.type)!,
    partitionKeys: Object.freeze(partitionKeys),
  })
  return windowRelation(input, window, call.span)
}

function windowRelation(input: Relation, window: WindowSpec, span: SourceSpan): Relation {
  const time = input.schema.fields[window.timeColumn]!.type
  const bound = timestampType(3, false)
  const own = ['window_start', 'window_end', 'window_time']
  const types = [bound, bound, withNullable(Object.freeze({ ...time, precision: 3 }) as typeof time, false)]
  const schema = rowType([...input.schema.fields, ...own.map((name, i) => ({ name, type: types[i]! }))])
  return Object.freeze({ kind: 'window', input, window, schema, span })
}

type Refuse = (reason: string, span: SourceSpan) => never

function nameArguments(call: TableFunction, parameters: readonly string[], refuse: Refuse): Arguments {
  const args = new Map<string, TableFunctionArgument['value']>()
  const named = call.arguments.filter(({ name }) => name !== null).length
  if (named > 0 && named < call.arguments.length) refuse('=>', call.span)
  for (const [position, argument] of call.arguments.entries()) {
    const name = argument.name ? argument.name.name.toUpperCase() : parameters[position]
    if (name === undefined) return refuse(`(${parameters.join(', ')})`, call.span)
    if (!parameters.includes(name)) {
      return refuse(`${name}? ${nearestName(name, parameters)}`, call.span)
    }
    if (args.has(name)) return refuse(`${name}, ${name}`, argument.span)
    // Flink resolves the columns of DESCRIPTOR in the table before it.
    if (name === 'DATA' && position > 0) refuse('DATA, …', argument.span)
    args.set(name, argument.value)
  }
  for (const parameter of parameters) {
    if (parameter !== 'OFFSET' && !args.has(parameter)) refuse(`${parameter} = ?`, call.span)
  }
  return args
}

/** A value of the wrong kind; a name that stands where a table or a descriptor should is an unknown column. */
function refuseValue(
  value: TableFunctionArgument['value'] | undefined,
  expected: string,
  call: TableFunction,
  refuse: Refuse,
): never {
  if (value?.kind === 'column-reference') {
    const name = value.path.parts.map((part) => part.name).join('.')
    fail('SQL_UNKNOWN_COLUMN', { name, suggestion: expected }, { span: value.span })
  }
  // What is wrong with the value itself comes first.
  if (
    value &&
    value.kind !== 'table-argument' &&
    value.kind !== 'model-argument' &&
    value.kind !== 'descriptor'
  )
    bindExpression(value, { scope: [], place: expected })
  return refuse(expected, call.span)
}

function bindData(
  data: TableArgument,
  name: string,
  context: BindContext,
  bindTable: (path: NamePath) => Relation,
  refuse: Refuse,
  callSpan: SourceSpan,
): { readonly input: Relation; readonly partitionKeys: readonly number[] } {
  if (data.orderBy[0]) refuse('ORDER BY', data.orderBy[0].span)
  if (data.partitionBy[0] && name !== 'SESSION') refuse('PARTITION BY', callSpan)
  const input = data.table.kind === 'query' ? context.bindQuery(data.table, context) : bindTable(data.table)
  const scope = scopeOf(input.schema, null)
  const partitionKeys = data.partitionBy.map((node) => {
    const bound = bindExpression(node, { scope, place: 'PARTITION BY' })
    return bound.kind === 'column' ? bound.index : refuse('PARTITION BY column', node.span)
  })
  return { input, partitionKeys: [...new Set(partitionKeys)] }
}

function bindTimeColumn(
  value: TableFunctionArgument['value'] | undefined,
  input: Relation,
  call: TableFunction,
  refuse: Refuse,
): number {
  if (value?.kind !== 'descriptor' || value.columns.length === 0)
    return refuseValue(value, 'DESCRIPTOR(time_column)', call, refuse)
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
  const expected = `${parameter} = INTERVAL '…' MINUTE`
  if (
    !value ||
    value.kind === 'table-argument' ||
    value.kind === 'model-argument' ||
    value.kind === 'descriptor'
  )
    return refuse(expected, call.span)
  const bound = bindExpression(value, { scope: [], place: parameter })
  if (bound.kind === 'literal' && bound.type.root === 'INTERVAL_DAY_TIME') return bound.value as number
  return refuse(expected, isInterval(bound.type) ? value.span : call.span)
}
