import { fail } from '@millrace/kernel'
import type { ConnectorEnvironment, ConnectorFactory } from '../connect/connector.ts'
import { lookupCacheOf } from '../connect/lookup-cache.ts'
import { parseDuration } from '../connect/parse-quantity.ts'
import { LookupJoinOperator, type LookupJoinOptions } from '../operators/lookup/lookup-join-operator.ts'
import { call, cast, column } from '../plan/bound.ts'
import type { BoundExpression } from '../plan/bound-expression.ts'
import { columnsOf } from '../plan/expression-tree.ts'
import type { LookupJoinNode, LookupKey } from '../plan/plan-node.ts'
import { allOf } from '../plan/rewrite/conjuncts.ts'
import { isSameType } from '../plan/typing/same-type.ts'
import { booleanType, type LogicalType, withNullable } from '../types/logical-type.ts'
import { isInsertOnly } from '../types/row-kind.ts'
import type { CompileSettings } from './compile-settings.ts'
import { type Compiling, pairCondition, typesOf } from './compiling.ts'
import type { Stream } from './graph-builder.ts'
import { compileCalc } from './kernel/compile-calc.ts'

export interface LookupTarget {
  readonly factory: ConnectorFactory
  readonly environment: ConnectorEnvironment
}

/** One operator per subtask of the input; by the key's columns where the hint asks to shuffle. */
export function compileLookup(node: LookupJoinNode, compiling: Compiling, target: LookupTarget): Stream {
  const { graph, settings, stream, named } = compiling
  const options = lookupOptions(node, settings, target)
  const input = stream(node.input)
  const operator = {
    ...named(node, `LookupJoin[${graph.nextId}]`),
    kind: 'operator' as const,
    create: () => new LookupJoinOperator(options),
  }
  const keys = node.keys.flatMap(({ from }) => ('column' in from ? [from.column] : []))
  return node.hint.shuffle?.toLowerCase() === 'true' && keys.length > 0
    ? graph.add(operator, settings.parallelism, input, { kind: 'hash', keys })
    : graph.add(operator, input.parallelism, input)
}

function lookupOptions(
  node: LookupJoinNode,
  settings: CompileSettings,
  { factory, environment }: LookupTarget,
): LookupJoinOptions {
  const { table, hint, input } = node
  const width = input.schema.fields.length
  const tableTypes = typesOf(node.schema).slice(width)
  const physicalTypes = table.columns.map(({ type }) => type)
  const { keys, rest } = askedKeys(node, tableTypes)
  if (keys.length === 0)
    fail(
      'PLAN_TEMPORAL_JOIN',
      { reason: 'ON compares computed columns only' },
      node.span && { span: node.span },
    )
  const given = readColumns(node, [...rest, ...keys.map(({ value }) => value)], keys)
  const condition = allOf([...rest, ...(node.condition ? [node.condition] : [])])
  const asked = { ...table, columns: given.map((place) => table.columns[place]!) }
  const calc = (projections: readonly BoundExpression[]) =>
    compileCalc({ projections, condition: null, upsertInput: false })
  return {
    tableName: table.name,
    joinType: node.joinType,
    inputTypes: typesOf(input.schema),
    keys: calc(keys.map(({ value }) => value)),
    keyTypes: keys.map(({ value }) => value.type),
    keyColumns: keys.map(({ place }) => given.indexOf(place)),
    given,
    physicalTypes,
    computed: node.computed && calc(node.computed),
    tableTypes,
    outputTypes: typesOf(node.schema),
    condition: condition && pairCondition(condition, settings),
    timeZone: settings.timeZone,
    ...waiting(node, settings),
    retry: hint['max-attempts']
      ? { attempts: Number(hint['max-attempts']), delayMs: parseDuration(hint['fixed-delay'] ?? '0 s') ?? 0 }
      : null,
    cache: lookupCacheOf(table.options),
    createReader: (context) =>
      factory.createLookup?.(asked, environment, context) ??
      fail('INTERNAL', { detail: `${factory.identifier} answers no lookups` }),
  }
}

/** How many rows wait how long, and whether they keep their order: changes always do. */
function waiting({ hint, input }: LookupJoinNode, { lookup }: CompileSettings) {
  const mode = hint['output-mode']
  const isOrdered = mode === undefined ? lookup.isOrdered : mode.toLowerCase() === 'ordered'
  return {
    ordered: isOrdered || !isInsertOnly(input.changelogMode),
    capacity: Math.max(1, Number(hint.capacity ?? lookup.capacity)),
    timeoutMs:
      hint.timeout === undefined ? lookup.timeoutMs : (parseDuration(hint.timeout) ?? lookup.timeoutMs),
  }
}

/** The connector's columns to ask for, by place: the key's, and whatever is read of the table. */
function readColumns(
  node: LookupJoinNode,
  tested: readonly BoundExpression[],
  keys: readonly AskedKey[],
): number[] {
  const { table, computed, reads, input } = node
  if (!reads) return table.columns.map((_, place) => place)
  const width = input.schema.fields.length
  const behind = tested.flatMap((each) => [...columnsOf(each)]).filter((at) => at >= width)
  const columns = [...reads, ...behind.map((at) => at - width)]
  const places = columns.flatMap((at) => (computed ? [...columnsOf(computed[at]!)] : [at]))
  return [...new Set([...places, ...keys.map(({ place }) => place)])].sort((a, b) => a - b)
}

interface AskedKey {
  /** Over the input's columns, of the type of the table's column. */
  readonly value: BoundExpression
  /** Of the connector's column. */
  readonly place: number
}

/**
 * What the connector is asked by. A computed column cannot be asked by, and where the types differ a cast could find too
 * much: then the equality is tested afterwards, alone or as well.
 */
function askedKeys(node: LookupJoinNode, tableTypes: readonly LogicalType[]) {
  const keys: AskedKey[] = []
  const rest: BoundExpression[] = []
  const { input, computed, table } = node
  const width = input.schema.fields.length
  for (const key of node.keys) {
    const value = keyValue(key, node)
    const physical = computed ? computed[key.column]! : column(key.column, tableTypes[key.column]!)
    const asked = physical.kind === 'column' ? table.columns[physical.index]!.type : null
    if (asked && physical.kind === 'column' && !keys.some(({ place }) => place === physical.index)) {
      const type = withNullable(asked, value.type.nullable)
      keys.push({ value: isSameType(value.type, asked) ? value : cast(value, type), place: physical.index })
      if (isSameType(value.type, asked)) continue
    }
    const right = column(width + key.column, tableTypes[key.column]!)
    rest.push(call('=', [value, right], booleanType, node.span))
  }
  return { keys, rest }
}

function keyValue({ from }: LookupKey, { input }: LookupJoinNode): BoundExpression {
  return 'literal' in from ? from.literal : column(from.column, input.schema.fields[from.column]!.type)
}
