import type { Relation } from '../relation.ts'
import { dropAggregateOfUnique } from './aggregate-rules.ts'
import { dropCastAndBack } from './cast-rules.ts'
import { checkBatch } from './check-batch.ts'
import { checkStreaming } from './check-streaming.ts'
import { fuseWindowAggregate } from './fuse-window-aggregate.ts'
import { dropUnreadJoin, pruneHalfJoin, pruneJoin, pushFilterIntoJoin } from './join-rules.ts'
import {
  dropIdentityProject,
  mergeFilters,
  mergeProjects,
  pushFilterBelowProject,
  pushFilterBelowUnion,
} from './project-rules.ts'
import { constantRank, dropRankColumn, pruneOver, topN } from './rank-rules.ts'
import { type RewriteObserver, type RewriteRule, rewrite } from './rewrite-rule.ts'
import { settleTime } from './settle-time.ts'
import { windowRank } from './window-rank-rule.ts'

const rules: readonly RewriteRule[] = [
  fuseWindowAggregate,
  dropAggregateOfUnique,
  mergeFilters,
  pushFilterIntoJoin,
  topN,
  windowRank,
  constantRank,
  pushFilterBelowProject,
  pushFilterBelowUnion,
  mergeProjects,
  dropUnreadJoin,
  pruneJoin,
  pruneHalfJoin,
  dropCastAndBack,
  dropRankColumn,
  pruneOver,
  dropIdentityProject,
]

export interface OptimizeOptions {
  readonly isBatch?: boolean
  /** Sees each step. */
  readonly observe?: RewriteObserver
}

/** The relation as it runs best, by the named rules. Refuses what no stream, or no batch, can do. */
export function optimize(relation: Relation, { isBatch, observe }: OptimizeOptions = {}): Relation {
  const optimized = settleTime(rewrite(relation, rules, observe))
  if (isBatch) checkBatch(optimized)
  else checkStreaming(optimized)
  return optimized
}
