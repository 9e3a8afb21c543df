import type { SourceSpan } from '@millrace/kernel'
import { typeToString, withoutAttribute } from '../../types/logical-type.ts'
import { type EngineLimit, engineLimits } from '../limits/engine-limits.ts'
import { inputsOfNode } from '../plan-inputs.ts'
import type { Plan, PlanNode } from '../plan-node.ts'
import { describeMode, describeNode } from './describe-node.ts'
import { nodeState, type StateKind } from './node-state.ts'

/** A node of the plan as plain data, for graphs and tools. */
export interface ExplainedNode {
  readonly id: number
  readonly uid: string
  readonly kind: PlanNode['kind']
  /** The operator's name alone: `GroupAggregate`. */
  readonly name: string
  readonly description: string
  /** `[I,UB,UA,D]` */
  readonly changelogMode: string
  /** Names of the columns of each upsert key. */
  readonly upsertKeys: readonly (readonly string[])[]
  readonly fields: readonly { readonly name: string; readonly type: string }[]
  readonly state: { readonly kind: StateKind; readonly keys: readonly string[] }
  readonly span: SourceSpan | null
}

/** Rows go from one node to another, as the changes that the first one emits. */
export interface ExplainedEdge {
  readonly from: number
  readonly to: number
  /** Which input of `to`: 0 is the left of a join. */
  readonly input: number
  readonly changelogMode: string
}

export interface ExplainedPlan {
  readonly nodes: readonly ExplainedNode[]
  readonly edges: readonly ExplainedEdge[]
  /** True when every source ends. */
  readonly bounded: boolean
  /** What the embedded engine understands and does not run yet; a job with any of it does not start. */
  readonly limits: readonly EngineLimit[]
}

/** The plan as a graph: every node once, inputs before what reads them. */
export function explainGraph(plan: Plan): ExplainedPlan {
  const nodes = new Map<number, ExplainedNode>()
  const edges: ExplainedEdge[] = []
  const scans: Extract<PlanNode, { kind: 'scan' }>[] = []
  const visit = (node: PlanNode): void => {
    if (nodes.has(node.id)) return
    if (node.kind === 'scan') scans.push(node)
    const inputs = inputsOfNode(node)
    for (const input of inputs) visit(input)
    nodes.set(node.id, explainNode(node))
    inputs.forEach((from, input) => {
      edges.push({ from: from.id, to: node.id, input, changelogMode: describeMode(from.changelogMode) })
    })
  }
  for (const sink of plan.sinks) visit(sink)
  const bounded = scans.every((scan) => scan.bounded)
  return {
    nodes: [...nodes.values()],
    edges,
    bounded,
    limits: plan.sinks.flatMap((sink) => engineLimits(sink)),
  }
}

function explainNode(node: PlanNode): ExplainedNode {
  const description = describeNode(node)
  const { fields } = node.schema
  const { kind, keys } = nodeState(node)
  const below = inputsOfNode(node)[0]?.schema.fields ?? []
  return {
    id: node.id,
    uid: node.uid,
    kind: node.kind,
    name: description.slice(0, description.indexOf('(')),
    description,
    changelogMode: describeMode(node.changelogMode),
    upsertKeys: node.upsertKeys.map((key) => key.map((column) => fields[column]!.name)),
    fields: fields.map(({ name, type }) => ({ name, type: typeToString(withoutAttribute(type)) })),
    state: { kind, keys: keys.map((key) => below[key]!.name) },
    span: node.span ?? null,
  }
}
