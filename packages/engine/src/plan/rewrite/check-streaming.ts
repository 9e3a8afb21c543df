import { fail, type SourceSpan } from '@millrace/kernel'
import type { Relation, RelationOf } from '../relation.ts'
import { inputsOf } from '../relation.ts'
import { attributeOf } from '../typing/type-families.ts'
import { checkGroupCalls, checkWindowCalls } from './check-aggregates.ts'
import { rankFilterOf } from './rank-rules.ts'
import { isWindowGrouping, windowRoles } from './window-roles.ts'

/** Refuses what Flink has no way to run over a stream; for relations that are optimised. */
export function checkStreaming(relation: Relation, seen = new Set<Relation>()): void {
  if (seen.has(relation)) return
  seen.add(relation)
  if ('orderBy' in relation) checkKeys(relation)
  switch (relation.kind) {
    case 'filter':
      checkRankFilter(relation)
      break
    case 'over':
      checkOver(relation)
      break
    case 'rank':
    case 'window-rank':
      checkRank(relation)
      break
    case 'match':
      checkMatch(relation)
      break
    case 'window-aggregate':
      checkWindowSize(relation)
      checkWindowCalls(relation)
      break
    case 'group-window-aggregate':
      checkWindowCalls(relation)
      break
    case 'group-aggregate':
      checkGroupCalls(relation.aggregates)
      break
    case 'sort':
      checkSort(relation)
      break
    case 'limit':
      if (relation.fetch === null) fail('PLAN_LIMIT', {}, place(relation.span))
      break
    default:
  }
  for (const input of inputsOf(relation)) checkStreaming(input, seen)
}

const place = (span: SourceSpan | undefined) => (span ? { span } : {})

/** A rank is filtered, but only from below. */
function checkRankFilter(relation: RelationOf<'filter'>): void {
  const found = rankFilterOf(relation)
  if (!found || found.range.to !== null) return
  const { name } = found.over.calls[0]!
  fail(
    'PLAN_RANK_RANGE',
    { name, reason: `>= ${found.range.from}` },
    place(relation.condition.span ?? relation.span),
  )
}

function checkRank(rank: RelationOf<'rank' | 'window-rank'>): void {
  const { function: name, from, to, span, orderBy, partitionKeys, input } = rank
  const isOverWindows = isWindowGrouping(partitionKeys, windowRoles(input))
  if (orderBy.length === 0) fail('SQL_OVER_NEEDS_ORDER', { name }, place(span))
  if (name !== 'ROW_NUMBER') fail('PLAN_RANK_FUNCTION', { name }, place(span))
  if (typeof to !== 'number' && isOverWindows)
    fail('PLAN_RANK_RANGE', { name, reason: 'window' }, place(span))
  if (typeof to === 'number' && (to <= 0 || to < from))
    fail('PLAN_RANK_RANGE', { name, reason: `${from}–${to}` }, place(span))
}

/** Functions of OVER that need to know rows that have not come yet. */
const NEED_ALL_ROWS = new Set(['NTILE', 'PERCENT_RANK', 'CUME_DIST', 'LEAD'])
const RANKS = new Set(['ROW_NUMBER', 'RANK', 'DENSE_RANK'])

function checkOver({ orderBy, frame, calls, another, input, span }: RelationOf<'over'>): void {
  if (another) fail('PLAN_OVER_WINDOWS', {}, place(span))
  for (const call of calls) {
    if (NEED_ALL_ROWS.has(call.name))
      fail('PLAN_STREAM_FUNCTION', { name: call.name }, place(call.span ?? span))
    if (orderBy.length === 0 && RANKS.has(call.name))
      fail('SQL_OVER_NEEDS_ORDER', { name: call.name }, place(span))
  }
  const [key, second] = orderBy
  if (!key || second) fail('PLAN_OVER_ORDER', { reason: `ORDER BY: ${orderBy.length}` }, place(span))
  if (key.descending) fail('PLAN_OVER_ORDER', { reason: 'DESC' }, place(span))
  const { unit, preceding, following } = frame
  if (following !== 0) fail('PLAN_OVER_FRAME', { reason: `${unit} … ${frameEnd(following)}` }, place(span))
  const { name, type } = input.schema.fields[key.column]!
  if (preceding !== null && !attributeOf(type))
    fail('PLAN_OVER_FRAME', { reason: `ORDER BY ${name}` }, place(span))
}

function frameEnd(following: number | bigint | null): string {
  if (following === null) return 'UNBOUNDED FOLLOWING'
  return following === 0 ? 'CURRENT ROW' : following < 0 ? 'PRECEDING' : 'FOLLOWING'
}

function checkSort({ orderBy, input, span }: RelationOf<'sort'>): void {
  const [first] = orderBy
  const type = first && input.schema.fields[first.column]?.type
  if (!first || !type || first.descending || !attributeOf(type)) fail('PLAN_SORT', {}, place(span))
}

/** Windows of HOP are made of slices as long as the slide. */
function checkWindowSize({ window, span }: RelationOf<'window-aggregate'>): void {
  if (window.function !== 'HOP' || window.size % window.step === 0) return
  fail('SQL_WINDOW', { name: 'HOP', reason: 'SIZE % SLIDE = 0' }, place(span))
}

function checkMatch({ orderBy, input, span }: RelationOf<'match'>): void {
  const [first] = orderBy
  const type = first && input.schema.fields[first.column]!.type
  if (!type || first.descending || !attributeOf(type)) fail('PLAN_MATCH_ORDER', {}, place(span))
}

/** Maps and multisets have no order. */
function checkKeys({ orderBy, input, span }: Extract<Relation, { readonly orderBy: unknown }>): void {
  for (const { column } of orderBy) {
    const { name, type } = input.schema.fields[column]!
    if (type.root === 'MAP' || type.root === 'MULTISET')
      fail('SQL_ORDER_BY', { given: name, reason: type.root }, place(span))
  }
}
