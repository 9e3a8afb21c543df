/** Where the columns that a script writes come from: no I/O, needs connector declarations only. */
export { isPrivate } from './plan/lineage/dataset-name.ts'
export type {
  ColumnLineage,
  Dataset,
  Dependency,
  DependencyKind,
  InfluenceKind,
  LineageStep,
  LineageTable,
  RowInfluence,
  ScriptLineage,
  SinkLineage,
} from './plan/lineage/lineage.ts'
export { jobEventOf, OPEN_LINEAGE_SCHEMAS, type OpenLineageJobEvent } from './plan/lineage/open-lineage.ts'
export { type LineageOptions, lineageOf } from './plan/lineage/script-lineage.ts'
