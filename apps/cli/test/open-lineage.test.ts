import { connectorDeclarations } from '@millrace/connectors/declarations'
import { jobEventOf, lineageOf, OPEN_LINEAGE_SCHEMAS } from '@millrace/engine/lineage'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

/*
 * The shape that OpenLineage's JSON schemas ask for, in the versions that the events name: what is required, its types,
 * and nothing beside it where we know all of it.
 */
const uri = z.string().refine((text) => URL.canParse(text))
const facet = <T extends z.ZodRawShape>(schema: string, shape: T) =>
  z.strictObject({ _producer: uri, _schemaURL: z.literal(schema), ...shape })
const transformation = z.strictObject({
  type: z.enum(['DIRECT', 'INDIRECT']),
  subtype: z.enum([
    'IDENTITY',
    'TRANSFORMATION',
    'AGGREGATION',
    'JOIN',
    'GROUP_BY',
    'FILTER',
    'SORT',
    'WINDOW',
    'CONDITIONAL',
  ]),
  description: z.string(),
  masking: z.boolean(),
})
const inputField = z.strictObject({
  namespace: z.string().min(1),
  name: z.string().min(1),
  field: z.string().min(1),
  transformations: z.array(transformation).min(1),
})
const schema = facet(
  'https://openlineage.io/spec/facets/1-2-0/SchemaDatasetFacet.json#/$defs/SchemaDatasetFacet',
  {
    fields: z.array(z.strictObject({ name: z.string(), type: z.string(), ordinal_position: z.int().min(1) })),
  },
)
const columnLineage = facet(
  'https://openlineage.io/spec/facets/1-2-0/ColumnLineageDatasetFacet.json#/$defs/ColumnLineageDatasetFacet',
  {
    fields: z.record(z.string(), z.strictObject({ inputFields: z.array(inputField) })),
    dataset: z.array(inputField),
  },
)
const dataset = <T extends z.ZodRawShape>(facets: T) =>
  z.strictObject({ namespace: z.string().min(1), name: z.string().min(1), facets: z.strictObject(facets) })
const jobEvent = z.strictObject({
  eventTime: z.iso.datetime({ offset: true }),
  producer: uri,
  schemaURL: z.literal('https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/JobEvent'),
  job: z.strictObject({
    namespace: z.string().min(1),
    name: z.string().min(1),
    facets: z.strictObject({
      jobType: facet('https://openlineage.io/spec/facets/2-0-4/JobTypeJobFacet.json#/$defs/JobTypeJobFacet', {
        processingType: z.enum(['BATCH', 'STREAMING', 'SERVICE']),
        integration: z.string(),
        jobType: z.string(),
      }),
      sql: facet('https://openlineage.io/spec/facets/1-1-0/SQLJobFacet.json#/$defs/SQLJobFacet', {
        query: z.string(),
        dialect: z.string(),
      }).optional(),
    }),
  }),
  inputs: z.array(dataset({ schema })),
  outputs: z.array(dataset({ schema, columnLineage })),
})

const SERVER =
  "'hostname' = 'db', 'username' = 'u', 'password' = 'p', 'database-name' = 'shop', 'schema-name' = 'public'"
const TABLES = `
CREATE TABLE t (i INT, n INT, l BIGINT, b BOOLEAN) WITH ('connector' = 'datagen');
CREATE TABLE orders (id BIGINT, customer INT, state STRING, PRIMARY KEY (id) NOT ENFORCED)
  WITH ('connector' = 'postgres-cdc', ${SERVER}, 'table-name' = 'orders', 'slot.name' = 's');
CREATE TABLE totals (customer INT, n BIGINT, PRIMARY KEY (customer) NOT ENFORCED)
  WITH ('connector' = 'jdbc', 'url' = 'jdbc:postgresql://db/shop', 'table-name' = 'totals');
CREATE TABLE printed (a INT, b BIGINT) WITH ('connector' = 'print');
CREATE TABLE filed (a INT, b BIGINT) WITH ('connector' = 'print');
`
const job = { namespace: 'shop', name: 'totals', eventTime: new Date('2026-01-02T03:04:05Z') }
function eventOf(sql: string, withSql: string | null = null) {
  const event = jobEventOf(lineageOf(TABLES + sql, { connectors: connectorDeclarations }), {
    ...job,
    sql: withSql,
  })
  return jobEvent.parse(JSON.parse(JSON.stringify(event)))
}

describe('OpenLineage', () => {
  test('an event has the shape of the schemas that it names', () => {
    const event = eventOf(
      "INSERT INTO totals SELECT customer, COUNT(*) FROM orders WHERE state <> 'x' GROUP BY customer;",
      'INSERT …',
    )
    expect(event.eventTime).toBe('2026-01-02T03:04:05.000Z')
    expect(event.job.facets.jobType.processingType).toBe('STREAMING')
    expect(event.inputs.map(({ namespace, name }) => `${namespace} ${name}`)).toEqual([
      'postgres://db:5432 shop.public.orders',
    ])
    const [output] = event.outputs
    expect(output!.facets.columnLineage.fields.customer!.inputFields[0]).toMatchObject({
      field: 'customer',
      transformations: [{ type: 'DIRECT', subtype: 'IDENTITY', masking: false }],
    })
    expect(output!.facets.columnLineage.fields.n!.inputFields).toEqual([])
    const decide = output!.facets.columnLineage.dataset.map(({ field, transformations }) => [
      field,
      transformations[0]!.subtype,
    ])
    expect(decide).toEqual([
      ['state', 'FILTER'],
      ['customer', 'GROUP_BY'],
    ])
  })

  test('each kind of dependency has its subtype', () => {
    const event = eventOf(`EXECUTE STATEMENT SET BEGIN
      INSERT INTO printed SELECT CASE WHEN b THEN i ELSE n END, COUNT(l) FROM t GROUP BY i, b, n;
      INSERT INTO filed SELECT t.i + 1, orders.id FROM t JOIN orders ON t.i = orders.customer; END;`)
    const subtypes = event.outputs.flatMap(({ facets }) =>
      Object.values(facets.columnLineage.fields).flatMap(({ inputFields }) =>
        inputFields.flatMap(({ transformations }) => transformations.map(({ subtype }) => subtype)),
      ),
    )
    expect(new Set(subtypes)).toEqual(new Set(['CONDITIONAL', 'TRANSFORMATION', 'AGGREGATION', 'IDENTITY']))
    const masked =
      event.outputs[0]!.facets.columnLineage.fields.b!.inputFields[0]!.transformations[0]!.masking
    expect(masked).toBe(true)
    expect(
      event.outputs[1]!.facets.columnLineage.dataset.map(
        ({ transformations }) => transformations[0]!.subtype,
      ),
    ).toContain('JOIN')
  })

  test('the versions are those of the shape above', () => {
    for (const url of Object.values(OPEN_LINEAGE_SCHEMAS))
      expect(url).toMatch(/^https:\/\/openlineage\.io\/spec\/.*\d-\d-\d\//)
  })
})
