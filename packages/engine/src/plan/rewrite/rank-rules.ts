import { rowType } from '../../types/logical-type.ts'
import { filter, project } from '../bind/make-relation.ts'
import { column, literal } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { columnsOf, inline } from '../expression-tree.ts'
import type { RankFunction } from '../plan-node.ts'
import type { Relation, RelationOf } from '../relation.ts'
import { allOf } from './conjuncts.ts'
import { type RankRange, rankRange } from './rank-range.ts'
import type { RewriteRule } from './rewrite-rule.ts'

const RANKS: readonly string[] = ['ROW_NUMBER', 'RANK', 'DENSE_RANK'] satisfies RankFunction[]

/** A filter on the rank of rows, found above the operator that ranks them. */
export interface RankFilter {
  readonly over: RelationOf<'over'>
  readonly range: RankRange
}

/** The rank that a filter asks for; null when it filters no rank. */
export function rankFilterOf(relation: RelationOf<'filter'>): RankFilter | null {
  let condition = relation.condition
  let below = relation.input
  while (below.kind === 'project') {
    condition = inline(condition, below.expressions)
    below = below.input
  }
  if (below.kind !== 'over' || below.another || below.calls.length !== 1) return null
  if (!RANKS.includes(below.calls[0]!.name)) return null
  const range = rankRange(condition, below.schema.fields.length - 1)
  return range && { over: below, range }
}

/** ROW_NUMBER() OVER (…) AS rn … WHERE rn <= 10 keeps the first rows of each partition, and forgets the others. */
export const topN: RewriteRule = {
  name: 'top-n',
  apply(relation) {
    if (relation.kind !== 'filter') return null
    const found = rankFilterOf(relation)
    if (!found || found.range.to === null) return null
    const { over, range } = found
    if (range.isEmpty)
      return Object.freeze({ kind: 'values', rows: Object.freeze([]), schema: relation.schema })
    const { partitionKeys, orderBy, input, schema, calls, span } = over
    const rank: RelationOf<'rank'> = Object.freeze({
      kind: 'rank',
      input,
      partitionKeys,
      orderBy,
      function: calls[0]!.name as RankFunction,
      from: range.from,
      to: range.to!,
      outputsRank: true,
      schema,
      ...(span && { span }),
    })
    return onTop(relation.input, rank, allOf(range.rest))
  },
}

/** The projections above the ranking again, now above `rank`, with what is left of the condition below them. */
function onTop(above: Relation, rank: Relation, rest: BoundExpression | null): Relation {
  if (above.kind !== 'project') return rest ? filter(rank, rest, rest.span) : rank
  return project(
    onTop(above.input, rank, rest),
    above.expressions,
    above.schema.fields.map(({ name }) => name),
    above.span,
  )
}

/** The rank is not computed where nothing reads it: then rows need not be sent again when others shift them. */
export const dropRankColumn: RewriteRule = {
  name: 'drop-rank-column',
  apply(relation) {
    if (relation.kind !== 'project') return null
    const between = relation.input.kind === 'filter' ? relation.input : null
    const rank = between ? between.input : relation.input
    if (!isRanking(rank) || !rank.outputsRank) return null
    const last = rank.schema.fields.length - 1
    const read = [...relation.expressions, ...(between ? [between.condition] : [])]
    if (read.some((expression) => columnsOf(expression).has(last))) return null
    const bare = withoutRank(rank)
    const input = between ? filter(bare, between.condition, between.span) : bare
    const names = relation.schema.fields.map(({ name }) => name)
    return project(input, relation.expressions, names, relation.span)
  },
}

/** Of rows that all have the same number, the number is a constant. */
export const constantRank: RewriteRule = {
  name: 'constant-rank',
  apply(relation) {
    if (!isRanking(relation) || !relation.outputsRank || relation.function !== 'ROW_NUMBER') return null
    if (relation.from !== relation.to) return null
    const { fields } = relation.schema
    const expressions = fields.map(({ type }, i) =>
      i === fields.length - 1 ? literal(BigInt(relation.from), type, relation.span) : column(i, type),
    )
    const names = fields.map(({ name }) => name)
    return project(withoutRank(relation), expressions, names, relation.span)
  },
}

type Ranking = RelationOf<'rank' | 'window-rank'>

function isRanking(relation: Relation): relation is Ranking {
  return relation.kind === 'rank' || relation.kind === 'window-rank'
}

function withoutRank(rank: Ranking): Ranking {
  const schema = rowType(rank.schema.fields.slice(0, -1))
  return Object.freeze({ ...rank, outputsRank: false, schema })
}

/** Values of OVER that nothing reads are not computed. */
export const pruneOver: RewriteRule = {
  name: 'prune-over',
  apply(relation) {
    if (relation.kind !== 'project' || relation.input.kind !== 'over') return null
    const over = relation.input
    const width = over.input.schema.fields.length
    const read = new Set<number>()
    for (const each of relation.expressions) columnsOf(each, read)
    const kept = over.calls.flatMap((_, i) => (read.has(width + i) ? [i] : []))
    if (kept.length === over.calls.length) return null
    const moved = over.schema.fields.map(({ type }, i) => {
      const place = i < width ? i : width + Math.max(0, kept.indexOf(i - width))
      return column(place, type)
    })
    const names = relation.schema.fields.map(({ name }) => name)
    const expressions = relation.expressions.map((expression) =>
      placed(inline(expression, moved), expression),
    )
    return project(keepCalls(over, kept), expressions, names, relation.span)
  },
}

function placed(expression: BoundExpression, from: BoundExpression): BoundExpression {
  return from.span && !expression.span ? Object.freeze({ ...expression, span: from.span }) : expression
}

function keepCalls(over: RelationOf<'over'>, kept: readonly number[]): Relation {
  if (kept.length === 0) return over.input
  const width = over.input.schema.fields.length
  const { fields } = over.schema
  const schema = rowType([...fields.slice(0, width), ...kept.map((i) => fields[width + i]!)])
  return Object.freeze({ ...over, calls: Object.freeze(kept.map((i) => over.calls[i]!)), schema })
}
