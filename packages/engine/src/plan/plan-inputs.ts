import type { PlanNode } from './plan-node.ts'

export function inputsOfNode(node: PlanNode): readonly PlanNode[] {
  if ('input' in node) return [node.input]
  return 'inputs' in node ? node.inputs : []
}
