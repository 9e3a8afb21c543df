import type { Identifier, NamePath, NodeBase, OptionNode, StringNode } from './name-nodes.ts'
import type { CreateDatabase } from './object-nodes.ts'
import type { Expression, Query } from './query-nodes.ts'
import type { StatementBase } from './statement-base.ts'
import type { CreateTable, PartitionValue } from './table-nodes.ts'

export interface Insert extends StatementBase {
  readonly kind: 'insert'
  readonly overwrite: boolean
  readonly table: NamePath
  readonly options: readonly OptionNode[]
  /** Static columns: `PARTITION (p = 'x')`. */
  readonly partition: readonly PartitionValue[]
  /** Null when no list was written. */
  readonly columns: readonly Identifier[] | null
  readonly query: Query
  /** `ON CONFLICT DO …`, of Flink 2.3. */
  readonly onConflict: 'ERROR' | 'NOTHING' | 'DEDUPLICATE' | null
}
export interface Update extends StatementBase {
  readonly kind: 'update'
  readonly table: NamePath
  readonly alias: Identifier | null
  readonly assignments: readonly Assignment[]
  readonly where: Expression | null
}
export interface Assignment extends NodeBase {
  readonly kind: 'assignment'
  readonly column: Identifier
  readonly value: Expression
}
export interface Delete extends StatementBase {
  readonly kind: 'delete'
  readonly table: NamePath
  readonly alias: Identifier | null
  readonly where: Expression | null
}
export interface Truncate extends StatementBase {
  readonly kind: 'truncate'
  readonly table: NamePath
}
export interface Analyze extends StatementBase {
  readonly kind: 'analyze'
  readonly table: NamePath
  readonly partition: readonly PartitionValue[]
  /** `FOR COLUMNS a, b`; `all`: FOR ALL COLUMNS; null: the table's own figures only. */
  readonly columns: readonly Identifier[] | 'all' | null
}
/** What may stand in a statement set: INSERT, and copies of tables and databases. */
export type SetMember = Insert | CreateTable | CreateDatabase
export interface StatementSet extends StatementBase {
  readonly kind: 'statement-set'
  readonly members: readonly SetMember[]
}
export interface QueryStatement extends StatementBase {
  readonly kind: 'query-statement'
  readonly query: Query
}
/** `EXECUTE SELECT …`, `EXECUTE INSERT …`. */
export interface Execute extends StatementBase {
  readonly kind: 'execute'
  readonly statement: Insert | QueryStatement
}
export type ExplainedStatement = Insert | StatementSet | QueryStatement | Execute | CreateTable
export interface Explain extends StatementBase {
  readonly kind: 'explain'
  readonly details: readonly string[]
  readonly statement: ExplainedStatement
}
export interface CompilePlan extends StatementBase {
  readonly kind: 'compile-plan'
  readonly path: StringNode
  readonly ifNotExists: boolean
  /** COMPILE AND EXECUTE PLAN. */
  readonly execute: boolean
  readonly statement: Insert | StatementSet
}
export interface ExecutePlan extends StatementBase {
  readonly kind: 'execute-plan'
  readonly path: StringNode
}
