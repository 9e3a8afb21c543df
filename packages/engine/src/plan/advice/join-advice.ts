import type { Diagnostic } from '../../sql/diagnostic.ts'
import { isInsertOnly } from '../../types/row-kind.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { columnsOf } from '../expression-tree.ts'
import type { PlanNode } from '../plan-node.ts'
import { isTimestamp } from '../typing/type-families.ts'
import { advise, headOf } from './advice.ts'
import { conjuncts, namesAt, type PlanFacts, scansBelow } from './plan-facts.ts'
import { explicitCrossJoins } from './written-joins.ts'

type Join = Extract<PlanNode, { kind: 'join' }>

/** Regular joins that miss a condition, or could forget rows. */
export function joinAdvice(facts: PlanFacts): Diagnostic[] {
  return facts.nodes.flatMap((node) => {
    if (node.kind !== 'join') return []
    return [
      ...unconditional(node, facts),
      ...byTime(node, facts),
      ...ofVersions(node, facts),
      ...notIn(node, facts),
    ]
  })
}

const placeOf = (node: Join, facts: PlanFacts) => headOf(node.span ?? facts.span)
const isSemi = ({ joinType }: Join) => joinType === 'semi' || joinType === 'anti'

function unconditional(node: Join, facts: PlanFacts): Diagnostic[] {
  if (
    node.leftKeys.length > 0 ||
    isSemi(node) ||
    isSingleRow(node.inputs[0]!) ||
    isSingleRow(node.inputs[1]!)
  )
    return []
  const span = placeOf(node, facts)
  if (node.condition) return [advise('ADVICE_NO_EQUALITY', {}, { severity: 'warning', span })]
  const isMeant = explicitCrossJoins(facts.work.statement) > 0
  return isMeant ? [] : [advise('ADVICE_CROSS_JOIN', {}, { severity: 'warning', span })]
}

/** A global aggregate, as a scalar subquery gives it: joining it multiplies nothing. */
function isSingleRow(node: PlanNode): boolean {
  if (node.kind === 'project' || node.kind === 'filter') return isSingleRow(node.input)
  if (node.kind === 'values') return node.rows.length <= 1
  return node.kind === 'group-aggregate' && node.keys.length === 0
}

const COMPARISONS = new Set(['<', '<=', '>', '>=', 'BETWEEN'])

/** Times of both sides are compared, and yet the planner saw no interval. */
function byTime(node: Join, facts: PlanFacts): Diagnostic[] {
  if (isSemi(node) || !node.inputs.every(facts.isUnbounded)) return []
  const width = node.inputs[0]!.schema.fields.length
  for (const part of conjuncts(node.condition)) {
    if (part.kind !== 'call' || !COMPARISONS.has(part.name)) continue
    const columns = timesIn(part)
    const left = columns.find((column) => column < width)
    const right = columns.find((column) => column >= width)
    if (left === undefined || right === undefined) continue
    const names = {
      left: namesAt(node.inputs[0]!, [left])[0]!,
      right: namesAt(node.inputs[1]!, [right - width])[0]!,
    }
    const span = part.span ?? placeOf(node, facts)
    return [advise('ADVICE_INTERVAL_JOIN', names, { severity: 'info', span })]
  }
  return []
}

function timesIn(expression: BoundExpression): number[] {
  if (expression.kind === 'column') return isTimestamp(expression.type) ? [expression.index] : []
  return expression.kind === 'call' ? expression.args.flatMap(timesIn) : []
}

/** Facts joined with a table of versions, by its key. */
function ofVersions(node: Join, facts: PlanFacts): Diagnostic[] {
  const [left, right] = node.inputs as [PlanNode, PlanNode]
  const isFact = isInsertOnly(left.changelogMode) && facts.isUnbounded(left)
  const isVersioned = !isInsertOnly(right.changelogMode) && facts.isUnbounded(right)
  if (isSemi(node) || !isFact || !isVersioned) return []
  const tables = scansBelow(right)
  const isKeyed = right.upsertKeys.some(
    (key) => key.length > 0 && key.every((column) => node.rightKeys.includes(column)),
  )
  if (tables.length !== 1 || !isKeyed) return []
  const params = { table: tables[0]!.table.name }
  return [advise('ADVICE_TEMPORAL_JOIN', params, { severity: 'info', span: placeOf(node, facts) })]
}

function notIn(node: Join, facts: PlanFacts): Diagnostic[] {
  if (!node.nullAware || node.joinType !== 'anti') return []
  const [left, right] = node.inputs as [PlanNode, PlanNode]
  const keys = [
    ...node.leftKeys.map((key) => left.schema.fields[key]!),
    ...node.rightKeys.map((key) => right.schema.fields[key]!),
  ]
  const compared = node.condition
    ? [...columnsOf(node.condition)].map((column) => both(left, right, column))
    : []
  if (![...keys, ...compared].some(({ type }) => type.nullable)) return []
  return [advise('ADVICE_NOT_IN_NULLABLE', {}, { severity: 'warning', span: placeOf(node, facts) })]
}

function both(left: PlanNode, right: PlanNode, column: number) {
  const width = left.schema.fields.length
  return column < width ? left.schema.fields[column]! : right.schema.fields[column - width]!
}
