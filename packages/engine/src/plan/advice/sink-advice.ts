import type { Diagnostic } from '../../sql/diagnostic.ts'
import { advise, headOf } from './advice.ts'
import { namesAt, type PlanFacts } from './plan-facts.ts'
import { nodesIn } from './syntax-walk.ts'

/** The query's key is not the sink's, so that changes must be put in order. */
export function sinkKey(facts: PlanFacts): Diagnostic[] {
  const node = facts.sink.input
  if (node.kind !== 'sink-materialize' || !facts.sink.table) return []
  const keys = node.input.upsertKeys.map((key) => namesAt(node.input, key).join(', '))
  const params = {
    table: facts.sink.table.name,
    sinkKey: namesAt(node, node.keys).join(', '),
    queryKey: keys.join('; ') || '–',
  }
  return [advise('ADVICE_SINK_KEY', params, { severity: 'warning', span: headOf(facts.span) })]
}

/** INSERT INTO t SELECT *: columns that differ by name at the same place. */
export function starByPosition(facts: PlanFacts): Diagnostic[] {
  const { work } = facts
  if (work.kind !== 'insert' || work.statement.columns || work.bound.input.kind !== 'project') return []
  const [star] = topStars(work.statement.query)
  if (!star) return []
  const given = work.bound.input.input.schema.fields
  const columns = work.bound.table.columns
  const at = columns.findIndex(({ name }, i) => given[i] && given[i].name !== name)
  if (at < 0) return []
  const params = { table: work.bound.table.name, given: given[at]!.name, column: columns[at]!.name }
  return [advise('ADVICE_STAR_BY_POSITION', params, { severity: 'warning', span: star.span })]
}

/** The stars of the outermost SELECT. */
function topStars(query: object) {
  const [select] = nodesIn(query).filter(({ kind }) => kind === 'select')
  const items = select && Array.isArray(select.items) ? select.items : []
  return nodesIn(query).filter((node) => node.kind === 'star' && items.includes(node))
}
