import type { SortKey } from '../plan-node.ts'
import type { Relation } from '../relation.ts'

/**
 * Gives each node of a plan an identity that outlives edits of the SQL: what it does and the names of what it does it
 * by, not where it stands in the text or how many nodes are around it. Nodes that agree in all that are numbered.
 */
export class UidGiver {
  readonly #used = new Map<string, number>()
  #sinkId = ''

  /** The sink whose plan is being made: part of the identity of all but scans, which belong to their table. */
  enter(sinkId: string): void {
    this.#sinkId = sinkId
  }

  give(relation: Relation): string {
    if (relation.kind === 'scan') return this.unique(`scan(${relation.table.name})`)
    return this.unique(`${this.#sinkId}/${meaning(relation)}`)
  }

  unique(uid: string): string {
    const ordinal = (this.#used.get(uid) ?? 0) + 1
    this.#used.set(uid, ordinal)
    return ordinal === 1 ? uid : `${uid}#${ordinal}`
  }
}

function meaning(relation: Relation): string {
  switch (relation.kind) {
    case 'group-aggregate':
      return relation.aggregates.length > 0
        ? `aggregate(${keyNames(relation)})`
        : `distinct(${keyNames(relation)})`
    case 'window-aggregate': {
      const { function: name, size, step, offset } = relation.window
      return `${name.toLowerCase()}-aggregate(${[keyNames(relation), size, step, offset].join(';')})`
    }
    case 'group-window-aggregate': {
      const { function: name, size, step } = relation.window
      return `group-${name.toLowerCase()}-aggregate(${[keyNames(relation), size, step].join(';')})`
    }
    case 'over': {
      const { unit, preceding, following } = relation.frame
      const frame = `${unit.toLowerCase()},${preceding},${following}`
      return `over(${names(relation.input, relation.partitionKeys)};${order(relation)};${frame})`
    }
    case 'rank':
      return `${rankName(relation)}(${names(relation.input, relation.partitionKeys)};${order(relation)})`
    case 'window-rank':
      return `window-${rankName(relation)}(${names(relation.input, relation.partitionKeys)};${order(relation)})`
    case 'deduplicate':
      return `keep-${relation.keep}(${names(relation.input, relation.keys)};${names(relation.input, [relation.timeColumn])})`
    case 'sort':
    case 'limit':
      return `${relation.kind}(${order(relation)})`
    case 'match': {
      const pattern = relation.pattern.map(({ name }) => name).join(' ')
      return `match(${names(relation.input, relation.partitionKeys)};${order(relation)};${pattern})`
    }
    case 'join':
    case 'interval-join':
    case 'temporal-join':
    case 'window-join':
      return `${relation.kind}(${joinMeaning(relation)})`
    case 'lookup-join': {
      const keys = relation.keys.map(({ column }) => relation.table.columns[column]?.name ?? column)
      return `lookup-join(${relation.joinType};${relation.table.name};${keys.join(',')})`
    }
    case 'set-operation':
      return `${relation.operator.toLowerCase()}${relation.all ? '-all' : ''}(${fieldNames(relation)})`
    case 'correlate':
      return `correlate(${relation.joinType};${relation.call.name};${fieldNames(relation)})`
    case 'table-function':
    case 'process-function':
      return `${relation.kind}(${relation.call.name})`
    default:
      return relation.kind
  }
}

type JoinRelation = Extract<Relation, { kind: 'join' | 'interval-join' | 'temporal-join' | 'window-join' }>

/** What both sides are joined by, and the columns they keep. */
function joinMeaning(join: JoinRelation): string {
  const [left, right] = join.inputs as readonly [Relation, Relation]
  const bounds = join.kind === 'interval-join' ? [`${join.lower}..${join.upper}`] : []
  const sides = [
    names(left, join.leftKeys),
    names(right, join.rightKeys),
    fieldNames(left),
    fieldNames(right),
  ]
  return [join.joinType, ...sides, ...bounds].join(';')
}

function fieldNames({ schema }: Relation): string {
  return schema.fields.map(({ name }) => name).join(',')
}

function keyNames(
  relation: Extract<Relation, { kind: 'group-aggregate' | 'window-aggregate' | 'group-window-aggregate' }>,
): string {
  return names(relation.input, relation.keys)
}

function names(input: Relation, columns: readonly number[]): string {
  return columns.map((column) => input.schema.fields[column]!.name).join(',')
}

function rankName({ function: name }: { readonly function: string }): string {
  return name.toLowerCase().replace('_', '-')
}

function order({
  input,
  orderBy,
}: {
  readonly input: Relation
  readonly orderBy: readonly SortKey[]
}): string {
  return orderBy
    .map(({ column, descending }) => `${input.schema.fields[column]!.name}${descending ? ' desc' : ''}`)
    .join(',')
}
