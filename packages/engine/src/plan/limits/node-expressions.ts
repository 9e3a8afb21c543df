import type { BoundExpression } from '../bound-expression.ts'
import type { PlanNode } from '../plan-node.ts'

/** The expressions of a node itself, its inputs' left out. */
export function nodeExpressions(node: PlanNode): readonly BoundExpression[] {
  const some = (...expressions: (BoundExpression | null | undefined)[]) =>
    expressions.filter((expression) => expression != null)
  switch (node.kind) {
    case 'scan':
      return [...(node.computed ?? []), ...some(node.watermark?.expression)]
    case 'project':
      return node.expressions
    case 'expand':
      return node.projections.flat()
    case 'filter':
      return [node.condition]
    case 'join':
    case 'interval-join':
    case 'temporal-join':
    case 'window-join':
      return some(node.condition)
    case 'lookup-join':
      return [
        ...(node.computed ?? []),
        ...some(node.condition),
        ...node.keys.flatMap(({ from }) => ('literal' in from ? [from.literal] : [])),
      ]
    case 'correlate':
      return [...node.call.args, ...some(node.condition)]
    case 'table-function':
    case 'process-function':
      return node.call.args
    case 'match':
      return [...node.measures, ...some(...node.pattern.map(({ define }) => define))]
    case 'values':
    case 'window':
    case 'group-aggregate':
    case 'window-aggregate':
    case 'group-window-aggregate':
    case 'union':
    case 'set-operation':
    case 'over':
    case 'rank':
    case 'window-rank':
    case 'deduplicate':
    case 'sort':
    case 'limit':
    case 'changelog-normalize':
    case 'final-rows':
    case 'sink-materialize':
    case 'sink':
      return []
  }
}
