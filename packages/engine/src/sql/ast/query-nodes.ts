import type { Identifier, NamePath, NodeBase, OptionNode } from './name-nodes.ts'
import type { TypeNode } from './type-nodes.ts'

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
  | SymbolNode
  | UnaryExpression
  | BinaryExpression
  | IsExpression
  | BetweenExpression
  | InExpression
  | LikeExpression
  | ExistsExpression
  | QuantifiedExpression
  | CaseExpression
  | CastExpression
  | FunctionCall
  | RowExpression
  | CollectionExpression
  | ItemAccess
  | FieldAccess
  | SubqueryExpression

interface ColumnReference extends NodeBase {
  readonly kind: 'column-reference'
  readonly path: NamePath
}
/** Unsigned, as written: an integer, a decimal (`1.5`) or a double (`1e0`). */
export interface NumberLiteral extends NodeBase {
  readonly kind: 'number-literal'
  readonly text: string
}
export interface StringLiteral extends NodeBase {
  readonly kind: 'string-literal'
  readonly value: string
}
/** `X'0AFF'`: the digits, upper case. */
export interface BytesLiteral extends NodeBase {
  readonly kind: 'bytes-literal'
  readonly digits: string
}
/** `value` null is UNKNOWN. */
interface BooleanLiteral extends NodeBase {
  readonly kind: 'boolean-literal'
  readonly value: boolean | null
}
export interface NullLiteral extends NodeBase {
  readonly kind: 'null-literal'
}
export interface DateTimeLiteral extends NodeBase {
  readonly kind: 'datetime-literal'
  readonly type: 'DATE' | 'TIME' | 'TIMESTAMP'
  readonly value: string
}
/** `INTERVAL -'1 2' DAY(2) TO SECOND(3)`. */
export interface IntervalLiteral extends NodeBase {
  readonly kind: 'interval-literal'
  readonly negative: boolean
  readonly value: string
  readonly from: string
  readonly to: string | null
  readonly precision: number | null
  readonly fraction: number | null
}
/** A word that only the function around it understands: a time unit, BOTH, ERROR. */
export interface SymbolNode extends NodeBase {
  readonly kind: 'symbol'
  readonly name: string
}
export interface UnaryExpression extends NodeBase {
  readonly kind: 'unary'
  readonly operator: '-' | '+' | 'NOT'
  readonly operand: Expression
}
export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '||'
  | '='
  | '<>'
  | '<'
  | '<='
  | '>'
  | '>='
  | 'AND'
  | 'OR'
  | 'OVERLAPS'
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
  readonly test: 'NULL' | 'TRUE' | 'FALSE' | 'UNKNOWN' | 'DISTINCT' | 'JSON'
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
  readonly operator: 'LIKE' | 'SIMILAR'
  readonly operand: Expression
  readonly negated: boolean
  readonly pattern: Expression
  readonly escape: Expression | null
}
interface ExistsExpression extends NodeBase {
  readonly kind: 'exists'
  readonly query: Query
}
interface QuantifiedExpression extends NodeBase {
  readonly kind: 'quantified'
  readonly operator: BinaryOperator
  readonly quantifier: 'ANY' | 'SOME' | 'ALL'
  readonly operand: Expression
  readonly query: Query
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
  readonly orderBy: readonly OrderItem[]
  readonly over: OverWindow | null
  /** `RETURNING type` of JSON_VALUE. */
  readonly returning: TypeNode | null
}
export type FunctionArgument = Expression | NamedArgument
interface NamedArgument extends NodeBase {
  readonly kind: 'named-argument'
  readonly name: Identifier
  readonly value: Expression
}
/** `(a, b)` or `ROW(a, b)`. */
export interface RowExpression extends NodeBase {
  readonly kind: 'row'
  readonly values: readonly Expression[]
}
/** `ARRAY[a, b]` or `MAP[k, v, …]`. */
interface CollectionExpression extends NodeBase {
  readonly kind: 'collection'
  readonly name: 'ARRAY' | 'MAP'
  readonly values: readonly Expression[]
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
  /** A window of the WINDOW clause. */
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
interface ExpressionItem extends NodeBase {
  readonly kind: 'select-item'
  readonly expression: Expression
  readonly alias: Identifier | null
}
export type GroupItem = Expression | GroupingSets
export interface GroupingSets extends NodeBase {
  readonly kind: 'grouping-sets'
  readonly operator: 'GROUPING SETS' | 'ROLLUP' | 'CUBE'
  readonly sets: readonly (readonly Expression[])[]
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

export type TableSource = TableName | DerivedTable | TableFunction | Unnest | Join
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
/** `TABLE(f(…))`, `LATERAL TABLE(f(…))`. */
export interface TableFunction extends Aliased {
  readonly kind: 'table-function'
  readonly lateral: boolean
  readonly name: NamePath
  readonly arguments: readonly TableFunctionArgument[]
}
export interface TableFunctionArgument extends NodeBase {
  readonly kind: 'table-function-argument'
  readonly name: Identifier | null
  readonly value: TableArgument | Descriptor | Expression
}
/** `TABLE t [PARTITION BY …] [ORDER BY …]` or `(query)`. */
export interface TableArgument extends NodeBase {
  readonly kind: 'table-argument'
  readonly table: NamePath | Query
  readonly partitionBy: readonly Expression[]
  readonly orderBy: readonly OrderItem[]
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
  readonly left: TableSource
  readonly right: TableSource
  readonly on: Expression | null
  readonly using: readonly Identifier[]
}
