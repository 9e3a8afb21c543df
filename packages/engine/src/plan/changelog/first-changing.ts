import { isInsertOnly } from '../../types/row-kind.ts'
import type { PlanNode } from '../plan-node.ts'

/** The lowest node that makes changes. */
export function firstChanging(node: PlanNode): PlanNode {
  const inputs = 'input' in node ? [node.input] : 'inputs' in node ? node.inputs : []
  const changing = inputs.find(({ changelogMode }) => !isInsertOnly(changelogMode))
  return changing ? firstChanging(changing) : node
}
