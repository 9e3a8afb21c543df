import type { RelationOf } from '../relation.ts'
import { plain } from './expression-text.ts'
import { aggregated, type Folded, type FoldedColumn, Influences, made, namesOf } from './folded.ts'
import { raise } from './origins.ts'

type Aggregate = RelationOf<'group-aggregate' | 'window-aggregate' | 'group-window-aggregate'>

/** Keys are copied and decide how rows are put together; calls aggregate; window bounds come from the time column. */
export function foldAggregate(node: Aggregate, input: Folded): Folded {
  const names = namesOf(node)
  const keys = node.keys.map((key) => input.columns[key]!)
  const calls = node.aggregates.map((call, i) =>
    aggregated('aggregate', names[keys.length + i]!, call, input.columns),
  )
  const influences = new Influences([input]).columns('group-by', node.keys, input.columns, node.span)
  if (node.kind === 'group-aggregate') return { columns: [...keys, ...calls], influences: influences.all }
  const { timeColumn, function: windowName } = node.window
  influences.columns('window', [timeColumn], input.columns, node.span)
  const time = input.columns[timeColumn]!
  const bounds = names.slice(keys.length + calls.length).map(
    (name): FoldedColumn =>
      made({
        operation: 'window',
        name,
        origins: raise(time.origins, 'derived'),
        text: plain(`${windowName}(${time.text.text})`),
        local: plain(`${windowName}(${time.label.text})`),
        span: node.span,
      }),
  )
  return { columns: [...keys, ...calls, ...bounds], influences: influences.all }
}
