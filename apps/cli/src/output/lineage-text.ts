import type { ColumnLineage, Dependency, ScriptLineage, SinkLineage } from '@millrace/engine/lineage'

/**
 * Lineage for people:
 *
 *     totals ← orders
 *       n BIGINT = COUNT(id)
 *         orders.id  aggregated
 *       rows
 *         orders.customer  group-by  customer
 */
export function lineageText({ sinks }: ScriptLineage): string {
  return sinks.map(sinkText).join('\n\n')
}

function sinkText({ target, sources, columns, influences }: SinkLineage): string {
  const from = sources.map(({ name }) => name).join(', ') || '–'
  const rows = influences.map(
    ({ source, influence, expression }) =>
      `    ${source.table}.${source.column}  ${influence}  ${expression}`,
  )
  return [
    `${target?.name ?? '(query)'} ← ${from}`,
    ...columns.flatMap(columnText),
    ...(rows.length > 0 ? ['  rows', ...rows] : []),
  ].join('\n')
}

function columnText({ name, type, expression, dependencies }: ColumnLineage): string[] {
  return [`  ${name} ${type} = ${expression}`, ...dependencies.map(dependencyText)]
}

function dependencyText({ source, kind, influence, steps }: Dependency): string {
  const views = steps.flatMap(({ relation }) => relation ?? [])
  const way = views.length > 0 ? `  through ${views.join(', ')}` : ''
  return `    ${source.table}.${source.column}  ${influence ?? kind}${way}`
}
