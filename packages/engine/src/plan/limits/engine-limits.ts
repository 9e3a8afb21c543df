import type { SourceSpan } from '@millrace/kernel'
import type { BoundExpression } from '../bound-expression.ts'
import { findAggregateFunction, isEvaluatedCall } from '../functions/function-catalogue.ts'
import { inputsOfNode } from '../plan-inputs.ts'
import type { PlanNode } from '../plan-node.ts'
import { nodeExpressions } from './node-expressions.ts'

/** What the embedded engine understands but does not run yet. */
export interface EngineLimit {
  readonly feature: string
  readonly span?: SourceSpan
}

/** Kinds of nodes without an operator, in words of SQL. */
const NODES: Partial<Record<PlanNode['kind'], string>> = {
  'table-function': 'A table function',
  'process-function': 'A process table function',
  match: 'MATCH_RECOGNIZE',
}

/** Functions that only OVER has; and those of them that need all rows. */
const RUN_IN_OVER = new Set(['ROW_NUMBER', 'RANK', 'DENSE_RANK', 'LAG'])
const RUN_IN_BATCH = new Set(['PERCENT_RANK', 'CUME_DIST', 'NTILE', 'LEAD'])

/**
 * Everything in the plan under `root` that cannot run, in the order of the rows; each node's own expressions with it.
 * `isBatch`: `execution.runtime-mode` is BATCH.
 */
export function engineLimits(root: PlanNode, isBatch = false, seen = new Set<PlanNode>()): EngineLimit[] {
  if (seen.has(root)) return []
  seen.add(root)
  const below = inputsOfNode(root).flatMap((input) => engineLimits(input, isBatch, seen))
  return [...below, ...ownLimits(root, isBatch)]
}

function ownLimits(node: PlanNode, isBatch: boolean): EngineLimit[] {
  const found: EngineLimit[] = nodeExpressions(node).flatMap(expressionLimits)
  const feature = NODES[node.kind]
  if (feature) found.push(limit(feature, node.span))
  if (node.kind === 'temporal-join' && node.rightTime === null)
    found.push(limit('FOR SYSTEM_TIME AS OF processing time', node.span))
  if (node.kind === 'correlate' && node.call.name !== 'UNNEST')
    found.push(limit('A table function', node.span))
  if (node.kind === 'over' && !isBatch && (node.another || node.frame.following !== 0))
    found.push(limit('OVER over several windows, or over rows that follow', node.span))
  const calls = 'aggregates' in node ? node.aggregates : node.kind === 'over' ? node.calls : []
  for (const { name, span } of calls) {
    const runs =
      findAggregateFunction(name)?.runs !== false ||
      RUN_IN_OVER.has(name) ||
      (isBatch && RUN_IN_BATCH.has(name))
    if (!runs) found.push(limit(name, span))
  }
  return found
}

function expressionLimits(expression: BoundExpression): EngineLimit[] {
  if (expression.kind !== 'call') return []
  const below = expression.args.flatMap(expressionLimits)
  const runs = isEvaluatedCall(expression)
  return runs ? below : [...below, limit(expression.name, expression.span)]
}

function limit(feature: string, span: SourceSpan | undefined): EngineLimit {
  return { feature, ...(span && { span }) }
}
