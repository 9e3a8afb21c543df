import type {
  AddJar,
  Call,
  ClientCommand,
  Describe,
  DescribeJob,
  LoadModule,
  RemoveJar,
  ResetOption,
  SetOption,
  Show,
  ShowCreate,
  StopJob,
  UnloadModule,
  Use,
  UseModules,
} from './command-nodes.ts'
import type {
  AlterFunction,
  AlterObject,
  AlterView,
  CreateCatalog,
  CreateConnection,
  CreateDatabase,
  CreateFunction,
  CreateModel,
  CreateView,
  Drop,
} from './object-nodes.ts'
import type {
  AlterMaterializedTable,
  AlterTable,
  CreateMaterializedTable,
  CreateTable,
} from './table-nodes.ts'
import type {
  Analyze,
  CompilePlan,
  Delete,
  Execute,
  ExecutePlan,
  Explain,
  Insert,
  QueryStatement,
  StatementSet,
  Truncate,
  Update,
} from './write-nodes.ts'

/** CREATE, ALTER and DROP. */
export type Definition =
  | CreateTable
  | AlterTable
  | CreateMaterializedTable
  | AlterMaterializedTable
  | CreateView
  | AlterView
  | CreateCatalog
  | CreateDatabase
  | CreateFunction
  | AlterFunction
  | CreateModel
  | CreateConnection
  | AlterObject
  | Drop

/** What asks, sets or steers. */
export type Command =
  | SetOption
  | ResetOption
  | Use
  | UseModules
  | LoadModule
  | UnloadModule
  | Describe
  | DescribeJob
  | Show
  | ShowCreate
  | AddJar
  | RemoveJar
  | Call
  | StopJob
  | ClientCommand

/** What reads or writes rows. */
export type Work =
  | QueryStatement
  | Insert
  | Update
  | Delete
  | Truncate
  | Analyze
  | StatementSet
  | Execute
  | Explain
  | CompilePlan
  | ExecutePlan

export type Statement = Definition | Command | Work

/** A statement as its rule reads it, before it has a place. */
export type Bare<T> = T extends unknown ? Omit<T, 'span' | 'start' | 'end'> : never
