import { describeMode, describeNode } from './explain/describe-node.ts'
import { inputsOfNode } from './plan-inputs.ts'
import type { Plan, PlanNode } from './plan-node.ts'

export {
  type ExplainedEdge,
  type ExplainedNode,
  type ExplainedPlan,
  explainGraph,
} from './explain/explain-graph.ts'

/** A plan as text: one tree a sink, indented like Flink's optimized plan, with the kinds of changes of each node. */
export function explainPlan(plan: Plan): string {
  const lines = ['== Optimized Execution Plan ==']
  for (const sink of plan.sinks) {
    describe(sink, '', '', lines)
    lines.push('')
  }
  return `${lines.join('\n').trimEnd()}\n`
}

function describe(node: PlanNode, lead: string, below: string, lines: string[]): void {
  lines.push(`${lead}${describeNode(node)}, changelogMode=${describeMode(node.changelogMode)}`)
  const inputs = inputsOfNode(node)
  inputs.forEach((input, i) => {
    const isLast = i === inputs.length - 1
    describe(input, `${below}${isLast ? '+- ' : ':- '}`, `${below}${isLast ? '   ' : ':  '}`, lines)
  })
}
