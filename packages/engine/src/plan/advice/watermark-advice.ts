import type { SourceSpan } from '@millrace/kernel'
import type { Diagnostic } from '../../sql/diagnostic.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { columnsOf } from '../expression-tree.ts'
import { nodeExpressions } from '../limits/node-expressions.ts'
import type { PlanNode } from '../plan-node.ts'
import { attributeOf, isTimestamp } from '../typing/type-families.ts'
import { advise, headOf, setting } from './advice.ts'
import { callsIn, type PlanFacts, scansBelow } from './plan-facts.ts'

type Scan = Extract<PlanNode, { kind: 'scan' }>

/** Watermarks that stand still, or run ahead of their column. */
export function brokenWatermark(facts: PlanFacts): Diagnostic[] {
  return facts.nodes.flatMap((node) => {
    if (node.kind !== 'scan' || !node.watermark) return []
    const { column, expression } = node.watermark
    const params = { table: node.table.name, column: node.schema.fields[column]!.name }
    const span = expression.span ?? headOf(node.span ?? facts.span)
    if (!follows(node, expression))
      return advise('ADVICE_WATERMARK_STUCK', params, { severity: 'warning', span })
    if (isAhead(expression)) return advise('ADVICE_WATERMARK_AHEAD', params, { severity: 'warning', span })
    return []
  })
}

/** Whether the expression moves with the rows: it goes by a column that is not computed from constants alone. */
function follows({ computed }: Scan, expression: BoundExpression): boolean {
  return [...columnsOf(expression)].some((column) => {
    const own = computed?.[column]
    return !own || columnsOf(own).size > 0 || callsIn(own).some(({ name }) => name === 'PROCTIME')
  })
}

function isAhead(expression: BoundExpression): boolean {
  if (expression.kind !== 'call' || expression.name !== '+') return false
  const interval = expression.args.find(({ kind }) => kind === 'literal')
  return interval?.kind === 'literal' && typeof interval.value === 'number' && interval.value > 0
}

const EVENT_TIME = [
  'window',
  'window-aggregate',
  'group-window-aggregate',
  'window-join',
  'window-rank',
  'interval-join',
]

/** Event time of several sources is that of the slowest. */
export function idleSource(facts: PlanFacts): Diagnostic[] {
  if (facts.setting('table.exec.source.idle-timeout') !== undefined) return []
  const node = facts.nodes.find((each) => isEventTime(each) && waitsForSeveral(facts, each))
  if (!node) return []
  const tables = timedScans(node).map(({ table }) => table.name)
  return [
    advise(
      'ADVICE_IDLE_SOURCE',
      { operation: operationOf(node), tables: [...new Set(tables)].join(', ') },
      {
        severity: 'info',
        span: headOf(node.span ?? facts.span),
        fixes: [setting(facts.whole, { 'table.exec.source.idle-timeout': '30 s' })],
      },
    ),
  ]
}

function operationOf(node: PlanNode): string {
  if (node.kind.endsWith('join')) return 'JOIN'
  return 'window' in node && 'function' in node.window ? node.window.function : 'OVER'
}

function isEventTime(node: PlanNode): boolean {
  if (node.kind === 'temporal-join') return node.rightTime !== null
  if (node.kind === 'over')
    return attributeOf(node.input.schema.fields[node.orderBy[0]?.column ?? 0]!.type) === 'rowtime'
  if (!EVENT_TIME.includes(node.kind)) return false
  if ('window' in node && 'attribute' in node.window) return node.window.attribute === 'rowtime'
  return 'attribute' in node && node.attribute === 'rowtime'
}

/** Unbounded tables with a watermark that may go quiet. */
function timedScans(node: PlanNode): Scan[] {
  return scansBelow(node).filter(
    ({ bounded, watermark, table }) => !bounded && watermark && !table.options['scan.watermark.idle-timeout'],
  )
}

function waitsForSeveral(facts: PlanFacts, node: PlanNode): boolean {
  const scans = timedScans(node)
  const parallelism = Number(facts.setting('parallelism.default') ?? 1)
  return scans.length > 1 || (scans.length === 1 && parallelism > 1)
}

/** Functions that cut a time into groups, as windows do. */
const CUTS = new Set([
  'FLOOR',
  'CEIL',
  'DATE_FORMAT',
  'EXTRACT',
  'TO_DATE',
  'YEAR',
  'MONTH',
  'HOUR',
  'MINUTE',
])

/** Times that are grouped by or ranked by, though nothing says how far they have come. */
export function missingWatermark(facts: PlanFacts): Diagnostic[] {
  return facts.nodes.flatMap((node) => {
    if (!facts.isUnbounded(node)) return []
    const found =
      node.kind === 'group-aggregate' ? cutTime(node) : node.kind === 'rank' ? rankTime(node) : null
    if (!found) return []
    const { operation, column, span } = found
    const at = span ?? headOf(node.span ?? facts.span)
    return advise('ADVICE_NO_WATERMARK', { operation, column }, { severity: 'warning', span: at })
  })
}

interface Untimed {
  readonly operation: string
  readonly column: string
  readonly span: SourceSpan | undefined
}

/** GROUP BY DATE_FORMAT(t, …) of a time without a watermark. */
function cutTime({ input, keys }: Extract<PlanNode, { kind: 'group-aggregate' }>): Untimed | null {
  if (input.kind !== 'project') return null
  for (const key of keys) {
    const expression = input.expressions[key]!
    if (expression.kind !== 'call' || !isCut(expression)) continue
    const time = expression.args.find(({ kind, type }) => kind === 'column' && isTimestamp(type))
    if (time?.kind !== 'column' || attributeOf(time.type)) continue
    const column = input.input.schema.fields[time.index]!.name
    return { operation: `GROUP BY ${expression.name}`, column, span: expression.span }
  }
  return null
}

function isCut({ name, type }: Extract<BoundExpression, { kind: 'call' }>): boolean {
  return CUTS.has(name) || (name === 'CAST' && type.root === 'DATE')
}

/** The newest row of each key, by a time without a watermark: a rank that keeps changing instead of a deduplication. */
function rankTime(node: Extract<PlanNode, { kind: 'rank' }>): Untimed | null {
  const [first] = node.orderBy
  if (!first || node.to !== 1) return null
  const field = node.input.schema.fields[first.column]!
  if (!isTimestamp(field.type) || attributeOf(field.type)) return null
  return { operation: 'ROW_NUMBER() = 1', column: field.name, span: undefined }
}

/** Moments that become wall-clock time, or the reverse, by a zone that is set elsewhere. */
export function timeZone(facts: PlanFacts): Diagnostic[] {
  if (facts.setting('table.local-time-zone') !== undefined) return []
  return facts.nodes.flatMap((node) => {
    const place = node.span ?? facts.span
    return nodeExpressions(node)
      .flatMap(callsIn)
      .flatMap((call) => {
        const what = zoned(call)
        if (what === null) return []
        const span = call.span ?? call.args[0]!.span ?? headOf(place)
        return advise('ADVICE_TIME_ZONE', { what }, { severity: 'info', span })
      })
  })
}

function zoned({ name, args, type, span }: Extract<BoundExpression, { kind: 'call' }>): string | null {
  const [first] = args
  if (name === 'TO_TIMESTAMP' && first?.kind === 'call' && first.name === 'FROM_UNIXTIME')
    return 'TO_TIMESTAMP(FROM_UNIXTIME(…))'
  if (name !== 'CAST' || !first) return null
  const isImplicit = span === undefined || span === first.span
  const roots = [first.type.root, type.root]
  const crosses = roots.includes('TIMESTAMP') && roots.includes('TIMESTAMP_LTZ')
  // A clock's own time is meant for people; a time attribute is converted by windows all the time.
  return isImplicit && crosses && first.kind === 'column' && !attributeOf(first.type)
    ? `${roots[0]} → ${roots[1]}`
    : null
}
