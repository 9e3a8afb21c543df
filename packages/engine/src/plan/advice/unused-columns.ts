import type { Diagnostic } from '../../sql/diagnostic.ts'
import { columnsOf } from '../expression-tree.ts'
import { inputsOf, type Relation } from '../relation.ts'
import type { BoundWork } from '../session.ts'
import { advise } from './advice.ts'
import { nodesIn } from './syntax-walk.ts'

/** Columns of common tables that their readers leave out. Of `SELECT *` nothing is said: it is meant to take all. */
export function unusedColumns(work: BoundWork, names: Pick<WeakMap<Relation, string>, 'get'>): Diagnostic[] {
  const common = new Set(
    nodesIn(work.statement).flatMap((node) =>
      node.kind === 'common-table' &&
      typeof node.name === 'object' &&
      node.name !== null &&
      'name' in node.name
        ? [String(node.name.name)]
        : [],
    ),
  )
  if (common.size === 0) return []
  const root = work.kind === 'insert' ? work.bound.input : work.relation
  const usage = new Usage()
  usage.use(root, [...root.schema.fields.keys()])
  return [...usage.used].flatMap(([relation, columns]) => {
    const table = names.get(relation)
    if (table === undefined || !common.has(table)) return []
    return unusedOf(relation, columns, table)
  })
}

function unusedOf(relation: Relation, used: ReadonlySet<number>, table: string): Diagnostic[] {
  const made = relation.kind === 'project' ? relation.expressions : []
  const places = made.map(({ span }) => span)
  return relation.schema.fields.flatMap(({ name }, i) => {
    const span = places[i]
    const isStar = span && places.filter((place) => place === span).length > 1
    if (used.has(i) || !span || isStar) return []
    return advise('ADVICE_UNUSED_COLUMN', { name, table }, { severity: 'info', span })
  })
}

/** Which columns of each relation those above it use. */
class Usage {
  readonly used = new Map<Relation, Set<number>>()

  use(relation: Relation, columns: readonly number[]): void {
    const known = this.used.get(relation)
    const all = known ?? new Set<number>()
    const added = columns.filter((column) => !all.has(column))
    for (const column of added) all.add(column)
    this.used.set(relation, all)
    if (known && added.length === 0) return
    const below = columnsBelow(relation, added)
    inputsOf(relation).forEach((input, i) => {
      this.use(input, below[i] ?? [])
    })
  }
}

/** The columns of each input that go into these columns, or decide about rows. */
function columnsBelow(relation: Relation, columns: readonly number[]): readonly (readonly number[])[] {
  switch (relation.kind) {
    case 'project':
      return [columns.flatMap((column) => [...columnsOf(relation.expressions[column]!)])]
    case 'filter':
      return [[...columns, ...columnsOf(relation.condition)]]
    case 'union':
      return relation.inputs.map(() => columns)
    case 'group-aggregate': {
      const calls = columns.flatMap((column) => relation.aggregates[column - relation.keys.length] ?? [])
      const args = calls.flatMap(({ args: own, filter }) => (filter === null ? own : [...own, filter]))
      return [[...relation.keys, ...args]]
    }
    case 'join': {
      const width = relation.inputs[0]!.schema.fields.length
      const all = [...columns, ...(relation.condition ? columnsOf(relation.condition) : [])]
      const right = all.flatMap((column) => (column >= width ? [column - width] : []))
      const left = all.filter((column) => column < width)
      return [
        [...left, ...relation.leftKeys],
        [...right, ...relation.rightKeys],
      ]
    }
    default:
      // What another node does with its input is its own affair: all of it counts as used.
      return inputsOf(relation).map((input) => [...input.schema.fields.keys()])
  }
}
