import type { ConnectorFactory, ConnectorRegistry } from '../../src/connect/connector.ts'
import { bigintType, timestampLtzType } from '../../src/types/logical-type.ts'
import { insertOnly, retractMode, upsertMode } from '../../src/types/row-kind.ts'

const rate = { key: 'rows-per-second', type: 'long', default: '10', description: 'Rows per second.' } as const

/** Connectors that are only declared: all the planner asks for. */
const factories: readonly ConnectorFactory[] = [
  {
    identifier: 'gen',
    options: [
      rate,
      { key: 'fields.#.kind', type: 'enum', values: ['random', 'sequence'], description: 'Kind.' },
      { key: 'pause', type: 'duration', description: 'Pause.' },
      { key: 'strict', type: 'boolean', description: 'Strict.' },
    ],
    metadata: { offset: bigintType, timestamp: timestampLtzType(3, false) },
    sourceMode: () => insertOnly,
  },
  { identifier: 'cdc', options: [], sourceMode: () => retractMode },
  { identifier: 'upsert-source', options: [], sourceMode: () => upsertMode },
  {
    identifier: 'jdbc',
    options: [
      { key: 'url', type: 'string', required: true, description: 'Address of the database.' },
      { key: 'password', type: 'string', secret: true, description: 'Password.' },
      { key: 'port', type: 'int', description: 'Port.' },
    ],
    sourceMode: () => insertOnly,
    sinkMode: (table) => (table.primaryKey.length > 0 ? upsertMode : insertOnly),
    lookup: true,
  },
  { identifier: 'files', options: [], sourceMode: () => insertOnly, sinkMode: () => insertOnly },
  { identifier: 'print', options: [], sinkMode: (_table, query) => query },
]

export const connectors: ConnectorRegistry = new Map(
  factories.map((factory) => [factory.identifier, factory]),
)

/** Tables that the tests read and write. */
export const TABLES = `
CREATE TABLE t (
  i INT, n INT NOT NULL, l BIGINT, ti TINYINT, f FLOAT, d DOUBLE, s STRING, c CHAR(3), v VARCHAR(5), b BOOLEAN, bin BYTES,
  d10 DECIMAL(10, 2), d5 DECIMAL(5, 2), d38 DECIMAL(38, 18), da DATE, tm TIME, t6 TIMESTAMP(6), ltz TIMESTAMP_LTZ(3),
  ts TIMESTAMP(3), p AS PROCTIME(), WATERMARK FOR ts AS ts - INTERVAL '5' SECOND
) WITH ('connector' = 'gen');
CREATE TABLE orders (id BIGINT, customer INT, amount DECIMAL(10, 2), state STRING, PRIMARY KEY (id) NOT ENFORCED)
  WITH ('connector' = 'cdc');
CREATE TABLE totals (customer INT, n BIGINT, PRIMARY KEY (customer) NOT ENFORCED) WITH ('connector' = 'jdbc', 'url' = 'x');
CREATE TABLE copies (id BIGINT, customer INT, amount DECIMAL(10, 2), state STRING, PRIMARY KEY (id) NOT ENFORCED)
  WITH ('connector' = 'jdbc', 'url' = 'x');
CREATE TABLE printed (a INT, b BIGINT) WITH ('connector' = 'print');
CREATE TABLE filed (a INT, b BIGINT) WITH ('connector' = 'files');
`
