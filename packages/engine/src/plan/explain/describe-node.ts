import type { ChangelogMode } from '../../types/row-kind.ts'
import type { AggregateCall } from '../bound-expression.ts'
import type { PlanNode, WindowSpec } from '../plan-node.ts'
import { describeExpression } from './describe-expression.ts'

/** A node as a line of EXPLAIN, in Flink's words: `GroupAggregate(groupBy=[k], select=[k, COUNT(*) AS EXPR$1])`. */
export function describeNode(node: PlanNode): string {
  const names = node.schema.fields.map(({ name }) => name)
  switch (node.kind) {
    case 'scan': {
      const watermark = node.watermark
        ? `, watermark=[${describeExpression(node.watermark.expression, names)}]`
        : ''
      return `TableSourceScan(table=[${node.table.name}], fields=[${names.join(', ')}]${watermark})`
    }
    case 'values':
      return `Values(rows=[${node.rows.length}], fields=[${names.join(', ')}])`
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
    case 'union':
      return `Union(all=[true], union=[${names.join(', ')}])`
    case 'set-operation':
    case 'expand':
    case 'over':
    case 'rank':
    case 'deduplicate':
    case 'sort':
    case 'limit':
    case 'join':
    case 'interval-join':
    case 'temporal-join':
    case 'lookup-join':
    case 'window-join':
    case 'window-rank':
    case 'group-window-aggregate':
    case 'correlate':
    case 'table-function':
    case 'process-function':
    case 'match':
    case 'changelog-normalize':
      return `${node.kind}(fields=[${names.join(', ')}])`
    case 'sink-materialize':
      return `SinkUpsertMaterializer(key=[${node.keys.map((key) => names[key]).join(', ')}])`
    case 'sink':
      return `Sink(table=[${node.table?.name ?? '*collect*'}], fields=[${names.join(', ')}])`
  }
}

function describeProjection(node: Extract<PlanNode, { kind: 'project' }>): string {
  const below = node.input.schema.fields.map(({ name }) => name)
  return node.expressions
    .map((expression, i) => {
      const text = describeExpression(expression, below)
      const name = node.schema.fields[i]!.name
      return text === name ? text : `${text} AS ${name}`
    })
    .join(', ')
}

function describeAggregates(
  node: Extract<PlanNode, { kind: 'group-aggregate' | 'window-aggregate' }>,
): string {
  const below = node.input.schema.fields.map(({ name }) => name)
  const keys = node.keys.map((key) => below[key]!)
  const calls = node.aggregates.map(
    (call, i) => `${describeAggregate(call, below)} AS ${node.schema.fields[node.keys.length + i]!.name}`,
  )
  const groupBy = keys.length > 0 ? `groupBy=[${keys.join(', ')}], ` : ''
  return `${groupBy}select=[${[...keys, ...calls].join(', ')}]`
}

function describeAggregate(call: AggregateCall, below: readonly string[]): string {
  const args = call.args.map((arg) => below[arg]!).join(', ') || '*'
  const filter = call.filter === null ? '' : ` FILTER ${below[call.filter]}`
  return `${call.name}(${call.distinct ? 'DISTINCT ' : ''}${args})${filter}`
}

function describeWindow(window: WindowSpec, input: PlanNode): string {
  const time = input.schema.fields[window.timeColumn]!.name
  const step =
    window.step > 0 ? `, ${window.function === 'HOP' ? 'slide' : 'step'}=[${describeMs(window.step)}]` : ''
  const offset = window.offset === 0 ? '' : `, offset=[${describeMs(window.offset)}]`
  return `${window.function}(time_col=[${time}]${step}, size=[${describeMs(window.size)}]${offset})`
}

const UNITS = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'min'],
  [1000, 's'],
] as const

function describeMs(ms: number): string {
  const [factor, unit] = UNITS.find(([size]) => ms % size === 0) ?? [1, 'ms']
  return `${ms / factor} ${unit}`
}

/** `[I,UB,UA,D]`, as Flink's CHANGELOG_MODE writes it. */
export function describeMode(mode: ChangelogMode): string {
  const kinds = ['I', mode.updateBefore && 'UB', mode.updateAfter && 'UA', mode.delete && 'D']
  return `[${kinds.filter(Boolean).join(',')}]`
}
