import { unreachable } from '@millrace/kernel'
import type { ChangelogMode } from '../../types/row-kind.ts'
import type { PlanNode } from '../plan-node.ts'
import { describeExpression } from './describe-expression.ts'
import {
  describeCorrelate,
  describeMatch,
  describeProcessFunction,
  describeTableFunction,
} from './describe-function.ts'
import { describeJoin, describeLookup } from './describe-join.ts'
import { describeAggregates, list, namesOf } from './describe-parts.ts'
import { describeDeduplicate, describeOver, describeRank, describeSort } from './describe-rank.ts'
import { describeGroupWindow, describeWindow } from './describe-window.ts'

/** A node as a line of EXPLAIN, in Flink's words: `GroupAggregate(groupBy=[k], select=[k, COUNT(*) AS EXPR$1])`. */
export function describeNode(node: PlanNode): string {
  const names = namesOf(node)
  switch (node.kind) {
    case 'scan':
      return describeScan(node)
    case 'values':
      return `Values(rows=[${node.rows.length}], fields=[${list(names)}])`
    case 'project':
      return `Calc(select=[${describeProjection(node)}])`
    case 'filter':
      return `Calc(where=[${describeExpression(node.condition, names)}])`
    case 'window':
      return `WindowTableFunction(window=[${describeWindow(node.window, node.input)}])`
    case 'group-aggregate':
      return `GroupAggregate(${describeAggregates(node)})`
    case 'window-aggregate':
      return `WindowAggregate(window=[${describeWindow(node.window, node.input)}], ${describeAggregates(node)})`
    case 'group-window-aggregate':
      return describeGroupWindow(node)
    case 'union':
      return `Union(all=[true], union=[${list(names)}])`
    case 'set-operation':
      return `${node.operator === 'INTERSECT' ? 'Intersect' : 'Minus'}(all=[${node.all}])`
    case 'expand':
      return describeExpand(node)
    case 'over':
      return describeOver(node)
    case 'rank':
    case 'window-rank':
      return describeRank(node)
    case 'deduplicate':
      return describeDeduplicate(node)
    case 'sort':
    case 'limit':
      return describeSort(node)
    case 'join':
    case 'interval-join':
    case 'temporal-join':
    case 'window-join':
      return describeJoin(node)
    case 'lookup-join':
      return describeLookup(node)
    case 'correlate':
      return describeCorrelate(node)
    case 'table-function':
      return describeTableFunction(node)
    case 'process-function':
      return describeProcessFunction(node)
    case 'match':
      return describeMatch(node)
    case 'changelog-normalize':
      return `ChangelogNormalize(key=[${list(node.keys.map((key) => names[key]!))}])`
    case 'final-rows':
      return 'FinalRows()'
    case 'sink-materialize':
      return `SinkUpsertMaterializer(key=[${list(node.keys.map((key) => names[key]!))}])`
    case 'sink':
      return `Sink(table=[${node.table?.name ?? '*collect*'}], fields=[${list(names)}])`
    default:
      return unreachable(node)
  }
}

function describeScan(node: Extract<PlanNode, { kind: 'scan' }>): string {
  const names = namesOf(node)
  const watermark = node.watermark
    ? `, watermark=[${describeExpression(node.watermark.expression, names)}]`
    : ''
  return `TableSourceScan(table=[${node.table.name}], fields=[${list(names)}]${watermark})`
}

function describeProjection(node: Extract<PlanNode, { kind: 'project' }>): string {
  const below = namesOf(node.input)
  return list(
    node.expressions.map((expression, i) => {
      const text = describeExpression(expression, below)
      const name = node.schema.fields[i]!.name
      return text === name ? text : `${text} AS ${name}`
    }),
  )
}

function describeExpand(node: Extract<PlanNode, { kind: 'expand' }>): string {
  const below = namesOf(node.input)
  const names = namesOf(node)
  const projects = node.projections.map((projection) => {
    const columns = projection.map((expression, i) => {
      const text = describeExpression(expression, below)
      return text === names[i] ? text : `${text} AS ${names[i]}`
    })
    return `{${list(columns)}}`
  })
  return `Expand(projects=[${list(projects)}])`
}

/** `[I,UB,UA,D]`, as Flink's CHANGELOG_MODE writes it. */
export function describeMode(mode: ChangelogMode): string {
  const kinds = ['I', mode.updateBefore && 'UB', mode.updateAfter && 'UA', mode.delete && 'D']
  return `[${kinds.filter(Boolean).join(',')}]`
}
