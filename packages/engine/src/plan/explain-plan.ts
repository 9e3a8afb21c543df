import { describeMode, describeNode } from './explain/describe-node.ts'
import type { Plan, PlanNode } from './plan-node.ts'

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
  const inputs = planInputs(node)
  inputs.forEach((input, i) => {
    const isLast = i === inputs.length - 1
    describe(input, `${below}+- `, `${below}${isLast ? '   ' : ':  '}`, lines)
  })
}

function planInputs(node: PlanNode): readonly PlanNode[] {
  if ('input' in node) return [node.input]
  return 'inputs' in node ? node.inputs : []
}

/** A node of the plan as plain data, for graphs and tools. */
export interface ExplainedNode {
  readonly id: number
  readonly uid: string
  readonly kind: PlanNode['kind']
  readonly description: string
  readonly changelogMode: string
  readonly fields: readonly string[]
  readonly inputs: readonly number[]
}

/** Every node once, inputs before what reads them. */
export function listPlan(plan: Plan): ExplainedNode[] {
  const seen = new Map<number, ExplainedNode>()
  const visit = (node: PlanNode): void => {
    if (seen.has(node.id)) return
    const inputs = planInputs(node)
    for (const input of inputs) visit(input)
    seen.set(node.id, {
      id: node.id,
      uid: node.uid,
      kind: node.kind,
      description: describeNode(node),
      changelogMode: describeMode(node.changelogMode),
      fields: node.schema.fields.map(({ name }) => name),
      inputs: inputs.map(({ id }) => id),
    })
  }
  for (const sink of plan.sinks) visit(sink)
  return [...seen.values()]
}
