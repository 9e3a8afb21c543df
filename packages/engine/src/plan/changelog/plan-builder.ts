import { fail } from '@millrace/kernel'
import type { ConnectorRegistry } from '../../connect/connector.ts'
import { type ChangelogMode, insertOnly, isInsertOnly } from '../../types/row-kind.ts'
import { allColumns, project } from '../bind/make-relation.ts'
import type { PlanNode } from '../plan-node.ts'
import { inputsOf, type Relation, type RelationOf } from '../relation.ts'
import { relationDigest } from '../relation-digest.ts'
import type { UidGiver } from './uid-giver.ts'
import { type UpsertKeys, upsertKeysOf } from './upsert-keys.ts'

type ScanRelation = RelationOf<'scan'>

/**
 * Makes plan nodes of relations: decides what kinds of changes each emits, as Flink's changelog-mode inference does
 * from the sink down (a consumer asks its input for updates with or without -U), and gives identities. Equal
 * relations asked for the same become one node, so that a table read twice is read once.
 */
export class PlanBuilder {
  readonly #connectors: ConnectorRegistry
  readonly #uids: UidGiver
  readonly #nodes = new Map<string, PlanNode>()
  readonly #digests = new Map<Relation, string>()
  #nextId = 1

  constructor(connectors: ConnectorRegistry, uids: UidGiver) {
    this.#connectors = connectors
    this.#uids = uids
  }

  nextId(): number {
    return this.#nextId++
  }

  /** The kinds of changes the relation would emit, without making a node. */
  mode(relation: Relation, needsBefore: boolean): ChangelogMode {
    if (relation.kind === 'scan') {
      const mode = sourceMode(relation, this.#connectors)
      return needsBefore ? mode : { ...mode, updateBefore: false }
    }
    const inner = needsBefore || isAggregate(relation)
    return modeOf(
      relation,
      inputsOf(relation).map((input) => this.mode(input, inner)),
      needsBefore,
    )
  }

  keys(relation: Relation): UpsertKeys {
    return upsertKeysOf(
      relation,
      inputsOf(relation).map((input) => this.keys(input)),
    )
  }

  /** `needsBefore`: the consumer must be told what an update replaces. */
  build(relation: Relation, needsBefore: boolean): PlanNode {
    const key = `${needsBefore} ${relationDigest(relation, this.#digests)}`
    const known = this.#nodes.get(key)
    if (known) return known
    const node = this.#make(relation, needsBefore)
    this.#nodes.set(key, node)
    return node
  }

  #make(relation: Relation, needsBefore: boolean): PlanNode {
    if (relation.kind === 'scan') return this.#makeScan(relation, needsBefore)
    const inner = needsBefore || isAggregate(relation)
    const inputs = inputsOf(relation).map((input) => this.build(input, inner))
    const mode = modeOf(
      relation,
      inputs.map(({ changelogMode }) => changelogMode),
      needsBefore,
    )
    const keys = upsertKeysOf(
      relation,
      inputs.map(({ upsertKeys }) => upsertKeys),
    )
    return this.#annotate(relation, inputs, mode, keys)
  }

  #makeScan(scan: ScanRelation, needsBefore: boolean): PlanNode {
    const mode = sourceMode(scan, this.#connectors)
    if (needsBefore && mode.updateAfter && !mode.updateBefore) {
      const feature = `Reading the upsert changes of ${scan.table.name} here`
      const instead =
        'Write the table unchanged to a sink with the same primary key, or read it with full changes.'
      fail('PLAN_UNSUPPORTED', { feature, instead }, scan.span ? { span: scan.span } : {})
    }
    const text = `scan ${relationDigest(scan, this.#digests)}`
    const keys = upsertKeysOf(scan, [])
    const node = this.#nodes.get(text) ?? this.#annotate(scan, [], mode, keys)
    this.#nodes.set(text, node)
    if (needsBefore || !mode.updateBefore) return node
    // Flink's DropUpdateBefore: a projection that keeps all columns and lets no -U through.
    const names = scan.schema.fields.map(({ name }) => name)
    const drop = project(scan, allColumns(scan.schema), names, scan.span)
    return this.#annotate(drop, [node], { ...mode, updateBefore: false }, keys)
  }

  #annotate(
    relation: Relation,
    inputs: readonly PlanNode[],
    changelogMode: ChangelogMode,
    upsertKeys: PlanNode['upsertKeys'],
  ): PlanNode {
    const id = this.nextId()
    const uid = this.#uids.give(relation)
    const edges =
      'inputs' in relation ? { inputs: Object.freeze(inputs) } : inputs[0] ? { input: inputs[0] } : {}
    return Object.freeze({ ...relation, ...edges, id, uid, changelogMode, upsertKeys }) as PlanNode
  }
}

/** Aggregates take back what an update replaces, so they must be told. */
function isAggregate(relation: Relation): boolean {
  return relation.kind === 'group-aggregate' || relation.kind === 'window-aggregate'
}

/** Kinds a relation emits for those of its inputs. */
function modeOf(relation: Relation, inputs: readonly ChangelogMode[], needsBefore: boolean): ChangelogMode {
  const [input = insertOnly] = inputs
  switch (relation.kind) {
    case 'project':
    case 'filter':
    case 'window':
      return input
    case 'union':
      return {
        updateBefore: inputs.some((mode) => mode.updateBefore),
        updateAfter: inputs.some((mode) => mode.updateAfter),
        delete: inputs.some((mode) => mode.delete),
      }
    case 'group-aggregate': {
      // Groups of a changing input can become empty; without aggregates nothing of a group can change.
      const canShrink = !isInsertOnly(input)
      const updates = relation.aggregates.length > 0
      return { updateBefore: updates && needsBefore, updateAfter: updates, delete: canShrink }
    }
    default:
      return insertOnly
  }
}

/** What the table's connector says its source emits. */
function sourceMode({ table }: ScanRelation, connectors: ConnectorRegistry): ChangelogMode {
  return connectors.get(String(table.options.connector))?.sourceMode?.(table) ?? insertOnly
}
