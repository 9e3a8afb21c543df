import type { SourceSpan } from '@millrace/kernel'

/** A table as lineage knows it: by its name in the script, and by what it is outside (OpenLineage's naming). */
export interface LineageTable {
  readonly name: string
  readonly connector: string
  readonly dataset: Dataset
  readonly columns: readonly LineageField[]
}
export interface Dataset {
  readonly namespace: string
  readonly name: string
}
export interface LineageField {
  readonly name: string
  readonly type: string
}

export interface SourceColumn {
  /** Name of the table in the script. */
  readonly table: string
  readonly column: string
}

/** What a column's value owes to a source column; `filter`: it only decides which value, or which rows, are taken. */
export type DependencyKind = 'copied' | 'derived' | 'aggregated' | 'filter'
/** How a column decides without being seen, in OpenLineage's words. */
export type InfluenceKind = 'filter' | 'join' | 'group-by' | 'sort' | 'window' | 'conditional'

/** One thing that happens to a column on its way, over the names of the step before. */
export interface LineageStep {
  readonly operation: StepOperation
  /** The column from here on. */
  readonly column: string
  readonly expression: string
  /** Of a view or a common table. */
  readonly relation: string | null
  readonly span: SourceSpan | null
}
export type StepOperation =
  | 'computed'
  | 'select'
  | 'aggregate'
  | 'window'
  | 'over'
  | 'rank'
  | 'lookup'
  | 'function'
  | 'match'
  | 'view'

/** A source column that a column depends on, and the way between. */
export interface Dependency {
  readonly source: SourceColumn
  readonly kind: DependencyKind
  /** Null unless `kind` is `filter`. */
  readonly influence: InfluenceKind | null
  /** Nothing of the source's values can be told from the result: counts and hashes. */
  readonly masked: boolean
  readonly steps: readonly LineageStep[]
}

/** A source column that decides which rows there are, for all columns alike. */
export interface RowInfluence {
  readonly source: SourceColumn
  readonly influence: InfluenceKind
  readonly expression: string
  readonly span: SourceSpan | null
}

export interface ColumnLineage extends LineageField {
  /** The whole way as one expression over source columns; long ones are cut. */
  readonly expression: string
  readonly dependencies: readonly Dependency[]
}

/** Where the rows of one INSERT, or of one query, come from. */
export interface SinkLineage {
  /** Null for a query, whose rows go to whoever asked. */
  readonly target: LineageTable | null
  readonly sources: readonly LineageTable[]
  readonly columns: readonly ColumnLineage[]
  readonly influences: readonly RowInfluence[]
  readonly span: SourceSpan
}

export interface ScriptLineage {
  readonly sinks: readonly SinkLineage[]
  /** True when every source ends. */
  readonly bounded: boolean
}
