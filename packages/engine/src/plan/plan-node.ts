import type { SourceSpan } from '@millrace/kernel'
import type { ConnectorTable } from '../connect/connector.ts'
import type { RowType } from '../types/logical-type.ts'
import type { ChangelogMode } from '../types/row-kind.ts'
import type { Row } from '../types/row-value.ts'
import type { AggregateCall, BoundExpression } from './bound-expression.ts'

/**
 * The bound, optimised plan: a frozen tree with one root a sink. A new kind makes every pass that ignores it fail to
 * compile (`unreachable`).
 */
export type PlanNode =
  | ScanNode
  | ValuesNode
  | ProjectNode
  | FilterNode
  | WindowNode
  | GroupAggregateNode
  | WindowAggregateNode
  | UnionNode
  | SinkMaterializeNode
  | SinkPlanNode

interface PlanBase {
  /** Unique in the plan. The same node under two parents is one operator that feeds both. */
  readonly id: number
  /** Stable identity over edits that keep the node's meaning; state is found by it. */
  readonly uid: string
  readonly schema: RowType
  /**
   * Kinds this node emits, after the planner has decided whether its consumer needs -U. A projection without -U over
   * an input with it drops the -U rows; a filter over upserts (no -U) turns a +U that fails into -D.
   */
  readonly changelogMode: ChangelogMode
  /** Sets of columns that identify a row in an updating stream. */
  readonly upsertKeys: readonly (readonly number[])[]
  readonly span?: SourceSpan
}

/** Reads a table: physical columns, then computed columns, then the watermark; the schema is the table's. */
export interface ScanNode extends PlanBase {
  readonly kind: 'scan'
  readonly table: ConnectorTable
  readonly bounded: boolean
  /** One expression a schema column over the connector's physical columns; null when they are the same. */
  readonly computed: readonly BoundExpression[] | null
  /** `WATERMARK FOR column AS expression`; column and expression over the schema. */
  readonly watermark: { readonly column: number; readonly expression: BoundExpression } | null
}
interface ValuesNode extends PlanBase {
  readonly kind: 'values'
  readonly rows: readonly Row[]
}
export interface ProjectNode extends PlanBase {
  readonly kind: 'project'
  readonly input: PlanNode
  readonly expressions: readonly BoundExpression[]
}
export interface FilterNode extends PlanBase {
  readonly kind: 'filter'
  readonly input: PlanNode
  readonly condition: BoundExpression
}
/** Sizes in ms. SESSION merges rows at most `size` apart within `partitionKeys`. */
export interface WindowSpec {
  readonly function: 'TUMBLE' | 'HOP' | 'CUMULATE' | 'SESSION'
  readonly size: number
  /** HOP's slide, CUMULATE's step; 0 otherwise. */
  readonly step: number
  readonly offset: number
  readonly timeColumn: number
  readonly attribute: 'rowtime' | 'proctime'
  readonly partitionKeys: readonly number[]
}
/** A window table function on its own: the input's columns, then window_start, window_end, window_time. */
export interface WindowNode extends PlanBase {
  readonly kind: 'window'
  readonly input: PlanNode
  readonly window: WindowSpec
}
/** Output: group keys, then aggregates. No keys: one global group. DISTINCT is an aggregate without calls. */
export interface GroupAggregateNode extends PlanBase {
  readonly kind: 'group-aggregate'
  readonly input: PlanNode
  readonly keys: readonly number[]
  readonly aggregates: readonly AggregateCall[]
}
/** GROUP BY over a window function, fused: output keys, aggregates, window_start, window_end, window_time. */
export interface WindowAggregateNode extends PlanBase {
  readonly kind: 'window-aggregate'
  /** The window function's input. */
  readonly input: PlanNode
  readonly window: WindowSpec
  readonly keys: readonly number[]
  readonly aggregates: readonly AggregateCall[]
}
interface UnionNode extends PlanBase {
  readonly kind: 'union'
  readonly inputs: readonly PlanNode[]
}
/** Flink's SinkUpsertMaterializer: puts changes in order by the sink's key when the query's own key differs. */
export interface SinkMaterializeNode extends PlanBase {
  readonly kind: 'sink-materialize'
  readonly input: PlanNode
  readonly keys: readonly number[]
}
export interface SinkPlanNode extends PlanBase {
  readonly kind: 'sink'
  readonly input: PlanNode
  /** Null: a collector, whose rows go to whoever started the job. */
  readonly table: ConnectorTable | null
  /** Stable name of the sink in its deployment. */
  readonly sinkId: string
}

export interface Plan {
  readonly sinks: readonly SinkPlanNode[]
  /** Settings made by the script's SET statements. */
  readonly config: Readonly<Record<string, string>>
}
