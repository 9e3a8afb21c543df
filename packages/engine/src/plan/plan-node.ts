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
  | SetOperationNode
  | ExpandNode
  | OverNode
  | RankNode
  | DeduplicateNode
  | SortNode
  | LimitNode
  | JoinNode
  | IntervalJoinNode
  | TemporalJoinNode
  | LookupJoinNode
  | WindowJoinNode
  | WindowRankNode
  | GroupWindowAggregateNode
  | CorrelateNode
  | TableFunctionNode
  | ProcessFunctionNode
  | MatchNode
  | ChangelogNormalizeNode
  | FinalRowsNode
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
  /** The rows have their windows already: columns of the input. `timeColumn` is then the end. */
  readonly attached?: { readonly start: number; readonly end: number }
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
/** INTERSECT and EXCEPT, with or without ALL. */
export interface SetOperationNode extends PlanBase {
  readonly kind: 'set-operation'
  readonly inputs: readonly PlanNode[]
  readonly operator: 'INTERSECT' | 'EXCEPT'
  readonly all: boolean
}
/** Each row once per projection: grouping sets. The last column tells which projection a row comes from (`$e`, BIGINT). */
export interface ExpandNode extends PlanBase {
  readonly kind: 'expand'
  readonly input: PlanNode
  readonly projections: readonly (readonly BoundExpression[])[]
}
export interface SortKey {
  readonly column: number
  readonly descending: boolean
  readonly nullsFirst: boolean
}
/** Rows or range around the current row; null is unbounded, 0 the current row; ranges in ms or in the key's unit. */
export interface OverFrame {
  readonly unit: 'ROWS' | 'RANGE'
  readonly preceding: number | bigint | null
  readonly following: number | bigint | null
}
/** Aggregates and ranks over a frame; output: the input's columns, then the calls. All calls share the window. */
export interface OverNode extends PlanBase {
  readonly kind: 'over'
  readonly input: PlanNode
  readonly partitionKeys: readonly number[]
  readonly orderBy: readonly SortKey[]
  readonly frame: OverFrame
  readonly calls: readonly AggregateCall[]
  /** The SELECT has a further window, which is computed below: Flink refuses that on streams. */
  readonly another?: true
}
export type RankFunction = 'ROW_NUMBER' | 'RANK' | 'DENSE_RANK'
/**
 * Top-N: of each partition the rows ranked `from` to `to` (a number, or a column of the input). Output: the input's
 * columns and, if `outputsRank`, the rank (BIGINT NOT NULL). `strategy` as Flink's: by what the input emits.
 */
export interface RankNode extends PlanBase {
  readonly kind: 'rank'
  readonly input: PlanNode
  readonly partitionKeys: readonly number[]
  readonly orderBy: readonly SortKey[]
  readonly function: RankFunction
  readonly from: number
  readonly to: number | { readonly column: number }
  readonly outputsRank: boolean
}
/** The first or last row of each key by a time attribute: ROW_NUMBER = 1 ordered by time. Output: the input's columns. */
export interface DeduplicateNode extends PlanBase {
  readonly kind: 'deduplicate'
  readonly input: PlanNode
  readonly keys: readonly number[]
  readonly timeColumn: number
  readonly attribute: 'rowtime' | 'proctime'
  readonly keep: 'first' | 'last'
}
/** ORDER BY. In streaming the first key is a time attribute, ascending, unless a limit stands above. */
export interface SortNode extends PlanBase {
  readonly kind: 'sort'
  readonly input: PlanNode
  readonly orderBy: readonly SortKey[]
}
/** LIMIT and OFFSET; over a sort the two are one operator (Flink's SortLimit). */
export interface LimitNode extends PlanBase {
  readonly kind: 'limit'
  readonly input: PlanNode
  readonly orderBy: readonly SortKey[]
  readonly offset: number
  readonly fetch: number | null
}

/** Output: left columns, then right columns (null-padded sides nullable); semi and anti: the left columns. */
export type JoinType = 'inner' | 'left' | 'right' | 'full' | 'semi' | 'anti'
interface JoinBase extends PlanBase {
  /** Left, right. */
  readonly inputs: readonly PlanNode[]
  readonly joinType: JoinType
  /** Columns of the left and of the right input that must be equal, pair by pair. */
  readonly leftKeys: readonly number[]
  readonly rightKeys: readonly number[]
  /** What else must hold, over left and right columns in a row; also for semi and anti joins. */
  readonly condition: BoundExpression | null
}
/** A regular join: both inputs are kept. */
export interface JoinNode extends JoinBase {
  readonly kind: 'join'
  /** Per key: null equals null (IS NOT DISTINCT FROM). */
  readonly nullSafe: readonly boolean[]
  /** NOT IN: a null on either side leaves nothing (Flink's null-aware anti join); false otherwise. */
  readonly nullAware: boolean
  /** Ms, by the STATE_TTL hint; null: the job's. */
  readonly stateTtl: readonly [left: number | null, right: number | null]
}
/** `left.time BETWEEN right.time + lower AND right.time + upper` (ms). */
export interface IntervalJoinNode extends JoinBase {
  readonly kind: 'interval-join'
  readonly leftTime: number
  readonly rightTime: number
  readonly attribute: 'rowtime' | 'proctime'
  readonly lower: number
  readonly upper: number
}
/** FOR SYSTEM_TIME AS OF over a versioned table. `rightTime` null: processing time. */
export interface TemporalJoinNode extends JoinBase {
  readonly kind: 'temporal-join'
  readonly leftTime: number
  readonly rightTime: number | null
}
export type LookupKey =
  | { readonly column: number; readonly from: { readonly column: number } }
  | { readonly column: number; readonly from: { readonly literal: BoundExpression } }
/** FOR SYSTEM_TIME AS OF proctime over a table that is asked row by row. Output: input columns, then the table's. */
export interface LookupJoinNode extends PlanBase {
  readonly kind: 'lookup-join'
  readonly input: PlanNode
  readonly table: ConnectorTable
  readonly joinType: 'inner' | 'left'
  /** `column` of the table's schema. */
  readonly keys: readonly LookupKey[]
  /** One expression a table column over the physical columns; null when they are the same. */
  readonly computed: readonly BoundExpression[] | null
  readonly condition: BoundExpression | null
  /** Of the LOOKUP hint, checked. */
  readonly hint: Readonly<Record<string, string>>
  /** The table's columns that are read behind it, where that is known: others may be NULL. */
  readonly reads?: readonly number[]
}
/** Both inputs windowed alike; joined within each window. Keys do not hold the window columns. */
export interface WindowJoinNode extends JoinBase {
  readonly kind: 'window-join'
  readonly attribute: 'rowtime' | 'proctime'
  readonly leftWindow: { readonly start: number; readonly end: number }
  readonly rightWindow: { readonly start: number; readonly end: number }
}
/** Top-N or deduplication within each window, emitted when it ends. */
export interface WindowRankNode extends PlanBase {
  readonly kind: 'window-rank'
  readonly input: PlanNode
  readonly attribute: 'rowtime' | 'proctime'
  readonly window: { readonly start: number; readonly end: number }
  readonly partitionKeys: readonly number[]
  readonly orderBy: readonly SortKey[]
  readonly function: RankFunction
  readonly from: number
  readonly to: number
  readonly outputsRank: boolean
}
/** Legacy `GROUP BY TUMBLE(time, …)`. Output: keys, aggregates, then the properties. `step` of HOP is its slide. */
export interface GroupWindowAggregateNode extends PlanBase {
  readonly kind: 'group-window-aggregate'
  readonly input: PlanNode
  readonly window: WindowSpec
  readonly keys: readonly number[]
  readonly aggregates: readonly AggregateCall[]
  readonly properties: readonly ('start' | 'end' | 'rowtime' | 'proctime')[]
}
/** A call of a table function: UNNEST (`argument [, WITH ORDINALITY]`) or a function of the user. */
export interface TableFunctionCall {
  readonly name: string
  readonly args: readonly BoundExpression[]
  readonly output: RowType
  readonly span?: SourceSpan
}
/** A table function called for each input row. Output: input columns, then the function's. */
export interface CorrelateNode extends PlanBase {
  readonly kind: 'correlate'
  readonly input: PlanNode
  readonly joinType: 'inner' | 'left'
  readonly call: TableFunctionCall
  readonly condition: BoundExpression | null
}
/** A table function of constants, called once. */
export interface TableFunctionNode extends PlanBase {
  readonly kind: 'table-function'
  readonly call: TableFunctionCall
}
/** A process table function over tables, and scalar arguments. */
export interface ProcessFunctionNode extends PlanBase {
  readonly kind: 'process-function'
  readonly inputs: readonly PlanNode[]
  readonly partitionKeys: readonly (readonly number[])[]
  readonly call: TableFunctionCall
}
export interface MatchVariable {
  readonly name: string
  readonly least: number
  /** Null: no limit. */
  readonly most: number | null
  readonly greedy: boolean
  /** Over the input's columns; calls `MATCH_FIRST`, `MATCH_LAST` and aggregates name variables by symbols. Null: any row. */
  readonly define: BoundExpression | null
}
/** MATCH_RECOGNIZE. Output: partition columns, then measures. */
export interface MatchNode extends PlanBase {
  readonly kind: 'match'
  readonly input: PlanNode
  readonly partitionKeys: readonly number[]
  readonly orderBy: readonly SortKey[]
  readonly pattern: readonly MatchVariable[]
  readonly measures: readonly BoundExpression[]
  readonly afterMatch:
    | { readonly skip: 'past-last-row' | 'to-next-row' }
    | { readonly skip: 'to-first' | 'to-last'; readonly variable: string }
  /** Ms; null: no limit. */
  readonly within: number | null
}
/** Batch mode: holds changes until the input has ended, then emits what is left, as inserts. */
export interface FinalRowsNode extends PlanBase {
  readonly kind: 'final-rows'
  readonly input: PlanNode
}
/** Flink's ChangelogNormalize: gives an upsert stream its -U and drops what changes nothing. */
export interface ChangelogNormalizeNode extends PlanBase {
  readonly kind: 'changelog-normalize'
  readonly input: PlanNode
  readonly keys: readonly number[]
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
