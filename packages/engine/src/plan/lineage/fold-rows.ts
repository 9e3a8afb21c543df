import type { SortKey } from '../plan-node.ts'
import type { Relation, RelationOf } from '../relation.ts'
import { expressionOrigins } from './expression-origins.ts'
import { expressionText, plain } from './expression-text.ts'
import { aggregated, computed, type Folded, type FoldedColumn, Influences, made, namesOf } from './folded.ts'
import { decide, merge, NONE, type Origins, raise } from './origins.ts'

export function foldProject(node: RelationOf<'project'>, input: Folded): Folded {
  const names = namesOf(node)
  const columns = node.expressions.map((expression, i) =>
    computed('select', names[i]!, expression, input.columns),
  )
  return { columns, influences: input.influences }
}

/** A column of grouping sets is what any of the projections makes it. */
export function foldExpand(node: RelationOf<'expand'>, input: Folded): Folded {
  const columns = namesOf(node).map((name, i): FoldedColumn => {
    const ways = node.projections.map((projection) => projection[i]!)
    const shown = ways.find(({ kind }) => kind !== 'literal') ?? ways[0]!
    return {
      origins: merge(ways.map((way) => expressionOrigins(way, (index) => input.columns[index]!.origins))),
      text: expressionText(shown, (index) => input.columns[index]!.text),
      label: plain(name),
    }
  })
  return { columns, influences: input.influences }
}

export function foldUnion(node: RelationOf<'union'>, inputs: readonly Folded[]): Folded {
  const columns = namesOf(node).map((name, i): FoldedColumn => {
    const ways = inputs.map(({ columns: below }) => below[i]!)
    const texts = [...new Set(ways.map(({ text }) => text.text))]
    return {
      origins: merge(ways.map(({ origins }) => origins)),
      text: texts.length === 1 ? ways[0]!.text : plain(texts.join(' | ')),
      label: plain(name),
    }
  })
  return { columns, influences: new Influences(inputs).all }
}

/** INTERSECT and EXCEPT: the rows are those of the first input; the others decide which. */
export function foldSetOperation(node: RelationOf<'set-operation'>, inputs: readonly Folded[]): Folded {
  const influences = new Influences(inputs)
  for (const { columns } of inputs) influences.columns('filter', [...columns.keys()], columns, node.span)
  return { columns: inputs[0]!.columns, influences: influences.all }
}

/** window_start, window_end and window_time come from the time column. */
export function foldWindow(node: RelationOf<'window'>, input: Folded): Folded {
  const { timeColumn, function: name, partitionKeys } = node.window
  const time = input.columns[timeColumn]!
  const own = namesOf(node)
    .slice(input.columns.length)
    .map((column) =>
      made({
        operation: 'window',
        name: column,
        origins: raise(time.origins, 'derived'),
        text: plain(`${name}(${time.text.text})`),
        local: plain(`${name}(${time.label.text})`),
        span: node.span,
      }),
    )
  const influences = new Influences([input]).columns('window', partitionKeys, input.columns, node.span)
  return { columns: [...input.columns, ...own], influences: influences.all }
}

/** The window decides about the calls' values alone: no row comes or goes by it. */
export function foldOver(node: RelationOf<'over'>, input: Folded): Folded {
  const names = namesOf(node).slice(input.columns.length)
  const window = windowOrigins(node.partitionKeys, node.orderBy, input.columns)
  const calls = node.calls.map((call, i): FoldedColumn => {
    const column = aggregated('over', names[i]!, call, input.columns)
    return { ...column, origins: merge([column.origins, window]) }
  })
  return { columns: [...input.columns, ...calls], influences: input.influences }
}

function windowOrigins(
  partition: readonly number[],
  order: readonly SortKey[],
  below: readonly FoldedColumn[],
): Origins {
  return merge([
    NONE,
    ...partition.map((key) => decide(below[key]!.origins, 'window')),
    ...order.map(({ column }) => decide(below[column]!.origins, 'sort')),
  ])
}

type Ranked = RelationOf<'rank' | 'window-rank' | 'deduplicate'>

/** Top-N and deduplication keep columns as they are and decide about rows. */
export function foldRank(node: Ranked, input: Folded): Folded {
  const influences = new Influences([input])
  const isDeduplicate = node.kind === 'deduplicate'
  const partition = isDeduplicate ? node.keys : node.partitionKeys
  const order = isDeduplicate ? [] : node.orderBy
  influences.columns('window', partition, input.columns, node.span)
  if (isDeduplicate) influences.columns('sort', [node.timeColumn], input.columns, node.span)
  else influences.sort(order, input.columns, node.span)
  if (node.kind === 'window-rank')
    influences.columns('window', [node.window.start, node.window.end], input.columns, node.span)
  if (node.kind === 'rank' && typeof node.to === 'object')
    influences.columns('filter', [node.to.column], input.columns, node.span)
  const rank = namesOf(node)
    .slice(input.columns.length)
    .map((name): FoldedColumn => {
      const text = plain(isDeduplicate ? 'ROW_NUMBER()' : `${node.function}()`)
      return { origins: windowOrigins(partition, order, input.columns), text, label: plain(name) }
    })
  return { columns: [...input.columns, ...rank], influences: influences.all }
}

export function foldMatch(node: RelationOf<'match'>, input: Folded): Folded {
  const names = namesOf(node)
  const partition = node.partitionKeys.map((key) => input.columns[key]!)
  const measures = node.measures.map((measure, i) =>
    computed('match', names[partition.length + i]!, measure, input.columns),
  )
  const influences = new Influences([input]).columns('window', node.partitionKeys, input.columns, node.span)
  influences.sort(node.orderBy, input.columns, node.span)
  for (const { define } of node.pattern) influences.expression('filter', define, input.columns, node.span)
  return { columns: [...partition, ...measures], influences: influences.all }
}

/** What passes all columns of its only input on. */
export function foldThrough(
  node: Extract<Relation, { kind: 'filter' | 'sort' | 'limit' }>,
  input: Folded,
): Folded {
  const influences = new Influences([input])
  if (node.kind === 'filter') influences.expression('filter', node.condition, input.columns, node.span)
  else influences.sort(node.orderBy, input.columns, node.span)
  return { columns: input.columns, influences: influences.all }
}
