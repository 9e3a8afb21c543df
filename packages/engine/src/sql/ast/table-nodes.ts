import type { Identifier, NamePath, NodeBase, OptionNode, StringNode } from './name-nodes.ts'
import type { Expression, Query } from './query-nodes.ts'
import type { StatementBase } from './statement-base.ts'
import type { TypeNode } from './type-nodes.ts'

/** What stands in the brackets behind a table's name. */
export interface TableBody {
  readonly columns: readonly ColumnDefinition[]
  /** `(a, b)`: names alone, which give the columns of AS SELECT another order. Empty when types are written. */
  readonly columnNames: readonly Identifier[]
  readonly watermark: WatermarkDefinition | null
  readonly primaryKey: PrimaryKeyDefinition | null
}
/** What stands between the brackets and the query. */
export interface TableHead {
  readonly comment: StringNode | null
  readonly distribution: Distribution | null
  readonly partitionedBy: readonly Identifier[]
  readonly options: readonly OptionNode[]
}
export interface CreateTable extends StatementBase, TableBody, TableHead {
  readonly kind: 'create-table'
  readonly verb: 'CREATE' | 'CREATE OR REPLACE' | 'REPLACE'
  readonly temporary: boolean
  readonly ifNotExists: boolean
  readonly name: NamePath
  readonly like: LikeClause | null
  /** AS SELECT. */
  readonly query: Query | null
  /** AS TABLE. */
  readonly copy: CopyTable | null
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
export interface ComputedColumnDefinition extends ColumnBase {
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
/** `BY HASH (a, b) INTO 4 BUCKETS`. */
export interface Distribution extends NodeBase {
  readonly kind: 'distribution'
  readonly algorithm: 'HASH' | 'RANGE' | null
  readonly columns: readonly Identifier[]
  readonly buckets: number | null
}
export interface LikeClause extends NodeBase {
  readonly kind: 'like-clause'
  readonly table: NamePath
  readonly options: readonly LikeOption[]
}
export type LikeFeature =
  | 'ALL'
  | 'CONSTRAINTS'
  | 'DISTRIBUTION'
  | 'GENERATED'
  | 'METADATA'
  | 'OPTIONS'
  | 'PARTITIONS'
  | 'WATERMARKS'
export interface LikeOption extends NodeBase {
  readonly kind: 'like-option'
  readonly strategy: 'INCLUDING' | 'EXCLUDING' | 'OVERWRITING'
  readonly feature: LikeFeature
}
/** `AS TABLE source [OPTIONS hint] [ADD COLUMN (…)]`: the source's schema and rows, kept up with. */
export interface CopyTable extends NodeBase {
  readonly kind: 'copy-table'
  readonly source: NamePath
  readonly options: readonly OptionNode[]
  readonly added: readonly ColumnChange[]
}
/** A column that is added or changed; `after` null with `first` false leaves its place to the statement. */
export interface ColumnChange extends NodeBase {
  readonly kind: 'column-change'
  readonly column: ColumnDefinition
  readonly first: boolean
  readonly after: Identifier | null
}
/** `p = 1`; a null value is a key alone, as ANALYZE TABLE takes it. */
export interface PartitionValue extends NodeBase {
  readonly kind: 'partition-value'
  readonly name: Identifier
  readonly value: Expression | null
}

export type TableChange = ColumnChange | WatermarkDefinition | PrimaryKeyDefinition | Distribution
export type AlterTableAction =
  | { readonly kind: 'rename-table'; readonly to: NamePath }
  | { readonly kind: 'rename-column'; readonly from: Identifier; readonly to: Identifier }
  | { readonly kind: 'set-options'; readonly options: readonly OptionNode[] }
  | { readonly kind: 'reset-options'; readonly keys: readonly StringNode[] }
  | { readonly kind: 'add'; readonly changes: readonly TableChange[] }
  | { readonly kind: 'modify'; readonly changes: readonly TableChange[] }
  | { readonly kind: 'drop-columns'; readonly columns: readonly Identifier[] }
  | { readonly kind: 'drop-constraint'; readonly constraint: Identifier }
  | { readonly kind: 'drop-primary-key' }
  | { readonly kind: 'drop-distribution' }
  | { readonly kind: 'drop-watermark' }
  | {
      readonly kind: 'add-partitions'
      readonly ifNotExists: boolean
      readonly partitions: readonly AddedPartition[]
    }
  | {
      readonly kind: 'drop-partitions'
      readonly ifExists: boolean
      readonly partitions: readonly (readonly PartitionValue[])[]
    }
export interface AddedPartition {
  readonly values: readonly PartitionValue[]
  readonly options: readonly OptionNode[]
}
export interface AlterTable extends StatementBase {
  readonly kind: 'alter-table'
  readonly ifExists: boolean
  readonly name: NamePath
  readonly action: AlterTableAction
}

export type Freshness = Extract<Expression, { kind: 'interval-literal' }>
export type RefreshMode = 'FULL' | 'CONTINUOUS'
export interface CreateMaterializedTable extends StatementBase, TableHead {
  readonly kind: 'create-materialized-table'
  readonly name: NamePath
  readonly primaryKey: PrimaryKeyDefinition | null
  readonly freshness: Freshness | null
  readonly refreshMode: RefreshMode | null
  readonly query: Query
}
export type AlterMaterializedTableAction =
  | { readonly kind: 'suspend' }
  | { readonly kind: 'resume'; readonly options: readonly OptionNode[] }
  | { readonly kind: 'refresh'; readonly partition: readonly PartitionValue[] }
  | { readonly kind: 'set-freshness'; readonly freshness: Freshness }
  | { readonly kind: 'set-refresh-mode'; readonly refreshMode: RefreshMode }
  | { readonly kind: 'set-options'; readonly options: readonly OptionNode[] }
  | { readonly kind: 'reset-options'; readonly keys: readonly StringNode[] }
  | { readonly kind: 'as'; readonly query: Query }
  | { readonly kind: 'add'; readonly distribution: Distribution }
  | { readonly kind: 'modify'; readonly distribution: Distribution }
  | { readonly kind: 'drop-distribution' }
export interface AlterMaterializedTable extends StatementBase {
  readonly kind: 'alter-materialized-table'
  readonly name: NamePath
  readonly action: AlterMaterializedTableAction
}
