import { z } from 'zod'
import { defineRoute } from '../route.ts'
import { wireError } from '../wire-error.ts'
import { id, workspaceParams } from './fields.ts'

/** A table as all jobs of the workspace see it: those that name the same thing outside share one. */
export const lineageTable = z.object({
  /** Stable while the table is the same thing outside. */
  id: z.string(),
  /** As most jobs call it. */
  name: z.string(),
  connector: z.string(),
  /** OpenLineage's name of it. */
  dataset: z.object({ namespace: z.string(), name: z.string() }),
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
})
export type LineageTable = z.infer<typeof lineageTable>

export const lineageJob = z.object({
  /** The deployment. */
  id,
  name: z.string(),
  version: z.int(),
  /** Why nothing is known of its lineage. */
  error: wireError.nullable(),
})
export type LineageJob = z.infer<typeof lineageJob>

export const lineageStep = z.object({
  operation: z.string(),
  column: z.string(),
  expression: z.string(),
  /** The view or common table, if the step is one. */
  relation: z.string().nullable(),
})
export type LineageStep = z.infer<typeof lineageStep>

/** By places in `tables` and `jobs`, since the same names come again and again. */
export const lineageDependency = z.object({
  job: z.int(),
  from: z.object({ table: z.int(), column: z.string() }),
  /** `column` null: it decides about the rows, and so about every column. */
  to: z.object({ table: z.int(), column: z.string().nullable() }),
  kind: z.enum(['copied', 'derived', 'aggregated', 'filter']),
  influence: z.enum(['filter', 'join', 'group-by', 'sort', 'window', 'conditional']).nullable(),
  masked: z.boolean(),
  expression: z.string(),
  steps: z.array(lineageStep),
})
export type LineageDependency = z.infer<typeof lineageDependency>

export const workspaceLineage = z.object({
  tables: z.array(lineageTable),
  jobs: z.array(lineageJob),
  /** Which job moves rows from which table to which, by places in `tables` and `jobs`. */
  flows: z.array(z.object({ job: z.int(), from: z.int(), to: z.int() })),
  dependencies: z.array(lineageDependency),
})
export type WorkspaceLineage = z.infer<typeof workspaceLineage>

const base = '/workspaces/:workspace/lineage'

export const lineageRoutes = {
  workspace: defineRoute({
    name: 'lineage.workspace',
    method: 'GET',
    path: base,
    access: 'deployment:read',
    params: workspaceParams,
    response: workspaceLineage,
    tokenScope: 'read',
    summary: 'Where the columns that the deployed jobs write come from.',
  }),
  openLineage: defineRoute({
    name: 'lineage.openLineage',
    method: 'GET',
    path: `${base}/openlineage`,
    access: 'deployment:read',
    params: workspaceParams,
    response: z.object({ events: z.array(z.record(z.string(), z.unknown())) }),
    tokenScope: 'read',
    summary: 'The same as OpenLineage job events, one a deployment; without the SQL.',
  }),
} as const
