import type { Identifier, NamePath, NodeBase, OptionNode, StringNode } from './name-nodes.ts'
import type { Expression, Query } from './query-nodes.ts'
import type { TypeNode } from './type-nodes.ts'

export type Statement =
  | CreateTable
  | CreateView
  | Drop
  | Insert
  | StatementSet
  | SetOption
  | ResetOption
  | Explain
  | QueryStatement

/** `start` and `end` are offsets in the script, the end exclusive and before the `;`. */
export interface StatementBase extends NodeBase {
  readonly start: number
  readonly end: number
}

export interface CreateTable extends StatementBase {
  readonly kind: 'create-table'
  readonly temporary: boolean
  readonly ifNotExists: boolean
  readonly name: NamePath
  readonly columns: readonly ColumnDefinition[]
  readonly watermark: WatermarkDefinition | null
  readonly primaryKey: PrimaryKeyDefinition | null
  readonly comment: StringNode | null
  readonly partitionedBy: readonly Identifier[]
  readonly options: readonly OptionNode[]
  readonly like: LikeClause | null
}
export type ColumnDefinition = PhysicalColumnDefinition | MetadataColumnDefinition | ComputedColumnDefinition
interface ColumnBase extends NodeBase {
  readonly name: Identifier
  readonly comment: StringNode | null
}
interface PhysicalColumnDefinition extends ColumnBase {
  readonly kind: 'physical-column'
  readonly type: TypeNode
}
interface MetadataColumnDefinition extends ColumnBase {
  readonly kind: 'metadata-column'
  readonly type: TypeNode
  readonly from: StringNode | null
  readonly virtual: boolean
}
interface ComputedColumnDefinition extends ColumnBase {
  readonly kind: 'computed-column'
  readonly expression: Expression
}
export interface WatermarkDefinition extends NodeBase {
  readonly kind: 'watermark'
  readonly column: NamePath
  readonly expression: Expression
}
export interface PrimaryKeyDefinition extends NodeBase {
  readonly kind: 'primary-key'
  readonly constraint: Identifier | null
  readonly columns: readonly Identifier[]
  readonly enforced: boolean
}
export interface LikeClause extends NodeBase {
  readonly kind: 'like-clause'
  readonly table: NamePath
  readonly options: readonly LikeOption[]
}
export interface LikeOption extends NodeBase {
  readonly kind: 'like-option'
  readonly strategy: 'INCLUDING' | 'EXCLUDING' | 'OVERWRITING'
  readonly feature: 'ALL' | 'CONSTRAINTS' | 'GENERATED' | 'METADATA' | 'OPTIONS' | 'PARTITIONS' | 'WATERMARKS'
}
export interface CreateView extends StatementBase {
  readonly kind: 'create-view'
  readonly temporary: boolean
  readonly ifNotExists: boolean
  readonly name: NamePath
  readonly columns: readonly Identifier[]
  readonly comment: StringNode | null
  readonly query: Query
}
export interface Drop extends StatementBase {
  readonly kind: 'drop'
  readonly object: 'TABLE' | 'VIEW'
  readonly temporary: boolean
  readonly ifExists: boolean
  readonly name: NamePath
}
export interface Insert extends StatementBase {
  readonly kind: 'insert'
  readonly table: NamePath
  readonly options: readonly OptionNode[]
  /** Null when no list was written. */
  readonly columns: readonly Identifier[] | null
  readonly query: Query
}
export interface StatementSet extends StatementBase {
  readonly kind: 'statement-set'
  readonly inserts: readonly Insert[]
}
export interface SetOption extends StatementBase {
  readonly kind: 'set'
  /** Null: `SET` alone, which lists settings. */
  readonly option: OptionNode | null
}
export interface ResetOption extends StatementBase {
  readonly kind: 'reset'
  readonly key: StringNode | null
}
export interface Explain extends StatementBase {
  readonly kind: 'explain'
  readonly details: readonly string[]
  readonly statement: Insert | StatementSet | QueryStatement
}
export interface QueryStatement extends StatementBase {
  readonly kind: 'query-statement'
  readonly query: Query
}
