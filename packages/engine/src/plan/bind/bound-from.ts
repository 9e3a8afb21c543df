import type { Relation } from '../relation.ts'
import type { Scope } from './scope.ts'

/** What a part of FROM reads, with the names its columns go by. */
export interface BoundFrom {
  readonly relation: Relation
  readonly scope: Scope
}
