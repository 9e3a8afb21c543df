import { isInsertOnly } from '../../types/row-kind.ts'
import { inputsOfNode } from '../plan-inputs.ts'
import type { PlanNode } from '../plan-node.ts'

/** The lowest node that makes changes. */
export function firstChanging(node: PlanNode): PlanNode {
  const inputs = inputsOfNode(node)
  const changing = inputs.find(({ changelogMode }) => !isInsertOnly(changelogMode))
  return changing ? firstChanging(changing) : node
}
