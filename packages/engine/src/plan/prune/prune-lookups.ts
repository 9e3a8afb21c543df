import type { BoundExpression } from '../bound-expression.ts'
import { columnsOf } from '../expression-tree.ts'
import { inputsOfNode } from '../plan-inputs.ts'
import type { LookupJoinNode, Plan, PlanNode } from '../plan-node.ts'
import { withInputs } from './with-inputs.ts'

type Wanted = Map<LookupJoinNode, Set<number> | 'all'>

/** Says of each lookup join which columns of its table anybody reads behind it; rows keep their form. */
export function pruneLookups(plan: Plan): Plan {
  const wanted: Wanted = new Map()
  const seen = new Set<PlanNode>()
  for (const sink of plan.sinks) collect(sink, wanted, seen)
  if (wanted.size === 0) return plan
  const known = new Map<PlanNode, PlanNode>()
  const sinks = plan.sinks.map((sink) => rebuilt(sink, wanted, known) as typeof sink)
  return Object.freeze({ ...plan, sinks: Object.freeze(sinks) })
}

function collect(node: PlanNode, wanted: Wanted, seen: Set<PlanNode>): void {
  if (seen.has(node)) return
  seen.add(node)
  const filter = node.kind === 'project' && node.input.kind === 'filter' ? node.input : null
  const join = filter?.input ?? (node.kind === 'project' ? node.input : null)
  if (node.kind === 'project' && join?.kind === 'lookup-join') {
    add(join, [...node.expressions, ...(filter ? [filter.condition] : [])], wanted)
    collect(join.input, wanted, seen)
    return
  }
  if (node.kind === 'lookup-join') wanted.set(node, 'all')
  for (const input of inputsOfNode(node)) collect(input, wanted, seen)
}

function add(join: LookupJoinNode, readers: readonly BoundExpression[], wanted: Wanted): void {
  const before = wanted.get(join) ?? new Set<number>()
  if (before === 'all') return
  const width = join.input.schema.fields.length
  for (const reader of [...readers, ...(join.condition ? [join.condition] : [])])
    for (const column of columnsOf(reader)) if (column >= width) before.add(column - width)
  wanted.set(join, before)
}

function rebuilt(node: PlanNode, wanted: Wanted, known: Map<PlanNode, PlanNode>): PlanNode {
  const before = known.get(node)
  if (before) return before
  const within = withInputs(node, (input) => rebuilt(input, wanted, known))
  const columns = node.kind === 'lookup-join' ? wanted.get(node) : undefined
  const after =
    columns && columns !== 'all'
      ? Object.freeze({ ...(within as LookupJoinNode), reads: [...columns] })
      : within
  known.set(node, after)
  return after
}
