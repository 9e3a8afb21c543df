import type { Identifier, NodeBase } from './name-nodes.ts'

/** What stands in PATTERN ( … ) of MATCH_RECOGNIZE. */
export type Pattern = PatternVariable | PatternList | PatternQuantified | PatternExclusion

export interface PatternVariable extends NodeBase {
  readonly kind: 'pattern-variable'
  readonly name: Identifier
}
/** `A B` (sequence), `A | B` (alternation), `PERMUTE(A, B)`; at least two parts but for `permute`. */
export interface PatternList extends NodeBase {
  readonly kind: 'pattern-sequence' | 'pattern-alternation' | 'pattern-permute'
  readonly parts: readonly Pattern[]
}
/** `A*`, `A+?`, `A{2,3}`; `most` null is without end. */
export interface PatternQuantified extends NodeBase {
  readonly kind: 'pattern-quantified'
  readonly pattern: Pattern
  /** Null: `{,3}` names none. */
  readonly least: number | null
  readonly most: number | null
  readonly reluctant: boolean
}
/** `{- A -}` */
export interface PatternExclusion extends NodeBase {
  readonly kind: 'pattern-exclusion'
  readonly pattern: Pattern
}
