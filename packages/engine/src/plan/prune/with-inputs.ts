import type { PlanNode } from '../plan-node.ts'

/** The node over other inputs; itself when none is another. */
export function withInputs(node: PlanNode, map: (input: PlanNode) => PlanNode): PlanNode {
  if ('input' in node) {
    const input = map(node.input)
    return input === node.input ? node : (Object.freeze({ ...node, input }) as PlanNode)
  }
  if (!('inputs' in node)) return node
  const inputs = node.inputs.map(map)
  return inputs.every((input, i) => input === node.inputs[i])
    ? node
    : (Object.freeze({ ...node, inputs: Object.freeze(inputs) }) as PlanNode)
}
