import type { Relation } from '../relation.ts'
import { dropDistinctOfUnique } from './aggregate-rules.ts'
import { dropCastAndBack } from './cast-rules.ts'
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
  dropDistinctOfUnique,
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

/** The relation as it runs best, by the named rules; `observe` sees each step. Refuses what no stream can do. */
export function optimize(relation: Relation, observe?: RewriteObserver): Relation {
  const optimized = settleTime(rewrite(relation, rules, observe))
  checkStreaming(optimized)
  return optimized
}
