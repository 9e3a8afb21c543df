import type { SourceSpan } from '@millrace/kernel'
import type { BoundExpression } from '../bound-expression.ts'
import { inputsOfNode } from '../plan-inputs.ts'
import type { PlanNode, SinkPlanNode } from '../plan-node.ts'
import type { BoundWork } from '../session.ts'

/** What advice about one INSERT or query goes by. */
export interface PlanFacts {
  readonly work: BoundWork
  readonly sink: SinkPlanNode
  /** Every node once, inputs first. */
  readonly nodes: readonly PlanNode[]
  /** A setting as it stands at the statement. */
  readonly setting: (key: string) => string | undefined
  /** Whether rows may come for ever. */
  readonly isUnbounded: (node: PlanNode) => boolean
  /** The place of the INSERT or query. */
  readonly span: SourceSpan
  /** The place of the statement it stands in, before which settings can be put. */
  readonly whole: SourceSpan
}

export function factsOf(
  work: BoundWork,
  sink: SinkPlanNode,
  setting: PlanFacts['setting'],
  whole: SourceSpan,
): PlanFacts {
  const unbounded = new Map<PlanNode, boolean>()
  const visit = (node: PlanNode): boolean => {
    const known = unbounded.get(node)
    if (known !== undefined) return known
    const below = inputsOfNode(node).map(visit)
    const isOwn = node.kind === 'scan' && !node.bounded
    unbounded.set(node, isOwn || below.includes(true))
    return unbounded.get(node)!
  }
  visit(sink)
  const nodes = [...unbounded.keys()]
  return {
    work,
    sink,
    nodes,
    setting,
    isUnbounded: (node) => unbounded.get(node)!,
    span: work.statement.span,
    whole,
  }
}

/** The parts that AND puts together. */
export function conjuncts(condition: BoundExpression | null): readonly BoundExpression[] {
  if (!condition) return []
  return condition.kind === 'call' && condition.name === 'AND'
    ? condition.args.flatMap(conjuncts)
    : [condition]
}

/** Every call in an expression, itself included. */
export function callsIn(expression: BoundExpression): Extract<BoundExpression, { kind: 'call' }>[] {
  return expression.kind === 'call' ? [expression, ...expression.args.flatMap(callsIn)] : []
}

export function namesAt(node: PlanNode, columns: readonly number[]): string[] {
  return columns.map((column) => node.schema.fields[column]!.name)
}

/** The scans a node reads, and whatever a column of it is computed by there. */
export function scansBelow(
  node: PlanNode,
  seen = new Set<PlanNode>(),
): Extract<PlanNode, { kind: 'scan' }>[] {
  if (seen.has(node)) return []
  seen.add(node)
  if (node.kind === 'scan') return [node]
  return inputsOfNode(node).flatMap((input) => scansBelow(input, seen))
}
