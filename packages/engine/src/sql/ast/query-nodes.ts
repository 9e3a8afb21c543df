import type { SourceSpan } from '@millrace/kernel'
import type {
  BinaryOperator,
  BooleanLiteral,
  BytesLiteral,
  DateTimeLiteral,
  IntervalLiteral,
  NullLiteral,
  NumberLiteral,
  StringLiteral,
  SymbolNode,
} from './literal-nodes.ts'
import type { Identifier, NamePath, NodeBase, OptionNode } from './name-nodes.ts'
import type { Pattern } from './pattern-nodes.ts'
import type { IntervalQualifier, TypeNode } from './type-nodes.ts'

/*
 * Expressions and queries are one file: each holds the other (subqueries), and type imports go in no circle either.
 */

// Expressions

export type Expression =
  | ColumnReference
  | NumberLiteral
  | StringLiteral
  | BytesLiteral
  | BooleanLiteral
  | NullLiteral
  | DateTimeLiteral
  | IntervalLiteral
  | IntervalExpression
  | TimeDifference
  | SymbolNode
  | UnaryExpression
  | BinaryExpression
  | IsExpression
  | BetweenExpression
  | InExpression
  | LikeExpression
  | ExistsExpression
  | UniqueExpression
  | QuantifiedExpression
  | QuantifiedList
  | CaseExpression
  | CastExpression
  | FunctionCall
  | RowExpression
  | CollectionExpression
  | CollectionQuery
  | ItemAccess
  | FieldAccess
  | SubqueryExpression
  | MatchModifier
  | DefaultArgument

interface ColumnReference extends NodeBase {
  readonly kind: 'column-reference'
  readonly path: NamePath
}
/** Unsigned, as written: an integer, a decimal (`1.5`) or a double (`1e0`). */
/** `INTERVAL a DAY`: an interval of as many units as the operand says. */
export interface IntervalExpression extends NodeBase {
  readonly kind: 'interval-expression'
  readonly negative: boolean
  readonly operand: Expression
  readonly qualifier: IntervalQualifier
}
/** `(a - b) DAY`: the time between two points. */
export interface TimeDifference extends NodeBase {
  readonly kind: 'time-difference'
  readonly left: Expression
  readonly right: Expression
  readonly qualifier: IntervalQualifier
}
export interface UnaryExpression extends NodeBase {
  readonly kind: 'unary'
  readonly operator: '-' | '+' | 'NOT'
  readonly operand: Expression
}
interface BinaryExpression extends NodeBase {
  readonly kind: 'binary'
  readonly operator: BinaryOperator
  readonly left: Expression
  readonly right: Expression
}
export interface IsExpression extends NodeBase {
  readonly kind: 'is'
  readonly operand: Expression
  readonly negated: boolean
  readonly test:
    | 'NULL'
    | 'TRUE'
    | 'FALSE'
    | 'UNKNOWN'
    | 'DISTINCT'
    | 'EMPTY'
    | 'A SET'
    | 'JSON'
    | 'JSON OBJECT'
    | 'JSON ARRAY'
    | 'JSON SCALAR'
  /** The other side of IS DISTINCT FROM. */
  readonly other: Expression | null
}
interface BetweenExpression extends NodeBase {
  readonly kind: 'between'
  readonly operand: Expression
  readonly negated: boolean
  readonly symmetric: boolean
  readonly low: Expression
  readonly high: Expression
}
export interface InExpression extends NodeBase {
  readonly kind: 'in'
  readonly operand: Expression
  readonly negated: boolean
  readonly options: readonly Expression[] | Query
}
export interface LikeExpression extends NodeBase {
  readonly kind: 'like'
  readonly operator: 'LIKE' | 'SIMILAR' | 'ILIKE' | 'RLIKE'
  readonly operand: Expression
  readonly negated: boolean
  readonly pattern: Expression
  readonly escape: Expression | null
}
interface ExistsExpression extends NodeBase {
  readonly kind: 'exists'
  readonly query: Query
}
/** `UNIQUE (query)`. */
export interface UniqueExpression extends NodeBase {
  readonly kind: 'unique'
  readonly query: Query
}
interface QuantifiedExpression extends NodeBase {
  readonly kind: 'quantified'
  readonly operator: BinaryOperator
  readonly quantifier: 'ANY' | 'SOME' | 'ALL'
  readonly operand: Expression
  readonly query: Query
}
/** `a = ANY (1, 2)` */
export interface QuantifiedList extends NodeBase {
  readonly kind: 'quantified-list'
  readonly operator: BinaryOperator
  readonly quantifier: 'ANY' | 'SOME' | 'ALL'
  readonly operand: Expression
  readonly options: readonly Expression[]
}
export interface CaseBranch extends NodeBase {
  readonly kind: 'case-branch'
  readonly when: Expression
  readonly value: Expression
}
export interface CaseExpression extends NodeBase {
  readonly kind: 'case'
  readonly operand: Expression | null
  readonly branches: readonly CaseBranch[]
  readonly otherwise: Expression | null
}
export interface CastExpression extends NodeBase {
  readonly kind: 'cast'
  readonly try: boolean
  readonly operand: Expression
  readonly type: TypeNode
}
/**
 * `f(a, b)`; calls with a syntax of their own (EXTRACT, TRIM, POSITION, FLOOR … TO, JSON_VALUE) have their
 * arguments in the order of the function catalogue, with symbols for their words.
 */
export interface FunctionCall extends NodeBase {
  readonly kind: 'function-call'
  readonly name: NamePath
  readonly arguments: readonly FunctionArgument[]
  /** `syntax`: how it was written, for printing. `words`: no parentheses (CURRENT_DATE). */
  readonly syntax: 'plain' | 'star' | 'words' | 'special'
  readonly distinct: boolean
  readonly filter: Expression | null
  /** IGNORE NULLS or RESPECT NULLS. */
  readonly nulls: 'IGNORE' | 'RESPECT' | null
  /** WITHIN DISTINCT (…). */
  readonly withinDistinct: readonly Expression[]
  readonly orderBy: readonly OrderItem[]
  /** The order stands among the arguments, not in WITHIN GROUP. */
  readonly orderInside: boolean
  /** SEPARATOR of GROUP_CONCAT and its kin. */
  readonly separator: Expression | null
  readonly over: OverWindow | null
  /** `RETURNING type` of JSON_VALUE and JSON_QUERY. */
  readonly returning: TypeNode | null
}
export type FunctionArgument = Expression | NamedArgument
interface NamedArgument extends NodeBase {
  readonly kind: 'named-argument'
  readonly name: Identifier
  readonly value: Expression
}
/** DEFAULT in place of an argument. */
export interface DefaultArgument extends NodeBase {
  readonly kind: 'default'
}
/** `RUNNING f(…)`, `FINAL f(…)` in MATCH_RECOGNIZE. */
export interface MatchModifier extends NodeBase {
  readonly kind: 'match-modifier'
  readonly modifier: 'RUNNING' | 'FINAL'
  readonly call: FunctionCall
}
/** `(a, b)` or `ROW(a, b)`. */
export interface RowExpression extends NodeBase {
  readonly kind: 'row'
  readonly values: readonly Expression[]
}
/** `ARRAY[a, b]`, `MAP[k, v, …]` or `MULTISET[a, b]`. */
interface CollectionExpression extends NodeBase {
  readonly kind: 'collection'
  readonly name: 'ARRAY' | 'MAP' | 'MULTISET'
  readonly values: readonly Expression[]
}
/** `ARRAY(query)`, `MAP(query)`, `MULTISET(query)`. */
export interface CollectionQuery extends NodeBase {
  readonly kind: 'collection-query'
  readonly name: 'ARRAY' | 'MAP' | 'MULTISET'
  readonly query: Query
}
interface ItemAccess extends NodeBase {
  readonly kind: 'item'
  readonly operand: Expression
  readonly index: Expression
}
interface FieldAccess extends NodeBase {
  readonly kind: 'field'
  readonly operand: Expression
  readonly name: Identifier
}
interface SubqueryExpression extends NodeBase {
  readonly kind: 'subquery'
  readonly query: Query
}
export interface OverWindow extends NodeBase {
  readonly kind: 'over'
  /** A window of the WINDOW clause; with more behind it in `OVER (w ORDER BY …)`. */
  readonly reference: Identifier | null
  readonly partitionBy: readonly Expression[]
  readonly orderBy: readonly OrderItem[]
  readonly frame: OverFrame | null
}
export interface OverFrame extends NodeBase {
  readonly kind: 'frame'
  readonly unit: 'ROWS' | 'RANGE'
  readonly start: FrameBound
  readonly end: FrameBound | null
}
export interface FrameBound extends NodeBase {
  readonly kind: 'frame-bound'
  readonly direction: 'PRECEDING' | 'FOLLOWING' | 'CURRENT ROW'
  /** Null: UNBOUNDED, or the current row. */
  readonly distance: Expression | null
}
export interface OrderItem extends NodeBase {
  readonly kind: 'order-item'
  readonly expression: Expression
  readonly descending: boolean
  readonly nulls: 'FIRST' | 'LAST' | null
}

// Queries

export interface Query extends NodeBase {
  readonly kind: 'query'
  /** WITH RECURSIVE. */
  readonly recursive: boolean
  readonly with: readonly CommonTable[]
  readonly body: QueryBody
  readonly orderBy: readonly OrderItem[]
  readonly limit: Expression | null
  readonly offset: Expression | null
}
export interface CommonTable extends NodeBase {
  readonly kind: 'common-table'
  readonly name: Identifier
  readonly columns: readonly Identifier[]
  readonly query: Query
}
export type QueryBody = Select | ValuesQuery | SetOperation | Query
export interface ValuesQuery extends NodeBase {
  readonly kind: 'values'
  readonly rows: readonly RowExpression[]
}
export interface SetOperation extends NodeBase {
  readonly kind: 'set-operation'
  readonly operator: 'UNION' | 'INTERSECT' | 'EXCEPT'
  readonly all: boolean
  readonly left: QueryBody
  readonly right: QueryBody
}
export interface Select extends NodeBase {
  readonly kind: 'select'
  readonly hints: readonly HintNode[]
  readonly distinct: boolean
  readonly items: readonly SelectItem[]
  readonly from: TableSource | null
  readonly where: Expression | null
  readonly groupBy: readonly GroupItem[]
  /** GROUP BY DISTINCT. */
  readonly groupDistinct: boolean
  readonly having: Expression | null
  readonly qualify: Expression | null
  readonly windows: readonly NamedWindow[]
}
export type SelectItem = StarItem | ExpressionItem
interface StarItem extends NodeBase {
  readonly kind: 'star'
  /** `t.*` */
  readonly qualifier: NamePath | null
}
export interface ExpressionItem extends NodeBase {
  readonly kind: 'select-item'
  readonly expression: Expression
  readonly alias: Identifier | null
}
export type GroupItem = Expression | GroupingSets
export interface GroupingSets extends NodeBase {
  readonly kind: 'grouping-sets'
  readonly operator: 'GROUPING SETS' | 'ROLLUP' | 'CUBE'
  readonly sets: readonly (readonly Expression[] | GroupingSets)[]
}
export interface NamedWindow extends NodeBase {
  readonly kind: 'named-window'
  readonly name: Identifier
  readonly window: OverWindow
}
/** A hint in `/*+ … *\/`: OPTIONS on a table, STATE_TTL, LOOKUP and join hints on a SELECT. */
export interface HintNode extends NodeBase {
  readonly kind: 'hint'
  readonly name: string
  readonly options: readonly OptionNode[]
  readonly words: readonly string[]
}

// FROM

export type TableSource =
  | TableName
  | DerivedTable
  | TableFunction
  | Unnest
  | Join
  | MatchRecognize
  | TableSample
  | Pivot
  | Unpivot
interface Aliased extends NodeBase {
  readonly alias: Identifier | null
  readonly aliasColumns: readonly Identifier[]
}
export interface TableName extends Aliased {
  readonly kind: 'table-name'
  readonly name: NamePath
  readonly hints: readonly HintNode[]
  /** `FOR SYSTEM_TIME AS OF time` */
  readonly asOf: Expression | null
}
interface DerivedTable extends Aliased {
  readonly kind: 'derived-table'
  readonly lateral: boolean
  readonly query: Query
}
/** `TABLE(f(…))`, `LATERAL TABLE(f(…))`, `f(…)`. */
export interface TableFunction extends Aliased {
  readonly kind: 'table-function'
  readonly lateral: boolean
  readonly name: NamePath
  readonly arguments: readonly TableFunctionArgument[]
}
export interface TableFunctionArgument extends NodeBase {
  readonly kind: 'table-function-argument'
  readonly name: Identifier | null
  readonly value: TableArgument | ModelArgument | Descriptor | Expression
}
/** `TABLE t [PARTITION BY …] [ORDER BY …]` or `(query)`. */
export interface TableArgument extends NodeBase {
  readonly kind: 'table-argument'
  readonly table: NamePath | Query
  readonly partitionBy: readonly Expression[]
  readonly orderBy: readonly OrderItem[]
}
/** `MODEL m` */
export interface ModelArgument extends NodeBase {
  readonly kind: 'model-argument'
  readonly name: NamePath
}
export interface Descriptor extends NodeBase {
  readonly kind: 'descriptor'
  readonly columns: readonly Identifier[]
}
interface Unnest extends Aliased {
  readonly kind: 'unnest'
  readonly operand: Expression
  readonly ordinality: boolean
}
export type JoinType = 'INNER' | 'LEFT' | 'RIGHT' | 'FULL' | 'CROSS'
export interface Join extends NodeBase {
  readonly kind: 'join'
  readonly type: JoinType
  readonly natural: boolean
  /** Written as a comma. */
  readonly comma: boolean
  /** The word JOIN, or the comma. */
  readonly word: SourceSpan
  readonly left: TableSource
  readonly right: TableSource
  readonly on: Expression | null
  readonly using: readonly Identifier[]
}
export interface TableSample extends NodeBase {
  readonly kind: 'table-sample'
  readonly source: TableSource
  readonly method: 'BERNOULLI' | 'SYSTEM' | 'SUBSTITUTE'
  /** The percentage as written; of SUBSTITUTE the name. */
  readonly argument: string
  readonly seed: number | null
}
export interface MatchRecognize extends Aliased {
  readonly kind: 'match-recognize'
  readonly source: TableSource
  readonly partitionBy: readonly Expression[]
  readonly orderBy: readonly OrderItem[]
  readonly measures: readonly MatchMeasure[]
  readonly rowsPerMatch: 'ONE' | 'ALL' | null
  readonly skip: MatchSkip | null
  readonly pattern: Pattern
  /** `^` and `$` around the pattern. */
  readonly fromStart: boolean
  readonly toEnd: boolean
  readonly within: IntervalLiteral | null
  readonly subsets: readonly MatchSubset[]
  readonly definitions: readonly MatchDefinition[]
}
export interface MatchMeasure extends NodeBase {
  readonly kind: 'match-measure'
  readonly expression: Expression
  readonly name: Identifier
}
/** AFTER MATCH SKIP …; `variable` with FIRST and LAST. */
export interface MatchSkip extends NodeBase {
  readonly kind: 'match-skip'
  readonly to: 'NEXT ROW' | 'PAST LAST ROW' | 'FIRST' | 'LAST'
  readonly variable: Identifier | null
}
export interface MatchSubset extends NodeBase {
  readonly kind: 'match-subset'
  readonly name: Identifier
  readonly members: readonly Expression[]
}
export interface MatchDefinition extends NodeBase {
  readonly kind: 'match-definition'
  readonly variable: Identifier
  readonly condition: Expression
}
export interface Pivot extends Aliased {
  readonly kind: 'pivot'
  readonly source: TableSource
  readonly aggregates: readonly ExpressionItem[]
  readonly axes: readonly Identifier[]
  readonly values: readonly PivotValue[]
}
export interface PivotValue extends NodeBase {
  readonly kind: 'pivot-value'
  readonly values: readonly Expression[]
  readonly alias: Identifier | null
}
export interface Unpivot extends Aliased {
  readonly kind: 'unpivot'
  readonly source: TableSource
  readonly includeNulls: boolean
  readonly measures: readonly Identifier[]
  readonly axes: readonly Identifier[]
  readonly values: readonly UnpivotValue[]
}
export interface UnpivotValue extends NodeBase {
  readonly kind: 'unpivot-value'
  readonly columns: readonly Identifier[]
  readonly values: readonly Expression[] | null
}
