import type {
  ColumnLineage,
  Dependency,
  LineageTable,
  RowInfluence,
  ScriptLineage,
  SinkLineage,
} from './lineage.ts'

/** The versions of OpenLineage's schemas that the events are written to. */
export const OPEN_LINEAGE_SCHEMAS = {
  event: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/JobEvent',
  columnLineage:
    'https://openlineage.io/spec/facets/1-2-0/ColumnLineageDatasetFacet.json#/$defs/ColumnLineageDatasetFacet',
  schema: 'https://openlineage.io/spec/facets/1-2-0/SchemaDatasetFacet.json#/$defs/SchemaDatasetFacet',
  jobType: 'https://openlineage.io/spec/facets/2-0-4/JobTypeJobFacet.json#/$defs/JobTypeJobFacet',
  sql: 'https://openlineage.io/spec/facets/1-1-0/SQLJobFacet.json#/$defs/SQLJobFacet',
} as const

const PRODUCER = 'urn:millrace:lineage'
const facet = (schema: keyof typeof OPEN_LINEAGE_SCHEMAS) => ({
  _producer: PRODUCER,
  _schemaURL: OPEN_LINEAGE_SCHEMAS[schema],
})

export interface DescribedJob {
  readonly namespace: string
  readonly name: string
  /** Left out of the event when it is null. */
  readonly sql: string | null
  readonly eventTime: Date
}

/** A script's lineage as one OpenLineage JobEvent: what the job reads and writes by design, whether or not it runs. */
export function jobEventOf(lineage: ScriptLineage, job: DescribedJob) {
  const inputs = new Map(
    lineage.sinks.flatMap(({ sources }) => sources).map((table) => [keyOf(table), table]),
  )
  return {
    eventTime: job.eventTime.toISOString(),
    producer: PRODUCER,
    schemaURL: OPEN_LINEAGE_SCHEMAS.event,
    job: {
      namespace: job.namespace,
      name: job.name,
      facets: {
        jobType: {
          ...facet('jobType'),
          processingType: lineage.bounded ? 'BATCH' : 'STREAMING',
          integration: 'MILLRACE',
          jobType: 'JOB',
        },
        ...(job.sql !== null && { sql: { ...facet('sql'), query: job.sql, dialect: 'flink' } }),
      },
    },
    inputs: [...inputs.values()].map((table) => ({
      ...table.dataset,
      facets: { schema: schemaFacet(table) },
    })),
    outputs: lineage.sinks.flatMap((sink) => (sink.target ? [outputOf(sink, sink.target)] : [])),
  }
}

function keyOf({ dataset }: LineageTable): string {
  return JSON.stringify([dataset.namespace, dataset.name])
}

function schemaFacet({ columns }: LineageTable) {
  const fields = columns.map(({ name, type }, i) => ({ name, type, ordinal_position: i + 1 }))
  return { ...facet('schema'), fields }
}

function outputOf(sink: SinkLineage, target: LineageTable) {
  const tables = new Map(sink.sources.map((table) => [table.name, table]))
  const fields = sink.columns.map((column) => [
    column.name,
    { inputFields: column.dependencies.map((each) => inputField(each, column, tables)) },
  ])
  return {
    ...target.dataset,
    facets: {
      schema: schemaFacet(target),
      columnLineage: {
        ...facet('columnLineage'),
        fields: Object.fromEntries(fields),
        dataset: sink.influences.map((influence) => influenceField(influence, tables)),
      },
    },
  }
}

type Tables = ReadonlyMap<string, LineageTable>

const SUBTYPES = { copied: 'IDENTITY', derived: 'TRANSFORMATION', aggregated: 'AGGREGATION' } as const
const INDIRECT = {
  filter: 'FILTER',
  join: 'JOIN',
  'group-by': 'GROUP_BY',
  sort: 'SORT',
  window: 'WINDOW',
  conditional: 'CONDITIONAL',
} as const

function inputField({ source, kind, influence, masked }: Dependency, column: ColumnLineage, tables: Tables) {
  const isDirect = kind !== 'filter'
  const transformation = {
    type: isDirect ? 'DIRECT' : 'INDIRECT',
    subtype: isDirect ? SUBTYPES[kind] : INDIRECT[influence ?? 'filter'],
    description: column.expression,
    masking: masked,
  }
  return { ...tables.get(source.table)!.dataset, field: source.column, transformations: [transformation] }
}

function influenceField({ source, influence, expression }: RowInfluence, tables: Tables) {
  const transformation = {
    type: 'INDIRECT',
    subtype: INDIRECT[influence],
    description: expression,
    masking: false,
  }
  return { ...tables.get(source.table)!.dataset, field: source.column, transformations: [transformation] }
}

export type OpenLineageJobEvent = ReturnType<typeof jobEventOf>
