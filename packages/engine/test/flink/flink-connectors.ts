import type { ConnectorFactory, ConnectorRegistry, ConnectorTable } from '../../src/connect/connector.ts'
import type { OptionSpec } from '../../src/connect/options.ts'
import {
  bigintType,
  bytesType,
  intType,
  mapType,
  stringType,
  timestampLtzType,
  withNullable,
} from '../../src/types/logical-type.ts'
import { insertOnly, retractMode, upsertMode } from '../../src/types/row-kind.ts'

const text = (key: string, required = false): OptionSpec => ({
  key,
  type: 'string',
  required,
  description: key,
})

const kafka: readonly OptionSpec[] = [
  text('topic'),
  text('topic-pattern'),
  text('properties.#'),
  text('format'),
  text('key.format'),
  text('value.format'),
  text('key.fields'),
  text('key.fields-prefix'),
  text('value.fields-include'),
  text('scan.startup.mode'),
  text('scan.bounded.mode'),
  text('sink.parallelism'),
  text('scan.parallelism'),
  text('json.#'),
  text('value.json.#'),
  text('debezium-json.#'),
]

const CHANGES = /^(debezium-json|canal-json|maxwell-json|ogg-json)$/
const hasChanges = ({ options }: ConnectorTable) =>
  CHANGES.test(String(options.format ?? options['value.format']))

/** Flink's own connectors, declared as far as planning needs them. */
const factories: readonly ConnectorFactory[] = [
  {
    identifier: 'datagen',
    options: [text('rows-per-second'), text('number-of-rows'), text('fields.#.#'), text('scan.parallelism')],
    sourceMode: () => insertOnly,
    isBounded: ({ options }) => options['number-of-rows'] !== undefined,
  },
  {
    identifier: 'print',
    options: [text('print-identifier'), text('standard-error'), text('sink.parallelism')],
    sinkMode: (_table, query) => query,
  },
  { identifier: 'blackhole', options: [], sinkMode: (_table, query) => ({ ...query, updateBefore: false }) },
  {
    identifier: 'filesystem',
    options: [
      text('path', true),
      text('format', true),
      text('csv.#'),
      text('json.#'),
      text('sink.#'),
      text('source.#'),
      text('partition.#'),
    ],
    sourceMode: () => insertOnly,
    sinkMode: () => insertOnly,
    isBounded: () => true,
  },
  {
    identifier: 'jdbc',
    lookup: true,
    options: [
      text('url', true),
      text('table-name', true),
      text('username'),
      text('password'),
      text('lookup.#'),
    ],
    sourceMode: () => insertOnly,
    sinkMode: ({ primaryKey }) => (primaryKey.length > 0 ? upsertMode : insertOnly),
    isBounded: () => true,
  },
  {
    identifier: 'kafka',
    options: kafka,
    metadata: {
      topic: withNullable(stringType, false),
      partition: withNullable(intType, false),
      offset: withNullable(bigintType, false),
      timestamp: timestampLtzType(3, false),
      'timestamp-type': withNullable(stringType, false),
      'leader-epoch': intType,
      headers: mapType(withNullable(stringType, false), bytesType, false),
    },
    sourceMode: (table) => (hasChanges(table) ? retractMode : insertOnly),
    sinkMode: (table) => (hasChanges(table) ? retractMode : insertOnly),
  },
  {
    identifier: 'upsert-kafka',
    options: kafka,
    sourceMode: () => upsertMode,
    sinkMode: () => upsertMode,
  },
]

export const flinkConnectors: ConnectorRegistry = new Map(
  factories.map((factory) => [factory.identifier, factory]),
)
