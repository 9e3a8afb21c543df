import { fail } from '@millrace/kernel'
import type { ConnectorRegistry } from '../../connect/connector.ts'
import { type ChangelogMode, insertOnly, isInsertOnly, retractMode } from '../../types/row-kind.ts'
import { allColumns, project } from '../bind/make-relation.ts'
import { describeNode } from '../explain/describe-node.ts'
import type { PlanNode } from '../plan-node.ts'
import { type PlanSettings, streamSettings } from '../plan-settings.ts'
import { inputsOf, type Relation, type RelationOf } from '../relation.ts'
import { relationDigest } from '../relation-digest.ts'
import { type ChangeKinds, type Changes, type InputFacts, noChanges, passing } from './changes.ts'
import { changesOf, readsOnlyKey } from './changes-of.ts'
import { asDeduplicate } from './deduplication.ts'
import { firstChanging } from './first-changing.ts'
import type { Keys, UpsertKeys } from './keys.ts'
import type { UidGiver } from './uid-giver.ts'
import { containsAll, keysOf } from './upsert-keys.ts'

type ScanRelation = RelationOf<'scan'>

/** What a consumer asks of its input: the rows that updates replace (-U), and whole rows in deletes. */
interface Request {
  readonly before: boolean
  readonly wholeDeletes: boolean
}

/**
 * Makes plan nodes of relations: decides what kinds of changes each emits, as Flink's changelog-mode inference does
 * (kinds from the sources up, then updates with or without -U from the sink down), and gives identities. Equal
 * relations asked for the same become one node, so that a table read twice is read once.
 *
 * In batch mode nobody sees a change: what updates is held until its input has ended (`final-rows`), and all above it
 * takes inserts.
 */
export class PlanBuilder {
  readonly #connectors: ConnectorRegistry
  readonly #uids: UidGiver
  readonly #nodes = new Map<string, PlanNode>()
  readonly #digests = new Map<Relation, string>()
  readonly #changes = new Map<Relation, Changes>()
  readonly #keys = new Map<Relation, Keys>()
  readonly settings: PlanSettings
  #nextId = 1

  constructor(connectors: ConnectorRegistry, uids: UidGiver, settings: PlanSettings = streamSettings) {
    this.#connectors = connectors
    this.#uids = uids
    this.settings = settings
  }

  nextId(): number {
    return this.#nextId++
  }

  /** The kinds of changes the relation would emit, without making a node. */
  mode(relation: Relation, needsBefore: boolean): ChangelogMode {
    return modeOf(this.#kindsOf(relation), needsBefore)
  }

  keys(relation: Relation): UpsertKeys {
    return this.#keysOf(relation).upsert
  }

  /** Whether a consumer that goes by key can do without what updates replace. */
  canOmitBefore(relation: Relation): boolean {
    if (!this.#kindsOf(relation).update) return true
    const needs = this.#changesOf(relation).needs(false)
    return needs?.every((need, i) => need !== 'after' || this.canOmitBefore(inputsOf(relation)[i]!)) ?? false
  }

  /** `before`: the consumer must be told what an update replaces. */
  build(relation: Relation, before: boolean, wholeDeletes = before): PlanNode {
    const request: Request = { before, wholeDeletes }
    const key = `${before} ${wholeDeletes} ${relationDigest(relation, this.#digests)}`
    const known = this.#nodes.get(key)
    if (known) return known
    const node =
      relation.kind === 'scan'
        ? this.#makeScan(relation, request)
        : this.#final(this.#make(relation, request))
    this.#nodes.set(key, node)
    return node
  }

  #make(relation: Exclude<Relation, ScanRelation>, request: Request): PlanNode {
    const changes = this.#changesOf(relation)
    // Where -U cannot be left out, it is sent.
    const before = request.before || this.settings.isBatch
    const needs = changes.needs(before) ?? changes.needs(true)!
    const facts = this.#factsOf(relation)
    const inputs = inputsOf(relation).map((input, i) => {
      const inputBefore = needs[i] === 'before' || !this.canOmitBefore(input)
      const wholeDeletes = !takesKeyDeletes(relation, i, facts[i]!, request.wholeDeletes)
      return this.build(input, inputBefore, inputBefore || wholeDeletes)
    })
    const kinds = this.settings.isBatch && answersAtEnd(relation) ? noChanges : changes.kinds
    const mode = modeOf(kinds, before)
    const isInsertOnlyInput = inputs.every((input) => isInsertOnly(input.changelogMode))
    const chosen = this.settings.isBatch ? relation : asDeduplicate(relation, isInsertOnlyInput)
    const node = this.#annotate(chosen, inputs, mode)
    const changing = changes.insertOnlyInputs && inputs.find((input) => !isInsertOnly(input.changelogMode))
    if (changing) refuseChanges(node, firstChanging(changing))
    return node
  }

  /** What `make` gave, with nothing left to take back. */
  #final(input: PlanNode): PlanNode {
    if (!this.settings.isBatch || isInsertOnly(input.changelogMode)) return input
    const { schema, upsertKeys } = input
    const [id, uid] = [this.nextId(), this.#uids.unique(`final(${input.uid})`)]
    const changelogMode = insertOnly
    return Object.freeze({
      kind: 'final-rows',
      id,
      uid,
      input,
      schema,
      changelogMode,
      upsertKeys,
      ...place(input),
    })
  }

  /**
   * Flink's DropUpdateBefore where -U is not asked for, and ChangelogNormalize where the source cannot tell what an
   * update replaces, or what it deletes, and the consumer must know.
   */
  #makeScan(scan: ScanRelation, request: Request): PlanNode {
    const mode = sourceMode(scan, this.#connectors)
    if (this.settings.isBatch) checkBatchSource(scan, mode)
    const text = `scan ${relationDigest(scan, this.#digests)}`
    const node = this.#nodes.get(text) ?? this.#annotate(scan, [], mode)
    this.#nodes.set(text, node)
    const isUpsert = mode.updateAfter && !mode.updateBefore
    const normalized = { ...retractMode, updateBefore: request.before }
    if (this.settings.duplicates && !isInsertOnly(mode))
      return this.#normalize(this.#withoutBefore(scan, node), normalized)
    if (isUpsert) {
      if (!request.before && !request.wholeDeletes) return node
      return this.#normalize(node, normalized)
    }
    return request.before ? node : this.#withoutBefore(scan, node)
  }

  /** A projection that keeps all columns and lets no -U through. */
  #withoutBefore(scan: ScanRelation, node: PlanNode): PlanNode {
    const mode = node.changelogMode
    if (!mode.updateBefore) return node
    const names = scan.schema.fields.map(({ name }) => name)
    const drop = project(scan, allColumns(scan.schema), names, scan.span)
    return this.#annotate(drop, [node], { ...mode, updateBefore: false })
  }

  #normalize(input: PlanNode, changelogMode: ChangelogMode): PlanNode {
    const keys = input.upsertKeys[0]
    if (!keys) {
      const feature = 'Upsert changes without a PRIMARY KEY'
      return fail(
        'PLAN_UNSUPPORTED',
        { feature, instead: 'Declare the PRIMARY KEY of the table.' },
        place(input),
      )
    }
    const names = keys.map((key) => input.schema.fields[key]!.name)
    return Object.freeze({
      kind: 'changelog-normalize',
      id: this.nextId(),
      uid: this.#uids.unique(`normalize(${input.uid};${names.join(',')})`),
      input,
      keys,
      schema: input.schema,
      changelogMode,
      upsertKeys: input.upsertKeys,
      ...place(input),
    })
  }

  /** The changes that a consumer sees. */
  #kindsOf(relation: Relation): ChangeKinds {
    return this.settings.isBatch ? noChanges : this.#changesOf(relation).kinds
  }

  /** The changes that a relation's operator makes. */
  #changesOf(relation: Relation): Changes {
    const known = this.#changes.get(relation)
    if (known) return known
    const changes =
      relation.kind === 'scan'
        ? this.#scanChanges(relation)
        : this.#isNormalizing(relation)
          ? passing(this.#factsOf(relation))
          : changesOf(relation, this.#factsOf(relation))
    this.#changes.set(relation, changes)
    return changes
  }

  /** A filter right above an upsert source: what is kept there to tell what an update replaces tests it as well. */
  #isNormalizing(relation: Relation): boolean {
    if (relation.kind !== 'filter') return false
    const source = sourceBelow(relation)
    if (!source) return false
    const mode = sourceMode(source, this.#connectors)
    return mode.updateAfter && !mode.updateBefore
  }

  /** A scan's updates can be had with -U or without. */
  #scanChanges(scan: ScanRelation): Changes {
    const mode = sourceMode(scan, this.#connectors)
    return { kinds: { update: mode.updateAfter, delete: mode.delete }, needs: () => [] }
  }

  #factsOf(relation: Relation): InputFacts[] {
    return inputsOf(relation).map((input) => {
      const { unique, upsert } = this.#keysOf(input)
      return { kinds: this.#kindsOf(input), upsertKeys: upsert, uniqueKeys: unique }
    })
  }

  #keysOf(relation: Relation): Keys {
    const known = this.#keys.get(relation)
    if (known) return known
    const keys = keysOf(
      relation,
      inputsOf(relation).map((input) => this.#keysOf(input)),
    )
    this.#keys.set(relation, keys)
    return keys
  }

  #annotate(relation: Relation, inputs: readonly PlanNode[], changelogMode: ChangelogMode): PlanNode {
    const id = this.nextId()
    const uid = this.#uids.give(relation)
    const edges =
      'inputs' in relation ? { inputs: Object.freeze(inputs) } : inputs[0] ? { input: inputs[0] } : {}
    const upsertKeys = this.keys(relation)
    return Object.freeze({ ...relation, ...edges, id, uid, changelogMode, upsertKeys }) as PlanNode
  }
}

/** Whether deletes that carry only the key are enough of an input, given whether whole ones are asked for above. */
function takesKeyDeletes(relation: Relation, place: number, input: InputFacts, needsWhole: boolean): boolean {
  switch (relation.kind) {
    case 'project':
    case 'union':
      return !needsWhole
    case 'filter':
      return !needsWhole && readsOnlyKey(relation.condition, input.upsertKeys)
    case 'join': {
      const keys = place === 0 ? relation.leftKeys : relation.rightKeys
      return !needsWhole && input.upsertKeys.some((key) => containsAll(key, keys))
    }
    case 'temporal-join':
      return place === 1 || !needsWhole
    default:
      return false
  }
}

function modeOf(kinds: ChangeKinds, needsBefore: boolean): ChangelogMode {
  return { updateAfter: kinds.update, updateBefore: kinds.update && needsBefore, delete: kinds.delete }
}

/** What has one answer a row, or partition, once all rows are there. */
function answersAtEnd({ kind }: Relation): boolean {
  return kind === 'rank' || kind === 'limit'
}

/** Batch mode reads tables that end and only grow. */
function checkBatchSource({ table, bounded, span }: ScanRelation, mode: ChangelogMode): void {
  const at = span ? { span } : {}
  if (!bounded) fail('PLAN_BATCH_UNBOUNDED', { table: table.name }, at)
  if (!isInsertOnly(mode)) fail('PLAN_BATCH_CHANGES', { table: table.name }, at)
}

function refuseChanges(node: PlanNode, producer: PlanNode): never {
  const params = { node: describeNode(node), producer: describeNode(producer) }
  return fail('PLAN_APPEND_ONLY_INPUT', params, node.span ? place(node) : place(producer))
}

const place = ({ span }: PlanNode) => (span ? { span } : {})

/** The scan that a relation only projects and filters. */
function sourceBelow(relation: Relation): ScanRelation | null {
  if (relation.kind === 'scan') return relation
  return relation.kind === 'project' || relation.kind === 'filter' ? sourceBelow(relation.input) : null
}

/** What the table's connector says its source emits. */
function sourceMode({ table }: ScanRelation, connectors: ConnectorRegistry): ChangelogMode {
  return connectors.get(String(table.options.connector))?.sourceMode?.(table) ?? insertOnly
}
