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
    default:
      return relation.kind
  }
}

function keyNames(relation: Extract<Relation, { kind: 'group-aggregate' | 'window-aggregate' }>): string {
  return relation.keys.map((key) => relation.input.schema.fields[key]!.name).join(',')
}
