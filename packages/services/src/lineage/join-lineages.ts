import type {
  LineageDependency,
  LineageJob,
  LineageTable,
  WorkspaceLineage,
} from '@millrace/contracts/api/lineage'
import {
  isPrivate,
  type ScriptLineage,
  type LineageTable as ScriptTable,
  type SinkLineage,
} from '@millrace/engine/lineage'

/** A deployed script with what is known of it. */
export interface DeployedLineage {
  readonly job: LineageJob
  readonly lineage: ScriptLineage | null
}

/** The lineages of single scripts as one graph: tables that are the same thing outside meet. */
export function joinLineages(deployed: readonly DeployedLineage[]): WorkspaceLineage {
  const tables = new TableBook()
  const flows = new Map<string, WorkspaceLineage['flows'][number]>()
  const dependencies: LineageDependency[] = []
  deployed.forEach(({ job, lineage }, place) => {
    for (const sink of lineage?.sinks ?? []) {
      if (!sink.target) continue
      const to = tables.place(sink.target, job.id)
      const places = new Map(sink.sources.map((table) => [table.name, tables.place(table, job.id)]))
      for (const from of places.values()) flows.set(`${place} ${from} ${to}`, { job: place, from, to })
      dependencies.push(...dependenciesOf(sink, { job: place, to, places }))
    }
  })
  return {
    tables: tables.tables,
    jobs: deployed.map(({ job }) => job),
    flows: [...flows.values()],
    dependencies,
  }
}

interface Placed {
  readonly job: number
  readonly to: number
  readonly places: ReadonlyMap<string, number>
}

function dependenciesOf(sink: SinkLineage, { job, to, places }: Placed): LineageDependency[] {
  const from = ({ table, column }: { table: string; column: string }) => ({
    table: places.get(table)!,
    column,
  })
  const ofColumns = sink.columns.flatMap((column) =>
    column.dependencies.map(
      ({ source, kind, influence, masked, steps }): LineageDependency => ({
        job,
        from: from(source),
        to: { table: to, column: column.name },
        kind,
        influence,
        masked,
        expression: column.expression,
        steps: steps.map(({ operation, column: name, expression, relation }) => ({
          operation,
          column: name,
          expression,
          relation,
        })),
      }),
    ),
  )
  const ofRows = sink.influences.map(
    ({ source, influence, expression }): LineageDependency => ({
      job,
      from: from(source),
      to: { table: to, column: null },
      kind: 'filter',
      influence,
      masked: false,
      expression,
      steps: [],
    }),
  )
  return [...ofColumns, ...ofRows]
}

/** Every table once, under the name that was met first; columns that any job names. */
class TableBook {
  readonly #places = new Map<string, number>()
  readonly tables: LineageTable[] = []

  place(table: ScriptTable, jobId: string): number {
    const { namespace, name } = table.dataset
    // Generated and printed rows belong to their job, whatever others call theirs.
    const id = isPrivate(table.dataset) ? `${jobId} ${namespace} ${name}` : `${namespace} ${name}`
    const known = this.#places.get(id)
    if (known === undefined) {
      const place = this.tables.push({ id, ...describe(table) }) - 1
      this.#places.set(id, place)
      return place
    }
    const { columns } = this.tables[known]!
    const names = new Set(columns.map((column) => column.name))
    columns.push(...table.columns.filter((column) => !names.has(column.name)))
    return known
  }
}

function describe({ name, connector, dataset, columns }: ScriptTable): Omit<LineageTable, 'id'> {
  return { name, connector, dataset: { ...dataset }, columns: [...columns] }
}
