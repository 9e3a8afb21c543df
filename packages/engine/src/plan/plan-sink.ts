import { fail, type SourceSpan } from '@millrace/kernel'
import { type ChangelogMode, isInsertOnly, retractMode } from '../types/row-kind.ts'
import type { BoundInsert } from './bind/bind-insert.ts'
import { firstChanging } from './changelog/first-changing.ts'
import type { PlanBuilder } from './changelog/plan-builder.ts'
import type { UidGiver } from './changelog/uid-giver.ts'
import { containsAll, hasKey } from './changelog/upsert-keys.ts'
import { describeNode } from './explain/describe-node.ts'
import type { PlanNode, SinkPlanNode } from './plan-node.ts'
import type { PlanSettings } from './plan-settings.ts'
import type { Relation } from './relation.ts'
import { optimize } from './rewrite/optimize.ts'

export interface PlannerParts {
  readonly builder: PlanBuilder
  readonly uids: UidGiver
}

/** The plan of one INSERT: changes reach the sink in the form its connector takes. */
export function planInsert(
  insert: BoundInsert,
  span: SourceSpan,
  { builder, uids }: PlannerParts,
): SinkPlanNode {
  const sinkId = uids.unique(insert.table.name)
  uids.enter(sinkId)
  const relation = optimize(insert.input, builder.settings)
  const { table, factory } = insert
  const mode = builder.mode(relation, true)
  const accepted = factory.sinkMode?.(table, mode) ?? mode
  if (!takesAll(accepted, mode)) refuseUpdates(builder.build(relation, true), table.name, span)
  const key = table.primaryKey.map((name) => table.columns.findIndex((column) => column.name === name))
  const isKeyed = key.length > 0 && !isInsertOnly(mode) && !accepted.updateBefore
  const keys = builder.keys(relation)
  // A key of the query within the sink's says whose changes are in order; without -U only the sink's own key will do.
  const isDisordered = isKeyed && needsOrder(builder.settings.materialize, key, keys)
  const isOtherKey = isKeyed && !hasKey(keys, key)
  const needsBefore = accepted.updateBefore || isOtherKey || !builder.canOmitBefore(relation)
  const input = builder.build(relation, needsBefore)
  const ordered = isDisordered ? materialize(input, key, builder, uids) : input
  return sinkNode(ordered, { table, sinkId, span, mode: ordered.changelogMode }, builder)
}

/** A SELECT, or the input of a sink held back: all changes go to whoever started the job. */
export function planCollector(
  relation: Relation,
  sinkId: string,
  span: SourceSpan,
  { builder, uids }: PlannerParts,
): SinkPlanNode {
  const own = uids.unique(sinkId)
  uids.enter(own)
  const input = builder.build(optimize(relation, builder.settings), true)
  return sinkNode(input, { table: null, sinkId: own, span, mode: input.changelogMode }, builder)
}

interface SinkParts {
  readonly table: SinkPlanNode['table']
  readonly sinkId: string
  readonly span: SourceSpan
  readonly mode: ChangelogMode
}

function sinkNode(
  input: PlanNode,
  { table, sinkId, span, mode }: SinkParts,
  builder: PlanBuilder,
): SinkPlanNode {
  const schema = table
    ? { ...input.schema, fields: table.columns.map(({ name, type }) => ({ name, type })) }
    : input.schema
  return Object.freeze({
    kind: 'sink',
    id: builder.nextId(),
    uid: `sink(${sinkId})`,
    input,
    table,
    sinkId,
    schema: Object.freeze(schema),
    changelogMode: mode,
    upsertKeys: input.upsertKeys,
    span,
  })
}

/** The query's key is not the sink's: its changes are put in order by the sink's. */
function materialize(
  input: PlanNode,
  keys: readonly number[],
  builder: PlanBuilder,
  uids: UidGiver,
): PlanNode {
  return Object.freeze({
    kind: 'sink-materialize',
    id: builder.nextId(),
    uid: uids.unique(`materialize(${keys.map((key) => input.schema.fields[key]!.name).join(',')})`),
    input,
    keys: Object.freeze([...keys]),
    schema: input.schema,
    changelogMode: { ...retractMode, updateBefore: false },
    upsertKeys: [keys],
    ...(input.span && { span: input.span }),
  })
}

/** Whether changes of one row of the sink may come out of order; the setting knows better. */
function needsOrder(
  setting: PlanSettings['materialize'],
  key: readonly number[],
  keys: readonly (readonly number[])[],
): boolean {
  return setting === 'AUTO' ? !keys.some((each) => containsAll(key, each)) : setting === 'FORCE'
}

/** -U may be left out for a sink; +U and -D may not. */
function takesAll(accepted: ChangelogMode, query: ChangelogMode): boolean {
  return (accepted.updateAfter || !query.updateAfter) && (accepted.delete || !query.delete)
}

function refuseUpdates(query: PlanNode, table: string, span: SourceSpan): never {
  const producer = firstChanging(query)
  return fail(
    'PLAN_APPEND_ONLY_SINK',
    { table, node: describeNode(producer) },
    { span: producer.span ?? span },
  )
}
