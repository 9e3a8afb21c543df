import type { Identifier, NamePath, NodeBase, OptionNode, StringNode } from './name-nodes.ts'
import type { ObjectKind } from './object-nodes.ts'
import type { Expression } from './query-nodes.ts'
import type { StatementBase } from './statement-base.ts'
import type { PartitionValue } from './table-nodes.ts'

export interface SetOption extends StatementBase {
  readonly kind: 'set'
  /** Null: `SET` alone, which lists settings. */
  readonly option: OptionNode | null
}
export interface ResetOption extends StatementBase {
  readonly kind: 'reset'
  readonly key: StringNode | null
}
export interface Use extends StatementBase {
  readonly kind: 'use'
  readonly object: 'CATALOG' | 'DATABASE'
  readonly name: NamePath
}
export interface UseModules extends StatementBase {
  readonly kind: 'use-modules'
  readonly modules: readonly Identifier[]
}
export interface LoadModule extends StatementBase {
  readonly kind: 'load-module'
  readonly name: Identifier
  readonly options: readonly OptionNode[]
}
export interface UnloadModule extends StatementBase {
  readonly kind: 'unload-module'
  readonly name: Identifier
}
export interface Describe extends StatementBase {
  readonly kind: 'describe'
  readonly object: Exclude<ObjectKind, 'VIEW' | 'MATERIALIZED TABLE'>
  readonly extended: boolean
  readonly name: NamePath
}
export interface DescribeJob extends StatementBase {
  readonly kind: 'describe-job'
  readonly job: StringNode
}
export type ShowSubject =
  | 'CATALOGS'
  | 'DATABASES'
  | 'TABLES'
  | 'VIEWS'
  | 'MATERIALIZED TABLES'
  | 'COLUMNS'
  | 'PARTITIONS'
  | 'FUNCTIONS'
  | 'USER FUNCTIONS'
  | 'PROCEDURES'
  | 'JARS'
  | 'JOBS'
  | 'MODULES'
  | 'FULL MODULES'
  | 'MODELS'
  | 'CONNECTIONS'
  | 'CURRENT CATALOG'
  | 'CURRENT DATABASE'
export interface Show extends StatementBase {
  readonly kind: 'show'
  readonly subject: ShowSubject
  /** The catalog, database or table that is looked into. */
  readonly from: NamePath | null
  readonly filter: ShowFilter | null
  readonly partition: readonly PartitionValue[]
}
export interface ShowFilter extends NodeBase {
  readonly kind: 'show-filter'
  readonly negated: boolean
  readonly operator: 'LIKE' | 'ILIKE'
  readonly pattern: StringNode
}
export interface ShowCreate extends StatementBase {
  readonly kind: 'show-create'
  readonly object: Exclude<ObjectKind, 'DATABASE' | 'FUNCTION'>
  readonly name: NamePath
}
export interface AddJar extends StatementBase {
  readonly kind: 'add-jar'
  readonly path: StringNode
}
export interface RemoveJar extends StatementBase {
  readonly kind: 'remove-jar'
  readonly path: StringNode
}
export interface Call extends StatementBase {
  readonly kind: 'call'
  readonly procedure: NamePath
  readonly arguments: readonly CallArgument[]
}
export interface CallArgument extends NodeBase {
  readonly kind: 'call-argument'
  readonly name: Identifier | null
  readonly value: Expression
}
export interface StopJob extends StatementBase {
  readonly kind: 'stop-job'
  readonly job: StringNode
  readonly savepoint: boolean
  readonly drain: boolean
}
/** What only an interactive client can do. */
export interface ClientCommand extends StatementBase {
  readonly kind: 'client-command'
  readonly command: 'HELP' | 'CLEAR' | 'QUIT' | 'EXIT'
}
