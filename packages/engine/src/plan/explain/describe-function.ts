import { typeToString } from '../../types/logical-type.ts'
import type { MatchVariable, PlanNode, TableFunctionCall } from '../plan-node.ts'
import { describeExpression } from './describe-expression.ts'
import { describeOrder, list, namesOf } from './describe-parts.ts'

function invocation(call: TableFunctionCall, below: readonly string[]): string {
  return `${call.name}(${list(call.args.map((arg) => describeExpression(arg, below)))})`
}

export function describeCorrelate(node: Extract<PlanNode, { kind: 'correlate' }>): string {
  const called = invocation(node.call, namesOf(node.input))
  const where = node.condition ? `, condition=[${describeExpression(node.condition, namesOf(node))}]` : ''
  const type = typeToString(node.schema)
  return `Correlate(invocation=[${called}], correlate=[table(${called})], select=[${list(namesOf(node))}], rowType=[${type}], joinType=[${node.joinType.toUpperCase()}]${where})`
}

export function describeTableFunction(node: Extract<PlanNode, { kind: 'table-function' }>): string {
  return `TableFunctionScan(invocation=[${invocation(node.call, [])}], rowType=[${typeToString(node.schema)}])`
}

export function describeProcessFunction(node: Extract<PlanNode, { kind: 'process-function' }>): string {
  const keys = node.inputs.map((input, i) => {
    const names = namesOf(input)
    return `[${list((node.partitionKeys[i] ?? []).map((key) => names[key]!))}]`
  })
  return `ProcessTableFunction(invocation=[${invocation(node.call, [])}], partitionBy=[${list(keys)}], select=[${list(namesOf(node))}])`
}

export function describeMatch(node: Extract<PlanNode, { kind: 'match' }>): string {
  const below = namesOf(node.input)
  const own = namesOf(node).slice(node.partitionKeys.length)
  const measures = node.measures.map((measure, i) => `${describeExpression(measure, below)} AS ${own[i]}`)
  const defines = node.pattern.flatMap(({ name, define }) =>
    define ? [`{${name}=${describeExpression(define, below)}}`] : [],
  )
  const { afterMatch } = node
  const after =
    'variable' in afterMatch
      ? `SKIP TO ${afterMatch.skip === 'to-first' ? 'FIRST' : 'LAST'} ${afterMatch.variable}`
      : afterMatch.skip === 'to-next-row'
        ? 'SKIP TO NEXT ROW'
        : 'SKIP PAST LAST ROW'
  const parts = [
    `partitionBy=[${list(node.partitionKeys.map((key) => below[key]!))}]`,
    `orderBy=[${describeOrder(node.orderBy, below)}]`,
    `measures=[${list(measures)}]`,
    'rowsPerMatch=[ONE ROW PER MATCH]',
    `after=[${after}]`,
    `pattern=[(${node.pattern.map(describeVariable).join(' ')})]`,
    ...(node.within === null ? [] : [`within=[${node.within}:INTERVAL MS]`]),
    `define=[${list(defines)}]`,
  ]
  return `Match(${parts.join(', ')})`
}

/** `A`, `B+`, `C{2,3}?`. */
function describeVariable({ name, least, most, greedy }: MatchVariable): string {
  const quantifier = quantifierOf(least, most)
  return `${name}${quantifier}${greedy || quantifier === '' ? '' : '?'}`
}

function quantifierOf(least: number, most: number | null): string {
  if (least === 1 && most === 1) return ''
  if (most === null && least < 2) return least === 0 ? '*' : '+'
  if (least === 0 && most === 1) return '?'
  return least === most ? `{${least}}` : `{${least},${most ?? ''}}`
}
