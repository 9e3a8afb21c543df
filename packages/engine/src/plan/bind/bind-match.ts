import { fail } from '@millrace/kernel'
import { nearestName } from '../../connect/nearest-name.ts'
import type { Identifier } from '../../sql/ast/name-nodes.ts'
import type { MatchDefinition, MatchRecognize } from '../../sql/ast/query-nodes.ts'
import { rowType } from '../../types/logical-type.ts'
import type { BoundExpression } from '../bound-expression.ts'
import type { MatchNode, MatchVariable, SortKey } from '../plan-node.ts'
import type { Relation } from '../relation.ts'
import { type BindContext, gather } from './bind-context.ts'
import { bindExpression } from './bind-expression.ts'
import { requireBoolean } from './bind-function.ts'
import { bindPattern, patternNames } from './match-pattern.ts'
import { MatchScope } from './match-scope.ts'
import { bindOrderKey } from './order-key.ts'
import type { Scope } from './scope.ts'

/** `MATCH_RECOGNIZE ( … )`: a row for each match of the pattern; the partition's columns, then the measures. */
export function bindMatch(
  node: MatchRecognize,
  from: { readonly relation: Relation; readonly scope: Scope },
  context: BindContext,
): Relation {
  const { relation: input, scope } = from
  const { span } = node
  if (node.rowsPerMatch === 'ALL')
    fail('SQL_MATCH', { what: 'ALL ROWS PER MATCH', reason: 'ONE ROW PER MATCH' }, { span })
  if (node.measures.length === 0) fail('SQL_MATCH', { what: 'MATCH_RECOGNIZE', reason: 'MEASURES' }, { span })
  const partitionKeys = node.partitionBy.map((each) => {
    const bound = bindExpression(each, { scope, place: 'PARTITION BY' })
    if (bound.kind === 'column') return bound.index
    return fail('SQL_MATCH', { what: 'PARTITION BY', reason: 'column' }, { span: each.span })
  })
  const orderBy = node.orderBy.map((item): SortKey => {
    const key = bindOrderKey(item, bindExpression(item.expression, { scope, place: 'ORDER BY' }))
    if (key.expression.kind !== 'column')
      return fail('SQL_MATCH', { what: 'ORDER BY', reason: 'column' }, { span: item.span })
    const { descending, nullsFirst } = key
    return Object.freeze({ column: key.expression.index, descending, nullsFirst })
  })
  const elements = bindPattern(node.pattern)
  const names = [...patternNames(node.pattern), ...node.definitions.map(({ variable }) => variable.name)]
  const subsets = node.subsets.map(({ name }) => name.name)
  const matchScope = new MatchScope(input, scope, [...new Set([...names, ...subsets])])
  const defines = bindDefinitions(node.definitions, matchScope, context)
  const measures = gather(
    context,
    node.measures.map(
      ({ expression }) =>
        () =>
          matchScope.bind(expression, 'MEASURES'),
    ),
  )
  const pattern = elements.map(
    ({ name, least, most, greedy }): MatchVariable =>
      Object.freeze({ name, least, most, greedy, define: defines.get(name) ?? null }),
  )
  return Object.freeze({
    kind: 'match',
    input,
    partitionKeys: Object.freeze([...new Set(partitionKeys)]),
    orderBy: Object.freeze(orderBy),
    pattern: Object.freeze(pattern),
    measures: Object.freeze(measures),
    afterMatch: afterMatch(node, names),
    within: withinOf(node),
    schema: outputOf(node, input, [...new Set(partitionKeys)], measures),
    span,
  })
}

function bindDefinitions(
  definitions: readonly MatchDefinition[],
  scope: MatchScope,
  context: BindContext,
): Map<string, BoundExpression> {
  const defines = new Map<string, BoundExpression>()
  gather(
    context,
    definitions.map(({ variable, condition, span }) => () => {
      const { name } = variable
      if (defines.has(name)) fail('SQL_MATCH', { what: name, reason: 'DEFINE … DEFINE' }, { span })
      defines.set(name, requireBoolean(scope.bind(condition, 'DEFINE'), 'DEFINE'))
    }),
  )
  return defines
}

function outputOf(
  node: MatchRecognize,
  input: Relation,
  partitionKeys: readonly number[],
  measures: readonly BoundExpression[],
): Relation['schema'] {
  const fields = partitionKeys.map((key) => input.schema.fields[key]!)
  const names = new Set(fields.map(({ name }) => name))
  const own = node.measures.map(({ name }, i) => {
    if (names.has(name.name)) fail('SQL_DUPLICATE_COLUMN', { name: name.name }, { span: name.span })
    names.add(name.name)
    return { name: name.name, type: measures[i]!.type }
  })
  return rowType([...fields, ...own])
}

function afterMatch({ skip }: MatchRecognize, names: readonly string[]): MatchNode['afterMatch'] {
  switch (skip?.to) {
    case undefined:
    case 'PAST LAST ROW':
      return { skip: 'past-last-row' }
    case 'NEXT ROW':
      return { skip: 'to-next-row' }
    default:
      return { skip: skip!.to === 'FIRST' ? 'to-first' : 'to-last', variable: known(skip!.variable!, names) }
  }
}

function known({ name, span }: Identifier, names: readonly string[]): string {
  if (names.includes(name)) return name
  return fail('SQL_UNKNOWN_TABLE', { name, suggestion: nearestName(name, names) }, { span })
}

function withinOf({ within }: MatchRecognize): number | null {
  if (!within) return null
  const bound = bindExpression(within, { scope: [], place: 'WITHIN' })
  if (bound.kind === 'literal' && bound.type.root === 'INTERVAL_DAY_TIME') return Number(bound.value)
  return fail('SQL_MATCH', { what: 'WITHIN', reason: "INTERVAL '…' MINUTE" }, { span: within.span })
}
