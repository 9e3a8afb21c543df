import type { NodeBase } from './name-nodes.ts'

/** `start` and `end` are offsets in the script, the end exclusive and before the `;`. */
export interface StatementBase extends NodeBase {
  readonly start: number
  readonly end: number
}
