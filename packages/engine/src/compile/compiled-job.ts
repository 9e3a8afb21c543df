import type { ConnectorEnvironment, ConnectorRegistry } from '../connect/connector.ts'
import type { StreamGraph } from '../dataflow/stream-graph.ts'
import type { PlanMode } from '../plan/plan-script.ts'
import type { Diagnostic } from '../sql/diagnostic.ts'
import type { Variables } from '../sql/substitute-variables.ts'
import type { RowType } from '../types/logical-type.ts'
import type { ChangelogMode } from '../types/row-kind.ts'

export type { Diagnostic }

export interface CompileOptions {
  readonly connectors: ConnectorRegistry
  readonly environment: ConnectorEnvironment
  /** Settings below those of `SET` in the script, by Flink's keys. */
  readonly config?: Readonly<Record<string, string>>
  /** Values of `${secret_values.name}`; read only into connector options, never shown. */
  readonly secrets?: Readonly<Record<string, string>>
  /** Values of `${name}`. */
  readonly variables?: Variables
  /**
   * What runs. `run`: every INSERT of the script, as one job. `statement`: the one that begins at `start` (offset in
   * the text), after what stands before it. `debug`: the one at `position` (a SELECT, an INSERT or a view), with all
   * sinks replaced by collectors. A SELECT runs into a collector always.
   */
  readonly mode: PlanMode
}

/** A result set that a collector gathers: a SELECT, or the input of a sink held back. */
export interface CollectedResult {
  readonly nodeId: number
  /** The sink table held back, or null for a SELECT. */
  readonly sink: string | null
  readonly type: RowType
  readonly changelogMode: ChangelogMode
  /** Columns by which updates replace earlier rows; empty when there is no upsert key. */
  readonly upsertKey: readonly number[]
}

export interface CompiledJob {
  readonly graph: StreamGraph
  /** Effective settings: given ones, then the script's `SET`. */
  readonly config: Readonly<Record<string, string>>
  readonly collected: readonly CollectedResult[]
  /** EXPLAIN as text. */
  readonly explain: string
  readonly warnings: readonly Diagnostic[]
  readonly bounded: boolean
}
