import type { FunctionCall } from './ast/query-nodes.ts'

/** What a function with a syntax of its own has read, and what may follow it. */
export interface SpecialCall extends Pick<FunctionCall, 'arguments' | 'syntax'> {
  readonly returning?: FunctionCall['returning']
  readonly orderBy?: FunctionCall['orderBy']
  readonly orderInside?: boolean
  readonly suffixes: 'none' | 'over' | 'order' | 'all'
}
