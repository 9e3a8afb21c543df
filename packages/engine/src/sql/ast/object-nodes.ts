import type { Identifier, NamePath, NodeBase, OptionNode, StringNode } from './name-nodes.ts'
import type { Query } from './query-nodes.ts'
import type { StatementBase } from './statement-base.ts'
import type { ColumnDefinition } from './table-nodes.ts'

/** What catalogs hold, and catalogs themselves. */
export type ObjectKind =
  | 'CATALOG'
  | 'DATABASE'
  | 'TABLE'
  | 'VIEW'
  | 'MATERIALIZED TABLE'
  | 'FUNCTION'
  | 'MODEL'
  | 'CONNECTION'

export interface CreateView extends StatementBase {
  readonly kind: 'create-view'
  readonly orReplace: boolean
  readonly temporary: boolean
  readonly ifNotExists: boolean
  readonly name: NamePath
  readonly columns: readonly Identifier[]
  readonly comment: StringNode | null
  readonly query: Query
}
export interface AlterView extends StatementBase {
  readonly kind: 'alter-view'
  readonly name: NamePath
  readonly action:
    | { readonly kind: 'rename'; readonly to: NamePath }
    | { readonly kind: 'as'; readonly query: Query }
}
export interface CreateCatalog extends StatementBase {
  readonly kind: 'create-catalog'
  readonly ifNotExists: boolean
  readonly name: Identifier
  readonly comment: StringNode | null
  readonly options: readonly OptionNode[]
}
export interface CreateDatabase extends StatementBase {
  readonly kind: 'create-database'
  readonly ifNotExists: boolean
  readonly name: NamePath
  readonly comment: StringNode | null
  readonly options: readonly OptionNode[]
  readonly copy: CopyDatabase | null
}
/** `AS DATABASE source INCLUDING … [EXCLUDING TABLE 'regex'] [OPTIONS hint]`. */
export interface CopyDatabase extends NodeBase {
  readonly kind: 'copy-database'
  readonly source: NamePath
  /** Null: ALL TABLES. */
  readonly including: StringNode | null
  readonly excluding: StringNode | null
  readonly options: readonly OptionNode[]
}
export type FunctionLanguage = 'JAVA' | 'SCALA' | 'SQL' | 'PYTHON'
export interface CreateFunction extends StatementBase {
  readonly kind: 'create-function'
  readonly temporary: boolean
  readonly system: boolean
  readonly ifNotExists: boolean
  readonly name: NamePath
  readonly implementation: StringNode
  readonly language: FunctionLanguage | null
  readonly jars: readonly StringNode[]
  readonly options: readonly OptionNode[]
}
export interface AlterFunction extends StatementBase {
  readonly kind: 'alter-function'
  readonly temporary: boolean
  readonly system: boolean
  readonly ifExists: boolean
  readonly name: NamePath
  readonly implementation: StringNode
  readonly language: FunctionLanguage | null
}
export interface CreateModel extends StatementBase {
  readonly kind: 'create-model'
  readonly temporary: boolean
  readonly ifNotExists: boolean
  readonly name: NamePath
  readonly input: readonly ColumnDefinition[]
  readonly output: readonly ColumnDefinition[]
  readonly comment: StringNode | null
  readonly options: readonly OptionNode[]
  readonly query: Query | null
}
export interface CreateConnection extends StatementBase {
  readonly kind: 'create-connection'
  readonly temporary: boolean
  readonly system: boolean
  readonly ifNotExists: boolean
  readonly name: NamePath
  readonly comment: StringNode | null
  readonly options: readonly OptionNode[]
}
/** ALTER of what has only options, a name and a comment. */
export interface AlterObject extends StatementBase {
  readonly kind: 'alter-object'
  readonly object: 'CATALOG' | 'DATABASE' | 'MODEL' | 'CONNECTION'
  readonly ifExists: boolean
  readonly name: NamePath
  readonly action:
    | { readonly kind: 'set-options'; readonly options: readonly OptionNode[] }
    | { readonly kind: 'reset-options'; readonly keys: readonly StringNode[] }
    | { readonly kind: 'rename'; readonly to: NamePath }
    | { readonly kind: 'comment'; readonly comment: StringNode }
}
export interface Drop extends StatementBase {
  readonly kind: 'drop'
  readonly object: ObjectKind
  readonly temporary: boolean
  readonly system: boolean
  readonly ifExists: boolean
  readonly name: NamePath
  /** Of databases: what is in it goes with it. */
  readonly cascade: boolean
}
