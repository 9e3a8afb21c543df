import type { Relation } from '../relation.ts'
import { fuseWindowAggregate } from './fuse-window-aggregate.ts'
import {
  dropIdentityProject,
  mergeFilters,
  mergeProjects,
  pushFilterBelowProject,
  pushFilterBelowUnion,
} from './project-rules.ts'
import { type RewriteObserver, type RewriteRule, rewrite } from './rewrite-rule.ts'

const rules: readonly RewriteRule[] = [
  fuseWindowAggregate,
  mergeFilters,
  pushFilterBelowProject,
  pushFilterBelowUnion,
  mergeProjects,
  dropIdentityProject,
]

/** The relation as it runs best, by the named rules; `observe` sees each step. */
export function optimize(relation: Relation, observe?: RewriteObserver): Relation {
  return rewrite(relation, rules, observe)
}
