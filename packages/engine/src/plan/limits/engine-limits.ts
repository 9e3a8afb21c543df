import type { SourceSpan } from '@millrace/kernel'
import type { BoundExpression } from '../bound-expression.ts'
import { findAggregateFunction, isEvaluatedName } from '../functions/function-catalogue.ts'
import type { PlanNode } from '../plan-node.ts'
import { nodeExpressions } from './node-expressions.ts'

/** What the embedded engine understands but does not run yet. */
export interface EngineLimit {
  readonly feature: string
  readonly span?: SourceSpan
}

/** Kinds of nodes without an operator, in words of SQL. */
const NODES: Partial<Record<PlanNode['kind'], string>> = {
  over: 'OVER',
  'interval-join': 'An interval join',
  'temporal-join': 'A temporal join',
  'lookup-join': 'A lookup join',
  'window-join': 'A window join',
  'window-rank': 'Top-N in windows',
  'group-window-aggregate': 'GROUP BY over a legacy window',
  correlate: 'LATERAL and UNNEST',
  'table-function': 'A table function',
  'process-function': 'A process table function',
  match: 'MATCH_RECOGNIZE',
}

/** Everything in the plan under `root` that cannot run, in the order of the rows; each node's own expressions with it. */
export function engineLimits(root: PlanNode, seen = new Set<PlanNode>()): EngineLimit[] {
  if (seen.has(root)) return []
  seen.add(root)
  const inputs = 'input' in root ? [root.input] : 'inputs' in root ? root.inputs : []
  const below = inputs.flatMap((input) => engineLimits(input, seen))
  return [...below, ...ownLimits(root)]
}

function ownLimits(node: PlanNode): EngineLimit[] {
  const found: EngineLimit[] = nodeExpressions(node).flatMap(expressionLimits)
  const feature = NODES[node.kind]
  if (feature) found.push(limit(feature, node.span))
  if ('window' in node && 'function' in node.window && node.window.function === 'SESSION')
    found.push(limit('SESSION', node.span))
  if (node.kind === 'window-aggregate' && node.window.attached)
    found.push(limit('Aggregating windows that are there already', node.span))
  if (node.kind === 'join' && node.nullAware)
    found.push(limit('NOT IN with a column that may be NULL', node.span))
  if (node.kind === 'sort' && node.orderBy[0]?.descending !== false) found.push(limit('ORDER BY', node.span))
  if ('aggregates' in node) {
    for (const { name, span } of node.aggregates)
      if (findAggregateFunction(name)?.runs === false) found.push(limit(name, span))
  }
  return found
}

function expressionLimits(expression: BoundExpression): EngineLimit[] {
  if (expression.kind !== 'call') return []
  const below = expression.args.flatMap(expressionLimits)
  const runs = isEvaluatedName(expression.name)
  return runs ? below : [...below, limit(expression.name, expression.span)]
}

function limit(feature: string, span: SourceSpan | undefined): EngineLimit {
  return { feature, ...(span && { span }) }
}
