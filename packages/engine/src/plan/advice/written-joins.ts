import { nodesIn } from './syntax-walk.ts'

/** How many CROSS JOINs a statement spells out. */
export function explicitCrossJoins(statement: object): number {
  return nodesIn(statement).filter(
    (node) => node.kind === 'join' && node.type === 'CROSS' && node.comma === false,
  ).length
}
