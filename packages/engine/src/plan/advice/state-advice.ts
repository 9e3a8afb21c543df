import type { Diagnostic } from '../../sql/diagnostic.ts'
import { isInsertOnly } from '../../types/row-kind.ts'
import { inputsOfNode } from '../plan-inputs.ts'
import type { PlanNode } from '../plan-node.ts'
import { isBoolean } from '../typing/type-families.ts'
import { advise, headOf, setting } from './advice.ts'
import { namesAt, type PlanFacts, scansBelow } from './plan-facts.ts'

const TTL = 'table.exec.state.ttl'

/** State that only grows: regular aggregates, joins, ranks and the like over input without an end, without a TTL. */
export function unboundedState(facts: PlanFacts): Diagnostic[] {
  const ttl = facts.setting(TTL)
  if (ttl !== undefined && !/^0\s*[a-z]*$/i.test(ttl.trim())) return []
  return facts.nodes.flatMap((node) => {
    const kept = facts.isUnbounded(node) ? keptFor(node) : null
    if (!kept) return []
    return advise('ADVICE_UNBOUNDED_STATE', kept, {
      severity: 'warning',
      span: headOf(node.span ?? facts.span),
      fixes: [setting(facts.whole, { [TTL]: '1 d' })],
    })
  })
}

/** What a node keeps one state for, if there may be more and more of it. */
function keptFor(node: PlanNode): { readonly operation: string; readonly what: string } | null {
  switch (node.kind) {
    case 'group-aggregate': {
      const types = node.keys.map((key) => node.input.schema.fields[key]!.type)
      if (types.every(isBoolean)) return null
      const what = namesAt(node.input, node.keys).join(', ')
      return { operation: node.aggregates.length > 0 ? 'GROUP BY' : 'DISTINCT', what }
    }
    case 'join': {
      const isHinted = node.stateTtl.every((ttl) => ttl !== null)
      return isHinted ? null : { operation: 'JOIN', what: tablesOf(node) }
    }
    case 'set-operation':
      return { operation: node.operator, what: tablesOf(node) }
    case 'rank':
    case 'over':
      if (node.partitionKeys.length === 0) return null
      if (node.kind === 'over' && node.frame.preceding !== null) return null
      return {
        operation: node.kind === 'over' ? 'OVER' : node.function,
        what: namesAt(node.input, node.partitionKeys).join(', '),
      }
    case 'deduplicate':
      return { operation: 'ROW_NUMBER', what: namesAt(node.input, node.keys).join(', ') }
    case 'match':
      return node.within === null && node.partitionKeys.length > 0
        ? { operation: 'MATCH_RECOGNIZE', what: namesAt(node.input, node.partitionKeys).join(', ') }
        : null
    default:
      return null
  }
}

const tablesOf = (node: PlanNode) => [...new Set(scansBelow(node).map(({ table }) => table.name))].join(', ')

/** An aggregate or join above another result that keeps changing gets each change of it. */
export function miniBatch(facts: PlanFacts): Diagnostic[] {
  if (facts.setting('table.exec.mini-batch.enabled')?.toLowerCase() === 'true') return []
  const above = facts.nodes.find((node) => gathers(node) && inputsOfNode(node).some(isChangingResult))
  if (!above || !facts.isUnbounded(above)) return []
  const operation = above.kind === 'join' ? 'JOIN' : 'GROUP BY'
  const settings = {
    'table.exec.mini-batch.enabled': 'true',
    'table.exec.mini-batch.allow-latency': '1 s',
    'table.exec.mini-batch.size': '5000',
  }
  return [
    advise(
      'ADVICE_MINI_BATCH',
      { operation },
      { severity: 'info', span: headOf(above.span ?? facts.span), fixes: [setting(facts.whole, settings)] },
    ),
  ]
}

function gathers(node: PlanNode): boolean {
  return node.kind === 'join' || (node.kind === 'group-aggregate' && node.aggregates.length > 0)
}

/** Changes of a source are its own; those of an aggregate, a join or a rank are made again and again. */
function isChangingResult(node: PlanNode): boolean {
  if (isInsertOnly(node.changelogMode)) return false
  if (gathers(node) || node.kind === 'rank') return true
  return inputsOfNode(node).some(isChangingResult)
}

/** Groups so few that one subtask does all the work. */
export function hotKey(facts: PlanFacts): Diagnostic[] {
  return facts.nodes.flatMap((node) => {
    if (node.kind !== 'group-aggregate' && node.kind !== 'window-aggregate') return []
    if (!facts.isUnbounded(node) || node.aggregates.length === 0) return []
    const few = fewGroups(node)
    if (few === null) return []
    const operation = node.kind === 'window-aggregate' ? node.window.function : 'GROUP BY'
    const span = node.aggregates[0]!.span ?? headOf(node.span ?? facts.span)
    return advise('ADVICE_HOT_KEY', { operation, key: few }, { severity: 'info', span })
  })
}

type Aggregate = Extract<PlanNode, { kind: 'group-aggregate' | 'window-aggregate' }>

/** What the groups go by when there can be only a few of them. */
function fewGroups(node: Aggregate): string | null {
  if (node.keys.length === 0) return '()'
  return node.keys.every((key) => isFew(node.input, key)) ? namesAt(node.input, node.keys).join(', ') : null
}

/** A boolean, a constant, or one of a few constants of a CASE. */
function isFew(node: PlanNode, column: number): boolean {
  if (isBoolean(node.schema.fields[column]!.type)) return true
  if (node.kind === 'filter') return isFew(node.input, column)
  if (node.kind !== 'project') return false
  const expression = node.expressions[column]!
  if (expression.kind === 'column') return isFew(node.input, expression.index)
  if (expression.kind === 'literal') return true
  const { name, args } = expression
  const values = name === 'CASE' ? args.filter((_, i) => i % 2 === 1 || i === args.length - 1) : []
  return values.length > 0 && values.every(({ kind }) => kind === 'literal')
}
